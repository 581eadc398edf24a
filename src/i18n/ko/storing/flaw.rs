//! What bytes and files of a store suffer from, in Korean.

use super::because;
use crate::desk::stored::{CodecError, DatabaseFlaw, FrameFlaw, RecordFlaw, SegmentFlaw, Unfit};
use crate::text::clean_line;

/// Reads on from “the record …”.
pub(super) fn record(of: RecordFlaw) -> String {
    match of {
        RecordFlaw::Missing => "없습니다".to_owned(),
        RecordFlaw::Start => "시작 부분이 없습니다".to_owned(),
        RecordFlaw::Length => "길이가 있을 수 없는 값입니다".to_owned(),
        RecordFlaw::Short => "중간에서 끊겼습니다".to_owned(),
        RecordFlaw::Checksum => "체크섬이 맞지 않습니다".to_owned(),
        RecordFlaw::Layout => "구조가 잘못되었습니다".to_owned(),
        RecordFlaw::Chain => "앞의 레코드와 이어지지 않습니다".to_owned(),
        RecordFlaw::EventHash => "해시가 맞지 않는 이벤트가 있습니다".to_owned(),
        RecordFlaw::Superseded => "뒤의 세그먼트에 다시 기록되었습니다".to_owned(),
        RecordFlaw::Trailing => "다음 세그먼트가 시작될 자리에 다른 바이트가 있습니다".to_owned(),
        RecordFlaw::Sequence(number) => format!("순번이 {number}입니다"),
        RecordFlaw::Newer(version) => format!("더 새로운 형식 버전 {version}입니다"),
    }
}

pub(super) fn segment(of: SegmentFlaw) -> String {
    match of {
        SegmentFlaw::Missing => "파일이 없습니다".to_owned(),
        SegmentFlaw::Moved => "세그먼트를 되돌리다 중단되어 이름이 .moved로 끝납니다".to_owned(),
        SegmentFlaw::NotAFile => "일반 파일이 아닙니다".to_owned(),
        SegmentFlaw::Short => "파일이 헤더 안에서 끝납니다".to_owned(),
        SegmentFlaw::Magic => "저널 세그먼트가 아닙니다".to_owned(),
        SegmentFlaw::Checksum => "헤더의 체크섬이 맞지 않습니다".to_owned(),
        SegmentFlaw::Chain => "앞 세그먼트의 마지막 레코드와 이어지지 않습니다".to_owned(),
        SegmentFlaw::Long(bytes) => format!("{bytes}바이트로, 세그먼트의 최대 크기를 넘습니다"),
        SegmentFlaw::Newer(version) => format!("더 새로운 형식 버전 {version}입니다"),
        SegmentFlaw::Foreign(store) => format!("저장소 {store}의 것입니다"),
        SegmentFlaw::Number(number) => format!("헤더에는 세그먼트 {number}번이라고 적혀 있습니다"),
        SegmentFlaw::Order(seq) => {
            format!("첫 레코드가 {seq}번이라 앞의 세그먼트와 이어지지 않습니다")
        }
    }
}

/// What a database beside the journal suffers from.
pub(super) fn database(of: &DatabaseFlaw) -> String {
    match of {
        DatabaseFlaw::Missing => "없습니다".to_owned(),
        DatabaseFlaw::Blank => "아무것도 읽을 수 없습니다".to_owned(),
        DatabaseFlaw::Busy => "다른 프로세스가 열고 있습니다".to_owned(),
        DatabaseFlaw::Checksum => "파일 일부의 체크섬이 맞지 않습니다".to_owned(),
        DatabaseFlaw::Older => "이 프로그램의 이전 버전이 만들었습니다".to_owned(),
        DatabaseFlaw::Unfinished => "큰 변경이 중단되었습니다".to_owned(),
        DatabaseFlaw::OtherStore => "다른 저장소의 것입니다".to_owned(),
        DatabaseFlaw::FarBehind => "저널보다 많이 뒤처져 있습니다".to_owned(),
        DatabaseFlaw::OtherHistory => "저널과 이어지지 않습니다".to_owned(),
        DatabaseFlaw::Sled(said) => {
            let said = clean_line(said);
            format!("sled의 메시지: {said}")
        }
        DatabaseFlaw::NoFile(file) => {
            let path = super::path(file);
            format!("{path}: 파일이 아닙니다")
        }
        DatabaseFlaw::Fails(why) => {
            let why = because(why);
            format!("시스템이 읽거나 쓰지 못합니다: {why}")
        }
        DatabaseFlaw::Place(why) => {
            let why = because(why);
            format!("파일에 접근할 수 없습니다: {why}")
        }
        DatabaseFlaw::Full(why) => {
            let why = because(why);
            format!("공간이 부족합니다: {why}")
        }
        DatabaseFlaw::Value { place, what } => {
            format!("{}: {}", super::place(place), super::finding(what))
        }
        DatabaseFlaw::Newer(version) => {
            format!("형식 버전이 {version}이며 이 프로그램보다 새롭습니다")
        }
    }
}

pub(super) fn codec(of: &CodecError) -> String {
    match of {
        CodecError::Empty => "값이 비어 있습니다".to_owned(),
        CodecError::Newer(version) => {
            format!("값의 형식 버전이 {version}이며 이 프로그램보다 새롭습니다")
        }
        CodecError::Checksum => "값의 체크섬이 맞지 않습니다".to_owned(),
        CodecError::Payload(why) => {
            let why = clean_line(why);
            format!("값을 읽을 수 없습니다: {why}")
        }
    }
}

/// Why an image of the rows cannot be used.
pub(super) fn image(of: &Unfit) -> String {
    match of {
        Unfit::Missing => "없습니다".to_owned(),
        Unfit::Foreign => "이 저장소의 것이 아닙니다".to_owned(),
        Unfit::OtherVersion => "프로그램의 다른 버전이 만들었습니다".to_owned(),
        Unfit::Cut => "잘려 있습니다".to_owned(),
        Unfit::Damaged => "손상되었습니다".to_owned(),
        Unfit::OtherHistory => "다른 저널에서 만들어졌습니다".to_owned(),
        Unfit::FarBehind => "많이 뒤처져 있습니다".to_owned(),
        Unfit::Io(why) => {
            let why = because(why);
            format!("읽을 수 없습니다: {why}")
        }
    }
}

/// What is wrong with a frame of a backup.
pub(super) fn frame(of: FrameFlaw) -> String {
    match of {
        FrameFlaw::Head => "시작 부분의 체크섬이 맞지 않습니다".to_owned(),
        FrameFlaw::Header => "헤더가 서로 모순됩니다".to_owned(),
        FrameFlaw::Kind => "알 수 없는 종류입니다".to_owned(),
        FrameFlaw::Length => "길이가 있을 수 없는 값입니다".to_owned(),
        FrameFlaw::Content => "내용의 체크섬이 맞지 않습니다".to_owned(),
        FrameFlaw::Place => "여기에 있을 것이 아닙니다".to_owned(),
        FrameFlaw::Marks => "읽음 표시의 구조가 잘못되었습니다".to_owned(),
        FrameFlaw::Views => "내 보기의 구조가 잘못되었습니다".to_owned(),
        FrameFlaw::Drafts => "보내지 않은 글의 구조가 잘못되었습니다".to_owned(),
        FrameFlaw::Evidence => "여기서 끝나는 PoE 파일의 SHA-256이 다릅니다".to_owned(),
        FrameFlaw::Counts => "부분의 개수가 실제와 다릅니다".to_owned(),
        FrameFlaw::Whole => "파일의 SHA-256이 적힌 것과 다릅니다".to_owned(),
        FrameFlaw::Trailing => "끝 뒤에 다른 바이트가 있습니다".to_owned(),
        FrameFlaw::Record(flaw) => {
            let flaw = record(flaw);
            format!("안에 든 레코드: {flaw}")
        }
    }
}
