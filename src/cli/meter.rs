//! How far long work has come, told on the terminal's standard error, and Ctrl-C for it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::i18n::Texts;
use crate::store::watch::{Interrupted, Progress, Stage, Watch};

/// Work of fewer steps than this is over before anybody could read about it.
const WORTH_TELLING: u64 = 2_000;

/// Writes to the terminal at once; there is none when nobody would see it.
pub type Tell<'a> = dyn Fn(&str) + Sync + 'a;
/// Arranges that a request to end the program is told by the flag instead of ending it at once.
pub type Arm<'a> = dyn Fn() -> Arc<AtomicBool> + Sync + 'a;

/// Follows long work for the command line.
pub(super) struct Meter<'a> {
    tell: Option<&'a Tell<'a>>,
    texts: &'static Texts,
    interrupted: OnceLock<Arc<AtomicBool>>,
    /// What stands on the terminal's line: the stage, its percentage, and how wide it is.
    line: Mutex<Option<(Stage, u64, usize)>>,
}

impl<'a> Meter<'a> {
    pub(super) fn new(tell: Option<&'a Tell<'a>>, texts: &'static Texts) -> Self {
        Self { tell, texts, interrupted: OnceLock::new(), line: Mutex::new(None) }
    }

    /// From now on Ctrl-C ends the work where nothing half is left, instead of the program at once.
    pub(super) fn arm(&self, arm: &Arm<'_>) {
        self.interrupted.get_or_init(arm);
    }

    /// From now on it tells nothing: its line would stand in the middle of data.
    pub(super) fn hush(&mut self) {
        self.tell = None;
    }

    /// Takes the line off the terminal.
    pub(super) fn clear(&self) {
        let shown = self.line.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let (Some(tell), Some((_, _, width))) = (self.tell, shown) {
            tell(&format!("\r{}\r", " ".repeat(width)));
        }
    }

    fn show(&self, tell: &Tell<'_>, progress: Progress) {
        let percent = progress.done.saturating_mul(100) / progress.of.max(1);
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        if line.is_some_and(|(stage, shown, _)| (stage, shown) == (progress.stage, percent)) {
            return;
        }
        let doing = doing(self.texts, progress.stage);
        let text = (self.texts.cli.progress)(doing, progress.done, progress.of);
        let width = crate::text::width(&text);
        let before = line.map_or(0, |(_, _, width)| width);
        tell(&format!("\r{text}{}", " ".repeat(before.saturating_sub(width))));
        *line = Some((progress.stage, percent, width.max(before)));
    }
}

fn doing(texts: &'static Texts, stage: Stage) -> &'static str {
    let work = &texts.cli.work;
    match stage {
        Stage::Replaying => work.replaying,
        Stage::Rebuilding => work.rebuilding,
        Stage::Proving => work.proving,
        Stage::ProvingEvidence => work.proving_evidence,
        Stage::BackingUp => work.backing_up,
        Stage::Restoring => work.restoring,
        Stage::Exporting => work.exporting,
        Stage::Listing => work.listing,
        Stage::Searching => work.searching,
        Stage::Delivering => work.delivering,
        Stage::Importing => work.importing,
        Stage::ReadingEvidence => work.reading_evidence,
    }
}

impl Watch for Meter<'_> {
    fn follow(&self, progress: Progress) -> Result<(), Interrupted> {
        if self.interrupted.get().is_some_and(|flag| flag.load(Ordering::Relaxed)) {
            return Err(Interrupted);
        }
        if let Some(tell) = self.tell
            && progress.of >= WORTH_TELLING
        {
            self.show(tell, progress);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn at(done: u64, of: u64) -> Progress {
        Progress { stage: Stage::Rebuilding, done, of }
    }

    fn told(reports: &[(u64, u64)]) -> Vec<String> {
        let said = Mutex::new(Vec::new());
        let tell = |text: &str| said.lock().unwrap().push(text.to_owned());
        let meter = Meter::new(Some(&tell), Language::En.texts());
        for &(done, of) in reports {
            meter.follow(at(done, of)).unwrap();
        }
        meter.clear();
        said.into_inner().unwrap()
    }

    #[test]
    fn each_percent_is_told_once_and_the_line_is_taken_away() {
        let said = told(&[(0, 10_000), (99, 10_000), (100, 10_000), (10_000, 10_000)]);
        assert_eq!(said.len(), 4);
        assert!(said[1].contains("1 %"), "{said:?}");
        assert!(said[3].trim().is_empty() && said[3].len() > 20);
    }

    #[test]
    fn nothing_is_told_where_it_would_stand_among_data() {
        let said = Mutex::new(Vec::new());
        let tell = |text: &str| said.lock().unwrap().push(text.to_owned());
        let mut meter = Meter::new(Some(&tell), Language::En.texts());
        meter.hush();
        meter.follow(at(1, 10_000)).unwrap();
        meter.clear();
        assert_eq!(*said.lock().unwrap(), Vec::<String>::new());
    }

    #[test]
    fn short_work_is_not_told() {
        assert_eq!(told(&[(0, 10), (10, 10)]), Vec::<String>::new());
    }

    #[test]
    fn an_interruption_ends_the_work_once_it_is_armed() {
        let meter = Meter::new(None, Language::En.texts());
        let flag = Arc::new(AtomicBool::new(true));
        assert_eq!(meter.follow(at(1, 2)), Ok(()));
        meter.arm(&|| Arc::clone(&flag));
        assert_eq!(meter.follow(at(1, 2)), Err(Interrupted));
        flag.store(false, Ordering::Relaxed);
        assert_eq!(meter.follow(at(1, 2)), Ok(()));
    }
}
