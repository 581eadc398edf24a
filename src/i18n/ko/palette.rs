//! The command palette, in Korean.

use crate::i18n::Language;
use crate::i18n::palette::{HelpSearchTexts, PaletteTexts};

pub(super) const PALETTE: PaletteTexts = PaletteTexts {
    title: "명령",
    find: "찾기:",
    none: "입력한 글자가 순서대로 들어 있는 명령이 없습니다.",
    keys: "Enter 실행   ↑↓ 선택   Esc 닫기",
    not_here: "이 화면에서는 쓸 수 없습니다. Esc로 돌아가세요.",
    closed: |why| format!("지금은 불가: {why}"),
    ask: "이름으로 명령 찾기",
    ask_copy: "ID, 이름, 선택 위치의 글 복사",
    ask_tour: "다섯 단계 둘러보기",
    speak: |language| match language {
        Language::En => "영어로 표시 (English)",
        Language::Ko => "한국어로 표시",
        Language::Ja => "일본어로 표시 (日本語)",
        Language::Zh => "중국어로 표시 (中文)",
    },
    spoken: "이제 한국어로 표시합니다. 계속 쓰려면 설정 파일에 language = \"ko\"를 넣으세요.",
    help: HelpSearchTexts {
        find: "찾기:",
        none: "이 단어가 모두 들어 있는 키나 명령이 없습니다.",
        keys: "/ 찾기   ↑↓ 스크롤   Esc 닫기",
        typing_keys: "Enter 유지   Esc 모두 다시 표시",
        here: "이 화면",
        dialog: "대화 상자",
        form: "클레임 양식",
        filter: "필터 입력 중",
        views: "보기 목록",
        macros: "매크로 목록",
        drafts: "아직 보내지 않은 글 목록",
        outbox: "보낼 편지함",
        house: "디렉터리와 설정",
        many: "여러 클레임 한꺼번에",
        past: "과거의 클레임 모습",
        palette: "명령 목록",
        confirm: "보내기, 저장, 확인: Enter나 창을 연 키는 아님",
        leave: "닫기",
    },
};
