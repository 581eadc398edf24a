//! What the desk's threads have to do, which of them does it, and in which order.

use std::collections::VecDeque;
use std::sync::mpsc::Receiver;

use crate::tui::app::Effect;
use crate::tui::app::house::HouseEffect;
use crate::tui::app::many::{Filling, ManyEffect};
use crate::tui::app::outbox::OutboxEffect;
use crate::tui::app::talk::TalkEffect;
use crate::tui::worker::Job;

/// What a job takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Kind {
    /// It acts, or looks at one claim: short.
    Act,
    /// It looks for claims: longer.
    Search,
    /// It counts claims: as long as it takes.
    Count,
    /// It reads PoE, or says on many claims what may have to be read from it: as long as that takes.
    Read,
    /// It keeps what was typed: short, and behind nothing else.
    Keep,
}

impl Job {
    /// Whether a later job asks the same anew: the answer to this one would be thrown away.
    fn is_outdated_by(&self, later: &Self) -> bool {
        use Effect::{CountViews, House, KeepDraft, LoadFigures, LoadQueue, Many, Outbox};
        if let (Self::Effect(KeepDraft(draft)), Self::Effect(KeepDraft(newer))) = (self, later) {
            return draft.key == newer.key;
        }
        matches!(
            (self, later),
            (Self::Effect(LoadQueue(..)), Self::Effect(LoadQueue(..)))
                | (Self::Effect(LoadFigures(..)), Self::Effect(LoadFigures(..)))
                | (Self::Effect(CountViews(_)), Self::Effect(CountViews(_)))
                | (
                    Self::Effect(House(_, HouseEffect::LookUp(_))),
                    Self::Effect(House(_, HouseEffect::LookUp(_)))
                )
                | (
                    Self::Effect(Outbox(_, OutboxEffect::Page(_))),
                    Self::Effect(Outbox(_, OutboxEffect::Page(_)))
                )
                | (
                    Self::Effect(Many(ManyEffect::Find(..))),
                    Self::Effect(Many(ManyEffect::Find(..)))
                )
        )
    }

    /// Which of the desk's threads it is for.
    pub(in crate::tui) const fn kind(&self) -> Kind {
        match self {
            Self::Effect(Effect::LoadQueue(..) | Effect::Talk(TalkEffect::NextUnread { .. })) => {
                Kind::Search
            }
            Self::Effect(
                Effect::Talk(TalkEffect::Dossier(..))
                | Effect::LoadFigures(..)
                | Effect::CountViews(_)
                | Effect::Outbox(_, OutboxEffect::Page(_) | OutboxEffect::Deliver(..))
                | Effect::House(
                    _,
                    HouseEffect::LookUp(_) | HouseEffect::Changes | HouseEffect::Import(_),
                )
                | Effect::Many(ManyEffect::Find(..)),
            ) => Kind::Count,
            // What is filled in from a claim may be read from its PoE first.
            Self::Effect(
                Effect::Read(..)
                | Effect::Many(
                    ManyEffect::Look(_, _, Filling::FromClaim)
                    | ManyEffect::Work(_, _, Filling::FromClaim),
                ),
            ) => Kind::Read,
            Self::Effect(
                Effect::LoadDrafts
                | Effect::KeepDraft(_)
                | Effect::DropDraft(_)
                | Effect::LoadTour
                | Effect::EndTour,
            ) => Kind::Keep,
            _ => Kind::Act,
        }
    }

    /// Whether nobody waits for it: anything else goes first.
    const fn can_wait(&self) -> bool {
        matches!(self, Self::Effect(Effect::CountViews(_)))
    }
}

/// Jobs in the order in which they came.
pub(super) struct Jobs {
    inbox: Receiver<Job>,
    waiting: VecDeque<Job>,
}

impl Jobs {
    /// The jobs that come through a channel.
    pub(super) const fn new(inbox: Receiver<Job>) -> Self {
        Self { inbox, waiting: VecDeque::new() }
    }
}

impl Iterator for Jobs {
    type Item = Job;

    /// Waits for the next job; none when no more will come. A question for the queue, figures or what
    /// is marked is passed over when a newer one waits behind it: its answer would be thrown away, and with a
    /// long queue it takes longer than the next letter of a filter.
    fn next(&mut self) -> Option<Job> {
        loop {
            if self.waiting.is_empty() {
                self.waiting.push_back(self.inbox.recv().ok()?);
            }
            self.waiting.extend(self.inbox.try_iter());
            let job = self.waiting.pop_front()?;
            if self.waiting.iter().any(|later| job.is_outdated_by(later)) {
                continue;
            }
            if !job.can_wait() || self.waiting.is_empty() {
                return Some(job);
            }
            self.waiting.push_back(job);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    use super::*;
    use crate::desk::QueueRequest;
    use crate::domain::draft::DraftKey;
    use crate::domain::id::ClaimId;
    use crate::tui::app::many::Wanted;

    #[test]
    fn of_questions_for_the_queue_or_figures_only_the_newest_is_asked() {
        let (jobs, inbox) = channel();
        let queue = |number| Job::Effect(Effect::LoadQueue(number, QueueRequest::default()));
        let claim = || Job::Effect(Effect::LoadClaim(ClaimId(1)));
        let figures = |number| Job::Effect(Effect::LoadFigures(number, String::new()));
        let asked =
            [queue(1), figures(1), claim(), queue(2), Job::Tick, figures(2), queue(3), claim()];
        for job in asked {
            jobs.send(job).unwrap();
        }
        drop(jobs);
        let done: Vec<String> = Jobs::new(inbox)
            .map(|job| match job {
                Job::Tick => "tick".to_owned(),
                Job::Effect(Effect::LoadQueue(number, _)) => format!("queue {number}"),
                Job::Effect(Effect::LoadFigures(number, _)) => format!("figures {number}"),
                Job::Effect(_) => "claim".to_owned(),
            })
            .collect();
        assert_eq!(done, ["claim", "tick", "figures 2", "queue 3", "claim"]);
    }

    /// What is typed is handed over letter by letter; a slow disk need not keep each of them. What was
    /// sent meanwhile must not come back.
    #[test]
    fn of_what_was_typed_for_one_thing_only_the_newest_is_kept() {
        use crate::domain::draft::{Draft, Typed};
        use crate::domain::moves::Action;

        let key = |claim| DraftKey::on(ClaimId(claim), Action::Comment);
        let keep = |claim, revision| {
            let (key, at) = (key(claim), chrono::DateTime::UNIX_EPOCH);
            let draft = Draft { key, revision, at, typed: Typed::Dialog(Vec::new()) };
            Job::Effect(Effect::KeepDraft(Box::new(draft)))
        };
        let forget = Job::Effect(Effect::DropDraft(key(1)));
        assert!([keep(1, 1).kind(), forget.kind()].iter().all(|kind| *kind == Kind::Keep));
        let (jobs, inbox) = channel();
        for job in [keep(1, 1), keep(2, 1), keep(1, 2), forget, keep(2, 2)] {
            jobs.send(job).unwrap();
        }
        drop(jobs);
        let done: Vec<String> = Jobs::new(inbox)
            .map(|job| match job {
                Job::Effect(Effect::KeepDraft(draft)) => {
                    format!("keep {} {}", draft.key.claim.unwrap(), draft.revision)
                }
                _ => "forget".to_owned(),
            })
            .collect();
        assert_eq!(done, ["keep C-000001 2", "forget", "keep C-000002 2"]);
    }

    #[test]
    fn of_questions_about_marks_only_the_newest_is_asked() {
        let (jobs, inbox) = channel();
        let find = |number, wanted| {
            let request = QueueRequest::default();
            Job::Effect(Effect::Many(ManyEffect::Find(number, request, wanted)))
        };
        for number in 1..=3 {
            jobs.send(find(number, Wanted::Hidden(Arc::default()))).unwrap();
        }
        jobs.send(find(4, Wanted::All)).unwrap();
        drop(jobs);
        let done: Vec<u64> = Jobs::new(inbox)
            .filter_map(|job| match job {
                Job::Effect(Effect::Many(ManyEffect::Find(number, ..))) => Some(number),
                _ => None,
            })
            .collect();
        assert_eq!(done, [4]);
    }

    #[test]
    fn acts_and_timers_do_not_wait_for_poe_that_is_read_for_many_claims() {
        let look = |filling| Job::Effect(Effect::Many(ManyEffect::Look(1, Vec::new(), filling)));
        let work = |filling| Job::Effect(Effect::Many(ManyEffect::Work(1, Vec::new(), filling)));
        assert_eq!(look(Filling::FromClaim).kind(), Kind::Read);
        assert_eq!(work(Filling::FromClaim).kind(), Kind::Read);
        assert_eq!(look(Filling::AsItIs).kind(), Kind::Act);
        assert_eq!(work(Filling::AsItIs).kind(), Kind::Act);
    }

    #[test]
    fn counts_of_views_keep_nobody_waiting() {
        let (jobs, inbox) = channel();
        let count = |number| Job::Effect(Effect::CountViews(number));
        for job in [count(1), Job::Effect(Effect::LoadViews), count(2), Job::Tick] {
            jobs.send(job).unwrap();
        }
        drop(jobs);
        let done: Vec<String> = Jobs::new(inbox)
            .map(|job| match job {
                Job::Effect(Effect::CountViews(number)) => format!("count {number}"),
                Job::Effect(_) => "views".to_owned(),
                Job::Tick => "tick".to_owned(),
            })
            .collect();
        assert_eq!(done, ["views", "tick", "count 2"]);
    }
}
