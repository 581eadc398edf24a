//! What is wrong with a document that was handed in, in Japanese.

use crate::i18n::cli::{Fault, Malformed, Shape};
use crate::i18n::ja::{either, list};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn words(of: &Malformed) -> Words {
    let place = of
        .path
        .as_deref()
        .map_or_else(|| "文書".to_owned(), |path| format!("「{}」", clean_line(path)));
    let (message, advice) = match &of.fault {
        Fault::NotUtf8 => (
            format!("{place}は UTF-8 のテキストではありません。"),
            "UTF-8 で保存してください。".to_owned(),
        ),
        Fault::NotJson(why) => (
            format!("{place}は JSON ではありません: {}。", clean_line(why)),
            "訂正してください。文字列は二重引用符で囲みます。".to_owned(),
        ),
        Fault::Shape { found, wanted } => (
            format!("{place}は{}ですが、{}が必要です。", shape(*found), shape(*wanted)),
            format!("{}にしてください。", shape(*wanted)),
        ),
        Fault::UnknownField(known) => (
            format!("項目{place}はありません。"),
            format!("使える項目: {}", list(known.iter().copied())),
        ),
        Fault::Missing => (format!("{place}がありません。"), "入力してください。".to_owned()),
        Fault::Code { given, known } => (
            format!("{place}に「{}」は指定できません。", brief(given)),
            format!("{}を選択してください。", either(known.iter().copied())),
        ),
        Fault::Date(given) => (
            format!("{place}の「{}」は日付ではありません。", brief(given)),
            "2021-09-30 の形式で書いてください。".to_owned(),
        ),
        Fault::NoSuchOrganisation(given) => (
            format!("{place}の組織「{}」は登録されていません。", brief(given)),
            "その組織を一緒に、または先に取り込んでください。".to_owned(),
        ),
        Fault::NoSuchLine { lines } => (
            format!("{place}は {lines} 件の一覧の範囲外です。"),
            format!("0 から数えます。次の空きは {lines} です。"),
        ),
        Fault::UnknownColumn { near, known } => (
            format!("列{place}はありません。"),
            match near {
                Some(near) => {
                    format!(
                        "「{near}」と書いてください。すべての列は「cpor import claims --help」\
                             で確認できます。"
                    )
                }
                None => format!("使える列: {}", list(known.iter().copied())),
            },
        ),
        Fault::Twice => {
            (format!("列{place}が 2 回あります。"), "一方を取り除いてください。".to_owned())
        }
        Fault::Cells { found, wanted } => (
            format!("この行にはセルが {found} 個ありますが、列は {wanted} 個です。"),
            "コンマや改行を含むセルは二重引用符で囲んでください。".to_owned(),
        ),
        Fault::NoClaims => (
            format!("{place}に要求がありません。"),
            "1 行に 1 件の要求を書くか、先頭行に列名のある CSV にしてください。".to_owned(),
        ),
        Fault::TooLarge(limit) => (
            format!("{place}が {limit} バイトを超えています。"),
            "短くするか、分割してください。".to_owned(),
        ),
    };
    Words { message, advice }
}

const fn shape(of: Shape) -> &'static str {
    match of {
        Shape::Null => "「null」",
        Shape::Flag => "「true」または「false」",
        Shape::Number => "数値",
        Shape::Text => "文字列",
        Shape::List => "リスト",
        Shape::Object => "オブジェクト",
    }
}
