//! Tapes, in Japanese.

use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::tape::TapeTexts;
use crate::tape::{Cause, Fault, Name};
use crate::text::clean_line;

pub(super) const TAPE: TapeTexts = TapeTexts {
    fault,
    cause,
    more: |rest| format!("… ほかに {rest} 件あります。"),
    correct: "何も再生していません。テープを直してから、もう一度再生してください。",
    screen: "画面の内容:",
    played: |path, millis| {
        let (path, seconds, tenths) = (clean_line(path), millis / 1_000, millis / 100 % 10);
        format!("{path} を再生しました。長さは {seconds}.{tenths} 秒で、すべて期待どおりでした。")
    },
    wrote: |path, bytes| format!("{}: {bytes} バイト。", clean_line(path)),
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn fault(of: &Fault) -> Words {
    match of {
        Fault::Unknown(word, Some(name)) => say(
            format!("「{}」というコマンドはありません。", brief(word)),
            format!("「{name}」のことですか？"),
        ),
        Fault::Unknown(word, None) => say(
            format!("「{}」というコマンドはありません。", brief(word)),
            format!("使えるコマンド: {}。", Name::CODES.join("、")),
        ),
        Fault::Form(name) => say(
            format!("「{name}」の書き方が正しくありません。"),
            format!("次のように書いてください: {}", name.form()),
        ),
        Fault::Number { word, least, most } => say(
            format!("ここに「{}」という値は書けません。", brief(word)),
            format!("{least} から {most} までの整数を書いてください。"),
        ),
        Fault::NoKey(word) => say(
            format!("「{}」というキーはありません。", brief(word)),
            "キーは a、Ctrl-S、Alt-Enter、Shift-Tab、F1 のように書いてください。",
        ),
        Fault::NoLanguage(word, meant) => say(
            format!("「{}」という言語はこのプログラムにありません。", brief(word)),
            match meant {
                Some(meant) => format!("「{meant}」のことですか？"),
                None => "en、ko、ja、zh のいずれかを書いてください。".to_owned(),
            },
        ),
        Fault::NoName(word) => say(
            format!("「{}」は静止画の名前に使えません。", brief(word)),
            "英小文字、数字、ハイフンを 40 文字まで使えます。先頭にハイフンは置けません。",
        ),
        Fault::OpenQuote => say(
            "引用符で始めたテキストが行の中で終わっていません。",
            "引用符で閉じてください。中で改行するには \\n と書いてください。",
        ),
        Fault::Escape(c) => say(
            format!("バックスラッシュの後に「{}」があります。", brief(&c.to_string())),
            "\\\"、\\\\、\\n、\\t のいずれかを書いてください。",
        ),
        Fault::Control(c) => say(
            format!("この行に制御文字 U+{:04X} があります。", u32::from(*c)),
            "取り除いてください。引用符の中では、改行は \\n、タブは \\t と書きます。",
        ),
        Fault::Text(name) => say(
            format!("「{name}」のテキストが空か、改行またはタブを含んでいます。"),
            "1 行のテキストを書いてください。Enter キーは「key Enter」で押し、複数行は「paste」で貼り付けます。",
        ),
        Fault::Twice(name, line) => say(
            format!("「{name}」は既に {line} 行目にあります。"),
            "どちらか一方だけを残してください。",
        ),
        Fault::SameShot(name, line) => say(
            format!("静止画「{name}」は既に {line} 行目で撮っています。"),
            "別の名前を付けてください。",
        ),
        Fault::Late(name) => say(
            format!("「{name}」が、操作を始めた後にあります。"),
            "先頭に移してください。後から大きさを変えるには「resize」、セッションの言語を決めるには「as … in …」を使います。",
        ),
        Fault::Nothing => say(
            "このテープには操作がありません。",
            "「sleep 1000」などのコマンドを書いてください。",
        ),
        Fault::NotUtf8 => {
            say("UTF-8 のテキストではありません。", "テープを UTF-8 で保存してください。")
        }
        Fault::TooLarge(limit) => {
            say(format!("テープは {limit} バイトまでです。"), "複数のテープに分けてください。")
        }
    }
}

fn cause(of: &Cause) -> Words {
    match of {
        Cause::Missing { text, within: Some(within), .. } => say(
            format!("{within} ミリ秒以内に「{}」が画面に現れませんでした。", brief(text)),
            "待つ時間を延ばすか、テープを直すか、何が変わったかを確かめてください。",
        ),
        Cause::Missing { text, within: None, .. } => say(
            format!("「{}」が画面にありません。", brief(text)),
            "テープを直すか、何が変わったかを確かめてください。",
        ),
        Cause::Present { text, .. } => say(
            format!("画面にあってはならない「{}」があります。", brief(text)),
            "テープを直すか、何が変わったかを確かめてください。",
        ),
        Cause::NoOperator(name) => say(
            format!("デモに「{}」という利用者はいません。", brief(name.as_str())),
            "rhea、petra、admin など、デモにいる利用者を指定してください。",
        ),
        Cause::Over(name) => say(
            format!(
                "「{}」のセッションは終了しているため、キーを受け付けません。",
                brief(name.as_str())
            ),
            "「as」で新しいセッションを始めてください。",
        ),
        Cause::Desk(why) => say(
            format!("デモの処理でエラーが発生しました: {}", clean_line(why)),
            "もう一度再生してください。再び失敗する場合は、テープを添えて報告してください。",
        ),
    }
}
