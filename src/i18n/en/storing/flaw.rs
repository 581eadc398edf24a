//! What bytes and files of a store suffer from, in English.

use super::because;
use crate::desk::stored::{CodecError, DatabaseFlaw, FrameFlaw, RecordFlaw, SegmentFlaw, Unfit};
use crate::text::clean_line;

/// Reads on from “the record …”.
pub(super) fn record(of: RecordFlaw) -> String {
    match of {
        RecordFlaw::Missing => "is missing".to_owned(),
        RecordFlaw::Start => "has no beginning".to_owned(),
        RecordFlaw::Length => "has an impossible length".to_owned(),
        RecordFlaw::Short => "is cut short".to_owned(),
        RecordFlaw::Checksum => "fails its checksum".to_owned(),
        RecordFlaw::Layout => "is laid out wrongly".to_owned(),
        RecordFlaw::Chain => "does not follow from the record before it".to_owned(),
        RecordFlaw::EventHash => "holds an event that fails its hash".to_owned(),
        RecordFlaw::Superseded => "was written again in a later segment".to_owned(),
        RecordFlaw::Trailing => {
            "should begin the next segment, but other bytes lie here".to_owned()
        }
        RecordFlaw::Sequence(number) => format!("carries sequence number {number}"),
        RecordFlaw::Newer(version) => format!("has the newer format version {version}"),
    }
}

pub(super) fn segment(of: SegmentFlaw) -> String {
    match of {
        SegmentFlaw::Missing => "the file is missing".to_owned(),
        SegmentFlaw::Moved => {
            "it stands under a name ending in .moved, since putting segments back was interrupted"
                .to_owned()
        }
        SegmentFlaw::NotAFile => "it is not a regular file".to_owned(),
        SegmentFlaw::Short => "the file ends within its header".to_owned(),
        SegmentFlaw::Magic => "it is not a segment of a journal".to_owned(),
        SegmentFlaw::Checksum => "its header fails its checksum".to_owned(),
        SegmentFlaw::Chain => {
            "it does not follow from the last record of the segment before".to_owned()
        }
        SegmentFlaw::Long(bytes) => format!("with {bytes} bytes it is larger than any segment"),
        SegmentFlaw::Newer(version) => format!("it has the newer format version {version}"),
        SegmentFlaw::Foreign(store) => format!("it belongs to the store {store}"),
        SegmentFlaw::Number(number) => format!("its header says that it is segment {number}"),
        SegmentFlaw::Order(seq) => {
            format!("its first record would be {seq}, which does not follow the segment before")
        }
    }
}

/// What a database beside the journal suffers from.
pub(super) fn database(of: &DatabaseFlaw) -> String {
    match of {
        DatabaseFlaw::Missing => "it is missing".to_owned(),
        DatabaseFlaw::Blank => "nothing can be read there".to_owned(),
        DatabaseFlaw::Busy => "another process has it open".to_owned(),
        DatabaseFlaw::Checksum => "a part of its file fails its checksum".to_owned(),
        DatabaseFlaw::Older => "an earlier version of this program made it".to_owned(),
        DatabaseFlaw::Unfinished => "a large change to it was interrupted".to_owned(),
        DatabaseFlaw::OtherStore => "it belongs to another store".to_owned(),
        DatabaseFlaw::FarBehind => "it is far behind the journal".to_owned(),
        DatabaseFlaw::OtherHistory => "it does not follow from the journal".to_owned(),
        DatabaseFlaw::Sled(said) => {
            let said = clean_line(said);
            format!("sled says: {said}")
        }
        DatabaseFlaw::NoFile(file) => {
            let path = super::path(file);
            format!("{path} is no file")
        }
        DatabaseFlaw::Fails(why) => {
            let why = because(why);
            format!("the system fails to read or write it: {why}")
        }
        DatabaseFlaw::Place(why) => {
            let why = because(why);
            format!("its files cannot be reached: {why}")
        }
        DatabaseFlaw::Full(why) => {
            let why = because(why);
            format!("no room is left: {why}")
        }
        DatabaseFlaw::Value { place, what } => {
            format!("{}: {}", super::place(place), super::finding(what))
        }
        DatabaseFlaw::Newer(version) => {
            format!("it has format version {version}, which is newer than this program")
        }
    }
}

pub(super) fn codec(of: &CodecError) -> String {
    match of {
        CodecError::Empty => "the value is empty".to_owned(),
        CodecError::Newer(version) => {
            format!("the value has format version {version}, which is newer than this program")
        }
        CodecError::Checksum => "the checksum does not fit the value".to_owned(),
        CodecError::Payload(why) => {
            let why = clean_line(why);
            format!("the value cannot be read: {why}")
        }
    }
}

/// Why an image of the rows cannot be used.
pub(super) fn image(of: &Unfit) -> String {
    match of {
        Unfit::Missing => "there is none".to_owned(),
        Unfit::Foreign => "it is not one of this store".to_owned(),
        Unfit::OtherVersion => "another version of the program made it".to_owned(),
        Unfit::Cut => "it is cut".to_owned(),
        Unfit::Damaged => "it is damaged".to_owned(),
        Unfit::OtherHistory => "it was made from another journal".to_owned(),
        Unfit::FarBehind => "it is far behind".to_owned(),
        Unfit::Io(why) => {
            let why = because(why);
            format!("it cannot be read: {why}")
        }
    }
}

/// What is wrong with a frame of a backup.
pub(super) fn frame(of: FrameFlaw) -> String {
    match of {
        FrameFlaw::Head => "its beginning fails its checksum".to_owned(),
        FrameFlaw::Header => "the header contradicts itself".to_owned(),
        FrameFlaw::Kind => "it is of an unknown kind".to_owned(),
        FrameFlaw::Length => "it has an impossible length".to_owned(),
        FrameFlaw::Content => "its content fails its checksum".to_owned(),
        FrameFlaw::Place => "it does not belong here".to_owned(),
        FrameFlaw::Marks => "the read marks in it are laid out wrongly".to_owned(),
        FrameFlaw::Views => "the own views in it are laid out wrongly".to_owned(),
        FrameFlaw::Drafts => "a draft in it is laid out wrongly".to_owned(),
        FrameFlaw::Evidence => {
            "the PoE file that ends here has another SHA-256 than it should have".to_owned()
        }
        FrameFlaw::Counts => "it counts other parts than there are".to_owned(),
        FrameFlaw::Whole => "the file has another SHA-256 than it says".to_owned(),
        FrameFlaw::Trailing => "other bytes follow the end".to_owned(),
        FrameFlaw::Record(flaw) => {
            let flaw = record(flaw);
            format!("the record in it {flaw}")
        }
    }
}
