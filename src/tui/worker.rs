//! Carries effects out at the desk, off the drawing thread.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use super::app::{Answer, Effect, ReadAnswer, Reading, Tick};
use crate::desk::{Desk, Interrupted, Progress, Request, Upload, Watch};
use crate::domain::id::{ClaimId, OperatorName};
use crate::i18n::Texts;

mod house;
mod job;
mod many;
mod outbox;
mod talk;
mod template;

pub use job::{Done, Job};

/// Whoever waits for what an effect comes to.
pub trait Listener: Sync {
    /// Hears how far the work has come; at most about a hundred times for one effect.
    fn hear(&self, answer: Answer);

    /// Whether nobody wants the answer any longer. It is asked often.
    fn is_overtaken(&self) -> bool;
}

/// Nobody wants to hear anything but the answer.
impl Listener for () {
    fn hear(&self, _: Answer) {}

    fn is_overtaken(&self) -> bool {
        false
    }
}

/// Tells a listener how far the search for a queue is, each time that it is a percent farther.
struct Search<'a> {
    number: u64,
    listener: &'a dyn Listener,
    percent: AtomicU64,
}

impl Watch for Search<'_> {
    fn follow(&self, progress: Progress) -> Result<(), Interrupted> {
        if self.listener.is_overtaken() {
            return Err(Interrupted);
        }
        let percent = progress.done.saturating_mul(100) / progress.of.max(1);
        if self.percent.swap(percent, Ordering::Relaxed) != percent {
            self.listener.hear(Answer::Searching(self.number, progress));
        }
        Ok(())
    }
}

/// Goes on for as long as somebody wants the answer.
struct UntilOver<'a>(&'a dyn Listener);

impl Watch for UntilOver<'_> {
    fn follow(&self, _: Progress) -> Result<(), Interrupted> {
        if self.0.is_overtaken() { Err(Interrupted) } else { Ok(()) }
    }
}

/// Carries out an effect and says what came of it; none for effects that need no answer or are the
/// driver's own.
pub fn carry_out(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    effect: Effect,
    listener: &dyn Listener,
) -> Option<Answer> {
    Some(match effect {
        Effect::LoadQueue(number, request) => {
            let watch = Search { number, listener, percent: AtomicU64::new(0) };
            Answer::Queue(number, desk.queue(who, &request, &watch))
        }
        Effect::LoadClaim(id) => Answer::Claim(id, desk.claim(who, id).map(Box::new)),
        Effect::LoadHistory(id, perspective) => {
            Answer::History(id, perspective, desk.history(who, id, perspective))
        }
        Effect::LoadFigures(number, query) => {
            Answer::Figures(number, Box::new(desk.figures(who, &query, &UntilOver(listener))))
        }
        Effect::LoadRules => Answer::Rules(Box::new(desk.rules(who))),
        Effect::Act(request, paths) => act(desk, who, texts, request, &paths),
        Effect::Check(number, id, fields) => Answer::Checked(number, desk.check(who, id, &fields)),
        Effect::Many(effect) => {
            Answer::Many(many::carry_out(desk, who, texts, effect, &UntilOver(listener)))
        }
        Effect::MarkRead(id, number) => {
            // A mark that could not be kept is no loss worth a word: the comments stay unread.
            let _ = desk.mark_read(who, id, number);
            return None;
        }
        Effect::LoadViews => Answer::Views(desk.views(who)),
        Effect::CountViews(number) => {
            Answer::ViewCounts(number, desk.view_counts(who, &UntilOver(listener)))
        }
        Effect::ChangeViews(number, change) => {
            Answer::ViewsChanged(number, desk.change_views(who, change))
        }
        Effect::Talk(effect) => {
            Answer::Talk(talk::carry_out(desk, who, texts, effect, &UntilOver(listener)))
        }
        Effect::WriteTemplate(id, path) => {
            Answer::Template(id, template::write(desk, who, texts, id, &path))
        }
        Effect::LoadMacros => Answer::Macros(desk.macros(who)),
        Effect::ChangeMacros(number, change) => {
            Answer::MacrosChanged(number, desk.change_macros(who, change))
        }
        Effect::Read(number, id, reading) => {
            Answer::Read(number, read_evidence(desk, who, id, &reading, &UntilOver(listener)))
        }
        Effect::House(number, effect) => {
            let watch = UntilOver(listener);
            Answer::House(number, house::carry_out(desk, who, texts, effect, &watch))
        }
        Effect::Outbox(number, effect) => {
            let watch = UntilOver(listener);
            Answer::Outbox(number, outbox::carry_out(desk, who, texts, effect, &watch))
        }
        Effect::LoadDrafts => Answer::Drafts(desk.drafts(who)),
        Effect::KeepDraft(draft) => {
            Answer::DraftKept(draft.key, desk.keep_draft(who, *draft).err())
        }
        Effect::DropDraft(key) => Answer::DraftKept(key, Some(desk.drop_draft(who, key).err()?)),
        Effect::LoadTour => Answer::TourSeen(desk.has_seen_tour(who)),
        Effect::EndTour => {
            // Whoever is shown it once more can leave it at once.
            let _ = desk.end_tour(who);
            return None;
        }
        Effect::StopReading(_)
        | Effect::Copy(_)
        | Effect::Rest(..)
        | Effect::RestDrafts(_)
        | Effect::Redraw
        | Effect::Quit => return None,
    })
}

/// Runs the timers.
pub fn tick(desk: &dyn Desk, who: &OperatorName) -> Answer {
    let error = desk.tick(who).err();
    let (now, behind, seq) = (desk.now(), desk.clock_behind(), desk.seq());
    Answer::Ticked(Tick { now, behind, seq, error })
}

fn read_evidence(
    desk: &dyn Desk,
    who: &OperatorName,
    id: ClaimId,
    reading: &Reading,
    watch: &dyn Watch,
) -> ReadAnswer {
    match reading {
        Reading::Document(name) => ReadAnswer::Document(desk.document(who, id, name, watch)),
        Reading::Precheck => ReadAnswer::Precheck(desk.precheck(who, id, watch)),
    }
}

fn act(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    mut request: Request,
    paths: &[String],
) -> Answer {
    let limit = match desk.rules(who) {
        Ok(rules) => rules.policy.evidence_limit,
        Err(error) => return Answer::Acted(Err(error)),
    };
    for path in paths {
        match read(path, limit) {
            Ok(upload) => request.uploads.push(upload),
            Err(error) => {
                let error = error.to_string();
                return Answer::Unreadable((texts.tui.unreadable)(path, &error));
            }
        }
    }
    Answer::Acted(desk.act(who, request))
}

/// Reads a file of text, unless there is more of it than the limit, in bytes.
fn read_text(path: &Path, limit: u64) -> std::io::Result<String> {
    use std::io::{Error, Read};
    if !std::fs::metadata(path)?.is_file() {
        return Err(Error::other("it is not a file"));
    }
    let mut text = String::new();
    std::fs::File::open(path)?.take(limit.saturating_add(1)).read_to_string(&mut text)?;
    if text.len() as u64 > limit {
        return Err(Error::other(format!("it is larger than {limit} bytes")));
    }
    Ok(text)
}

/// Reads a file that is to be attached, a byte more than allowed at most, so that one that is too
/// large is refused by the rules and never held in memory whole.
fn read(path: &str, limit: u64) -> std::io::Result<Upload> {
    use std::io::Read;
    let path = Path::new(path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut bytes = Vec::new();
    // Whoever opens a pipe may wait for ever.
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::Error::other("it is not a file"));
    }
    std::fs::File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    let name = name.unwrap_or_else(|| "file".to_owned());
    Ok(Upload { name: crate::text::clean_line(&name).into_owned(), bytes })
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::desk::Stage;

    #[derive(Default)]
    struct Ear {
        heard: Mutex<Vec<u64>>,
        is_overtaken: AtomicBool,
    }

    impl Listener for Ear {
        fn hear(&self, answer: Answer) {
            if let Answer::Searching(7, progress) = answer {
                self.heard.lock().unwrap().push(progress.done);
            }
        }

        fn is_overtaken(&self) -> bool {
            self.is_overtaken.load(Ordering::Relaxed)
        }
    }

    #[test]
    fn a_search_is_told_in_hundredths_and_ends_when_it_is_overtaken() {
        let ear = Ear::default();
        let search = Search { number: 7, listener: &ear, percent: AtomicU64::new(0) };
        let at = |done| Progress { stage: Stage::Searching, done, of: 100_000 };
        for done in 0..100_000 {
            search.follow(at(done)).unwrap();
        }
        assert_eq!(ear.heard.lock().unwrap().len(), 99);
        ear.is_overtaken.store(true, Ordering::Relaxed);
        assert_eq!(search.follow(at(1)), Err(Interrupted));
        let none = Progress { stage: Stage::Listing, done: 0, of: 0 };
        ear.is_overtaken.store(false, Ordering::Relaxed);
        assert_eq!(search.follow(none), Ok(()));
    }
}
