//! Carries effects out at the desk, off the drawing thread.

use std::path::Path;

use super::app::{Answer, Effect, Tick};
use crate::desk::{Desk, Interrupted, Progress, Request, Upload, Watch};
use crate::domain::id::OperatorName;
use crate::i18n::Texts;

/// Whoever waits for what an effect comes to.
pub trait Listener: Sync {
    /// Hears how far the work has come.
    ///
    /// # Errors
    /// [`Interrupted`] when nobody wants its answer any longer.
    fn hear(&self, answer: Answer) -> Result<(), Interrupted>;
}

/// Nobody wants to hear anything but the answer.
impl Listener for () {
    fn hear(&self, _: Answer) -> Result<(), Interrupted> {
        Ok(())
    }
}

/// Tells a listener how far the search for a queue is.
struct Search<'a> {
    number: u64,
    listener: &'a dyn Listener,
}

impl Watch for Search<'_> {
    fn follow(&self, progress: Progress) -> Result<(), Interrupted> {
        self.listener.hear(Answer::Searching(self.number, progress))
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
            Answer::Queue(number, desk.queue(who, &request, &Search { number, listener }))
        }
        Effect::LoadClaim(id) => Answer::Claim(id, desk.claim(who, id).map(Box::new)),
        Effect::LoadHistory(id, perspective) => {
            Answer::History(id, desk.history(who, id, perspective))
        }
        Effect::LoadRules => Answer::Rules(Box::new(desk.rules(who))),
        Effect::Act(request, paths) => act(desk, who, texts, request, &paths),
        Effect::Check(number, id, fields) => Answer::Checked(number, desk.check(who, id, &fields)),
        Effect::MarkRead(id, number) => {
            // A mark that could not be kept is no loss worth a word: the comments stay unread.
            let _ = desk.mark_read(who, id, number);
            return None;
        }
        Effect::Rest(..) | Effect::Redraw | Effect::Quit => return None,
    })
}

/// Runs the timers.
pub fn tick(desk: &dyn Desk, who: &OperatorName) -> Answer {
    let error = desk.tick(who).err();
    let (now, behind, seq) = (desk.now(), desk.clock_behind(), desk.seq());
    Answer::Ticked(Tick { now, behind, seq, error })
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
