//! What a store reports of itself, in English. Findings read on from “place: ”, without a full stop.

use super::cli::because;
use crate::desk::stored::{Finding, Place, Repair};
use crate::i18n::storing::StoringTexts;
use crate::text::clean_line;

mod flaw;

pub(super) const STORING: StoringTexts =
    StoringTexts { repair, place, finding, frame: flaw::frame };

fn path(of: &std::path::Path) -> String {
    clean_line(&of.display().to_string()).into_owned()
}

fn repair(of: &Repair) -> String {
    match of {
        Repair::TornTail { bytes, kept } => {
            let kept = path(kept);
            format!(
                "an unfinished commit ({bytes} bytes, never acknowledged) was cut off the journal and kept in {kept}"
            )
        }
        Repair::StateRebuilt { why, kept: None } => {
            let why = flaw::database(why);
            format!("the state was rebuilt from the journal: {why}")
        }
        Repair::StateRebuilt { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!("the state was rebuilt from the journal ({why}); the old one is kept in {kept}")
        }
        Repair::SnapshotRemoved => {
            "a snapshot of the state that was left unfinished was removed".to_owned()
        }
        Repair::ReadMarksLost { why, kept: None } => {
            let why = flaw::database(why);
            format!(
                "the read marks and own views were lost ({why}), so every comment counts as unread"
            )
        }
        Repair::ReadMarksLost { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!(
                "the read marks and own views were lost ({why}), so every comment counts as unread; what was there is kept in {kept}"
            )
        }
        Repair::SetAside { kept } => {
            let kept = path(kept);
            format!("what was damaged is kept in {kept}")
        }
        Repair::SegmentsPutBack { segments } => {
            let segments = list(segments.iter().map(ToString::to_string));
            format!("segments of the journal had been swapped; put back: {segments}")
        }
        Repair::JournalCut { why, readable_through, last, kept } => {
            let (why, kept) = (finding(why), list(kept.iter().map(|kept| path(kept))));
            match last {
                Some(last) => {
                    let first = readable_through + 1;
                    format!(
                        "the journal was cut after record {readable_through} ({why}); records {first} to {last} are gone from the store, what is left of them is kept in {kept}"
                    )
                }
                None => format!(
                    "the journal was cut after record {readable_through} ({why}); the records after it are gone from the store, what is left of them is kept in {kept}"
                ),
            }
        }
        Repair::RecordsMissing { last, acknowledged } => format!(
            "the journal ends with record {last}, though record {acknowledged} had been acknowledged; what came between is gone from the store"
        ),
        Repair::StateInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "the state cannot be used now ({why}), so it was read into memory from the journal; opening takes longer until it can"
            )
        }
        Repair::RowsMadeAnew(why) => {
            let why = flaw::image(why);
            format!("the image of the queue's rows was made anew from the claims: {why}")
        }
        Repair::MarksInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "the read marks and own views cannot be used now ({why}); new ones are forgotten at the end"
            )
        }
        Repair::ReadOnly(why) => {
            let why = finding(why);
            format!("the store can be read, but not changed: {why}")
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn place(of: &Place) -> String {
    match of {
        Place::Journal => "journal".to_owned(),
        Place::State => "state".to_owned(),
        Place::Record(seq) => format!("record {seq}"),
        Place::File(file) => path(file),
        Place::Claim(claim) => claim.to_string(),
        Place::Claims(one, other) => format!("{one} and {other}"),
        Place::Key(key) => key.to_string(),
        Place::Poe(claim, name) => {
            let name = clean_line(name);
            format!("{claim}, PoE file “{name}”")
        }
        Place::SharedData => "the shared data".to_owned(),
        Place::Locations => "the records' locations".to_owned(),
        Place::KeyIndex => "the index of association keys".to_owned(),
        Place::Deliveries => "what came of deliveries".to_owned(),
        Place::UnknownValue => "an unknown value".to_owned(),
        Place::ClaimCount => "claims".to_owned(),
        Place::KeyCount => "entries of the index of association keys".to_owned(),
        Place::DeliveryCount => "blocks of deliveries".to_owned(),
        Place::PieceCount => "pieces of long values".to_owned(),
        Place::ReadMarks => "read marks".to_owned(),
        Place::OwnViews => "own views".to_owned(),
        Place::Drafts => "drafts".to_owned(),
        Place::Personal => "read marks, own views and drafts".to_owned(),
        Place::Rows => "the rows of the queue".to_owned(),
        Place::Draft(of, Some(claim)) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("draft of {name} on {claim}, {action}")
        }
        Place::Draft(of, None) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("draft of {name}, {action}")
        }
    }
}

fn finding(of: &Finding) -> String {
    match of {
        Finding::Record { .. }
        | Finding::Segment { .. }
        | Finding::Unreadable(..)
        | Finding::Unfitting(..)
        | Finding::NoRecord(..)
        | Finding::NoSegment
        | Finding::EndsEarly(..)
        | Finding::OutOfPlace(_)
        | Finding::Unfit(_)
        | Finding::Unlinked(..)
        | Finding::Before(_)
        | Finding::EventGone
        | Finding::NoEvent(..)
        | Finding::Held(_)
        | Finding::BothHold(_)
        | Finding::InRecord(..)
        | Finding::PoeNotThere(..) => recorded(of),
        Finding::RecordElsewhere(_)
        | Finding::GoesOn(_)
        | Finding::ClaimMissing(_)
        | Finding::ClaimDiffers(_)
        | Finding::SharedDiffers
        | Finding::DeliveriesDiffer
        | Finding::IndexDiffers(_)
        | Finding::IndexTooLong
        | Finding::Newest(_)
        | Finding::NextClaim(_)
        | Finding::Unmade(_) => compared(of),
        Finding::FileForFolder => "this is a file, not a store's folder".to_owned(),
        Finding::OtherContent => "this folder holds something else than a store".to_owned(),
        Finding::ForeignIdentity => "its file “identity” is not that of a store".to_owned(),
        Finding::NoFormat => "its file “identity” names no format".to_owned(),
        Finding::NoIdentity => "its file “identity” names no store".to_owned(),
        Finding::NewerStore(found, known) => {
            format!("the store has format {found}, this program knows up to {known}")
        }
        Finding::NewerAt(offset, version) => {
            format!("at byte {offset} stands format version {version}")
        }
        Finding::NewerRecord(seq, why) => {
            let why = flaw::codec(why);
            format!("record {seq}: {why}")
        }
        Finding::File(file, why) => {
            let (path, why) = (path(file), because(why));
            format!("{path} cannot be used: {why}")
        }
        Finding::Fails(why) => because(why),
        Finding::Unwritable(why) => {
            let why = because(why);
            format!("its files may not be written: {why}")
        }
        Finding::StateStuck(why) => {
            let why = finding(why);
            format!("the state cannot be brought forward: {why}")
        }
        Finding::Codec(error) => flaw::codec(error),
        Finding::Database(flaw) => flaw::database(flaw),
        Finding::Image(unfit) => flaw::image(unfit),
        Finding::TooShort => "it is too short".to_owned(),
        Finding::PieceMissing => "a piece is missing".to_owned(),
        Finding::Stray => "it does not belong here".to_owned(),
        Finding::Count(expected, there) => {
            format!("there should be {expected}, but there are {there}")
        }
        Finding::TooMuchTyped => "more was typed than can be kept".to_owned(),
        Finding::BadKey => "the key of an entry cannot be read".to_owned(),
        Finding::Snapshot => {
            "a snapshot was left unfinished; opening the store removes it".to_owned()
        }
        Finding::PoeMissing(sha256) => format!("missing (SHA-256 {sha256})"),
        Finding::PoeAltered(sha256) => format!("altered (SHA-256 {sha256})"),
        Finding::ChangedMeanwhile => "it was changed while it was read".to_owned(),
        Finding::Said(said) => clean_line(said).into_owned(),
    }
}

/// What is wrong with records and their events.
fn recorded(of: &Finding) -> String {
    match of {
        Finding::Record { seq, offset, flaw, readable_through } => {
            let (flaw, readable) = (flaw::record(*flaw), readable(*readable_through));
            format!("record {seq}, at byte {offset}, {flaw}; {readable}")
        }
        Finding::Segment { flaw, readable_through } => {
            let (flaw, readable) = (flaw::segment(*flaw), readable(*readable_through));
            format!("{flaw}; {readable}")
        }
        Finding::Unreadable(file, offset, flaw) => {
            let (path, flaw) = (path(file), flaw::record(*flaw));
            format!("{path}, byte {offset}: the record there {flaw}")
        }
        Finding::Unfitting(seq, flaw) => {
            let flaw = flaw::record(*flaw);
            format!("record {seq} can't be added: it {flaw}")
        }
        Finding::NoRecord(seq, head) => format!("there is no record {seq}; the last one is {head}"),
        Finding::NoSegment => "no segment of a journal is there".to_owned(),
        Finding::EndsEarly(head, acknowledged) => {
            format!("it ends with record {head}, but record {acknowledged} was acknowledged")
        }
        Finding::OutOfPlace(event) => {
            let (claim, number, revision) = (event.claim, event.number, event.revision);
            format!("event {number} of {claim} cannot follow {revision} events")
        }
        Finding::Unfit(why) => {
            let why = clean_line(why);
            format!("a store event does not fit: {why}")
        }
        Finding::Unlinked(None, number) => {
            format!("event {number} of the store is not linked to the event before it")
        }
        Finding::Unlinked(Some(claim), number) => {
            format!("event {number} of {claim} is not linked to the event before it")
        }
        Finding::Before(why) => {
            let why = clean_line(why);
            format!("what came before cannot be read: {why}")
        }
        Finding::NoEvent(seq, number) => format!("record {seq} does not hold event {number}"),
        Finding::Held(claim) => format!("{claim} holds it already"),
        Finding::BothHold(key) => format!("both hold {key}"),
        Finding::InRecord(seq, why) => {
            let why = finding(why);
            format!("record {seq}: {why}")
        }
        Finding::PoeNotThere(seq, claim, name) => {
            let name = clean_line(name);
            format!("record {seq} names the PoE file “{name}” of {claim}, which is not in it")
        }
        _ => "an event is gone".to_owned(),
    }
}

/// What is wrong with a state that was compared with its journal.
fn compared(of: &Finding) -> String {
    match of {
        Finding::RecordElsewhere(seq) => format!("it has record {seq} in another place"),
        Finding::GoesOn(seq) => {
            format!("it goes on to record {seq}, further than the journal can be read")
        }
        Finding::ClaimMissing(claim) => format!("{claim} is missing"),
        Finding::ClaimDiffers(claim) => format!("{claim} is not as its events make it"),
        Finding::DeliveriesDiffer => {
            "what came of deliveries is not as its events make it".to_owned()
        }
        Finding::IndexDiffers(key) => format!("the index has other claims on {key}"),
        Finding::IndexTooLong => "the index of association keys has entries too many".to_owned(),
        Finding::Newest(moment) => format!("its newest moment is {moment}"),
        Finding::NextClaim(claim) => format!("its next claim would be {claim}"),
        Finding::Unmade(claim) => format!("no event has made {claim}"),
        _ => "the shared data is not as its events make it".to_owned(),
    }
}

/// How much of a damaged journal is left.
fn readable(through: u64) -> String {
    match through {
        0 => "no record can be read".to_owned(),
        1 => "only record 1 can be read".to_owned(),
        through => format!("records 1 to {through} can be read"),
    }
}
