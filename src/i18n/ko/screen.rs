//! The screens on which claims are read, in Korean.

use crate::i18n::screen::{ClaimLabels, CommentLabels, HelpLabels, HistoryLabels, ScreenTexts};

pub(super) const SCREEN: ScreenTexts =
    ScreenTexts { claim: CLAIM, comments: COMMENTS, history: HISTORY, help: HELP };

const CLAIM: ClaimLabels = ClaimLabels {
    since: |moment| format!("{moment}부터"),
    contested: "경합 중",
    disputed: "이의 제기됨",
    overdue: "기한 초과",
    held_by_arbitration: "중재로 보류 중",
    unrecorded: "아직 기록되지 않음",
    due: |window, day, left| format!("{window}: {day}까지({left})"),
    through: |day| format!("{day}까지"),
    target: "결정 목표",
    taken_by: "담당자",
    nobody: "없음",
    customer: "고객",
    created: "생성",
    submitted: "제출",
    changed: "최근 변경",
    by: |name| format!("작성: {name}"),
    revision: |number| format!("수정 버전 {number}"),
    gaps: |gaps| format!("제출하려면 {gaps}개 항목이 더 필요합니다"),
    basics: "클레임",
    products: "제품",
    workloads: "워크로드",
    contacts: "연락처",
    subscription: "구독",
    ends: |day| format!("{day} 종료"),
    key_contested: "경합 중: 다른 파트너도 클레임함",
    key_lost: "중재 패소",
    key_held: "연결됨",
    key_ended: |day, why| format!("{day} 연결 종료: {why}"),
    size,
    digest: |digits| format!("SHA-256 {digits}…"),
    association: "연결",
    state: "연결 상태",
    opt_out: "고객 옵트아웃",
    settled: "옵트아웃 만료",
    ended: "종료",
    keys: "연결 대상",
    competition: "경쟁",
    also_claimed: "다른 파트너도 클레임한 대상:",
    held_before: "이 저장소 이전부터 연결됨",
    information: "정보 요청",
    remove: "제거할 제품",
    rejection: "거부",
    reason: "이유",
    because: "요청 이유",
    actions: "지금 할 수 있는 작업",
    closed_actions: "지금은 할 수 없는 작업",
    others_actions: "이 역할로 할 수 없는 작업",
    evidence: "PoE",
    thread: "댓글",
    files: |files| match files {
        0 => "파일 없음".to_owned(),
        many => format!("파일 {many}개"),
    },
    comments: |all, unread| {
        let all = match all {
            0 => "없음".to_owned(),
            many => format!("{many}개"),
        };
        match unread {
            0 => all,
            some => format!("{all}, 읽지 않음 {some}개"),
        }
    },
    more: |more| format!("외 {more}개"),
    last_comment: "마지막 댓글",
};

const COMMENTS: CommentLabels = CommentLabels {
    none: "이 클레임에는 댓글이 없습니다.",
    unread: "읽지 않음",
    internal: "내부: 검토자만 볼 수 있음",
    undone: "실행 취소됨",
    attached: |names| format!("첨부: {names}"),
};

const HISTORY: HistoryLabels = HistoryLabels {
    none: "이쪽에서 볼 수 있는 기록이 없습니다.",
    whole: |zone| format!("볼 수 있는 모든 기록, 시간대: {zone}"),
    perspective: |side, zone| format!("{side}에게 보이는 기록, 시간대: {zone}"),
    change: |field, old, new| format!("{field}: {old} → {new}"),
    filled: |field, new| format!("{field}: {new}"),
    removed: |item| format!("− {item}"),
    added: |item| format!("+ {item}"),
    reasons: |reasons| format!("이유: {reasons}"),
    because: |why| format!("요청 이유: {why}"),
    open_through: |day| format!("{day}까지"),
    noticed: |at, noticed| format!("{at}에 적용, {noticed}에 확인"),
    unrecorded: "아직 기록되지 않음",
    internal: "내부: 검토자만 볼 수 있음",
    subscription: |id| match id {
        "" => "구독 없음".to_owned(),
        id => format!("구독 {id}"),
    },
    list: |field| format!("{field}:"),
    product: |product, subscription| format!("{product}({subscription})"),
};

const HELP: HelpLabels = HelpLabels { closed: |why| format!("지금은 불가: {why}") };

const KIB: u64 = 1024;

/// One digit after the point, which is never rounded up to a size that the file has not got.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let whole = bytes / unit;
        format!("{whole}.{}", (bytes % unit) * 10 / unit)
    };
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..0x0010_0000 => format!("{} KiB", tenths(KIB)),
        _ => format!("{} MiB", tenths(KIB * KIB)),
    }
}
