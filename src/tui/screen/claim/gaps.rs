//! What submission would still ask for, found by the place that it is about.

use crate::desk::ClaimView;
use crate::domain::field::Field;
use crate::domain::refusal::Refusal;
use crate::i18n::Texts;
use crate::i18n::place::Place;
use crate::tui::screen::rich::Rich;
use crate::tui::theme;

/// Stands before what is missing or wrong, so that it does not rest on colour.
const SIGN: &str = "! ";

/// The gaps of a draft; none for a claim that has been submitted.
pub(super) struct Gaps<'a> {
    refusals: &'a [Refusal],
    texts: &'a Texts,
}

impl<'a> Gaps<'a> {
    pub(super) fn of(view: &'a ClaimView, texts: &'a Texts) -> Self {
        Self { refusals: &view.gaps, texts }
    }

    pub(super) fn count(&self) -> usize {
        self.refusals.len()
    }

    /// What is wrong at a field.
    pub(super) fn at(&self, field: Field) -> Vec<Rich> {
        self.whose(|place| *place == Place::Field(field))
    }

    /// What is wrong at a line of the products, counted from 1: the product or its subscription.
    pub(super) fn at_product(&self, number: usize) -> Vec<Rich> {
        self.whose(|place| {
            *place == Place::Product(number) || *place == Place::Subscription(number)
        })
    }

    /// What is wrong with the PoE.
    pub(super) fn at_evidence(&self) -> Vec<Rich> {
        self.whose(|place| *place == Place::Evidence)
    }

    /// What is wrong with no field that the screen shows, `lines` of products among them.
    pub(super) fn elsewhere(&self, lines: usize) -> Vec<Rich> {
        let mut found = self.whose(|place| match place {
            Place::Field(_) | Place::Evidence => false,
            Place::Product(number) | Place::Subscription(number) => *number > lines,
            Place::Parameter(_) | Place::Standing(_) | Place::Other(_) => true,
        });
        let nowhere = self.refusals.iter().filter(|refusal| refusal.field.is_none());
        found.extend(nowhere.map(|refusal| self.sentence(refusal)));
        found
    }

    fn whose(&self, is_here: impl Fn(&Place<'_>) -> bool) -> Vec<Rich> {
        self.refusals
            .iter()
            .filter(|refusal| {
                refusal.field.as_deref().is_some_and(|path| is_here(&Place::read(path)))
            })
            .map(|refusal| self.sentence(refusal))
            .collect()
    }

    fn sentence(&self, refusal: &Refusal) -> Rich {
        Rich::styled(SIGN, theme::ALERT).and(&self.texts.refusal.message(refusal), theme::ALERT)
    }
}
