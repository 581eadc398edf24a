//! The tour: five steps for whoever is here for the first time, in a small box over the tabs.
//!
//! It takes only Esc, which ends it, and Space or Enter, which go on; every other key does what it
//! always does, and the one that a step names goes on, too. Owns which step is shown; who has seen it
//! is the store's to know.

use super::{App, Effect, Overlay, Tone};
use crate::domain::actor::Side;
use crate::domain::moves::{self, Action};
use crate::i18n::tour::TourStep;
use crate::tui::action::{Ask, CONFIRM, Tab};
use crate::tui::input::{Key, KeyCode, Modifiers};

/// How many steps there are.
pub const STEPS: usize = 5;

/// The tour.
#[derive(Debug)]
pub struct Tour {
    /// The step that is shown.
    at: Option<usize>,
    /// Whether it is asked for who has seen it.
    greets: bool,
}

impl Tour {
    /// One that is not shown yet; whether somebody who is here for the first time gets it unasked.
    pub(super) const fn new(greets: bool) -> Self {
        Self { at: None, greets }
    }
}

/// The steps for somebody: whoever may make claims, whoever decides them, and all others.
fn steps(app: &App) -> [TourStep; STEPS] {
    use TourStep::{Attach, Decide, Evidence, Find, Help, Make, Open, Queue, Record, Submit};
    let role = app.operator.role;
    if moves::is_permitted(Action::Create, role, None) {
        return [Queue, Make, Attach, Submit, Help];
    }
    if moves::is_permitted(Action::Approve, role, None) {
        return [Queue, Open, Evidence, Decide, Help];
    }
    if role.side() == Side::Customer {
        return [Queue, Find, Open, Record, Help];
    }
    [Queue, Open, Evidence, Record, Help]
}

/// What a step's keys ask for, in the order in which its text names them. The first ones go on, up to
/// the number; the others are only named.
const fn asks(step: TourStep) -> (&'static [Ask], usize) {
    match step {
        TourStep::Queue => (&[Ask::Down, Ask::Up, Ask::Filter], 3),
        TourStep::Find => (&[Ask::Views, Ask::Sort, Ask::Charts], 3),
        // Esc is the tour's as long as it is on the screen.
        TourStep::Open => (&[Ask::Open, Ask::NextTab, Ask::Show(Tab::Dashboard)], 2),
        TourStep::Evidence => (&[Ask::Evidence], 1),
        TourStep::Decide => (
            &[Ask::Do(Action::Approve), Ask::Do(Action::RequestInformation), Ask::Do(Action::Undo)],
            2,
        ),
        TourStep::Make => (&[Ask::New], 1),
        TourStep::Attach => (&[Ask::Do(Action::Attach), Ask::Template], 2),
        TourStep::Submit => (&[Ask::Do(Action::Submit), Ask::Do(Action::Resubmit)], 2),
        TourStep::Record => {
            (&[Ask::Show(Tab::Comments), Ask::Show(Tab::History), Ask::Do(Action::Comment)], 2)
        }
        TourStep::Help => (&[Ask::Help, Ask::Palette], 2),
    }
}

impl App {
    /// The step that is on the screen, its number from one on, and what it says; none where something
    /// else has the keys.
    #[must_use]
    pub fn tour_step(&self) -> Option<(usize, TourStep, String)> {
        let at = self.tour.at.filter(|_| self.shows_tour())?;
        let step = *steps(self).get(at)?;
        let mut keys: Vec<String> = asks(step).0.iter().map(|ask| self.key_of(*ask)).collect();
        if matches!(step, TourStep::Decide | TourStep::Make | TourStep::Submit) {
            keys.extend(CONFIRM.first().map(|key| (*key).to_owned()));
        }
        Some((at + 1, step, (self.texts.tour.text)(step, &keys)))
    }

    fn shows_tour(&self) -> bool {
        matches!(self.overlay, Overlay::None) && !self.is_typing()
    }

    /// Begins the tour.
    pub(super) const fn begin_tour(&mut self) {
        self.tour.at = Some(0);
    }

    /// Asks who has seen it, where whoever comes for the first time is to be shown around.
    pub(super) fn ask_for_tour(&self) -> Option<Effect> {
        self.tour.greets.then_some(Effect::LoadTour)
    }

    /// It is known whether the operator has seen it. What cannot be known is taken for a yes: nobody
    /// is shown it each time.
    pub(super) const fn put_tour(&mut self, is_seen: bool) {
        if !is_seen {
            self.begin_tour();
        }
    }

    /// A key while a step is on the screen: what comes of it for the tour, and whether it is for the
    /// tour alone.
    pub(super) fn tour_key(&mut self, key: &Key, held: bool) -> (Vec<Effect>, bool) {
        let step =
            self.tour.at.filter(|_| self.shows_tour()).and_then(|at| steps(self).get(at).copied());
        let Some(step) = step else { return (Vec::new(), false) };
        let (all, count) = asks(step);
        let is_named =
            self.asked(key).is_some_and(|ask| all.iter().take(count).any(|it| *it == ask));
        if is_named {
            return (self.next_step_of_tour(held), false);
        }
        match key.code() {
            _ if key.modifiers() != Modifiers::NONE => (Vec::new(), false),
            KeyCode::Esc if !held => (self.end_tour(), true),
            KeyCode::Enter | KeyCode::Char(' ') => (self.next_step_of_tour(held), true),
            _ => (Vec::new(), false),
        }
    }

    /// Shows the next step; after the last one it is over, and that has to be kept. A key that is held
    /// down leaves the text there to be read.
    fn next_step_of_tour(&mut self, held: bool) -> Vec<Effect> {
        match self.tour.at {
            Some(_) if held => Vec::new(),
            Some(at) if at + 1 < STEPS => {
                self.tour.at = Some(at + 1);
                Vec::new()
            }
            _ => self.end_tour(),
        }
    }

    fn end_tour(&mut self) -> Vec<Effect> {
        self.tour.at = None;
        let over = (self.texts.tour.over)(&self.key_of(Ask::Palette));
        self.say(Tone::Note, over);
        vec![Effect::EndTour]
    }
}
