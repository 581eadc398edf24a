//! What is wrong with a query, in Japanese, for the command line and the interface alike.

use crate::desk::query::MistakeKind;

/// A mistake, without its place and without advice.
pub(super) fn mistake(kind: &MistakeKind, text: &str) -> String {
    match kind {
        MistakeKind::TooLong { limit } => format!("{limit} バイトを超えています"),
        MistakeKind::ControlCharacter => "制御文字が含まれています".to_owned(),
        MistakeKind::UnclosedQuote => "引用符が閉じていません".to_owned(),
        MistakeKind::TextAfterQuote => {
            format!("引用符の直後に「{text}」が続いています")
        }
        MistakeKind::NothingNegated => "「-」の後に否定する条件がありません".to_owned(),
        MistakeKind::DoubleNegation => "条件の前に「-」が 2 つ以上あります".to_owned(),
        MistakeKind::UnknownTerm => format!("「{text}」という条件はありません"),
        MistakeKind::UnknownValue { allowed } => {
            format!("「{text}」は使えません。使える値: {}", allowed.join(", "))
        }
        MistakeKind::EmptyValue => "値がありません".to_owned(),
        MistakeKind::BadComparison => {
            format!("「{text}」は比較記号 <, <=, >, >=, = のどれでもありません")
        }
        MistakeKind::BadDate => {
            format!(
                "「{text}」は 2026-07-01 のような日付でも、2bd, 3d, today のような日数でもあり\
                     ません"
            )
        }
        MistakeKind::TooFar { limit } => format!("「{text}」は {limit} 日より先です"),
    }
}
