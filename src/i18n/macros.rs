//! Macros: what shipped ones are called and say, what placeholders are filled with, and what is
//! said about changing macros.

use super::Texts;
use super::refusal::Words;
use crate::desk::macros::{Origin, SavedMacro};
use crate::domain::macros::{
    Does, Filled, MacroCode, Placeholder, ShippedMacro,
    placeholder::{self},
};
use crate::domain::moves::Action;
use crate::domain::particulars::Particulars;

/// The texts about macros.
#[derive(Debug)]
pub struct MacroTexts {
    /// What a shipped macro is called, in at most 34 cells, and what it says.
    pub shipped: fn(ShippedMacro) -> (&'static str, &'static str),
    /// Where a macro comes from, in at most 7 cells.
    pub origin: fn(Origin) -> &'static str,
    /// Names, one after the other, as they stand in a sentence.
    pub listed: fn(&[String]) -> String,
    /// What is said about a macro that is not there.
    pub trouble: fn(&MacroTrouble) -> Words,
    /// Headings and labels.
    pub label: MacroLabels,
    /// What was done to a macro: what, its name, its code.
    pub done: fn(MacroDone, &str, &str) -> String,
    /// The list over a claim.
    pub list: MacroListTexts,
}

/// Headings and labels, each a word or two.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct MacroLabels {
    pub name: &'static str,
    pub code: &'static str,
    pub action: &'static str,
    pub origin: &'static str,
    pub text: &'static str,
}

/// The list of macros over a claim.
#[derive(Debug)]
pub struct MacroListTexts {
    /// Its foot, while it is looked at.
    pub keys: &'static str,
    /// Its foot, while a macro is written.
    pub writing_keys: &'static str,
    /// Its foot, while something is asked.
    pub asking_keys: &'static str,
    /// Its title: for which claim.
    pub title: fn(&str) -> String,
    /// Before what is typed to find a macro.
    pub find: &'static str,
    /// No macro has what is typed.
    pub none_found: &'static str,
    /// The macros are on their way.
    pub loading: &'static str,
    /// The pre-check is reading the PoE to say which macro fits.
    pub reading: &'static str,
    /// The pre-check suggests this macro.
    pub fits: &'static str,
    /// What is asked has been sent and not yet answered.
    pub sending: &'static str,
    /// The title of the form for a new macro.
    pub new: &'static str,
    /// The title of the form for a macro: its name.
    pub edit: fn(&str) -> String,
    /// The placeholders there are, over the form.
    pub placeholders: fn(&str) -> String,
    /// A macro that was being written was left.
    pub written_kept: &'static str,
    /// Whether to remove a macro: its name.
    pub ask_remove: fn(&str) -> String,
    /// Whether to bring a macro back as it came: its name.
    pub ask_reset: fn(&str) -> String,
    /// A macro that comes with the program is not removed.
    pub is_shipped: &'static str,
    /// A macro is as it came, or was added by somebody.
    pub is_as_it_came: &'static str,
    /// For marked claims the placeholders are filled in for each of them.
    pub for_each: &'static str,
    /// Help: the list of macros.
    pub ask_macros: &'static str,
}

/// Why there is nothing to be said of a macro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MacroTrouble {
    /// There is none of that name or code: what was written, and what may have been meant.
    Missing(String, Vec<String>),
}

/// What was done to a macro.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MacroDone {
    /// It was added.
    Added,
    /// It was given other words.
    Changed,
    /// It was removed.
    Removed,
    /// It is as it came again.
    Reset,
}

/// A macro in the language that is spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What it is called for good.
    pub code: MacroCode,
    /// Where it comes from.
    pub origin: Origin,
    /// Its name.
    pub name: String,
    /// What it does.
    pub does: Does,
    /// What it says.
    pub text: String,
}

impl Worded {
    /// A macro in the store's own words or, where it is as it came, in those of a language.
    #[must_use]
    pub fn of(saved: &SavedMacro, texts: &Texts) -> Self {
        let (code, origin) = (saved.code, saved.origin());
        match (&saved.own, code) {
            (Some(own), _) => {
                let (name, does, text) = (own.name.to_string(), own.does.clone(), own.text.clone());
                Self { code, origin, name, does, text }
            }
            (None, MacroCode::Shipped(shipped)) => {
                let (name, text) = (texts.macros.shipped)(shipped);
                let (name, text) = (name.to_owned(), text.to_owned());
                Self { code, origin, name, does: shipped.does(), text }
            }
            // One that was added always has words of its own.
            (None, MacroCode::Added(_)) => Self {
                code,
                origin,
                name: code.to_string(),
                does: Does::Comment,
                text: String::new(),
            },
        }
    }

    /// What it does, with its reasons, in words.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> String {
        let (action, about) = (texts.term.action(self.does.action()), self.about(texts));
        if about == action { about } else { format!("{action} · {about}") }
    }

    /// Its reasons in words or, where its action has none, the action.
    #[must_use]
    pub fn about(&self, texts: &Texts) -> String {
        let reasons: Vec<String> = match &self.does {
            Does::RequestInformation { reasons } => {
                let name = |reason| texts.term.information_reason(reason).to_owned();
                reasons.iter().map(|&reason| name(reason)).collect()
            }
            Does::Reject { reason } => vec![texts.term.rejection_reason(*reason).to_owned()],
            _ => Vec::new(),
        };
        if reasons.is_empty() {
            return texts.term.action(self.does.action()).to_owned();
        }
        (texts.macros.listed)(&reasons)
    }

    /// What it says about a claim.
    #[must_use]
    pub fn filled(&self, of: &Particulars<'_>, texts: &Texts) -> Filled {
        fill(&self.text, self.does.action(), of, texts)
    }
}

/// Fills a text for an action on a claim.
#[must_use]
pub fn fill(text: &str, action: Action, of: &Particulars<'_>, texts: &Texts) -> Filled {
    placeholder::fill(text, |placeholder| value(placeholder, action, of, texts))
}

/// Whether a text asks for what only the pre-check knows.
#[must_use]
pub fn needs_precheck(text: &str) -> bool {
    let is_it = |found: &placeholder::Found| found.known == Some(Placeholder::MissingProducts);
    placeholder::find(text).iter().any(is_it)
}

/// What a placeholder is filled with; none where there is nothing.
fn value(of: Placeholder, action: Action, from: &Particulars<'_>, texts: &Texts) -> Option<String> {
    let fields = from.fields;
    let day = |day| texts.time.day(day);
    Some(match of {
        Placeholder::Claim => from.claim.to_string(),
        Placeholder::ClaimName => fields.name.clone(),
        Placeholder::Customer => from.customer.to_owned(),
        Placeholder::Domain => fields.domain.clone(),
        Placeholder::Tenant => fields.tenant_id.clone(),
        Placeholder::Partner => from.partner.to_owned(),
        Placeholder::Mpn => fields.mpn_id.clone(),
        Placeholder::Activities => {
            let name = |activity| texts.term.activity(activity).to_owned();
            (texts.macros.listed)(&fields.known_activities().map(name).collect::<Vec<_>>())
        }
        Placeholder::Products => {
            let names: Vec<String> =
                fields.products.iter().map(|line| from.product_name(line)).collect();
            (texts.macros.listed)(&names)
        }
        Placeholder::MissingProducts => (texts.macros.listed)(from.missing.unwrap_or_default()),
        Placeholder::Submitted => day(from.submitted()?),
        Placeholder::Today => day(from.today()),
        Placeholder::Deadline => day(from.deadline(action)?),
        Placeholder::Operator => from.operator.name.to_string(),
    })
}

/// The macro that is written so: by code or, in any case, by name. One that was added goes before
/// one that comes with the program.
#[must_use]
pub fn find<'a>(macros: &'a [Worded], written: &str) -> Option<&'a Worded> {
    let written = written.trim().to_lowercase();
    let coded = macros.iter().find(|known| known.code.to_string() == written);
    coded.or_else(|| macros.iter().rev().find(|known| known.name.to_lowercase() == written))
}

/// The codes of macros that somebody who wrote this may have meant, nearest first; at most three.
#[must_use]
pub fn near(macros: &[Worded], written: &str) -> Vec<String> {
    /// Beyond this many characters no name is near, and a distance costs the product of both.
    const LONGEST: usize = 80;
    let written = written.trim().to_lowercase();
    let letters = written.chars().count();
    if !(1..=LONGEST).contains(&letters) {
        return Vec::new();
    }
    let mut found: Vec<(usize, String)> = Vec::new();
    for known in macros {
        let (name, code) = (known.name.to_lowercase(), known.code.to_string());
        let is_part = letters >= 2 && (name.contains(&written) || code.contains(&written));
        let distance =
            strsim::osa_distance(&written, &name).min(strsim::osa_distance(&written, &code));
        if is_part || distance <= (letters / 3).max(1) {
            found.push((if is_part { 0 } else { distance }, code));
        }
    }
    found.sort_by_key(|(distance, _)| *distance);
    found.into_iter().map(|(_, code)| code).take(3).collect()
}
