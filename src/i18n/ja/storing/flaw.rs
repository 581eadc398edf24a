//! What bytes and files of a store suffer from, in Japanese.

use super::because;
use crate::desk::stored::{CodecError, DatabaseFlaw, FrameFlaw, RecordFlaw, SegmentFlaw, Unfit};
use crate::text::clean_line;

/// Reads on from “the record …”.
pub(super) fn record(of: RecordFlaw) -> String {
    match of {
        RecordFlaw::Missing => "ありません".to_owned(),
        RecordFlaw::Start => "先頭がありません".to_owned(),
        RecordFlaw::Length => "長さがあり得ない値です".to_owned(),
        RecordFlaw::Short => "途中で切れています".to_owned(),
        RecordFlaw::Checksum => "チェックサムが合いません".to_owned(),
        RecordFlaw::Layout => "構造が正しくありません".to_owned(),
        RecordFlaw::Chain => "前のレコードに続いていません".to_owned(),
        RecordFlaw::EventHash => "ハッシュの合わないイベントを含みます".to_owned(),
        RecordFlaw::Superseded => "後のセグメントに書き直されています".to_owned(),
        RecordFlaw::Trailing => {
            "次のセグメントの始まりであるはずですが、ほかのバイトがあります".to_owned()
        }
        RecordFlaw::Sequence(number) => format!("通し番号が {number} になっています"),
        RecordFlaw::Newer(version) => format!("より新しい形式バージョン {version} です"),
    }
}

pub(super) fn segment(of: SegmentFlaw) -> String {
    match of {
        SegmentFlaw::Missing => "ファイルがありません".to_owned(),
        SegmentFlaw::Moved => {
            "セグメントを戻す作業が中断され、名前が .moved で終わっています".to_owned()
        }
        SegmentFlaw::NotAFile => "通常のファイルではありません".to_owned(),
        SegmentFlaw::Short => "ファイルがヘッダーの途中で終わっています".to_owned(),
        SegmentFlaw::Magic => "ジャーナルのセグメントではありません".to_owned(),
        SegmentFlaw::Checksum => "ヘッダーのチェックサムが合いません".to_owned(),
        SegmentFlaw::Chain => "前のセグメントの最後のレコードに続いていません".to_owned(),
        SegmentFlaw::Long(bytes) => format!("{bytes} バイトあり、セグメントの上限を超えています"),
        SegmentFlaw::Newer(version) => format!("より新しい形式バージョン {version} です"),
        SegmentFlaw::Foreign(store) => format!("ストア {store} のものです"),
        SegmentFlaw::Number(number) => format!("ヘッダーではセグメント {number} になっています"),
        SegmentFlaw::Order(seq) => {
            format!("最初のレコードが {seq} で、前のセグメントに続いていません")
        }
    }
}

/// What a database beside the journal suffers from.
pub(super) fn database(of: &DatabaseFlaw) -> String {
    match of {
        DatabaseFlaw::Missing => "ありません".to_owned(),
        DatabaseFlaw::Blank => "何も読めません".to_owned(),
        DatabaseFlaw::Busy => "別のプロセスが開いています".to_owned(),
        DatabaseFlaw::Checksum => "ファイルの一部のチェックサムが合いません".to_owned(),
        DatabaseFlaw::Older => "このプログラムの以前のバージョンが作ったものです".to_owned(),
        DatabaseFlaw::Unfinished => "大きな変更が中断されています".to_owned(),
        DatabaseFlaw::OtherStore => "別のストアのものです".to_owned(),
        DatabaseFlaw::FarBehind => "ジャーナルより大きく遅れています".to_owned(),
        DatabaseFlaw::OtherHistory => "ジャーナルに続いていません".to_owned(),
        DatabaseFlaw::Sled(said) => {
            let said = clean_line(said);
            format!("sled からの報告: {said}")
        }
        DatabaseFlaw::NoFile(file) => {
            let path = super::path(file);
            format!("{path} はファイルではありません")
        }
        DatabaseFlaw::Fails(why) => {
            let why = because(why);
            format!("システムが読み書きに失敗しました: {why}")
        }
        DatabaseFlaw::Place(why) => {
            let why = because(why);
            format!("ファイルに到達できません: {why}")
        }
        DatabaseFlaw::Full(why) => {
            let why = because(why);
            format!("空きがありません: {why}")
        }
        DatabaseFlaw::Value { place, what } => {
            format!("{}: {}", super::place(place), super::finding(what))
        }
        DatabaseFlaw::Newer(version) => {
            format!("形式バージョン {version} で、このプログラムより新しいものです")
        }
    }
}

pub(super) fn codec(of: &CodecError) -> String {
    match of {
        CodecError::Empty => "値が空です".to_owned(),
        CodecError::Newer(version) => {
            format!("値の形式バージョンが {version} で、このプログラムより新しいものです")
        }
        CodecError::Checksum => "値のチェックサムが合いません".to_owned(),
        CodecError::Payload(why) => {
            let why = clean_line(why);
            format!("値を読めません: {why}")
        }
    }
}

/// Why an image of the rows cannot be used.
pub(super) fn image(of: &Unfit) -> String {
    match of {
        Unfit::Missing => "ありません".to_owned(),
        Unfit::Foreign => "このストアのものではありません".to_owned(),
        Unfit::OtherVersion => "プログラムの別のバージョンが作ったものです".to_owned(),
        Unfit::Cut => "途中で切れています".to_owned(),
        Unfit::Damaged => "破損しています".to_owned(),
        Unfit::OtherHistory => "別のジャーナルから作られています".to_owned(),
        Unfit::FarBehind => "大きく遅れています".to_owned(),
        Unfit::Io(why) => {
            let why = because(why);
            format!("読めません: {why}")
        }
    }
}

/// What is wrong with a frame of a backup.
pub(super) fn frame(of: FrameFlaw) -> String {
    match of {
        FrameFlaw::Head => "先頭のチェックサムが合いません".to_owned(),
        FrameFlaw::Header => "ヘッダーが矛盾しています".to_owned(),
        FrameFlaw::Kind => "不明な種類です".to_owned(),
        FrameFlaw::Length => "長さがあり得ない値です".to_owned(),
        FrameFlaw::Content => "内容のチェックサムが合いません".to_owned(),
        FrameFlaw::Place => "ここにあるべきものではありません".to_owned(),
        FrameFlaw::Marks => "既読の記録の構造が正しくありません".to_owned(),
        FrameFlaw::Views => "各自のビューの構造が正しくありません".to_owned(),
        FrameFlaw::Drafts => "未送信の入力の構造が正しくありません".to_owned(),
        FrameFlaw::Evidence => "ここで終わる PoE ファイルの SHA-256 が本来と異なります".to_owned(),
        FrameFlaw::Counts => "部分の数が実際と異なります".to_owned(),
        FrameFlaw::Whole => "ファイルの SHA-256 が記載と異なります".to_owned(),
        FrameFlaw::Trailing => "終わりの後にほかのバイトがあります".to_owned(),
        FrameFlaw::Record(flaw) => {
            let flaw = record(flaw);
            format!("中のレコードは{flaw}")
        }
    }
}
