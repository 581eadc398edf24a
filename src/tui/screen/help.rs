//! stub
#![allow(missing_docs, clippy::all, clippy::pedantic)]
pub struct HelpGroup {
    pub heading: String,
    pub rows: Vec<HelpRow>,
}
pub struct HelpRow {
    pub keys: String,
    pub title: String,
    pub text: String,
    pub open: Option<Result<(), String>>,
}
pub fn lines(
    _g: &[HelpGroup],
    _w: u16,
    _t: &crate::i18n::Texts,
) -> Vec<ratatui::text::Line<'static>> {
    Vec::new()
}
