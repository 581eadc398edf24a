//! Comments, the history and a claim's past, in Korean.

use crate::domain::claim::ContestState;
use crate::i18n::talk::{
    EventLabels, PastLabels, SavingLabels, ShortAsks, TalkAsks, TalkTexts, ThreadLabels,
};

pub(super) const TALK: TalkTexts = TalkTexts {
    contest,
    thread: ThreadLabels {
        tab: |name, unread| format!("{name}({unread})"),
        new: "새 댓글",
        file: |name, size| format!("첨부: {name}, {size}"),
        wrote: |who, when| format!("{who} 님이 {when}에 씀:"),
        program_wrote: |when| format!("프로그램이 {when}에 알림:"),
        cut: "…",
        none_to_answer: |key| {
            format!("여기에는 답할 댓글이 없습니다. {key} 키로 새 댓글을 씁니다.")
        },
        no_more: "여기에는 읽지 않은 댓글이 더 없습니다. >로 다음 클레임에 갑니다.",
        no_claim: "이 보기에는 읽지 않은 댓글이 있는 클레임이 없습니다.",
        nothing_said: "이 이벤트와 함께 남긴 말이 없습니다.",
        no_event: "이 댓글의 이벤트는 지금 보이는 기록에 없습니다.",
    },
    events: EventLabels {
        filtered,
        nothing: "해당 없음",
        esc_shows_all: "Esc 모두 보기",
        none_left: "이 필터에 맞는 이벤트가 없습니다. Esc로 필터를 해제합니다.",
        filters_off: "기록 전체를 다시 보여 줍니다.",
        kinds: "이 종류의 이벤트만",
        people: "이 사람이 한 일만",
        any: "모두",
        pick_keys: "Enter 선택   ↑↓ 이동   Esc 나가기",
    },
    past: PastLabels {
        banner: |claim, number, of| format!("과거: {claim}, 이벤트 {number}/{of} 시점"),
        event: |event, at, who| format!("{event}, {at}, {who}"),
        only_shown: "과거의 모습이라 여기서는 아무것도 할 수 없습니다. Esc로 현재로 돌아갑니다.",
        loading: "당시의 클레임을 읽는 중 …",
        keys: "[ ] 이벤트별 이동   ↑↓ 스크롤   Esc 현재로",
    },
    saving: SavingLabels {
        title: |claim| format!("{claim} 자료집"),
        ask: "어느 파일에 쓸까요? .json으로 끝나면 JSON, 그 밖에는 Markdown으로 씁니다.",
        writing: "쓰는 중 …",
        written: |path| format!("자료집을 썼습니다: {path}"),
        exists: |path| format!("{path}: 이미 있어 덮어쓰지 않았습니다. 다른 이름을 고르세요."),
        failed: |path, why| format!("{path}: 자료집을 쓸 수 없습니다({why})"),
        keys: "Enter 쓰기   Esc 나가기",
    },
    asks: TalkAsks {
        next_unread: "다음 읽지 않은 댓글",
        previous_unread: "이전 읽지 않은 댓글",
        next_unread_claim: "읽지 않은 댓글이 있는 다음 클레임",
        previous_unread_claim: "읽지 않은 댓글이 있는 이전 클레임",
        reply: "인용하여 답하기",
        to_event: "기록에서 해당 이벤트 보기",
        to_comment: "함께 남긴 댓글 보기",
        next_file: "다음 첨부 파일",
        previous_file: "이전 첨부 파일",
        as_it_was: "그때의 클레임 보기",
        by_kind: "한 종류의 이벤트만",
        by_person: "한 사람이 한 일만",
        dossier: "클레임 자료집을 파일로 쓰기",
        only_on_comments: "댓글에서만 됩니다",
        short: ShortAsks {
            reply: "답하기",
            next_unread: "읽지 않음",
            as_it_was: "당시 모습",
            by_kind: "종류",
            by_person: "사람",
        },
    },
};

const fn contest(of: ContestState) -> &'static str {
    match of {
        ContestState::Open => "경합 중",
        ContestState::Won => "승소",
        ContestState::Lost => "패소",
    }
}

fn filtered(shown: usize, of: usize, kind: Option<&str>, person: Option<&str>) -> String {
    match (kind, person) {
        (None, None) => format!("이벤트 {shown}/{of}개"),
        (Some(kind), None) => format!("이벤트 {shown}/{of}개: {kind}"),
        (None, Some(person)) => format!("이벤트 {shown}/{of}개: {person}"),
        (Some(kind), Some(person)) => format!("이벤트 {shown}/{of}개: {kind}, {person}"),
    }
}
