//! Documents read as text, in Japanese.

use crate::document::{Limit, Note, Title};
use crate::i18n::document::DocumentTexts;
use crate::i18n::quote::brief;
use crate::text::clean_line;

pub(super) const DOCUMENT: DocumentTexts =
    DocumentTexts {
        title, note, no_text: "このファイルにはテキストがありませんでした。"
    };

fn title(title: &Title) -> String {
    match title {
        Title::Whole => "本文".into(),
        Title::Page(number) => format!("{number} ページ"),
        Title::PageHeader => "ヘッダー".into(),
        Title::PageFooter => "フッター".into(),
        Title::Notes => "脚注".into(),
        Title::Comments => "コメント".into(),
        Title::MailHeader => "メールのヘッダー".into(),
        Title::MailBody => "メールの本文".into(),
        Title::Attachment { name, media_type } if name.is_empty() => {
            format!("名前のない添付ファイル（{}）", clean_line(media_type))
        }
        Title::Attachment { name, media_type } => {
            format!("添付ファイル「{}」（{}）", brief(name), clean_line(media_type))
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::NotText { media_type } => format!(
            "テキストとして表示できません（{}）。ファイルを保存し、対応するアプリで開いてくださ\
             い。",
            clean_line(media_type)
        ),
        Note::OnlyPictures => {
            "スキャンのように画像しかありません。ファイルを保存して確認してください。".into()
        }
        Note::Empty => "ここにテキストはありません。".into(),
        Note::Encrypted => {
            "パスワードがないと読めません。パスワードのないファイルを依頼してください。".into()
        }
        Note::Damaged { what } => format!(
            "ファイルが破損しているため、テキストが欠けている可能性があります: {}。もう一度送るよ\
             う依頼してください。",
            clean_line(what)
        ),
        Note::UnknownCharacters => {
            "何の文字かファイルから分からない箇所があり、\u{fffd} で示しています。ファイルを保存し\
             て確認してください。"
                .into()
        }
        Note::Limit(limit) => of_limit(*limit).into(),
        Note::ReaderFailed => {
            "ファイルを最後まで読み取れませんでした。保存して対応するアプリで開いてください。"
                .into()
        }
        Note::TookTooLong => {
            "読み取りに時間がかかりすぎたため中止しました。再試行し、それでもだめならファイルを保\
             存して対応するアプリで開いてください。"
                .into()
        }
        Note::NotStarted => {
            "ファイルを読み取る専用のプロセスを起動できず、読み取れませんでした。再試行し、それで\
             もだめなら cpor を起動し直すか、ファイルを保存して対応するアプリで開いてください。"
                .into()
        }
        Note::HiddenText => {
            "ファイルを開いても見えないテキストは除きました。ファイルを保存して見比べてください。"
                .into()
        }
    }
}

fn of_limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Text => {
            "テキストが多いため、残りは表示していません。ファイルを保存して読んでください。"
        }
        Limit::Parts => {
            "ページまたは構成部分が多いため、残りは表示していません。ファイルを保存して読んでくだ\
             さい。"
        }
        Limit::Unpacked => {
            "展開すると通常の文書よりはるかに大きくなるため、途中で読み取りを中止しました。残りは\
             表示していません。"
        }
        Limit::Depth => {
            "ファイルの入れ子が深すぎるため、最も内側は表示していません。個別に送るよう依頼してく\
             ださい。"
        }
        Limit::Work => {
            "読み取りに通常の文書よりはるかに手間がかかるため、途中で中止しました。残りは表示して\
             いません。"
        }
    }
}
