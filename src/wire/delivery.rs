//! What a delivery did.

use serde::Serialize;

use crate::domain::notice::{NoticeId, Undelivered};
use crate::i18n::post::{DeliveryCounts, PostTexts};
use crate::post::Report;

/// How many of each.
#[derive(Debug, Serialize)]
struct CountsOut {
    delivered: usize,
    failed: usize,
    held: usize,
    unknown: usize,
    left: usize,
}

/// A notice that was not delivered, and why.
#[derive(Debug, Serialize)]
pub struct FailureOut {
    id: String,
    code: &'static str,
    message: String,
}

/// The report of `outbox deliver --json`.
#[derive(Debug, Serialize)]
pub struct ReportOut {
    dry_run: bool,
    counts: CountsOut,
    delivered: Vec<String>,
    failed: Vec<FailureOut>,
    held: Vec<String>,
    unknown: Vec<String>,
    /// Due and not tried; in a dry run, what would be delivered.
    left: Vec<String>,
}

impl ReportOut {
    /// The JSON of a report.
    #[must_use]
    pub fn of(report: &Report, dry_run: bool, texts: &PostTexts) -> Self {
        let counts = counts(report, dry_run);
        let failure = |failed: &Undelivered| FailureOut {
            id: failed.notice.to_string(),
            code: failed.fault.code(),
            message: (texts.fault)(failed.fault, &failed.said),
        };
        Self {
            dry_run,
            counts: CountsOut {
                delivered: counts.delivered,
                failed: counts.failed,
                held: counts.held,
                unknown: counts.unknown,
                left: counts.left,
            },
            delivered: ids(&report.delivered),
            failed: report.failed.iter().map(failure).collect(),
            held: ids(&report.held),
            unknown: ids(&report.unknown),
            left: ids(&report.left),
        }
    }
}

fn ids(notices: &[NoticeId]) -> Vec<String> {
    notices.iter().map(ToString::to_string).collect()
}

/// How many of each a report tells of.
#[must_use]
pub const fn counts(report: &Report, dry_run: bool) -> DeliveryCounts {
    DeliveryCounts {
        delivered: report.delivered.len(),
        failed: report.failed.len(),
        held: report.held.len(),
        unknown: report.unknown.len(),
        left: report.left.len(),
        dry_run,
    }
}
