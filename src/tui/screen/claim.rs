//! stub
#![allow(missing_docs, clippy::all, clippy::pedantic)]
pub fn preview(
    _v: &crate::desk::ClaimView,
    _r: &crate::desk::Rules,
    _w: u16,
    _t: &crate::i18n::Texts,
) -> Vec<ratatui::text::Line<'static>> {
    Vec::new()
}
