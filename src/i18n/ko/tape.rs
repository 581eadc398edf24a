//! Tapes, in Korean.

use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::tape::TapeTexts;
use crate::tape::{Cause, Fault, Name};
use crate::text::clean_line;

pub(super) const TAPE: TapeTexts = TapeTexts {
    fault,
    cause,
    more: |rest| format!("… 그 밖에 {rest}건이 더 있습니다."),
    correct: "아무것도 재생하지 않았습니다. 테이프를 고친 다음 다시 재생하세요.",
    screen: "화면 내용:",
    played: |path, millis| {
        let (path, seconds, tenths) = (clean_line(path), millis / 1_000, millis / 100 % 10);
        format!(
            "{path} 재생을 마쳤습니다. 길이는 {seconds}.{tenths}초이며 기대한 내용이 모두 맞습니다."
        )
    },
    wrote: |path, bytes| format!("{}: {bytes}바이트.", clean_line(path)),
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn fault(of: &Fault) -> Words {
    match of {
        Fault::Unknown(word, Some(name)) => say(
            format!("“{}” 명령은 없습니다.", brief(word)),
            format!("“{name}” 명령을 쓰려고 했나요?"),
        ),
        Fault::Unknown(word, None) => say(
            format!("“{}” 명령은 없습니다.", brief(word)),
            format!("쓸 수 있는 명령: {}.", Name::CODES.join(", ")),
        ),
        Fault::Form(name) => say(
            format!("“{name}” 명령의 형식이 맞지 않습니다."),
            format!("다음과 같이 쓰세요: {}", name.form()),
        ),
        Fault::Number { word, least, most } => say(
            format!("여기에는 “{}” 값을 쓸 수 없습니다.", brief(word)),
            format!("{least}부터 {most}까지의 정수를 쓰세요."),
        ),
        Fault::NoKey(word) => say(
            format!("“{}” 키는 없습니다.", brief(word)),
            "키는 a, Ctrl-S, Alt-Enter, Shift-Tab, F1처럼 쓰세요.",
        ),
        Fault::NoLanguage(word, meant) => say(
            format!("“{}” 언어는 이 프로그램에 없습니다.", brief(word)),
            match meant {
                Some(meant) => format!("“{meant}” 언어를 쓰려고 했나요?"),
                None => "en, ko, ja, zh 중 하나를 쓰세요.".to_owned(),
            },
        ),
        Fault::NoName(word) => say(
            format!("“{}” 이름은 정지 화면에 쓸 수 없습니다.", brief(word)),
            "영문 소문자, 숫자, 붙임표로 40자까지 쓰되 붙임표로 시작하지 마세요.",
        ),
        Fault::OpenQuote => say(
            "따옴표로 묶은 텍스트가 그 줄에서 끝나지 않습니다.",
            "따옴표로 닫으세요. 따옴표 안에서 줄을 바꾸려면 \\n을 쓰세요.",
        ),
        Fault::Escape(c) => say(
            format!("역슬래시 다음에 “{}” 문자를 쓸 수 없습니다.", brief(&c.to_string())),
            "\\\", \\\\, \\n, \\t 중 하나를 쓰세요.",
        ),
        Fault::Control(c) => say(
            format!("이 줄에 U+{:04X} 제어 문자가 있습니다.", u32::from(*c)),
            "제어 문자를 지우세요. 따옴표 안에서 줄 바꿈은 \\n, 탭은 \\t로 쓰세요.",
        ),
        Fault::Text(name) => say(
            format!("“{name}” 명령의 텍스트가 비어 있거나 줄 바꿈 또는 탭이 들어 있습니다."),
            "한 줄짜리 텍스트를 쓰세요. Enter 키는 “key Enter”로 누르고, 여러 줄은 “paste”로 붙여 넣으세요.",
        ),
        Fault::Twice(name, line) => {
            say(format!("“{name}” 명령이 {line}행에 이미 있습니다."), "둘 중 하나만 남기세요.")
        }
        Fault::SameShot(name, line) => {
            say(format!("“{name}” 정지 화면은 {line}행에서 이미 찍습니다."), "다른 이름을 쓰세요.")
        }
        Fault::Late(name) => say(
            format!("“{name}” 명령이 동작을 시작한 다음에 나옵니다."),
            "맨 위로 옮기세요. 나중에 크기를 바꾸려면 “resize”를, 세션의 언어를 정하려면 “as … in …”을 쓰세요.",
        ),
        Fault::NotUtf8 => say("UTF-8 텍스트가 아닙니다.", "테이프를 UTF-8로 저장하세요."),
        Fault::TooLarge(limit) => say(
            format!("테이프는 {limit}바이트까지만 읽을 수 있습니다."),
            "여러 테이프로 나누세요.",
        ),
        Fault::Nothing => {
            say("이 테이프에는 동작이 없습니다.", "“sleep 1000” 같은 명령을 넣으세요.")
        }
    }
}

fn cause(of: &Cause) -> Words {
    match of {
        Cause::Missing { text, within: Some(within), .. } => say(
            format!("{within}밀리초 안에 “{}” 글자가 화면에 나타나지 않았습니다.", brief(text)),
            "더 오래 기다리거나, 테이프를 고치거나, 무엇이 바뀌었는지 확인하세요.",
        ),
        Cause::Missing { text, within: None, .. } => say(
            format!("“{}” 글자가 화면에 없습니다.", brief(text)),
            "테이프를 고치거나, 무엇이 바뀌었는지 확인하세요.",
        ),
        Cause::Present { text, .. } => say(
            format!("화면에 없어야 할 “{}” 글자가 있습니다.", brief(text)),
            "테이프를 고치거나, 무엇이 바뀌었는지 확인하세요.",
        ),
        Cause::NoOperator(name) => say(
            format!("데모에 “{}” 사용자가 없습니다.", brief(name.as_str())),
            "rhea, petra, admin처럼 데모에 있는 사용자를 쓰세요.",
        ),
        Cause::Over(name) => say(
            format!("“{}”의 세션이 끝나서 키를 받을 수 없습니다.", brief(name.as_str())),
            "“as”로 세션을 새로 시작하세요.",
        ),
        Cause::Desk(why) => say(
            format!("데모를 처리하는 중에 오류가 발생했습니다. {}", clean_line(why)),
            "테이프를 다시 재생하세요. 또 실패하면 테이프와 함께 알려 주세요.",
        ),
    }
}
