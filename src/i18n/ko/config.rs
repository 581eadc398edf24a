//! The settings file, in Korean.

use crate::i18n::config::{ConfigTexts, ConfigTrouble, FileTexts, KeyFault, Kind, Problem, Wrong};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const CONFIG: ConfigTexts = ConfigTexts {
    problem,
    line: |line| format!("{line}행"),
    trouble,
    sound: |path| format!("{path}: 잘못된 곳이 없습니다."),
    none: |path| format!("{path} 파일이 없어 모든 설정이 기본값입니다."),
    written: |path| format!("{path} 파일을 썼습니다. 모든 항목은 파일이 없을 때와 같은 값입니다."),
    file: FileTexts {
        head: "cpor의 설정 파일입니다. 모든 항목은 앞의 #로 꺼져 있으며, 적힌 값은 이 파일이 없을 때의 값입니다. #를 지우고 원하는 값을 쓰세요. 파일이 올바른지는 “cpor config check”로 확인합니다.",
        language: "언어: auto는 로캘을 따릅니다. --lang이 우선합니다.",
        linear: "화면을 줄 단위로 표시할지 여부입니다. 화면 읽기 프로그램과 로그를 위한 것입니다.",
        charset: "터미널이 표시할 수 있는 문자: auto는 로캘을 따릅니다.",
        theme: "색상. terminal은 터미널의 16색을 그대로 쓰고, dark와 light는 각각 어두운 배경과 밝은 배경을 위한 것이며, high-contrast는 색 대신 굵기를 씁니다.",
        roles: "역할별 색상: cyan이나 light-red 같은 이름, 터미널 팔레트의 0부터 255까지의 번호, 또는 #5f87af 같은 색 값을 씁니다. auto는 테마의 색입니다.",
        queue: "대기열.",
        columns: "왼쪽부터 표시할 열입니다. 화면이 좁으면 덜 필요한 열부터 생략합니다.",
        opening: "대기열을 처음 열 때 보일 내용: 저장된 보기의 이름이나 코드, 또는 / 다음에 입력하는 필터와 정렬.",
        keys: |fixed| {
            format!(
                "키는 도움말에 나오는 대로 씁니다: a, A, Ctrl-N, Alt-Enter, F5, Space. 여러 개는 목록으로 쓰고 첫 번째 키가 안내에 표시됩니다. []는 모든 키를 없앱니다. 다음 키는 언제나 같은 뜻입니다: {fixed}. 탭 위에 열리는 목록, 대화 상자, 양식의 키는 여기서 바꿀 수 없습니다."
            )
        },
        places: [
            "모든 탭.",
            "대기열.",
            "클레임 하나를 보여 주는 탭.",
            "댓글.",
            "기록.",
            "PoE를 읽는 동안. 이때 숫자 키는 숫자 입력입니다.",
            "중재의 양측을 비교하는 동안.",
        ],
    },
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn trouble(of: &ConfigTrouble) -> Words {
    let shown = |path: &std::path::Path| clean_line(&path.display().to_string()).into_owned();
    match of {
        ConfigTrouble::Missing(path) => say(
            format!("설정 파일이 없습니다: {}.", shown(path)),
            "--config나 CPOR_CONFIG로 다른 파일을 지정하거나 “cpor config init”으로 새로 쓰세요.",
        ),
        ConfigTrouble::TooLarge(path, limit) => say(
            format!("{}: 설정 파일의 한도인 {limit}바이트보다 큽니다.", shown(path)),
            "--config나 CPOR_CONFIG로 다른 파일을 지정하세요.",
        ),
        ConfigTrouble::NotText(path) => say(
            format!("{}: UTF-8 텍스트가 아닙니다.", shown(path)),
            "UTF-8로 저장하거나 --config나 CPOR_CONFIG로 다른 파일을 지정하세요.",
        ),
        ConfigTrouble::Wrong(path, problems) => say(
            match problems.len() {
                1 => format!("설정 파일 {}: 잘못된 곳이 1개 있습니다.", shown(path)),
                count => format!("설정 파일 {}: 잘못된 곳이 {count}개 있습니다.", shown(path)),
            },
            "아래에 적힌 곳을 고친 뒤 “cpor config check”로 다시 확인하세요.",
        ),
        ConfigTrouble::NoPlace => say(
            "설정 파일의 위치를 알 수 없습니다.",
            "--config FILE을 주거나 CPOR_CONFIG, XDG_CONFIG_HOME 또는 HOME을 설정하세요.",
        ),
    }
}

fn meant(near: Option<&String>, otherwise: &str) -> String {
    near.map_or_else(|| otherwise.to_owned(), |near| format!("혹시 “{}”인가요?", brief(near)))
}

fn problem(of: &Problem) -> Words {
    let entry = brief(&of.entry);
    match &of.what {
        Wrong::Syntax => say(
            "TOML로 읽을 수 없습니다.",
            "항목은 name = \"text\" 또는 name = [\"one\", \"two\"]로, 표는 [name]으로 쓰세요.",
        ),
        Wrong::Twice => say("같은 항목이 두 번 있습니다.", "하나를 지우세요."),
        Wrong::Unknown(near) => say(
            format!("“{entry}” 설정은 없습니다."),
            meant(near.as_ref(), "“cpor config init”으로 모든 설정이 담긴 파일을 쓸 수 있습니다."),
        ),
        Wrong::NoneOf { value, allowed, near } => {
            let allowed = format!("다음 중 하나를 쓰세요: {}.", allowed.join(", "));
            say(
                format!("“{entry}”: “{}” 값은 쓸 수 없습니다.", brief(value)),
                match near {
                    Some(near) => format!("혹시 “{}”인가요? {allowed}", brief(near)),
                    None => allowed,
                },
            )
        }
        Wrong::Kind(kind) => say(
            format!("“{entry}”: 값의 종류가 다릅니다."),
            match kind {
                Kind::Text => "따옴표로 묶은 텍스트를 쓰세요.",
                Kind::Flag => "따옴표 없이 true나 false를 쓰세요.",
                Kind::Table => "대괄호로 묶은 이름 아래에 항목을 적어 표로 쓰세요.",
                Kind::TextOrTable => "따옴표로 묶은 테마 이름이나 [theme] 표를 쓰세요.",
                Kind::List => "[\"id\", \"name\"] 같은 텍스트 목록을 쓰세요.",
                Kind::TextOrList => "따옴표로 묶은 키나 [\"a\", \"F5\"] 같은 목록을 쓰세요.",
                Kind::Colour => "따옴표로 묶은 이름이나 색 값, 또는 번호를 쓰세요.",
            },
        ),
        Wrong::Key(fault) => key_fault(&entry, fault),
        Wrong::NoColour(written, near) => say(
            format!("“{entry}”: “{}” 색은 없습니다.", brief(written)),
            meant(near.as_ref(), "light-red 같은 이름, 255까지의 번호, 또는 #rrggbb를 쓰세요."),
        ),
        Wrong::NoColumns => {
            say(format!("“{entry}”에 열이 하나도 없습니다."), "하나 이상 쓰거나 항목을 지우세요.")
        }
        Wrong::ColumnTwice(column) => say(
            format!("“{entry}”에 {} 열이 두 번 있습니다.", brief(column)),
            "열마다 한 번만 쓰세요.",
        ),
        Wrong::Filter(filter, mistakes) => {
            let places: Vec<String> = mistakes
                .iter()
                .map(|found| {
                    let text = clean_line(found.text(filter));
                    let place = found.column.saturating_add(1);
                    format!("{place}번째 글자: {}", super::query::mistake(&found.kind, &text))
                })
                .collect();
            say(
                format!("“{entry}”의 필터를 읽을 수 없습니다. {}.", places.join("; ")),
                "대기열에서 / 다음에 입력하는 그대로 쓰세요.",
            )
        }
        Wrong::ViewAndMore => say(
            "보기에는 자체 필터와 정렬이 있어 함께 열 수 없습니다.",
            "“view”를 지우거나, “filter”와 “sort”를 지우세요.",
        ),
    }
}

fn key_fault(entry: &str, of: &KeyFault) -> Words {
    match of {
        KeyFault::NoKey(written, near) => say(
            format!("“{entry}”: “{}” 키는 없습니다.", brief(written)),
            meant(near.as_ref(), "키는 a, A, Ctrl-N, Alt-Enter, F5, Space처럼 씁니다."),
        ),
        KeyFault::Fixed(key) => say(
            format!("{key} 키는 언제나 같은 뜻이므로 “{entry}”에 쓸 수 없습니다."),
            "다른 키를 고르세요.",
        ),
        KeyFault::ArrivesAs(key, other) => say(
            format!(
                "“{entry}”: 터미널이 {key} 키를 {other} 키로 보내므로 이 키로는 부를 수 없습니다."
            ),
            "다른 키를 고르세요.",
        ),
        KeyFault::Digit(key) => say(
            format!("PoE를 읽는 동안 {key} 키는 숫자의 시작이므로 “{entry}”에 쓸 수 없습니다."),
            "숫자가 아닌 키를 고르세요.",
        ),
        KeyFault::Clash(key, other, line) => say(
            match line {
                Some(line) => {
                    format!("“{entry}”의 {key} 키는 {line}행의 “keys.{other}”에도 쓰였습니다.")
                }
                None => format!("“{entry}”의 {key} 키는 “keys.{other}”의 기본 키입니다."),
            },
            format!("다른 키를 고르거나 “{other}”에 다른 키를 주세요."),
        ),
        KeyFault::NoWay(None) => say(
            format!("“{entry}”에 키가 하나도 남지 않습니다. 이 동작은 언제나 가능해야 합니다."),
            "숫자가 아닌 키를 하나 남기세요.",
        ),
        KeyFault::NoWay(Some((key, by))) => say(
            format!("“{entry}”의 마지막 키인 {key} 키가 그 자리에서는 “keys.{by}”의 키입니다."),
            "둘 중 하나에 다른 키를 고르세요. 이 동작은 언제나 가능해야 합니다.",
        ),
    }
}
