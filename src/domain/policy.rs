//! The settings that the rules rest on, and their two published editions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::calendar::Span;
use super::check::is_email;
use super::evidence::DEFAULT_LIMIT;
use super::status::WindowKind;

coded_enum!(
    /// A published edition of the rules.
    Edition {
        /// The rules of 2020, the default.
        Edition2020 => "2020",
        /// The rules of 2023 `[L]`.
        Edition2023 => "2023",
    }
);

coded_enum!(
    /// When a submitted claim may be edited.
    EditRule {
        /// While Submitted and while the partner must act `[S1]`.
        SubmittedAndPartnerAction => "submitted-and-partner-action",
        /// Only while the partner must act `[L]`.
        PartnerAction => "partner-action",
        /// Never `[S2]`.
        Never => "never",
    }
);

coded_enum!(
    /// When a product's subscription has to be given.
    SubscriptionRule {
        /// When the customer has several `[S2]`.
        WhenSeveral => "when-several",
        /// Always `[L]`.
        Always => "always",
    }
);

coded_enum!(
    /// Whether Revenue associations compete with each other.
    RevenueRule {
        /// They do not `[S2]`.
        Shared => "shared",
        /// One partner per subscription `[L]`.
        Exclusive => "exclusive",
    }
);

/// Everything that a store may set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// The edition that the settings started from.
    pub edition: Edition,
    /// The windows, in business days or calendar days.
    pub windows: BTreeMap<WindowKind, Span>,
    /// How soon a decision is aimed at, counted from submission; not enforced `[S1]`.
    pub decision_target: Option<Span>,
    /// When a submitted claim may be edited.
    pub edit_rule: EditRule,
    /// When a subscription has to be given.
    pub subscription_rule: SubscriptionRule,
    /// Whether Revenue associations compete.
    pub revenue_rule: RevenueRule,
    /// For how long a decision can be undone, in minutes; its notices wait as long.
    pub undo_minutes: u32,
    /// The largest PoE file, in bytes `[D]`.
    pub evidence_limit: u64,
    /// The email address that notices come from; none until it is set. No edition's matter.
    pub notice_sender: Option<String>,
}

impl Policy {
    /// An edition's own settings.
    #[must_use]
    pub fn of(edition: Edition) -> Self {
        let later = edition == Edition::Edition2023;
        let bd = Span::BusinessDays;
        let windows = BTreeMap::from([
            (WindowKind::StartReview, bd(5)),
            (WindowKind::Review, bd(if later { 14 } else { 5 })),
            (WindowKind::PartnerResponse, bd(if later { 14 } else { 5 })),
            (WindowKind::OptOut, Span::CalendarDays(7)),
            (WindowKind::Dispute, Span::CalendarDays(30)),
            (WindowKind::DisputeResult, bd(5)),
        ]);
        Self {
            edition,
            windows,
            decision_target: (!later).then_some(bd(10)),
            edit_rule: if later {
                EditRule::PartnerAction
            } else {
                EditRule::SubmittedAndPartnerAction
            },
            subscription_rule: if later {
                SubscriptionRule::Always
            } else {
                SubscriptionRule::WhenSeveral
            },
            revenue_rule: if later { RevenueRule::Exclusive } else { RevenueRule::Shared },
            undo_minutes: 10,
            evidence_limit: DEFAULT_LIMIT,
            notice_sender: None,
        }
    }

    /// A window's length.
    #[must_use]
    pub fn window(&self, kind: WindowKind) -> Span {
        self.windows.get(&kind).copied().unwrap_or(Span::BusinessDays(5))
    }
}

coded_enum!(
    /// A setting's name, as `policy set` takes it.
    Setting {
        /// Sets all others to an edition's own.
        Edition => "edition",
        /// The time zone in which days are counted.
        TimeZone => "time-zone",
        /// The window in which review has to begin.
        StartReview => "start-review",
        /// The window in which review has to end.
        Review => "review",
        /// The window in which the partner has to answer.
        PartnerResponse => "partner-response",
        /// The window in which the customer may decline.
        OptOut => "opt-out",
        /// The window in which a rejection can be disputed.
        Dispute => "dispute",
        /// The window in which a dispute has to be answered.
        DisputeResult => "dispute-result",
        /// The decision target, or `none`.
        DecisionTarget => "decision-target",
        /// When a submitted claim may be edited.
        EditAfterSubmission => "edit-after-submission",
        /// When a subscription has to be given.
        SubscriptionId => "subscription-id",
        /// Whether Revenue associations compete.
        RevenueAssociation => "revenue-association",
        /// Minutes for undo.
        UndoMinutes => "undo-minutes",
        /// The largest PoE file, in MiB.
        EvidenceLimitMib => "evidence-limit-mib",
        /// The email address that notices come from, or `none`.
        NoticeSender => "notice-sender",
    }
);

/// A value that a setting does not take; says what it takes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{given}” is no value for {setting}; it takes {takes}")]
pub struct BadSetting {
    /// The setting.
    pub setting: Setting,
    /// What was given.
    pub given: String,
    /// What it takes.
    pub takes: &'static str,
}

/// The longest undo window: a day, in minutes.
const UNDO_LIMIT: u32 = 24 * 60;
/// The largest evidence limit that may be set, in MiB.
const EVIDENCE_LIMIT_MIB: u64 = 1024;

impl Policy {
    /// Reads a setting as text. The time zone is the calendar's, so it is not here.
    #[must_use]
    pub fn get(&self, setting: Setting) -> Option<String> {
        Some(match setting {
            Setting::TimeZone => return None,
            Setting::Edition => self.edition.to_string(),
            Setting::DecisionTarget => {
                self.decision_target.map_or_else(|| "none".to_owned(), |span| span.to_string())
            }
            Setting::EditAfterSubmission => self.edit_rule.to_string(),
            Setting::SubscriptionId => self.subscription_rule.to_string(),
            Setting::RevenueAssociation => self.revenue_rule.to_string(),
            Setting::UndoMinutes => self.undo_minutes.to_string(),
            Setting::NoticeSender => {
                self.notice_sender.clone().unwrap_or_else(|| "none".to_owned())
            }
            Setting::EvidenceLimitMib => (self.evidence_limit / (1024 * 1024)).to_string(),
            _ => self.window(setting.window()?).to_string(),
        })
    }

    /// Changes a setting other than the time zone.
    ///
    /// # Errors
    /// When the setting does not take the value.
    pub fn set(&mut self, setting: Setting, text: &str) -> Result<(), BadSetting> {
        let bad = |takes| BadSetting { setting, given: text.to_owned(), takes };
        match setting {
            Setting::TimeZone => return Err(bad("a zone of the calendar")),
            Setting::Edition => {
                let edition = text.parse().map_err(|_| bad("2020 or 2023"))?;
                let notice_sender = self.notice_sender.take();
                *self = Self { notice_sender, ..Self::of(edition) };
            }
            Setting::DecisionTarget if text == "none" => self.decision_target = None,
            Setting::DecisionTarget => {
                self.decision_target =
                    Some(text.parse().map_err(|_| bad("days such as 10bd, or none"))?);
            }
            Setting::EditAfterSubmission => {
                self.edit_rule = text
                    .parse()
                    .map_err(|_| bad("submitted-and-partner-action, partner-action or never"))?;
            }
            Setting::SubscriptionId => {
                self.subscription_rule = text.parse().map_err(|_| bad("when-several or always"))?;
            }
            Setting::RevenueAssociation => {
                self.revenue_rule = text.parse().map_err(|_| bad("shared or exclusive"))?;
            }
            Setting::NoticeSender if text == "none" => self.notice_sender = None,
            Setting::NoticeSender => {
                if !text.is_ascii() || !is_email(text) {
                    return Err(bad("an email address such as cpor@example.com, or none"));
                }
                self.notice_sender = Some(text.to_owned());
            }
            Setting::UndoMinutes => {
                self.undo_minutes = within(text, 0, u64::from(UNDO_LIMIT))
                    .and_then(|minutes| u32::try_from(minutes).ok())
                    .ok_or_else(|| bad("minutes from 0 to 1440"))?;
            }
            Setting::EvidenceLimitMib => {
                self.evidence_limit = within(text, 1, EVIDENCE_LIMIT_MIB)
                    .ok_or_else(|| bad("mebibytes from 1 to 1024"))?
                    * 1024
                    * 1024;
            }
            _ => {
                let span = text.parse().map_err(|_| bad("days such as 5bd or 7d"))?;
                if let Some(kind) = setting.window() {
                    self.windows.insert(kind, span);
                }
            }
        }
        Ok(())
    }
}

fn within(text: &str, low: u64, high: u64) -> Option<u64> {
    text.parse().ok().filter(|number| (low..=high).contains(number))
}

impl Setting {
    /// The window whose length it is: they share their code.
    fn window(self) -> Option<WindowKind> {
        self.code().parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_window_has_a_length_and_a_setting_in_every_edition() {
        for edition in Edition::ALL {
            for kind in WindowKind::ALL {
                assert!(Policy::of(*edition).windows.contains_key(kind), "{edition} {kind}");
                let setting: Setting = kind.code().parse().expect("a setting of the same name");
                assert_eq!(setting.window(), Some(*kind));
            }
        }
    }
}
