//! The interface, in Korean.

use crate::desk::Sort;
use crate::domain::calendar::Remaining;
use crate::domain::moves::Action;
use crate::domain::status::Status;
use crate::i18n::tui::{AskTexts, ColumnTexts, PartTexts, TuiTexts};

pub(super) const TUI: TuiTexts = TuiTexts {
    tabs: ["대시보드", "클레임", "댓글", "기록"],
    columns: ColumnTexts {
        id: ["ID", "ID"],
        name: ["이름", "이름"],
        customer: ["고객", "고객"],
        products: ["제품", "제품"],
        status: ["상태", "상태"],
        left: ["남은 기한", "남음"],
        assignee: ["담당자", "담당"],
        flags: ["표식", "표식"],
    },
    left,
    short_status,
    tiny_status,
    sort,
    counts,
    help_label: "도움말",
    filter: "필터",
    sorted_by: "정렬:",
    nothing_matches: "이 필터에 맞는 클레임이 없습니다. Esc를 누르면 모두 다시 표시됩니다.",
    empty_queue: |key| {
        format!("아직 클레임이 없습니다. 역할이 허용하면 {key} 키로 만들 수 있습니다.")
    },
    opening: |percent| match percent {
        None => "저장소를 여는 중입니다. 아래 행은 마지막으로 닫을 때의 내용입니다 …".to_owned(),
        Some(percent) => {
            format!(
                "저장소를 여는 중입니다({percent}%). 아래 행은 마지막으로 닫을 때의 내용입니다 …"
            )
        }
    },
    opening_behind: |percent| match percent {
        None => "저장소를 여는 중 …".to_owned(),
        Some(percent) => format!("저장소를 여는 중({percent}%) …"),
    },
    not_yet_open: "저장소를 여는 중이라 처음 몇 건만 보입니다. 잠시 기다리세요.",
    loading: "대기열을 읽는 중 …",
    no_claim: "선택된 클레임이 없습니다.",
    esc_does_nothing: |quit, help| {
        format!(
            "여기는 대기열입니다. {quit} 키로 프로그램을 끝내고 {help} 키로 키를 볼 수 있습니다."
        )
    },
    choose_first: "먼저 숫자나 Space로 하나를 고르세요.",
    only_chosen: "입력하지 않는 곳입니다. 숫자나 Space로 고르고 Tab으로 다음 부분에 가세요.",
    sending: "보내는 중 …",
    done: |claim, action| format!("{claim}: {action} 완료, 기록했습니다."),
    stale: |claim| {
        format!("{claim}: 보신 뒤에 변경되어 아무것도 하지 않았습니다. 다시 확인하세요.")
    },
    gone: |claim| format!("{claim}: 없거나 볼 수 없는 클레임입니다."),
    store: |what| format!("저장소에서 처리하지 못했으며 바뀐 것은 없습니다: {what}"),
    in_doubt: |seq, why| {
        format!(
            "레코드 {seq}번이 보존되었는지 알 수 없습니다. 프로그램을 끝내고, 다시 하기 전에 \
             클레임을 확인하세요: {why}"
        )
    },
    clock_behind: |newest| {
        format!("시계가 늦습니다. {newest}이 지날 때까지 시간이 그때로 멈춥니다.")
    },
    unreadable: |path, why| format!("{path}: 읽을 수 없어 아무것도 보내지 않았습니다({why})"),
    dialog_keys: "Ctrl-S 보내기   Tab 다음 부분   Esc 나가기(글은 보관)   Ctrl-X 버리기",
    typed_in_vain: "응답이 오기 전에 입력한 내용은 쓰이지 않았습니다.",
    slipped: "그사이 다른 클레임이 이 자리에 와서 아무것도 하지 않았습니다. 확인하고 다시 \
              누르세요.",
    waiting: "클레임을 읽는 중 … Esc를 누르면 입력한 것을 취소합니다.",
    paste_too_long: "한 번에 붙여 넣기에는 너무 큽니다(최대 1 MiB). 아무것도 넣지 않았습니다.",
    filter_keys: "Enter 적용   Tab 채우기   ↑↓ 선택   Esc 해제   단어, status:, due:<2bd …",
    asks: AskTexts {
        quit: "프로그램 끝내기",
        help: "이 도움말",
        next_tab: "다음 탭",
        previous_tab: "이전 탭",
        show_tab: "이 탭 보기",
        down: "아래로",
        up: "위로",
        page_down: "한 페이지 아래로",
        page_up: "한 페이지 위로",
        first: "처음으로",
        last: "끝으로",
        open: "클레임 열기",
        back: "대기열로 돌아가기, 표시 해제, 필터 해제",
        filter: "대기열 필터",
        sort: "정렬 기준 바꾸기",
        near: "맞는 것이 없을 때 글자 순서로 찾기",
        preview: "미리 보기 켜기/끄기",
        next_claim: "대기열의 다음 클레임",
        previous_claim: "대기열의 이전 클레임",
        perspective: "다른 쪽의 시점으로 보기",
        redraw: "화면 다시 그리기",
        new: "클레임 만들기",
    },
    help_headings: ["이동", "대기열과 클레임", "표시된 클레임에 대한 작업", "프로그램"],
    only_on_queue: "대기열에서만 됩니다",
    only_on_claim: "클레임의 탭에서만 됩니다",
    only_on_history: "기록에서만 됩니다",
    parts: PartTexts {
        information_reasons: "누락된 것",
        remove_products: "대신 제거를 요청할 제품",
        rejection_reason: "이유",
        because: "요청 이유",
        key: "중재 대상",
        winner: "선택할 측",
        evidence: "파일",
        paths: "파일 경로, 공백은 따옴표 안에",
        comment: "파트너에게 남길 댓글",
        to_both: "파트너와 검토자에게 남길 댓글",
        internal: "내부 메모: 검토자만 볼 수 있음",
        justification: "비즈니스 근거",
    },
    optional: "선택 사항",
    confirm: |action| format!("{action}: 진행할까요?"),
    consequence,
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "오늘".to_owned(),
        Remaining::BusinessDays(days) => format!("{days}영업일"),
        Remaining::CalendarDays(days) => format!("{days}일"),
        Remaining::Closed { business_days: 0 } => "지남".to_owned(),
        Remaining::Closed { business_days } => format!("-{business_days}영업일"),
    }
}

const fn short_status(status: Status) -> &'static str {
    match status {
        Status::Editing => "편집 중",
        Status::Submitted => "제출됨",
        Status::UnderReview => "검토 중",
        Status::PartnerActionRequired => "파트너 조치",
        Status::Approved => "승인됨",
        Status::Rejected => "거부됨",
        Status::Disputed => "이의 제기됨",
        Status::RejectedFinal => "최종 거부됨",
        Status::Discarded => "폐기됨",
    }
}

const fn tiny_status(status: Status) -> &'static str {
    match status {
        Status::PartnerActionRequired => "조치 필요",
        Status::Disputed => "이의 제기",
        Status::RejectedFinal => "최종 거부",
        other => short_status(other),
    }
}

const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Deadline => "기한",
        Sort::Status => "상태",
        Sort::Updated => "최근 변경",
        Sort::Customer => "고객",
        Sort::Id => "ID",
        Sort::Name => "이름",
    }
}

fn counts(total: usize, overdue: usize) -> String {
    match overdue {
        0 => format!("클레임 {total}건"),
        _ => format!("클레임 {total}건, 기한 초과 {overdue}건"),
    }
}

const fn consequence(action: Action) -> &'static str {
    match action {
        Action::StartReview => "오늘부터 검토 기간이 시작되고, 담당자가 없으면 내가 담당합니다.",
        Action::RequestInformation => "파트너가 응답 기간 안에 답하지 않으면 거부됩니다.",
        Action::Approve => "연결이 시작되고, 고객은 정해진 기간 안에 옵트아웃할 수 있습니다.",
        Action::Reject => "파트너는 정해진 기간 안에 한 번 이의를 제기할 수 있습니다.",
        Action::Uphold => "거부가 최종 확정되어 더는 이의를 제기할 수 없습니다.",
        Action::Decide => "다른 측은 이 대상을 잃습니다. 댓글은 내부에만 남습니다.",
        Action::Submit => "모든 항목을 검사하고 고객에게 알린 뒤 검토 기간이 시작됩니다.",
        Action::Resubmit => "검토자에게 돌아갑니다.",
        Action::Discard => "모든 대기열에서 사라지고 기록에만 남습니다. 되돌릴 수 없습니다.",
        Action::RequestRejection => "거부되며 이의를 제기할 수 없습니다.",
        Action::Dispute => "이의 제기는 클레임당 한 번입니다. 근거나 새 파일이 있으면 됩니다.",
        Action::Decline => "연결이 거부되며 파트너는 이의를 제기할 수 없습니다.",
        Action::Undo => "마지막 결정과 아직 보내지 않은 알림을 취소합니다.",
        Action::InternalNote => "파트너와 고객에게는 보이지 않습니다.",
        _ => "",
    }
}
