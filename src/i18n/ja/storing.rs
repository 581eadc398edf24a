//! What a store reports of itself, in Japanese. Findings read on from “place: ”, without a full stop.

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
                "未完了のコミット（{bytes} バイト、保存済みと報告していないもの）をジャーナルから切り離し、{kept} に退避しました"
            )
        }
        Repair::StateRebuilt { why, kept: None } => {
            let why = flaw::database(why);
            format!("ジャーナルから状態データを再構築しました。理由: {why}")
        }
        Repair::StateRebuilt { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!(
                "ジャーナルから状態データを再構築しました（{why}）。以前のものは {kept} に退避しました"
            )
        }
        Repair::SnapshotRemoved => {
            "未完了のまま残っていた状態データのスナップショットを削除しました".to_owned()
        }
        Repair::ReadMarksLost { why, kept: None } => {
            let why = flaw::database(why);
            format!(
                "既読の記録と各自のビューが失われたため（{why}）、すべてのコメントが未読になります"
            )
        }
        Repair::ReadMarksLost { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!(
                "既読の記録と各自のビューが失われたため（{why}）、すべてのコメントが未読になります。元の内容は {kept} に退避しました"
            )
        }
        Repair::SetAside { kept } => {
            let kept = path(kept);
            format!("破損していたものを {kept} に退避しました")
        }
        Repair::SegmentsPutBack { segments } => {
            let segments = list(segments.iter().map(ToString::to_string));
            format!("入れ替わっていたジャーナルのセグメントを元に戻しました: {segments}")
        }
        Repair::JournalCut { why, readable_through, last, kept } => {
            let (why, kept) = (finding(why), list(kept.iter().map(|kept| path(kept))));
            match last {
                Some(last) => {
                    let first = readable_through + 1;
                    format!(
                        "レコード {readable_through} の後でジャーナルを切り詰めました（{why}）。レコード {first}～{last} はストアから失われ、残りは {kept} に退避しました"
                    )
                }
                None => format!(
                    "レコード {readable_through} の後でジャーナルを切り詰めました（{why}）。その後のレコードはストアから失われ、残りは {kept} に退避しました"
                ),
            }
        }
        Repair::RecordsMissing { last, acknowledged } => format!(
            "ジャーナルはレコード {last} で終わっていますが、レコード {acknowledged} まで保存済みのはずでした。その間の内容はストアから失われています"
        ),
        Repair::StateInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "今は状態データを使えないため（{why}）、ジャーナルからメモリに読み込みました。使えるようになるまで、開くのに時間がかかります"
            )
        }
        Repair::RowsMadeAnew(why) => {
            let why = flaw::image(why);
            format!("一覧の行のイメージを要求から再構築しました。理由: {why}")
        }
        Repair::MarksInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "今は既読の記録と各自のビューを使えません（{why}）。新しいものは終了時に失われます"
            )
        }
        Repair::ReadOnly(why) => {
            let why = finding(why);
            format!("ストアは読めますが、変更できません: {why}")
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("、")
}

fn place(of: &Place) -> String {
    match of {
        Place::Journal => "ジャーナル".to_owned(),
        Place::State => "状態データ".to_owned(),
        Place::Record(seq) => format!("レコード {seq}"),
        Place::File(file) => path(file),
        Place::Claim(claim) => claim.to_string(),
        Place::Claims(one, other) => format!("{one} と {other}"),
        Place::Key(key) => key.to_string(),
        Place::Poe(claim, name) => {
            let name = clean_line(name);
            format!("{claim} の PoE ファイル「{name}」")
        }
        Place::SharedData => "共有データ".to_owned(),
        Place::Locations => "レコードの位置".to_owned(),
        Place::KeyIndex => "関連付けキーの索引".to_owned(),
        Place::Deliveries => "配信の結果".to_owned(),
        Place::UnknownValue => "不明な値".to_owned(),
        Place::ClaimCount => "要求の数".to_owned(),
        Place::KeyCount => "関連付けキーの索引の項目数".to_owned(),
        Place::DeliveryCount => "配信ブロックの数".to_owned(),
        Place::PieceCount => "長い値の断片の数".to_owned(),
        Place::ReadMarks => "既読の記録".to_owned(),
        Place::OwnViews => "各自のビュー".to_owned(),
        Place::Drafts => "未送信の入力".to_owned(),
        Place::Personal => "既読の記録、各自のビュー、未送信の入力".to_owned(),
        Place::Rows => "一覧の行".to_owned(),
        Place::Draft(of, Some(claim)) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("{claim} に対する {name} の未送信の入力（{action}）")
        }
        Place::Draft(of, None) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("{name} の未送信の入力（{action}）")
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
        Finding::FileForFolder => "ストアのフォルダーではなくファイルです".to_owned(),
        Finding::OtherContent => "このフォルダーにはストア以外のものがあります".to_owned(),
        Finding::ForeignIdentity => "ファイル「identity」がストアのものではありません".to_owned(),
        Finding::NoFormat => "ファイル「identity」に形式が書かれていません".to_owned(),
        Finding::NoIdentity => "ファイル「identity」にストアが書かれていません".to_owned(),
        Finding::NewerStore(found, known) => {
            format!("ストアの形式は {found} ですが、このプログラムが扱えるのは {known} までです")
        }
        Finding::NewerAt(offset, version) => {
            format!("バイト {offset} に形式バージョン {version} があります")
        }
        Finding::NewerRecord(seq, why) => {
            let why = flaw::codec(why);
            format!("レコード {seq}: {why}")
        }
        Finding::File(file, why) => {
            let (path, why) = (path(file), because(why));
            format!("{path} を使えません: {why}")
        }
        Finding::Fails(why) => because(why),
        Finding::Unwritable(why) => {
            let why = because(why);
            format!("ファイルに書き込めません: {why}")
        }
        Finding::StateStuck(why) => {
            let why = finding(why);
            format!("状態データを更新できません: {why}")
        }
        Finding::Codec(error) => flaw::codec(error),
        Finding::Database(flaw) => flaw::database(flaw),
        Finding::Image(unfit) => flaw::image(unfit),
        Finding::TooShort => "短すぎます".to_owned(),
        Finding::PieceMissing => "断片が 1 つありません".to_owned(),
        Finding::Stray => "ここにあるべきものではありません".to_owned(),
        Finding::Count(expected, there) => format!("{expected} 件のはずですが、{there} 件あります"),
        Finding::TooMuchTyped => "保存できる量を超えて入力されています".to_owned(),
        Finding::BadKey => "項目のキーを読めません".to_owned(),
        Finding::Snapshot => {
            "未完了のスナップショットが残っています。ストアを開くと削除されます".to_owned()
        }
        Finding::PoeMissing(sha256) => format!("ありません（SHA-256 {sha256}）"),
        Finding::PoeAltered(sha256) => format!("変更されています（SHA-256 {sha256}）"),
        Finding::ChangedMeanwhile => "読み取り中に変更されました".to_owned(),
        Finding::Said(said) => clean_line(said).into_owned(),
    }
}

/// What is wrong with records and their events.
fn recorded(of: &Finding) -> String {
    match of {
        Finding::Record { seq, offset, flaw, readable_through } => {
            let (flaw, readable) = (flaw::record(*flaw), readable(*readable_through));
            format!("レコード {seq}（バイト {offset}）は{flaw}。{readable}")
        }
        Finding::Segment { flaw, readable_through } => {
            let (flaw, readable) = (flaw::segment(*flaw), readable(*readable_through));
            format!("{flaw}。{readable}")
        }
        Finding::Unreadable(file, offset, flaw) => {
            let (path, flaw) = (path(file), flaw::record(*flaw));
            format!("{path} のバイト {offset} のレコードは{flaw}")
        }
        Finding::Unfitting(seq, flaw) => {
            let flaw = flaw::record(*flaw);
            format!("レコード {seq} を追加できません。このレコードは{flaw}")
        }
        Finding::NoRecord(seq, head) => format!("レコード {seq} はありません。最後は {head} です"),
        Finding::NoSegment => "ジャーナルのセグメントがありません".to_owned(),
        Finding::EndsEarly(head, acknowledged) => format!(
            "レコード {head} で終わっていますが、レコード {acknowledged} まで保存済みのはずでした"
        ),
        Finding::OutOfPlace(event) => {
            let (claim, number, revision) = (event.claim, event.number, event.revision);
            format!("{claim} のイベント {number} は、{revision} 件のイベントの後に続きません")
        }
        Finding::Unfit(why) => {
            let why = clean_line(why);
            format!("ストアのイベントが合いません: {why}")
        }
        Finding::Unlinked(None, number) => {
            format!("ストアのイベント {number} が前のイベントにつながっていません")
        }
        Finding::Unlinked(Some(claim), number) => {
            format!("{claim} のイベント {number} が前のイベントにつながっていません")
        }
        Finding::Before(why) => {
            let why = clean_line(why);
            format!("それまでの内容を読めません: {why}")
        }
        Finding::NoEvent(seq, number) => format!("レコード {seq} にイベント {number} がありません"),
        Finding::Held(claim) => format!("{claim} が既に保持しています"),
        Finding::BothHold(key) => format!("両方が {key} を保持しています"),
        Finding::InRecord(seq, why) => {
            let why = finding(why);
            format!("レコード {seq}: {why}")
        }
        Finding::PoeNotThere(seq, claim, name) => {
            let name = clean_line(name);
            format!("レコード {seq} が示す {claim} の PoE ファイル「{name}」が含まれていません")
        }
        _ => "イベントが 1 つ失われています".to_owned(),
    }
}

/// What is wrong with a state that was compared with its journal.
fn compared(of: &Finding) -> String {
    match of {
        Finding::RecordElsewhere(seq) => format!("レコード {seq} の位置が違います"),
        Finding::GoesOn(seq) => {
            format!("ジャーナルを読める範囲より先のレコード {seq} まで続いています")
        }
        Finding::ClaimMissing(claim) => format!("{claim} がありません"),
        Finding::ClaimDiffers(claim) => format!("{claim} がイベントの結果と異なります"),
        Finding::DeliveriesDiffer => "配信の結果がイベントの結果と異なります".to_owned(),
        Finding::IndexDiffers(key) => format!("索引で {key} の要求が異なります"),
        Finding::IndexTooLong => "関連付けキーの索引に余分な項目があります".to_owned(),
        Finding::Newest(moment) => format!("最新の時刻が {moment} になっています"),
        Finding::NextClaim(claim) => format!("次の要求が {claim} になっています"),
        Finding::Unmade(claim) => format!("{claim} を作ったイベントがありません"),
        _ => "共有データがイベントの結果と異なります".to_owned(),
    }
}

/// How much of a damaged journal is left.
fn readable(through: u64) -> String {
    match through {
        0 => "読めるレコードはありません".to_owned(),
        1 => "レコード 1 だけを読めます".to_owned(),
        through => format!("レコード 1～{through} を読めます"),
    }
}
