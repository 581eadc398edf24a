//! What the queue opens with: a filter and an order, or a view by its name.

use super::super::{App, Effect, Tone};
use crate::desk::saved;
use crate::i18n::view::ViewTrouble;
use crate::tui::settings::QueueOpening;

impl App {
    /// Asks for the queue as it is to open.
    pub(in crate::tui::app) fn open_queue_with(&mut self, opening: QueueOpening) -> Vec<Effect> {
        self.queue.query = opening.filter;
        self.queue.sort = opening.sort;
        self.views.opens_with = opening.view;
        let views = self.views.opens_with.is_some().then_some(Effect::LoadViews);
        std::iter::once(self.load_queue()).chain(views).collect()
    }

    /// Asks for the queue once the store is open: as it is to open, unless it has been given a
    /// filter or another order meanwhile.
    pub(in crate::tui::app) fn open_queue(&mut self) -> Vec<Effect> {
        let is_as_it_was = self.queue.query.is_empty()
            && self.queue.typing.is_none()
            && self.queue.sort == crate::desk::Sort::default();
        match self.views.to_open.take().filter(|_| is_as_it_was) {
            Some(opening) if opening != QueueOpening::default() => self.open_queue_with(opening),
            _ => vec![self.load_queue()],
        }
    }

    /// Shows the view that is written so. Where there is none the queue stays as it is, and that is
    /// said.
    pub(super) fn open_view(&mut self, written: &str) -> Vec<Effect> {
        let views = self.views.list.clone().unwrap_or_default();
        let texts = &self.texts.view;
        let trouble = match saved::find(&views, written, texts.shipped) {
            Some(view) if view.fault.is_none() => {
                // Whoever has begun to filter by then wants that.
                let is_untouched = self.queue.query.is_empty() && self.queue.typing.is_none();
                return if is_untouched { self.choose_view(view) } else { Vec::new() };
            }
            Some(view) => match view.fault.clone() {
                Some(fault) => {
                    ViewTrouble::Broken(super::name_of(view, self.texts), view.query.clone(), fault)
                }
                None => return Vec::new(),
            },
            None => {
                let near = saved::near(&views, written, texts.shipped);
                ViewTrouble::Missing(written.to_owned(), near)
            }
        };
        let words = (texts.trouble)(&trouble);
        self.say(Tone::Alert, format!("{} {}", words.message, words.advice));
        Vec::new()
    }
}
