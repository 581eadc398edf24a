//! Arguments that cannot be read, in Japanese.

use crate::i18n::refusal::Words;
use crate::i18n::usage::{Misuse, Misused, ValueFault};
use crate::text::clean_line;

pub(super) fn words(of: &Misused) -> Words {
    let (command, usage) = (clean_line(&of.command), clean_line(&of.usage));
    let how = format!("「{usage}」の形で使います。詳しくは「{command} --help」で確認できます。");
    let advice = match meant(&of.what) {
        Some(meant) => format!("{meant}のことですか？ {how}"),
        None => how,
    };
    Words { message: message(&of.what, &command), advice }
}

/// What may be meant instead.
fn meant(of: &Misuse) -> Option<String> {
    let quoted = |text: &String| format!("「{}」", clean_line(text));
    match of {
        Misuse::UnknownOption { meant, .. }
        | Misuse::UnknownCommand { meant, .. }
        | Misuse::NotAllowed { meant, .. } => meant.as_ref().map(quoted),
        _ => None,
    }
}

fn message(of: &Misuse, command: &str) -> String {
    match of {
        Misuse::UnknownOption { given, .. } => {
            let given = clean_line(given);
            format!("ここに「{given}」というオプションはありません。")
        }
        Misuse::Extra { given } => {
            let given = clean_line(given);
            format!("引数「{given}」が余分です。")
        }
        Misuse::UnknownCommand { given, .. } => {
            let given = clean_line(given);
            format!("ここに「{given}」というコマンドはありません。")
        }
        Misuse::Missing { arguments } => {
            let list = list(arguments);
            format!("必要な引数がありません: {list}。")
        }
        Misuse::MissingCommand { known } => {
            let list = list(known);
            format!("「{command}」の後には次のコマンドのいずれかが必要です: {list}。")
        }
        Misuse::Conflict { argument, others } if others.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} はほかの引数と同時に指定できません。")
        }
        Misuse::Conflict { argument, others } => {
            let (argument, list) = (clean_line(argument), list(others));
            format!("{argument} は {list} と同時に指定できません。")
        }
        Misuse::Repeated { argument } => {
            let argument = clean_line(argument);
            format!("{argument} が 2 回指定されています。")
        }
        Misuse::NotText => "正しい UTF-8 ではない引数があります。".to_owned(),
        Misuse::Other => "引数を読み取れません。".to_owned(),
        Misuse::NoValue { .. }
        | Misuse::NotAllowed { .. }
        | Misuse::Malformed { .. }
        | Misuse::ExtraValue { .. }
        | Misuse::TooFewValues { .. } => value(of),
    }
}

/// What is wrong with a value.
fn value(of: &Misuse) -> String {
    match of {
        Misuse::NoValue { argument, allowed } if allowed.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} には値が必要です。")
        }
        Misuse::NoValue { argument, allowed } => {
            let (argument, list) = (clean_line(argument), list(allowed));
            format!("{argument} には次の値のいずれかが必要です: {list}。")
        }
        Misuse::NotAllowed { argument, given, allowed, .. } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let list = list(allowed);
            format!("{argument} に「{given}」は指定できません。指定できる値: {list}。")
        }
        Misuse::Malformed { argument, given, fault } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let fault = because(*fault);
            format!("{argument} に「{given}」は指定できません。{fault}。")
        }
        Misuse::ExtraValue { argument, given } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            format!("{argument} の値「{given}」が余分です。")
        }
        Misuse::TooFewValues { argument, wanted, given } => {
            let argument = clean_line(argument);
            format!("{argument} には値が {wanted} 個必要ですが、{given} 個しかありません。")
        }
        _ => "引数を読み取れません。".to_owned(),
    }
}

const fn because(of: ValueFault) -> &'static str {
    match of {
        ValueFault::Head => "ヘッドは 16 進数 64 桁、または番号とコロンに続く 16 進数 64 桁です",
        ValueFault::Moment => "時刻は 2026-07-01T09:00:00Z のように書きます",
        ValueFault::Zone => {
            "そのようなタイム ゾーンはありません。Europe/Berlin や UTC のように書きます"
        }
        ValueFault::Tenant => "テナント ID は GUID で、16 進数 8、4、4、4、12 桁の組です",
        ValueFault::Name => "名前は、目に見える文字だけの 1～64 文字です",
        ValueFault::OwnName => "この名前はプログラム自身が使っています",
        ValueFault::Winner => "要求または組織を指定してください",
        ValueFault::Assignment => "PATH=VALUE の形で書きます。例: name='Contoso rollout'",
        ValueFault::Date => "日付は 2026-01-01 のように書きます",
        ValueFault::Number => "許された範囲の整数を指定してください",
        ValueFault::Key => "キーは workload:TENANT:PRODUCT または subscription:ID の形です",
        ValueFault::Other => "書き方が正しくありません",
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| clean_line(item)).collect::<Vec<_>>().join("、")
}
