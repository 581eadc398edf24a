//! The command line, in English.

use chrono::{DateTime, NaiveDate, Utc};

use super::{term, time};
use crate::desk::clock::Behind;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::status::{Status, WindowKind};
use crate::i18n::cli::{CliTexts, Done, Labels, Proof, Work};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

mod backup;
pub(super) mod files;
mod malformed;
mod trouble;

pub(super) use files::because;

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

pub(super) const CLI: CliTexts = CliTexts {
    label: LABELS,
    done: Done {
        stands,
        founded,
        operator,
        setting,
        holiday,
        imported,
        written,
        verified,
        head,
        extends,
        was_wrong,
        backed_up: backup::backed_up,
        restored: backup::restored,
        rows,
        no_longer_runs: "No longer runs:",
        no_deadline: "No deadline runs.",
        nothing_due: "No timer was due.",
        nothing: "Nothing to list.",
    },
    work: Work {
        replaying: "Bringing the state up to the journal",
        rebuilding: "Building the state anew from the journal",
        proving: "Checking the journal",
        proving_evidence: "Checking PoE files",
        backing_up: "Backing up",
        restoring: "Restoring",
        exporting: "Exporting",
        listing: "Reading the claims for the queue",
        searching: "Searching",
        delivering: "Delivering notices",
        importing: "Reading the claims",
        reading_evidence: "Reading PoE files",
    },
    progress,
    trouble: trouble::words,
    malformed: malformed::words,
    not_an_operator,
    clock_behind,
};

const LABELS: Labels = Labels {
    actions: "Actions",
    advice: "What to do",
    assignee: "Taken by",
    association: "Association",
    by: "By",
    changed: "Changed",
    claim: "Claim",
    competitors: "Competes with",
    contested: "contested",
    customer: "Customer",
    declined_through: "the customer may decline through",
    event: "Event",
    from: "From",
    gaps: "Missing before it can be submitted",
    held_by_arbitration: "held by arbitration",
    held_until: "Held until",
    internal: "internal",
    keys: "Claims",
    moves: "Moves",
    name: "Name",
    not_open: "not open",
    not_recorded: "not recorded yet",
    note: "Note",
    notice: "Notice",
    past: |claim, number| format!("The past: {claim} as it was at event {number}"),
    open: "open",
    organisation: "Organisation",
    overdue: "overdue",
    reasons: "Reasons",
    repaired: "Repaired",
    revision: "Revision",
    role: "Role",
    setting: "Setting",
    size: "Bytes",
    state: "State",
    status: "Status",
    subject: "Subject",
    target: "Decision aimed at",
    time: "When",
    to: "To",
    media_type: "Type",
    undone: "undone",
    value: "Value",
    who: "Who",
    day: "Day",
    roles: "Roles",
    statuses: "Statuses",
    windows: "Windows",
    refusal_codes: "Codes of refusals",
    error_codes: "Codes of errors",
    exit_code: "Exit code",
    edition: "Edition",
};

fn stands(
    id: ClaimId,
    status: Status,
    revision: u32,
    window: Option<(WindowKind, NaiveDate)>,
) -> String {
    let status = term::status(status);
    let stands = format!("{id} is now {status} (revision {revision})");
    match window {
        Some((kind, through)) => {
            format!("{stands}; {} open through {}", term::window(kind), time::day(through))
        }
        None => stands,
    }
}

fn founded(folder: &str, edition: &str, zone: &str, operator: &OperatorName) -> String {
    format!(
        "Made a store in {}: edition {edition}, days counted in {zone}; its administrator is {}.\n\
         “cpor policy set time-zone ZONE” changes the time zone, “cpor operator add” names others.",
        clean_line(folder),
        clean_line(operator.as_str())
    )
}

fn operator(name: &OperatorName, role: &str) -> String {
    format!("{} is an operator now: {role}", clean_line(name.as_str()))
}

fn setting(setting: &str, value: &str) -> String {
    format!("{setting} is {} now", clean_line(value))
}

fn holiday(on: NaiveDate, name: &str) -> String {
    format!("{} is a holiday now: {}", time::day(on), clean_line(name))
}

fn imported(counts: [usize; 5], dry_run: bool) -> String {
    let names = ["organisations", "tenants", "subscriptions", "associations", "products"];
    let counts = counts.iter().zip(names).map(|(count, name)| format!("{count} {name}"));
    let begin = if dry_run { "Would import" } else { "Imported" };
    format!("{begin} {}", super::list(counts, "and"))
}

fn written(name: &str, bytes: usize, path: &str) -> String {
    format!("Wrote {} ({bytes} bytes) to {}", clean_line(name), clean_line(path))
}

fn verified(counts: [u64; 4], state: Proof<'_>) -> String {
    let names = ["record", "event", "claim", "PoE file"];
    let counts = counts.iter().zip(names).map(|(count, name)| match count {
        1 => format!("1 {name}"),
        _ => format!("{count} {name}s"),
    });
    let checked = super::list(counts, "and");
    match state {
        Proof::Compared => format!("Checked {checked}, and the state against them."),
        Proof::InUse => {
            format!("Checked {checked}; the state was not compared, another process has it open.")
        }
        Proof::OutOfReach(why) => {
            format!("Checked {checked}; the state was not compared: {}.", clean_line(why))
        }
    }
}

fn head(seq: u64, hash: &str) -> String {
    format!(
        "The journal's head is record {seq}. Write it down outside this machine:\n  {seq}:{hash}\n\
         “cpor verify --head {seq}:…” proves later that nothing up to it was changed."
    )
}

fn extends(seq: u64, at: Option<&str>) -> String {
    let at = at.map(|at| format!(", of {at}")).unwrap_or_default();
    format!("The head you gave is record {seq}{at}: the journal extends the one it was head of.")
}

fn progress(doing: &str, done: u64, of: u64) -> String {
    let percent = done.saturating_mul(100) / of.max(1);
    format!("{doing}: {done} of {of}, {percent} %")
}

fn was_wrong(problem: &str) -> String {
    format!("Was wrong: {problem}")
}

fn rows(shown: usize, total: usize) -> String {
    match total {
        0 => "No claims.".to_owned(),
        1 => "1 claim".to_owned(),
        _ if shown == total => format!("{total} claims"),
        _ => format!("{shown} of {total} claims"),
    }
}

fn not_an_operator(name: &str) -> Words {
    Words {
        message: format!("“{}” is none of this store's operators.", clean_line(name)),
        advice: "Ask an administrator of the store for “cpor operator add” with your user name."
            .to_owned(),
    }
}

fn clock_behind(behind: Behind) -> Words {
    let told = |moment: DateTime<Utc>| moment.format("%Y-%m-%d %H:%M:%S UTC");
    let (clock, newest) = (told(behind.clock), told(behind.newest));
    Words {
        message: format!(
            "This machine's clock stands at {clock}, before the store's newest event of {newest}. \
             Until it has passed that event, time stands still there: what is done is recorded at \
             that moment, days left are counted from it, and no window closes."
        ),
        advice: "Set the clock right if it is wrong. If it is right, it was ahead when that event \
                 was recorded: windows that began then end as much too late; a backup from before \
                 it can be restored."
            .to_owned(),
    }
}
