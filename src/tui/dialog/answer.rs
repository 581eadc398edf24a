//! Macros in dialogs: a dialog that is filled in by one, what of its placeholders is left in it,
//! and the form in which one is written.

use ratatui_textarea::CursorMove;

use super::build::{choice, information_reasons, one, rejection_reasons, several, words};
use super::view::refusals_of;
use super::{Body, Dialog, Part, Purpose};
use crate::desk::MacroDraft;
use crate::domain::macros::{Does, Found, Placeholder, placeholder};
use crate::domain::moves::Action;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::i18n::Texts;
use crate::i18n::macros::Worded;
use crate::tui::line::LineEdit;

impl Dialog {
    /// Fills it in with a macro's reasons and text. Words that are in it stay, above. The caret
    /// goes to the first placeholder that is left, or behind the text.
    #[must_use]
    pub fn filled_in(mut self, does: &Does, text: &str) -> Self {
        let codes = does.reasons();
        for part in &mut self.parts {
            let is_reasons =
                matches!(part.purpose, Purpose::InformationReasons | Purpose::RejectionReason);
            match &mut part.body {
                Body::Choices { items, caret, .. } if is_reasons => {
                    for item in items.iter_mut() {
                        item.chosen = codes.contains(&item.code.as_str());
                    }
                    *caret = items.iter().position(|item| item.chosen).unwrap_or(0);
                }
                Body::Text(area) => {
                    let there = area.lines().join("\n");
                    if there.trim().is_empty() {
                        area.insert_str(text);
                    } else if !there.contains(text) {
                        area.move_cursor(CursorMove::Bottom);
                        area.move_cursor(CursorMove::End);
                        area.insert_str(format!("\n\n{text}"));
                    }
                }
                _ => {}
            }
        }
        self.by_macro = true;
        if let Some(at) = self.parts.iter().position(|part| part.purpose == Purpose::Words) {
            self.focus = at;
        }
        if let Some(first) = self.left_in_braces().first().cloned() {
            self.go_to(&first);
        }
        self
    }

    /// What keeps it from being sent: placeholders that are left in what a reviewer has written. A
    /// name in braces that is none counts where a macro has filled the dialog in.
    #[must_use]
    pub fn unresolved(&self) -> Vec<Refusal> {
        if !Does::ACTIONS.contains(&self.action) {
            return Vec::new();
        }
        let refusal = |found: Found| {
            Refusal::at(Code::UnresolvedPlaceholder, "comment").with(Facts::Placeholder(found))
        };
        self.left_in_braces().into_iter().map(refusal).collect()
    }

    /// Puts the caret on the first placeholder that keeps it from being sent.
    pub fn go_to_unresolved(&mut self) {
        if let Some(first) = self.left_in_braces().first().cloned() {
            self.go_to(&first);
        }
    }

    /// Puts the caret on the first part that is required and has not been filled.
    pub fn go_to_missing(&mut self) {
        let first = self.parts.iter().position(|part| part.required && !part.is_filled());
        self.focus = first.unwrap_or(self.focus);
    }

    /// Puts the caret on the first part that a refusal is about, or on the first that lacks something.
    pub fn go_to_refused(&mut self) {
        let is_refused = |part: &Part| refusals_of(self, part.purpose).next().is_some();
        match self.parts.iter().position(is_refused) {
            Some(first) => self.focus = first,
            None => self.go_to_missing(),
        }
    }

    /// What is left in braces; for many claims known ones are filled in for each when it is sent.
    fn left_in_braces(&self) -> Vec<Found> {
        let filled_later = self.many.is_some() && self.by_macro;
        let mut found = placeholder::find(&self.words().unwrap_or_default());
        found.retain(|found| match found.known {
            Some(_) => !filled_later,
            None => self.by_macro,
        });
        found
    }

    fn go_to(&mut self, found: &Found) {
        let place = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        let at = CursorMove::Jump(place(found.line.saturating_sub(1)), place(found.column));
        for (index, part) in self.parts.iter_mut().enumerate() {
            if let Body::Text(area) = &mut part.body {
                area.move_cursor(at);
                self.focus = index;
            }
        }
    }
}

/// The form for a macro, with what one says that is there.
#[must_use]
pub fn write(known: Option<&Worded>, texts: &Texts) -> Dialog {
    let list = &texts.macros.list;
    let all: Vec<String> = Placeholder::ALL.iter().map(|member| member.written()).collect();
    let title = known.map_or_else(|| list.new.to_owned(), |known| (list.edit)(&known.name));
    let name = known.map(|known| known.name.as_str()).unwrap_or_default();
    let mut actions: Vec<_> = Does::ACTIONS
        .iter()
        .map(|action| choice(action.code(), texts.term.action(*action)))
        .collect();
    for item in &mut actions {
        item.chosen = known.is_some_and(|known| known.does.action().code() == item.code);
    }
    let line = Body::Line(LineEdit::with(name));
    let parts = vec![
        Part { purpose: Purpose::MacroName, required: true, body: line },
        one(Purpose::MacroAction, actions),
        words(true),
    ];
    let mut dialog = Dialog {
        name: (list.placeholders)(&all.join(" ")),
        title: Some(title),
        ..Dialog::of(Action::Comment, parts)
    };
    if let Some(Body::Choices { items, caret, .. }) = dialog.body_mut(Purpose::MacroAction) {
        *caret = items.iter().position(|item| item.chosen).unwrap_or(0);
    }
    adapt(&mut dialog, texts);
    if let Some(known) = known {
        dialog = dialog.filled_in(&known.does, &known.text);
        dialog.focus = 0;
    }
    dialog
}

/// Lets the form of a macro ask for the reasons that its action needs.
pub fn adapt(dialog: &mut Dialog, texts: &Texts) {
    let wanted = match written_action(dialog) {
        Some(Action::RequestInformation) => Some(Purpose::InformationReasons),
        Some(Action::Reject) => Some(Purpose::RejectionReason),
        _ => None,
    };
    let is_reasons = |part: &Part| {
        matches!(part.purpose, Purpose::InformationReasons | Purpose::RejectionReason)
    };
    let there = dialog.parts.iter().find(|part| is_reasons(part)).map(|part| part.purpose);
    if there == wanted {
        return;
    }
    let focused = dialog.parts.get(dialog.focus).map(|part| part.purpose);
    dialog.parts.retain(|part| !is_reasons(part));
    let reasons = match wanted {
        Some(Purpose::InformationReasons) => {
            Some(several(Purpose::InformationReasons, true, information_reasons(texts)))
        }
        Some(purpose) => Some(one(purpose, rejection_reasons(texts))),
        None => None,
    };
    let behind = dialog.parts.iter().position(|part| part.purpose == Purpose::MacroAction);
    if let Some(reasons) = reasons {
        dialog.parts.insert(behind.map_or(0, |at| at + 1), reasons);
    }
    // Whoever has just chosen the action is asked for its reasons next.
    let next = wanted.filter(|_| focused != Some(Purpose::MacroAction)).or(focused);
    let at = dialog.parts.iter().position(|part| Some(part.purpose) == next);
    dialog.focus = at.unwrap_or(0);
}

/// What has been written in the form of a macro; none before an action is chosen.
#[must_use]
pub fn written(dialog: &Dialog) -> Option<MacroDraft> {
    Some(MacroDraft {
        name: dialog.line(Purpose::MacroName).unwrap_or_default().to_owned(),
        action: written_action(dialog)?,
        information: dialog
            .chosen(Purpose::InformationReasons)
            .filter_map(|code| code.parse().ok())
            .collect(),
        rejection: dialog.chosen(Purpose::RejectionReason).find_map(|code| code.parse().ok()),
        text: dialog.words().unwrap_or_default(),
    })
}

fn written_action(dialog: &Dialog) -> Option<Action> {
    dialog.chosen(Purpose::MacroAction).find_map(|code| code.parse().ok())
}
