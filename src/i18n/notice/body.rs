//! The text of a letter, paragraph by paragraph.
//!
//! Owns which paragraphs there are, in which order, and that what people entered is clean before
//! it is put into a sentence. The languages own the sentences.

use chrono::NaiveDate;

use super::{Letter, Matter, Recourse};
use crate::domain::id::ClaimId;
use crate::domain::status::{Because, InformationReason, RejectionReason};
use crate::i18n::quote::brief;
use crate::text::{clean_line, clean_multiline};

/// The paragraphs of letters. All names that they are given are clean.
#[derive(Debug)]
pub struct LetterTexts {
    /// The greeting; the name is none where nobody is known by name.
    pub(in crate::i18n) greeting: fn(Option<&str>) -> String,
    /// The last line: the claim and its name.
    pub(in crate::i18n) claim: fn(ClaimId, &str) -> String,
    /// To the customer: a partner asks to be associated.
    pub(in crate::i18n) submission: fn(&About) -> String,
    /// What the customer has to do about that: nothing now.
    pub(in crate::i18n) submission_advice: &'static str,
    /// To the customer: the partner is associated.
    pub(in crate::i18n) approval: fn(&About) -> String,
    /// How to decline, and through which day.
    pub(in crate::i18n) approval_advice: fn(ClaimId, Option<NaiveDate>) -> String,
    /// To the partner: asked for information.
    pub(in crate::i18n) information: fn(&About) -> String,
    /// A reason, and what it means, without a mark before it.
    pub(in crate::i18n) information_reason: fn(InformationReason) -> String,
    /// The products that the partner is asked to remove; there is at least one.
    pub(in crate::i18n) remove: fn(&[String]) -> String,
    /// How to answer, and through which day.
    pub(in crate::i18n) information_advice: fn(Option<NaiveDate>) -> String,
    /// To the partner: rejected, and why the partner asked for it, if it did.
    pub(in crate::i18n) rejection: fn(&About, RejectionReason, Option<Because>) -> String,
    /// What can be done about that.
    pub(in crate::i18n) recourse: fn(ClaimId, Recourse) -> String,
    /// To the partner: another partner claims the contested products, too.
    pub(in crate::i18n) competitor: fn(&About, &[String]) -> String,
    /// What the partner can do about that.
    pub(in crate::i18n) competitor_advice: &'static str,
    /// To the partner: the arbitration of a product was won.
    pub(in crate::i18n) arbitration_won: fn(&About, &str) -> String,
    /// To the partner: it was lost.
    pub(in crate::i18n) arbitration_lost: fn(&About, &str) -> String,
}

/// What a letter is about; every name is clean.
#[derive(Debug)]
pub struct About {
    /// The claiming organisation.
    pub partner: String,
    /// The customer.
    pub customer: String,
    /// The products and workloads claimed; none, perhaps.
    pub products: Vec<String>,
}

impl LetterTexts {
    pub(super) fn body(&self, letter: &Letter<'_>) -> String {
        let name = brief(letter.to);
        let mut paragraphs = vec![(self.greeting)(Some(name.as_str()).filter(|n| !n.is_empty()))];
        paragraphs.extend(self.matter(letter));
        paragraphs.push((self.claim)(letter.claim, &clean_line(letter.claim_name.trim())));
        let mut text = paragraphs.join("\n\n");
        text.push('\n');
        text
    }

    fn matter(&self, letter: &Letter<'_>) -> Vec<String> {
        let claim = letter.claim;
        let about = About {
            partner: brief(letter.partner),
            customer: brief(letter.customer),
            products: names(letter.products),
        };
        match &letter.matter {
            Matter::Submission => {
                vec![(self.submission)(&about), self.submission_advice.to_owned()]
            }
            Matter::Approval { until } => {
                vec![(self.approval)(&about), (self.approval_advice)(claim, *until)]
            }
            Matter::InformationRequest { reasons, remove, comment, until } => {
                let mut paragraphs = vec![(self.information)(&about)];
                let points =
                    reasons.iter().map(|of| format!("- {}", (self.information_reason)(*of)));
                let points: Vec<String> = points.collect();
                paragraphs.extend((!points.is_empty()).then(|| points.join("\n")));
                let remove = names(remove);
                paragraphs.extend((!remove.is_empty()).then(|| (self.remove)(&remove)));
                paragraphs.extend(comment.and_then(said));
                paragraphs.push((self.information_advice)(*until));
                paragraphs
            }
            Matter::Rejection { reason, because, comment, recourse } => {
                let mut paragraphs = vec![(self.rejection)(&about, *reason, *because)];
                paragraphs.extend(comment.and_then(said));
                paragraphs.push((self.recourse)(claim, *recourse));
                paragraphs
            }
            Matter::Competitor { products } => {
                let advice = self.competitor_advice.to_owned();
                vec![(self.competitor)(&about, &names(products)), advice]
            }
            Matter::ArbitrationResult { product, won: true } => {
                vec![(self.arbitration_won)(&about, &brief(product))]
            }
            Matter::ArbitrationResult { product, won: false } => {
                vec![(self.arbitration_lost)(&about, &brief(product))]
            }
        }
    }
}

/// The names that say something, clean.
fn names(products: &[String]) -> Vec<String> {
    products.iter().map(|name| brief(name)).filter(|name| !name.is_empty()).collect()
}

/// A person's comment, its lines marked as such.
fn said(comment: &str) -> Option<String> {
    let clean = clean_multiline(comment.trim());
    let lines: Vec<String> = clean.lines().map(|line| format!("> {line}")).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
