//! stub
#![allow(missing_docs, clippy::all, clippy::pedantic)]
use super::input::Key;
use crate::desk::Rules;
use crate::domain::field::Fields;
use crate::domain::id::*;
use crate::domain::refusal::Refusal;
#[derive(Debug, Clone, Copy)]
pub enum Target {
    New,
    Existing {
        id: ClaimId,
        revision: u32,
        submitted: bool,
    },
}
#[derive(Debug)]
pub enum Outcome {
    None,
    Changed,
    Save,
    Cancel,
}
#[derive(Debug)]
pub struct Editor {
    f: Fields,
    t: Target,
}
impl Editor {
    pub fn new(t: Target, f: Fields, _r: Rules, _o: Option<OrganisationId>) -> Self {
        Self { f, t }
    }
    pub fn update(&mut self, _k: Key) -> Outcome {
        Outcome::None
    }
    pub fn paste(&mut self, _t: &str) {}
    pub fn set_gaps(&mut self, _: Vec<Refusal>) {}
    pub fn set_refusals(&mut self, _: Vec<Refusal>) {}
    pub fn fields(&self) -> Fields {
        self.f.clone()
    }
    pub fn target(&self) -> Target {
        self.t
    }
    pub fn id(&self) -> Option<ClaimId> {
        None
    }
    pub fn draw(
        &self,
        _a: ratatui::layout::Rect,
        _b: &mut ratatui::buffer::Buffer,
        _t: &crate::i18n::Texts,
    ) {
    }
    pub fn cursor(&self, _a: ratatui::layout::Rect) -> Option<(u16, u16)> {
        None
    }
}
