//! Many claims at once, in Korean.

use crate::i18n::many::{ManyAsks, ManyTexts, StateWords};

pub(super) const MANY: ManyTexts = ManyTexts {
    asks: ManyAsks {
        mark: "클레임 표시/표시 해제 후 아래로",
        mark_range: "마지막 표시부터 여기까지 모두 표시",
        mark_all: "이 보기의 모든 클레임 표시/표시 해제",
        unmark: "표시 해제",
        take_next: "담당자가 없는 가장 급한 클레임 담당하기",
        undo_last: "마지막 결정 또는 마지막 일괄 결정 실행 취소",
        batch: "마지막 일괄 결정 보기",
    },
    marked: |marked, hidden| match hidden {
        0 => format!("{marked}건 표시됨"),
        _ => format!("{marked}건 표시됨, 그중 {hidden}건은 이 보기에 없음"),
    },
    marked_briefly: |marked, hidden| match hidden {
        0 => format!("{marked}건 표시"),
        _ => format!("{marked}건 표시({hidden}건 밖)"),
    },
    marks_off: |marks| format!("표시 {marks}건을 모두 해제했습니다."),
    no_range: |mark, range| {
        format!(
            "먼저 {mark} 키로 클레임을 표시하세요. 그러면 {range} 키가 거기서 커서까지 모두 \
             표시합니다."
        )
    },
    range_gone: "마지막으로 표시한 클레임이 이제 이 보기에 없습니다. 먼저 다른 클레임을 \
                 표시하세요.",
    marking: "표시할 클레임을 찾는 중 … Esc를 누르면 그만둡니다.",
    marking_left: "아무것도 표시하지 않았습니다.",
    nothing_to_mark: "이 보기에는 표시할 것이 없습니다.",
    one_at_a_time: |action| {
        format!("{action}: 한 번에 한 클레임에만 할 수 있습니다. Esc를 누르면 표시를 해제합니다.")
    },
    claims,
    for_all: "모든 클레임에 같은 답을 씁니다. 각각 어떻게 되는지는 다음에 보여 줍니다.",
    takes_back: |action| format!("마지막 결정 실행 취소: {action}"),
    state: StateWords {
        waiting: "…",
        open: "가능",
        refused: "불가",
        done: "완료",
        failed: "실패",
        left: "안 함",
    },
    becomes: |from, to| format!("{from} → {to}"),
    also: |claims| format!("다음에도 영향을 줍니다: {claims}."),
    looking: |done, of| format!("클레임을 하나씩 확인하는 중: {done}/{of} …"),
    ready: |open, refused| {
        format!("가능 {open}건, 불가 {refused}건. 아직 아무것도 하지 않았습니다.")
    },
    working: |done, failed, of| match failed {
        0 => format!("{of}건 중 {done}건 완료 …"),
        _ => format!("{of}건 중 {done}건 완료, {failed}건 실패 …"),
    },
    stopping: "멈추는 중 …",
    over,
    stopped: "사용자가 멈추었습니다.",
    broken: |why| format!("중단되었습니다: {why}"),
    dialog_keys: "Ctrl-S 결과 미리 보기   Tab 다음 부분   Esc 나가기   Ctrl-X 버리기",
    preview_keys: |confirm| format!("{confirm} 실행   j k 이동   Esc 하지 않고 나가기"),
    refused_keys: "j k 이동   Esc 나가기",
    working_keys: |key| format!("Esc 멈추기   {key} 백그라운드에서 계속   j k 이동"),
    over_keys: "Enter 클레임 열기   j k 이동   Esc 나가기",
    same_key: |pressed, other| {
        format!(
            "{pressed} 키로 여기에 왔으므로 그 키로는 결정되지 않습니다. {other} 키를 누르세요."
        )
    },
    still_looking: "아직 모든 클레임을 확인하지 못했습니다.",
    none_open: "모두 할 수 없는 것이어서 할 일이 없습니다. Esc로 나가세요.",
    nothing_done: "아무것도 하지 않았습니다.",
    left: "아무것도 하지 않았습니다. 표시는 그대로입니다.",
    left_with_words: "아무것도 하지 않았습니다. 쓴 글은 다시 열 때까지 보관합니다.",
    busy: |key| format!("마지막 일괄 결정을 아직 처리하고 있습니다. {key} 키로 볼 수 있습니다."),
    no_leaving: |key| {
        format!(
            "일괄 결정을 아직 처리하고 있습니다. {key} 키로 보고 거기서 Esc로 멈출 수 있습니다. \
             Ctrl-C는 바로 끝냅니다."
        )
    },
    running: |action, done, of, key| format!("{action}: {done}/{of} …  {key} 키로 보기"),
    summary: |action, done, rest| match rest {
        0 => format!("{action}: {done}건 완료, 기록했습니다."),
        _ => format!("{action}: {done}건 완료, 기록했습니다. {rest}건은 하지 못했습니다."),
    },
    no_batch: |key| format!("아직 일괄로 결정한 것이 없습니다. {key} 키로 클레임을 표시하세요."),
    undoes: |key| format!("{key} 키로 실행을 취소합니다."),
    nothing_to_undo: "이 세션에는 실행을 취소할 수 있는 결정이 없습니다.",
    took: |claim| format!("{claim}: 이제 내가 담당합니다. 담당자가 없던 가장 급한 클레임입니다."),
    fill_first: "먼저 필수 항목을 채우세요.",
};

fn claims(count: usize) -> String {
    format!("클레임 {count}건")
}

fn over(done: usize, failed: usize, refused: usize, left: usize) -> String {
    let mut parts = vec![format!("완료 {done}건")];
    for (count, word) in [(failed, "실패"), (refused, "불가"), (left, "하지 않음")] {
        if count > 0 {
            parts.push(format!("{word} {count}건"));
        }
    }
    format!("{}.", parts.join(", "))
}
