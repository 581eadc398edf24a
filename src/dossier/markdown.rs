//! The dossier as Markdown. Every text from people goes through [`escaped`] or [`quoted`], so that it
//! is read as text and nothing else.

use crate::desk::dossier::Seal;
use crate::desk::{ClaimView, Dossier, HistoryEntry, Rules, ShownChange};
use crate::domain::actor::By;
use crate::domain::calendar::Zone;
use crate::domain::claim::Comment;
use crate::domain::field::{Field, Value};
use crate::i18n::{Names as _, Texts};
use crate::text::{clean_line, clean_multiline};
use crate::wire::shown::spoken_as;

use super::Known;

struct Page<'a> {
    known: Known<'a>,
    texts: &'a Texts,
    zone: Zone,
    text: String,
}

pub(super) fn text(dossier: &Dossier, rules: &Rules, texts: &Texts) -> String {
    let known = Known(&rules.directory, texts);
    let mut page = Page { known, texts, zone: rules.calendar.zone, text: String::new() };
    page.top(dossier);
    page.standing(&dossier.claim);
    page.entered(&dossier.claim);
    page.evidence(&dossier.claim);
    page.thread(&dossier.claim);
    page.history(&dossier.history);
    page.chain(dossier);
    page.text
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A heading with one empty line before it and one after.
    fn heading_of(&mut self, signs: &str, heading: &str) {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        let before = if end == 0 { "" } else { "\n\n" };
        let heading = as_text(&clean_line(heading), false);
        self.line(&format!("{before}{signs} {heading}\n"));
    }

    fn heading(&mut self, heading: &str) {
        self.heading_of("##", heading);
    }

    fn table(&mut self, headings: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            self.line(self.texts.dossier.none);
            return;
        }
        let row = |cells: &mut dyn Iterator<Item = String>| {
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let cell = |text: &str| as_text(&clean_line(text), false);
        self.line(&row(&mut headings.iter().map(|heading| cell(heading))));
        self.line(&row(&mut headings.iter().map(|_| "---".to_owned())));
        for cells in rows {
            self.line(&row(&mut cells.iter().map(|text| cell(text))));
        }
    }

    fn moment(&self, at: chrono::DateTime<chrono::Utc>) -> String {
        self.texts.time.moment(at, self.zone)
    }

    fn who(&self, by: &By) -> String {
        let role = self.texts.term.role(by.role);
        if by.role == crate::domain::actor::Role::System {
            return role.to_owned();
        }
        format!("{}, {role}", by.name)
    }

    fn top(&mut self, dossier: &Dossier) {
        let texts = &self.texts.dossier;
        let claim = &dossier.claim;
        let title = (texts.title)(&claim.id.to_string());
        let (when, role) = (self.moment(dossier.at), self.texts.term.role(dossier.reader.role));
        let gathered =
            (texts.gathered)(&when, dossier.reader.name.as_str(), role, self.zone.name());
        self.heading_of("#", &title);
        self.line(&escaped(&gathered));
    }

    fn standing(&mut self, view: &ClaimView) {
        let (texts, label) = (self.texts, &self.texts.cli.label);
        self.heading(texts.dossier.standing);
        let mut rows = Vec::new();
        let mut put = |name: &str, value: String| {
            if !value.is_empty() {
                rows.push(vec![name.to_owned(), value]);
            }
        };
        let since = self.moment(view.status_since);
        put(label.status, texts.punctuation.beside(texts.term.status(view.status), &since));
        put(label.revision, view.revision.to_string());
        let organisation = view.organisation.as_str();
        let organisation = texts.punctuation.beside(&view.organisation_name, organisation);
        put(label.organisation, organisation);
        put(label.customer, view.customer_name.clone());
        if let Some(due) = &view.due {
            let day = texts.time.day(due.open_through);
            let told = (texts.screen.claim.through)(&day);
            put(texts.term.window(due.window), told);
        }
        if let Some(target) = &view.target {
            put(label.target, texts.time.day(target.last_day));
        }
        let because = view.because.map(crate::domain::status::Because::code);
        let reasons = view.reason_codes().into_iter().chain(because);
        let reasons = reasons.map(|code| texts.term.reason_named(code));
        put(label.reasons, texts.punctuation.listed(reasons));
        put(label.assignee, view.assignee.as_ref().map(ToString::to_string).unwrap_or_default());
        if let Some(association) = &view.association {
            put(label.association, texts.term.association(association.state).to_owned());
        }
        let keys = |keys: &[crate::domain::id::Key]| {
            texts.punctuation.listed(keys.iter().map(|key| self.known.key(key)))
        };
        put(label.keys, keys(&view.keys));
        put(label.contested, keys(&view.contested_keys));
        let rivals = view.rivals.iter().map(|rival| {
            let id =
                rival.claim.map_or_else(|| rival.organisation.to_string(), |id| id.to_string());
            let status = rival.status.map_or("", |status| texts.term.status(status));
            (texts.dossier.rival)(&id, &rival.organisation_name, status)
        });
        put(texts.dossier.rivals, texts.punctuation.listed(rivals));
        self.table(&[texts.dossier.field, label.value], &rows);
    }

    fn entered(&mut self, view: &ClaimView) {
        let texts = self.texts;
        self.heading(texts.dossier.entered);
        let mut rows = Vec::new();
        for &field in Field::ALL {
            let value = view.fields.get(field);
            if !value.is_blank() {
                let told = texts.changed_value(field.code(), &value, &self.known);
                rows.push(vec![texts.term.field(field).to_owned(), told]);
            }
        }
        self.table(&[texts.dossier.field, texts.cli.label.value], &rows);
    }

    fn evidence(&mut self, view: &ClaimView) {
        let label = &self.texts.cli.label;
        self.heading(self.texts.dossier.evidence);
        let rows: Vec<Vec<String>> = view
            .evidence
            .iter()
            .map(|file| {
                let (size, hash) = (file.size.to_string(), file.sha256.to_string());
                vec![file.name.clone(), size, file.media_type.clone(), hash]
            })
            .collect();
        self.table(&[label.name, label.size, label.media_type, "SHA-256"], &rows);
    }

    fn thread(&mut self, view: &ClaimView) {
        self.heading(self.texts.dossier.thread);
        if view.comments.is_empty() {
            self.line(self.texts.dossier.none);
        }
        for comment in &view.comments {
            self.comment(comment);
        }
    }

    fn comment(&mut self, comment: &Comment) {
        let texts = self.texts;
        let mut head = format!("{}. {}", comment.number, self.moment(comment.at));
        let action = comment.action.map(|action| texts.term.action(action));
        let internal = comment.internal.then_some(texts.cli.label.internal);
        let undone = comment.undone.then_some(texts.cli.label.undone);
        let who = self.who(&comment.by);
        let facts = [Some(who.as_str()), action, internal, undone];
        for fact in facts.into_iter().flatten() {
            head = format!("{head} · {fact}");
        }
        self.heading_of("###", &head);
        let words = spoken_as(comment, texts, &self.known);
        self.line(&quoted(&words));
        if !comment.attachments.is_empty() {
            let attached =
                (texts.dossier.attached)(&texts.punctuation.listed(&comment.attachments));
            self.line(&format!("\n{}", escaped(&attached)));
        }
    }

    fn history(&mut self, history: &[(HistoryEntry, Option<Seal>)]) {
        self.heading(self.texts.dossier.history);
        for (entry, seal) in history {
            self.event(entry, seal.as_ref());
        }
    }

    fn event(&mut self, entry: &HistoryEntry, seal: Option<&Seal>) {
        let texts = self.texts;
        let event = texts.term.event_named(entry.event);
        let (at, noticed) = (self.moment(entry.at), self.moment(entry.noticed_at));
        let head = format!("{}. {at} · {event} · {}", entry.number, self.who(&entry.by));
        self.heading_of("###", &head);
        let mut facts: Vec<String> = Vec::new();
        if at != noticed {
            facts.push((texts.screen.history.noticed)(&at, &noticed));
        }
        facts.extend(entry.changes.iter().filter_map(|change| self.change(change)));
        let reasons = entry.reasons.iter().copied().chain(entry.because);
        let reasons: Vec<String> = reasons.map(|code| texts.term.reason_named(code)).collect();
        if !reasons.is_empty() {
            facts.push((texts.screen.history.reasons)(&reasons.join(" · ")));
        }
        if let Some(window) = &entry.window {
            let day = texts.time.day(window.counting.last_day);
            facts.push((texts.screen.history.open_through)(&day));
        }
        facts.push(match seal {
            Some(seal) => {
                let (event, record) = (seal.event.to_string(), seal.record.to_string());
                (texts.dossier.seal)(entry.seq, &event, &record)
            }
            None => texts.dossier.unrecorded.to_owned(),
        });
        for fact in facts {
            self.line(&format!("- {}", escaped(&fact)));
        }
        if let Some(words) = &entry.comment {
            let internal = entry.internal.then_some(texts.screen.history.internal);
            self.line(&internal.map(|word| format!("\n{}", escaped(word))).unwrap_or_default());
            self.line(&quoted(words));
        }
    }

    fn change(&self, change: &ShownChange) -> Option<String> {
        let texts = self.texts;
        let field = texts.changed_field(&change.field, &self.known);
        let told = |value: &Value| texts.changed_value(&change.field, value, &self.known);
        let nothing = || texts.talk.events.nothing.to_owned();
        match (change.old.as_ref().map(told), change.new.as_ref().map(told)) {
            (None, None) => None,
            (None, Some(new)) => Some((texts.dossier.filled)(&field, &new)),
            (Some(old), new) => {
                Some((texts.dossier.change)(&field, &old, &new.unwrap_or_else(nothing)))
            }
        }
    }

    fn chain(&mut self, dossier: &Dossier) {
        let (texts, ends) = (&self.texts.dossier, &dossier.ends);
        let told = [
            (texts.store)(&ends.store.to_string(), &ends.genesis.to_string()),
            (texts.head)(ends.head, &ends.head_hash.to_string()),
            (texts.proof)(&dossier.claim.id.to_string()),
        ];
        self.heading(texts.chain);
        for line in told {
            self.line(&format!("- {}", escaped(&line)));
        }
    }
}

/// A text on one line that Markdown takes for nothing but text.
fn escaped(text: &str) -> String {
    as_text(&clean_line(text), true)
}

/// A text of several lines, as a quotation.
fn quoted(text: &str) -> String {
    let text = clean_multiline(text.trim_end());
    let lines: Vec<String> = text
        .lines()
        .map(|line| match line.trim() {
            "" => ">".to_owned(),
            // Blanks at the beginning would make it code; two at the end keep the line break.
            trimmed => format!("> {}  ", as_text(trimmed, true)),
        })
        .collect();
    lines.join("\n").trim_end().to_owned()
}

/// Puts a backslash before whatever could mean something to a reader of Markdown, also where the text
/// begins a line.
fn as_text(text: &str, begins_line: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let means_something = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$' => {
                true
            }
            '-' | '+' | '=' => begins_line && at == 0,
            '.' | ')' if begins_line && at == number => number > 0,
            // Addresses become links by themselves.
            '.' => text[..at].to_ascii_lowercase().ends_with("www"),
            ':' => rest.starts_with("//"),
            _ => false,
        };
        if means_something {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests;
