//! The command line, in Korean.

use chrono::{DateTime, NaiveDate, Utc};

use super::{term, time};
use crate::desk::clock::Behind;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::status::{Status, WindowKind};
use crate::i18n::cli::{CliTexts, Done, Labels, Proof, Work};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

mod backup;
pub(super) mod files;
mod malformed;
mod trouble;

pub(super) use files::because;

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

pub(super) const CLI: CliTexts = CliTexts {
    label: LABELS,
    done: Done {
        stands,
        founded,
        operator,
        setting,
        holiday,
        imported,
        written,
        verified,
        head,
        extends,
        was_wrong,
        backed_up: backup::backed_up,
        restored: backup::restored,
        rows,
        no_longer_runs: "더 이상 진행되지 않는 기한:",
        no_deadline: "진행 중인 기한이 없습니다.",
        nothing_due: "처리할 타이머가 없습니다.",
        nothing: "표시할 것이 없습니다.",
    },
    work: Work {
        replaying: "저널에 맞추어 상태 갱신",
        rebuilding: "저널에서 상태 다시 만들기",
        proving: "저널 검사",
        proving_evidence: "PoE 파일 검사",
        backing_up: "백업",
        restoring: "복원",
        exporting: "내보내기",
        listing: "대기열의 클레임 읽기",
        searching: "검색",
        delivering: "알림 전달",
        importing: "클레임 읽기",
        reading_evidence: "PoE 파일 읽기",
    },
    progress,
    trouble: trouble::words,
    malformed: malformed::words,
    not_an_operator,
    clock_behind,
};

const LABELS: Labels = Labels {
    actions: "작업",
    advice: "할 일",
    assignee: "담당자",
    association: "연결",
    by: "사람",
    changed: "변경",
    claim: "클레임",
    competitors: "경쟁 상대",
    contested: "경합 중",
    customer: "고객",
    declined_through: "고객이 거부할 수 있는 마지막 날:",
    event: "이벤트",
    from: "현재 상태",
    gaps: "제출하기 전에 채울 항목",
    held_by_arbitration: "중재로 보류 중",
    held_until: "보류 기한",
    internal: "내부",
    keys: "클레임 대상",
    moves: "이동",
    name: "이름",
    not_open: "불가",
    not_recorded: "아직 기록되지 않음",
    note: "메모",
    notice: "알림",
    past: |claim, number| format!("과거: {claim}, 이벤트 {number} 시점"),
    open: "가능",
    organisation: "조직",
    overdue: "기한 초과",
    reasons: "이유",
    repaired: "복구함",
    revision: "수정 버전",
    role: "역할",
    setting: "설정",
    size: "바이트",
    state: "상태",
    status: "상태",
    subject: "제목",
    target: "결정 목표",
    time: "시각",
    to: "대상",
    media_type: "형식",
    undone: "실행 취소됨",
    value: "값",
    who: "사람",
    day: "날짜",
    roles: "역할",
    statuses: "상태",
    windows: "기간",
    refusal_codes: "거절 코드",
    error_codes: "오류 코드",
    exit_code: "종료 코드",
    edition: "규칙판",
};

fn stands(
    id: ClaimId,
    status: Status,
    revision: u32,
    window: Option<(WindowKind, NaiveDate)>,
) -> String {
    let status = term::status(status);
    match window {
        Some((kind, through)) => format!(
            "{id}: {status}(수정 버전 {revision}), {} 기간 {}까지",
            term::window(kind),
            time::day(through)
        ),
        None => format!("{id}: {status}(수정 버전 {revision})"),
    }
}

fn founded(folder: &str, edition: &str, zone: &str, operator: &OperatorName) -> String {
    format!(
        "저장소를 만들었습니다: {}. 규칙판 {edition}, 시간대 {zone}, 시스템 관리자 {}.\n\
         “cpor policy set time-zone ZONE”으로 시간대를 바꾸고 “cpor operator add”로 사용자를 \
         추가합니다.",
        clean_line(folder),
        clean_line(operator.as_str())
    )
}

fn operator(name: &OperatorName, role: &str) -> String {
    format!("사용자 {}: {role} 역할로 추가했습니다.", clean_line(name.as_str()))
}

fn setting(setting: &str, value: &str) -> String {
    format!("설정했습니다: {setting} = {}", clean_line(value))
}

fn holiday(on: NaiveDate, name: &str) -> String {
    format!("휴일로 지정했습니다: {} {}", time::day(on), clean_line(name))
}

fn imported(counts: [usize; 5], dry_run: bool) -> String {
    let names = ["조직", "테넌트", "구독", "연결", "제품"];
    let counts = counts.iter().zip(names).map(|(count, name)| format!("{name} {count}개"));
    let begin = if dry_run { "가져오게 될 것" } else { "가져옴" };
    format!("{begin}: {}", super::list(counts))
}

fn written(name: &str, bytes: usize, path: &str) -> String {
    format!("{}({bytes}바이트): {}에 썼습니다.", clean_line(name), clean_line(path))
}

fn verified(counts: [u64; 4], state: Proof<'_>) -> String {
    let names = [("레코드", "개"), ("이벤트", "개"), ("클레임", "건"), ("PoE 파일", "개")];
    let counts = counts.iter().zip(names);
    let checked = super::list(counts.map(|(count, (name, unit))| format!("{name} {count}{unit}")));
    match state {
        Proof::Compared => format!("검사했습니다: {checked}. 상태도 이와 비교했습니다."),
        Proof::InUse => format!(
            "검사했습니다: {checked}. 다른 프로세스가 열고 있어 상태는 비교하지 않았습니다."
        ),
        Proof::OutOfReach(why) => {
            format!("검사했습니다: {checked}. 상태는 비교하지 않았습니다: {}.", clean_line(why))
        }
    }
}

fn head(seq: u64, hash: &str) -> String {
    format!(
        "저널의 헤드는 레코드 {seq}번입니다. 이 컴퓨터 밖에 적어 두세요:\n  {seq}:{hash}\n\
         나중에 “cpor verify --head {seq}:…”로 여기까지 바뀌지 않았음을 증명할 수 있습니다."
    )
}

fn extends(seq: u64, at: Option<&str>) -> String {
    match at {
        Some(at) => format!(
            "입력한 헤드는 레코드 {seq}번({at})입니다. 저널은 그 헤드의 저널에서 이어진 것입니다."
        ),
        None => format!(
            "입력한 헤드는 레코드 {seq}번입니다. 저널은 그 헤드의 저널에서 이어진 것입니다."
        ),
    }
}

fn progress(doing: &str, done: u64, of: u64) -> String {
    let percent = done.saturating_mul(100) / of.max(1);
    format!("{doing}: {done}/{of}, {percent}%")
}

fn was_wrong(problem: &str) -> String {
    format!("잘못된 점: {problem}")
}

fn rows(shown: usize, total: usize) -> String {
    match total {
        0 => "클레임이 없습니다.".to_owned(),
        _ if shown == total => format!("클레임 {total}건"),
        _ => format!("클레임 {total}건 중 {shown}건"),
    }
}

fn not_an_operator(name: &str) -> Words {
    Words {
        message: format!("“{}”: 이 저장소의 사용자가 아닙니다.", clean_line(name)),
        advice:
            "저장소의 시스템 관리자에게 이 사용자 이름으로 “cpor operator add”를 실행해 달라고 \
                 요청하세요."
                .to_owned(),
    }
}

fn clock_behind(behind: Behind) -> Words {
    let told = |moment: DateTime<Utc>| moment.format("%Y-%m-%d %H:%M:%S UTC");
    let (clock, newest) = (told(behind.clock), told(behind.newest));
    Words {
        message: format!(
            "이 컴퓨터의 시계({clock})가 저장소의 가장 새로운 이벤트({newest}) 이전을 가리킵니다. \
             그 시각이 지날 때까지 시간이 거기에 멈춥니다. 하는 일은 그 시각으로 기록되고, 남은 \
             날은 그 시각부터 세며, 어떤 기간도 마감되지 않습니다."
        ),
        advice: "시계가 틀렸으면 맞추세요. 시계가 맞으면 그 이벤트를 기록할 때 시계가 빨랐던 \
                 것이므로, 그때 시작한 기간은 그만큼 늦게 끝납니다. 그 이전의 백업을 복원할 수도 \
                 있습니다."
            .to_owned(),
    }
}
