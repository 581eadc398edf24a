//! What was typed and is kept, in Korean.

use crate::domain::moves::Action;
use crate::i18n::draft::DraftTexts;

pub(super) const DRAFT: DraftTexts = DraftTexts {
    ask: "아직 보내지 않은 글 목록",
    left: "아무것도 보내지 않았습니다. 쓴 글은 다시 열 때까지 보관합니다.",
    form_left: "아무것도 저장하지 않았습니다. 입력한 내용은 이 양식을 다시 열 때까지 보관합니다.",
    restored: |when| format!("{when}에 쓴 글입니다. Ctrl-X를 두 번 누르면 버립니다."),
    restored_changed: |when| {
        format!(
            "{when}에 쓴 글입니다. 그 뒤 클레임이 바뀌었으니 다시 고르세요. Ctrl-X를 두 번 누르면 \
             버립니다."
        )
    },
    form: |when| format!("{when}에 입력하고 저장하지 않은 내용입니다. Ctrl-X 두 번이면 버립니다."),
    form_changed: |when| {
        format!("{when}에 입력했고 그 뒤 클레임이 바뀌었습니다. Ctrl-X 두 번이면 버립니다.")
    },
    form_fixed: |when| {
        format!(
            "{when}에 입력했고 그 뒤 클레임이 제출되었습니다. 이제 고정된 항목은 제출된 그대로입니다. \
             Ctrl-X를 두 번 누르면 입력한 내용을 버립니다."
        )
    },
    again: "Ctrl-X를 다시 누르면 여기에 입력한 글을 버립니다. 다른 키를 누르면 보관합니다.",
    again_in_list: "Ctrl-X를 다시 누르면 이 글을 버립니다. 다른 키를 누르면 보관합니다.",
    dropped: "거기에 입력한 글을 버렸습니다.",
    nothing: "여기에는 버릴 것이 없습니다.",
    kept: |drafts, key| {
        format!("아직 보내지 않은 글 {drafts}건을 보관 중입니다. {key} 키로 봅니다.")
    },
    none: "보관 중인 글이 없습니다. 입력한 글을 모두 보냈거나 버렸습니다.",
    on_claim: |actions| format!("보내지 않은 글: {}", actions.join(", ")),
    kept_at_last: |drafts| {
        format!("아직 보내지 않은 글 {drafts}건을 다음에 이어 쓸 수 있도록 보관했습니다.")
    },
    not_kept: |why| {
        format!("입력한 글을 보관할 수 없어 이 세션과 함께 사라집니다. 보내기는 됩니다: {why}")
    },
    unreadable: |why| format!("보관한 글을 읽을 수 없어 지금은 보관하지 않습니다: {why}"),
    some_unreadable: |drafts| {
        format!(
            "글 {drafts}건을 읽을 수 없습니다. 그대로 두며, 이유는 cpor verify로 알 수 있습니다."
        )
    },
    leaving_loses: |drafts, key| {
        format!(
            "글 {drafts}건을 보관하지 못했습니다. 나가면 잃습니다. {key} 키를 다시 누르면 나갑니다."
        )
    },
    loading: "아직 보내지 않은 글을 읽는 중 …",
    mark_first: |key| {
        format!("표시한 클레임에 쓸 글입니다. {key} 키로 클레임을 표시한 뒤 작업을 부르세요.")
    },
    title: "아직 보내지 않은 글",
    place: |action| match action {
        Action::Create => "새 클레임",
        _ => "표시",
    },
    only_choices: "(선택만 있음)",
    keys: "Enter 계속   Ctrl-X 두 번 버리기   PageDown 더 읽기   Esc 닫기",
};
