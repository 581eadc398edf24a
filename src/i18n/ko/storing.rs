//! What a store reports of itself, in Korean. Findings read on from “place: ”, without a full stop.

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
                "끝나지 않은 커밋({bytes}바이트, 확인된 적 없음)을 저널에서 잘라 {kept}에 두었습니다"
            )
        }
        Repair::StateRebuilt { why, kept: None } => {
            let why = flaw::database(why);
            format!("저널에서 상태를 다시 만들었습니다. 이유: {why}")
        }
        Repair::StateRebuilt { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!("저널에서 상태를 다시 만들었습니다({why}). 이전 상태는 {kept}에 두었습니다")
        }
        Repair::SnapshotRemoved => "끝나지 않은 채 남은 상태 스냅숏을 제거했습니다".to_owned(),
        Repair::ReadMarksLost { why, kept: None } => {
            let why = flaw::database(why);
            format!("읽음 표시와 내 보기를 잃어({why}) 모든 댓글이 읽지 않음이 됩니다")
        }
        Repair::ReadMarksLost { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!(
                "읽음 표시와 내 보기를 잃어({why}) 모든 댓글이 읽지 않음이 됩니다. 있던 내용은 {kept}에 두었습니다"
            )
        }
        Repair::SetAside { kept } => {
            let kept = path(kept);
            format!("손상된 것을 {kept}에 따로 치워 두었습니다")
        }
        Repair::SegmentsPutBack { segments } => {
            let segments = list(segments.iter().map(ToString::to_string));
            format!("뒤바뀐 저널 세그먼트를 되돌렸습니다: {segments}")
        }
        Repair::JournalCut { why, readable_through, last, kept } => {
            let (why, kept) = (finding(why), list(kept.iter().map(|kept| path(kept))));
            match last {
                Some(last) => {
                    let first = readable_through + 1;
                    format!(
                        "레코드 {readable_through}번 뒤에서 저널을 잘랐습니다({why}). 레코드 {first}~{last}번은 저장소에서 없어졌고, 남은 것은 {kept}에 두었습니다"
                    )
                }
                None => format!(
                    "레코드 {readable_through}번 뒤에서 저널을 잘랐습니다({why}). 그 뒤의 레코드는 저장소에서 없어졌고, 남은 것은 {kept}에 두었습니다"
                ),
            }
        }
        Repair::RecordsMissing { last, acknowledged } => format!(
            "저널이 레코드 {last}번에서 끝나지만 레코드 {acknowledged}번까지 확인되었습니다. 그 사이의 내용은 저장소에서 없어졌습니다"
        ),
        Repair::StateInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "지금은 상태를 쓸 수 없어({why}) 저널에서 메모리로 읽었습니다. 쓸 수 있을 때까지 여는 데 더 오래 걸립니다"
            )
        }
        Repair::RowsMadeAnew(why) => {
            let why = flaw::image(why);
            format!("클레임에서 대기열 행의 이미지를 다시 만들었습니다. 이유: {why}")
        }
        Repair::MarksInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "지금은 읽음 표시와 내 보기를 쓸 수 없습니다({why}). 새로 만든 것은 프로그램을 끝내면 사라집니다"
            )
        }
        Repair::ReadOnly(why) => {
            let why = finding(why);
            format!("저장소를 읽을 수는 있지만 바꿀 수 없습니다: {why}")
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn place(of: &Place) -> String {
    match of {
        Place::Journal => "저널".to_owned(),
        Place::State => "상태".to_owned(),
        Place::Record(seq) => format!("레코드 {seq}번"),
        Place::File(file) => path(file),
        Place::Claim(claim) => claim.to_string(),
        Place::Claims(one, other) => format!("{one}, {other}"),
        Place::Key(key) => key.to_string(),
        Place::Poe(claim, name) => {
            let name = clean_line(name);
            format!("{claim}의 PoE 파일 “{name}”")
        }
        Place::SharedData => "공유 데이터".to_owned(),
        Place::Locations => "레코드 위치".to_owned(),
        Place::KeyIndex => "클레임 대상 색인".to_owned(),
        Place::Deliveries => "전달 결과".to_owned(),
        Place::UnknownValue => "알 수 없는 값".to_owned(),
        Place::ClaimCount => "클레임 수".to_owned(),
        Place::KeyCount => "클레임 대상 색인의 항목 수".to_owned(),
        Place::DeliveryCount => "전달 블록 수".to_owned(),
        Place::PieceCount => "긴 값의 조각 수".to_owned(),
        Place::ReadMarks => "읽음 표시".to_owned(),
        Place::OwnViews => "내 보기".to_owned(),
        Place::Drafts => "보내지 않은 글".to_owned(),
        Place::Personal => "읽음 표시, 내 보기, 보내지 않은 글".to_owned(),
        Place::Rows => "대기열의 행".to_owned(),
        Place::Draft(of, Some(claim)) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("{claim}에 {name} 사용자가 쓰고 보내지 않은 글({action})")
        }
        Place::Draft(of, None) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("{name} 사용자가 쓰고 보내지 않은 글({action})")
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
        Finding::FileForFolder => "저장소 폴더가 아니라 파일입니다".to_owned(),
        Finding::OtherContent => "이 폴더에는 저장소가 아닌 다른 것이 있습니다".to_owned(),
        Finding::ForeignIdentity => "“identity” 파일이 저장소의 것이 아닙니다".to_owned(),
        Finding::NoFormat => "“identity” 파일에 형식이 적혀 있지 않습니다".to_owned(),
        Finding::NoIdentity => "“identity” 파일에 저장소가 적혀 있지 않습니다".to_owned(),
        Finding::NewerStore(found, known) => {
            format!("저장소의 형식 버전은 {found}인데, 이 프로그램은 {known}까지 읽을 수 있습니다")
        }
        Finding::NewerAt(offset, version) => {
            format!("{offset}바이트 위치의 형식 버전이 {version}입니다")
        }
        Finding::NewerRecord(seq, why) => {
            let why = flaw::codec(why);
            format!("레코드 {seq}번: {why}")
        }
        Finding::File(file, why) => {
            let (path, why) = (path(file), because(why));
            format!("{path} 파일을 쓸 수 없습니다: {why}")
        }
        Finding::Fails(why) => because(why),
        Finding::Unwritable(why) => {
            let why = because(why);
            format!("파일에 쓸 수 없습니다: {why}")
        }
        Finding::StateStuck(why) => {
            let why = finding(why);
            format!("상태를 갱신할 수 없습니다: {why}")
        }
        Finding::Codec(error) => flaw::codec(error),
        Finding::Database(flaw) => flaw::database(flaw),
        Finding::Image(unfit) => flaw::image(unfit),
        Finding::TooShort => "너무 짧습니다".to_owned(),
        Finding::PieceMissing => "조각 하나가 없습니다".to_owned(),
        Finding::Stray => "여기에 있을 것이 아닙니다".to_owned(),
        Finding::Count(expected, there) => format!("{expected}개여야 하지만 {there}개입니다"),
        Finding::TooMuchTyped => "보관할 수 있는 것보다 긴 글입니다".to_owned(),
        Finding::BadKey => "항목의 키를 읽을 수 없습니다".to_owned(),
        Finding::Snapshot => {
            "끝나지 않은 스냅숏이 남아 있습니다. 저장소를 열면 제거됩니다".to_owned()
        }
        Finding::PoeMissing(sha256) => format!("없습니다(SHA-256 {sha256})"),
        Finding::PoeAltered(sha256) => format!("변경되었습니다(SHA-256 {sha256})"),
        Finding::ChangedMeanwhile => "읽는 동안 바뀌었습니다".to_owned(),
        Finding::Said(said) => clean_line(said).into_owned(),
    }
}

/// What is wrong with records and their events.
fn recorded(of: &Finding) -> String {
    match of {
        Finding::Record { seq, offset, flaw, readable_through } => {
            let (flaw, readable) = (flaw::record(*flaw), readable(*readable_through));
            format!("레코드 {seq}번({offset}바이트 위치): {flaw}. {readable}")
        }
        Finding::Segment { flaw, readable_through } => {
            let (flaw, readable) = (flaw::segment(*flaw), readable(*readable_through));
            format!("{flaw}. {readable}")
        }
        Finding::Unreadable(file, offset, flaw) => {
            let (path, flaw) = (path(file), flaw::record(*flaw));
            format!("{path}, {offset}바이트 위치의 레코드: {flaw}")
        }
        Finding::Unfitting(seq, flaw) => {
            let flaw = flaw::record(*flaw);
            format!("레코드 {seq}번을 추가할 수 없습니다: {flaw}")
        }
        Finding::NoRecord(seq, head) => {
            format!("레코드 {seq}번이 없습니다. 마지막 레코드는 {head}번입니다")
        }
        Finding::NoSegment => "저널 세그먼트가 없습니다".to_owned(),
        Finding::EndsEarly(head, acknowledged) => {
            format!("레코드 {head}번에서 끝나지만 레코드 {acknowledged}번까지 확인되었습니다")
        }
        Finding::OutOfPlace(event) => {
            let (claim, number, revision) = (event.claim, event.number, event.revision);
            format!("{claim}의 이벤트 {number}번은 이벤트 {revision}개 뒤에 올 수 없습니다")
        }
        Finding::Unfit(why) => {
            let why = clean_line(why);
            format!("저장소 이벤트가 맞지 않습니다: {why}")
        }
        Finding::Unlinked(None, number) => {
            format!("저장소의 이벤트 {number}번이 앞의 이벤트와 이어지지 않습니다")
        }
        Finding::Unlinked(Some(claim), number) => {
            format!("{claim}의 이벤트 {number}번이 앞의 이벤트와 이어지지 않습니다")
        }
        Finding::Before(why) => {
            let why = clean_line(why);
            format!("앞선 내용을 읽을 수 없습니다: {why}")
        }
        Finding::NoEvent(seq, number) => format!("레코드 {seq}번에 이벤트 {number}번이 없습니다"),
        Finding::Held(claim) => format!("이미 {claim} 클레임의 대상입니다"),
        Finding::BothHold(key) => format!("둘 다 대상이 {key}입니다"),
        Finding::InRecord(seq, why) => {
            let why = finding(why);
            format!("레코드 {seq}번: {why}")
        }
        Finding::PoeNotThere(seq, claim, name) => {
            let name = clean_line(name);
            format!("레코드 {seq}번에 나오는 {claim}의 “{name}” PoE 파일이 들어 있지 않습니다")
        }
        _ => "이벤트 하나가 없어졌습니다".to_owned(),
    }
}

/// What is wrong with a state that was compared with its journal.
fn compared(of: &Finding) -> String {
    match of {
        Finding::RecordElsewhere(seq) => format!("레코드 {seq}번의 위치가 다릅니다"),
        Finding::GoesOn(seq) => {
            format!("저널을 읽을 수 있는 곳보다 뒤인 레코드 {seq}번까지 이어집니다")
        }
        Finding::ClaimMissing(claim) => format!("{claim} 클레임이 없습니다"),
        Finding::ClaimDiffers(claim) => format!("{claim} 클레임이 이벤트의 결과와 다릅니다"),
        Finding::DeliveriesDiffer => "전달 결과가 이벤트의 결과와 다릅니다".to_owned(),
        Finding::IndexDiffers(key) => format!("색인에서 대상이 {key}인 클레임이 다릅니다"),
        Finding::IndexTooLong => "클레임 대상 색인에 항목이 너무 많습니다".to_owned(),
        Finding::Newest(moment) => format!("가장 새로운 시각이 {moment}입니다"),
        Finding::NextClaim(claim) => format!("다음 클레임이 {claim}입니다"),
        Finding::Unmade(claim) => format!("{claim} 클레임을 만든 이벤트가 없습니다"),
        _ => "공유 데이터가 이벤트의 결과와 다릅니다".to_owned(),
    }
}

/// How much of a damaged journal is left.
fn readable(through: u64) -> String {
    match through {
        0 => "읽을 수 있는 레코드가 없습니다".to_owned(),
        1 => "레코드 1번만 읽을 수 있습니다".to_owned(),
        through => format!("레코드 1~{through}번을 읽을 수 있습니다"),
    }
}
