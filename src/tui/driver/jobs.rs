//! What the desk's thread has to do, and in which order.

use std::collections::VecDeque;
use std::sync::mpsc::Receiver;

use crate::tui::app::Effect;

/// Something for the desk's thread.
#[derive(Debug)]
pub(super) enum Job {
    /// Carry an effect out.
    Effect(Effect),
    /// Run the timers.
    Tick,
}

impl Job {
    const fn asks_for_queue(&self) -> bool {
        matches!(self, Self::Effect(Effect::LoadQueue(..)))
    }

    const fn asks_for_counts(&self) -> bool {
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

    /// Waits for the next job; none when no more will come. A question for the queue is passed over
    /// when a newer one waits behind it: its answer would be thrown away, and with a long queue it
    /// takes longer than the next letter of a filter.
    fn next(&mut self) -> Option<Job> {
        loop {
            if self.waiting.is_empty() {
                self.waiting.push_back(self.inbox.recv().ok()?);
            }
            self.waiting.extend(self.inbox.try_iter());
            let job = self.waiting.pop_front()?;
            if job.asks_for_counts() && !self.waiting.is_empty() {
                // Nobody waits for them, and of several only the newest counts.
                if !self.waiting.iter().any(Job::asks_for_counts) {
                    self.waiting.push_back(job);
                }
                continue;
            }
            if !(job.asks_for_queue() && self.waiting.iter().any(Job::asks_for_queue)) {
                return Some(job);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::desk::QueueRequest;
    use crate::domain::id::ClaimId;

    #[test]
    fn of_questions_for_the_queue_only_the_newest_is_asked() {
        let (jobs, inbox) = channel();
        let queue = |number| Job::Effect(Effect::LoadQueue(number, QueueRequest::default()));
        let claim = || Job::Effect(Effect::LoadClaim(ClaimId(1)));
        for job in [queue(1), claim(), queue(2), Job::Tick, queue(3), claim()] {
            jobs.send(job).unwrap();
        }
        drop(jobs);
        let done: Vec<String> = Jobs::new(inbox)
            .map(|job| match job {
                Job::Tick => "tick".to_owned(),
                Job::Effect(Effect::LoadQueue(number, _)) => format!("queue {number}"),
                Job::Effect(_) => "claim".to_owned(),
            })
            .collect();
        assert_eq!(done, ["claim", "tick", "queue 3", "claim"]);
    }
}
