//! Arguments that cannot be read, in Korean.

use crate::i18n::refusal::Words;
use crate::i18n::usage::{Misuse, Misused, ValueFault};
use crate::text::clean_line;

pub(super) fn words(of: &Misused) -> Words {
    let (command, usage) = (clean_line(&of.command), clean_line(&of.usage));
    let how =
        format!("“{usage}” 형식으로 씁니다. 자세한 내용은 “{command} --help”로 볼 수 있습니다.");
    let advice = match meant(&of.what) {
        Some(meant) => format!("혹시 {meant}인가요? {how}"),
        None => how,
    };
    Words { message: message(&of.what, &command), advice }
}

/// What may be meant instead.
fn meant(of: &Misuse) -> Option<String> {
    let quoted = |text: &String| format!("“{}”", clean_line(text));
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
            format!("“{given}” 옵션은 여기에 없습니다.")
        }
        Misuse::Extra { given } => {
            let given = clean_line(given);
            format!("인수가 너무 많습니다: “{given}”.")
        }
        Misuse::UnknownCommand { given, .. } => {
            let given = clean_line(given);
            format!("“{given}” 명령은 여기에 없습니다.")
        }
        Misuse::Missing { arguments } => {
            let list = list(arguments);
            format!("필요한 인수가 빠졌습니다: {list}.")
        }
        Misuse::MissingCommand { known } => {
            let list = list(known);
            format!("“{command}” 뒤에는 다음 명령 중 하나가 필요합니다: {list}.")
        }
        Misuse::Conflict { argument, others } if others.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} 인수는 다른 인수와 함께 쓸 수 없습니다.")
        }
        Misuse::Conflict { argument, others } => {
            let (argument, list) = (clean_line(argument), list(others));
            format!("{argument} 인수는 {list} 인수와 함께 쓸 수 없습니다.")
        }
        Misuse::Repeated { argument } => {
            let argument = clean_line(argument);
            format!("{argument} 인수가 두 번 주어졌습니다.")
        }
        Misuse::NotText => "올바른 UTF-8이 아닌 인수가 있습니다.".to_owned(),
        Misuse::Other => "인수를 읽을 수 없습니다.".to_owned(),
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
            format!("{argument}에 값이 필요합니다.")
        }
        Misuse::NoValue { argument, allowed } => {
            let (argument, list) = (clean_line(argument), list(allowed));
            format!("{argument}에 다음 값 중 하나가 필요합니다: {list}.")
        }
        Misuse::NotAllowed { argument, given, allowed, .. } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let list = list(allowed);
            format!("{argument}에 “{given}” 값을 쓸 수 없습니다. 가능한 값: {list}.")
        }
        Misuse::Malformed { argument, given, fault } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let fault = because(*fault);
            format!("{argument}에 “{given}” 값을 쓸 수 없습니다. {fault}.")
        }
        Misuse::ExtraValue { argument, given } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            format!("{argument}에 값이 너무 많습니다: “{given}”.")
        }
        Misuse::TooFewValues { argument, wanted, given } => {
            let argument = clean_line(argument);
            format!("{argument}에는 값이 {wanted}개 필요하지만 {given}개만 주어졌습니다.")
        }
        _ => "인수를 읽을 수 없습니다.".to_owned(),
    }
}

const fn because(of: ValueFault) -> &'static str {
    match of {
        ValueFault::Head => "헤드는 16진수 64자리이거나, 번호와 콜론 뒤에 16진수 64자리가 옵니다",
        ValueFault::Moment => "시각은 2026-07-01T09:00:00Z처럼 씁니다",
        ValueFault::Zone => "그런 시간대가 없습니다. Asia/Seoul 또는 UTC처럼 씁니다",
        ValueFault::Tenant => "테넌트 ID는 GUID이며 16진수 8, 4, 4, 4, 12자리 묶음입니다",
        ValueFault::Name => "이름은 보이는 문자로 1~64자여야 합니다",
        ValueFault::OwnName => "프로그램이 쓰는 이름입니다",
        ValueFault::Winner => "클레임 또는 조직을 지정해야 합니다",
        ValueFault::Assignment => "PATH=VALUE 형식으로 씁니다. 예: name='Contoso rollout'",
        ValueFault::Date => "날짜는 2026-01-01처럼 씁니다",
        ValueFault::Number => "허용 범위의 정수여야 합니다",
        ValueFault::Key => "중재 대상은 workload:TENANT:PRODUCT 또는 subscription:ID 형식입니다",
        ValueFault::Other => "형식이 올바르지 않습니다",
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| clean_line(item)).collect::<Vec<_>>().join(", ")
}
