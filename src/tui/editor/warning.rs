//! What speaks against an entry without forbidding it `[S0]`: a location and an activity that do not
//! go together mean claiming again, and missed earnings.

use super::Editor;
use super::form::Slot;
use crate::domain::directory::{Location, Program};
use crate::domain::field::Field;
use crate::domain::status::Activity;

/// What speaks against an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Warning {
    /// The number is the organisation's global ID, which claims nothing `[L]`.
    Global,
    /// The location is enrolled in no program.
    NotEnrolled,
    /// The location is not enrolled in the program that an activity feeds.
    NotFed(Program, Activity),
}

impl Editor {
    /// The location that is entered, if it is one of the organisation's own.
    pub(super) fn location(&self) -> Option<&Location> {
        let organisation = self.organisation.as_ref()?;
        self.rules.directory.location(organisation, self.fields.mpn_id.trim())
    }

    /// What speaks against what stands at a slot.
    pub(super) fn warnings_at(&self, slot: Slot) -> Vec<Warning> {
        let Some(location) = self.location() else { return Vec::new() };
        match slot {
            Slot::Field(Field::MpnId) => self.against_location(location),
            Slot::Field(Field::Activities) => self.unfed(location).collect(),
            _ => Vec::new(),
        }
    }

    /// What speaks against claiming by a location.
    pub(super) fn against_location(&self, location: &Location) -> Vec<Warning> {
        match (location.global, location.programs.is_empty()) {
            (true, _) => vec![Warning::Global],
            (false, true) => vec![Warning::NotEnrolled],
            (false, false) => self.unfed(location).collect(),
        }
    }

    /// What speaks against an activity, by the location that is entered.
    pub(super) fn against_activity(&self, activity: Activity) -> Option<Warning> {
        self.feeds(activity, self.location()?)
    }

    fn unfed(&self, location: &Location) -> impl Iterator<Item = Warning> {
        self.fields.known_activities().filter_map(|activity| self.feeds(activity, location))
    }

    fn feeds(&self, activity: Activity, location: &Location) -> Option<Warning> {
        let program = Program::fed_by(self.fields.known_area()?, activity)?;
        let is_usual = !location.global && !location.programs.is_empty();
        (is_usual && !location.programs.contains(&program))
            .then_some(Warning::NotFed(program, activity))
    }
}
