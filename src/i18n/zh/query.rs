//! What is wrong with a query, in Simplified Chinese, for the command line and the interface alike.

use crate::desk::query::MistakeKind;

/// A mistake, without its place and without advice.
pub(super) fn mistake(kind: &MistakeKind, text: &str) -> String {
    match kind {
        MistakeKind::TooLong { limit } => format!("超过 {limit} 字节"),
        MistakeKind::ControlCharacter => "含有控制字符".to_owned(),
        MistakeKind::UnclosedQuote => "引号没有闭合".to_owned(),
        MistakeKind::TextAfterQuote => format!("“{text}”紧跟在引号之后"),
        MistakeKind::NothingNegated => "“-”之后没有要排除的内容".to_owned(),
        MistakeKind::DoubleNegation => "条件前有多个“-”".to_owned(),
        MistakeKind::UnknownTerm => format!("没有“{text}”这个条件"),
        MistakeKind::UnknownValue { allowed } => {
            format!("“{text}”不是以下任何一项：{}", allowed.join("、"))
        }
        MistakeKind::EmptyValue => "缺少值".to_owned(),
        MistakeKind::BadComparison => format!("“{text}”不是 <、<=、>、>= 或 ="),
        MistakeKind::BadDate => {
            format!("“{text}”既不是 2026-07-01 这样的日期，也不是 2bd、3d 或 today 这样的天数")
        }
        MistakeKind::TooFar { limit } => format!("“{text}”距今超过 {limit} 天"),
    }
}
