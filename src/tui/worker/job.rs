//! One job at the desk, whoever hands it over: the driver's threads, or a player that does everything
//! in turn.

use super::{Listener, carry_out, tick};
use crate::caught;
use crate::desk::Desk;
use crate::domain::draft::DraftKey;
use crate::domain::id::OperatorName;
use crate::i18n::Texts;
use crate::tui::app::{Answer, Effect, ReadAnswer};

/// Something for the desk.
#[derive(Debug)]
pub enum Job {
    /// Carry an effect out.
    Effect(Effect),
    /// Run the timers.
    Tick,
}

/// What came of a job.
#[derive(Debug)]
pub struct Done {
    /// What the session is told.
    pub answer: Option<Answer>,
    /// What is to be done next, before the session is told.
    pub next: Option<Job>,
}

impl Job {
    /// Does it. What was typed for an act goes as soon as the act is done, whether or not the session
    /// is there to hear of it.
    pub fn work(
        self,
        desk: &dyn Desk,
        who: &OperatorName,
        texts: &Texts,
        listener: &dyn Listener,
    ) -> Done {
        let acts_on = self.acts_on();
        let answer = match self {
            Self::Tick => Some(tick(desk, who)),
            Self::Effect(effect) => {
                let reading = match &effect {
                    Effect::Read(number, ..) => Some(*number),
                    _ => None,
                };
                answered(reading, || carry_out(desk, who, texts, effect, listener))
            }
        };
        let is_done = matches!(answer, Some(Answer::Acted(Ok(_))));
        let sent = acts_on.filter(|_| is_done);
        Done { answer, next: sent.map(|key| Self::Effect(Effect::DropDraft(key))) }
    }

    /// What was typed for it, where it is an act.
    const fn acts_on(&self) -> Option<DraftKey> {
        match self {
            Self::Effect(Effect::Act(request, _)) => {
                Some(DraftKey { claim: request.claim, action: request.command.action() })
            }
            _ => None,
        }
    }
}

/// What work comes to. What reading hostile text ends in is an answer, whatever it is; after a panic
/// in anything else nobody knows what was done, and the session ends.
fn answered(reading: Option<u64>, work: impl FnOnce() -> Option<Answer>) -> Option<Answer> {
    let Some(number) = reading else { return work() };
    let failed = |what| Some(Answer::Read(number, ReadAnswer::Failed(what)));
    caught::catch(work).unwrap_or_else(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_that_ends_in_a_panic_is_answered() {
        let answer = answered(Some(7), || panic!("out of {}", "bounds"));
        let Some(Answer::Read(7, ReadAnswer::Failed(what))) = answer else { panic!("{answer:?}") };
        assert_eq!(what, "out of bounds");
    }
}
