//! The charts, in Korean.

use super::list;
use super::term::status;
use super::time::long_day;
use crate::desk::figures::Decided;
use crate::i18n::charts::{ChartTexts, WordTexts};

pub(super) const CHARTS: ChartTexts = ChartTexts {
    by_status: "상태별 클레임",
    due: "처리 중인 클레임의 기한",
    decisions: "승인/거부/거부 유지",
    spent: "상태별 체류 영업일 중앙값",
    ages: "처리 중인 클레임의 경과 영업일",
    status: "상태",
    day: "날짜",
    claims: "클레임",
    approved: "승인",
    rejected: "거부",
    upheld: "거부 유지",
    median: "영업일 중앙값",
    times: "횟수",
    age: "영업일",
    overdue: "기한 초과",
    day_off: "휴무일",
    day_off_sign: |sign| format!("{sign} 휴무일"),
    course: |days, decisions| format!("{days}일간: {decisions}건"),
    decided: |decided| format!("{}/{}/{}", decided.approved, decided.rejected, decided.upheld),
    stayed: |spent| format!("{} ({}×)", spent.median, spent.times),
    band,
    none_moved: "아직 다른 상태로 넘어간 클레임이 없습니다.",
    no_claims: "조건에 맞는 클레임이 없어 집계할 것이 없습니다.",
    not_for_customers: "나머지 차트는 파트너와 검토자만 볼 수 있습니다.",
    counting: "집계하는 중 …",
    failed: |why| format!("집계하지 못했습니다: {why}"),
    only_to_read: |key| {
        format!("차트는 읽기 전용입니다. {key} 키로 대기열에 돌아가 클레임을 처리하세요.")
    },
    words: WORDS,
    ask: "차트 보기 또는 대기열로 돌아가기",
    ask_words: "차트를 글로 보기 또는 막대로 보기",
    to_queue: "대기열",
    as_words: "글로 보기",
    as_bars: "막대로 보기",
    more: "더 보기",
};

const WORDS: WordTexts = WordTexts {
    decisions: "검토자의 결정",
    ages: "처리 중인 클레임의 경과 기간",
    others: "나머지 차트",
    in_status: |of, number| format!("{}: {number}건.", status(of)),
    overdue: |number| match number {
        0 => "기한을 넘긴 클레임이 없습니다.".to_owned(),
        number => format!("기한을 넘긴 클레임이 {number}건 있습니다."),
    },
    due_today: |day, number| format!("오늘({}) 기한: {number}건.", long_day(day)),
    due_on: |day, number| format!("{} 기한: {number}건.", long_day(day)),
    none_due: "오늘과 앞으로 6일 안에 기한이 되는 클레임이 없습니다.",
    decided_in: |days, decided| match decided.total() {
        0 => format!("최근 {days}일 동안 결정이 없습니다."),
        _ => format!("오늘을 포함한 최근 {days}일: {}.", told(decided)),
    },
    decided_on: |day, decided| format!("{}: {}.", long_day(day), told(decided)),
    decided_on_day_off: |day, decided| format!("{}(휴무일): {}.", long_day(day), told(decided)),
    stayed: |spent| {
        let (median, times) = (spent.median, spent.times);
        format!("{}: {median}영업일, 다른 상태로 {times}회 넘어감.", status(spent.status))
    },
    of_age: |age| match age.through {
        Some(through) => {
            format!("제출한 지 {}~{through}영업일: {}건.", age.from, age.claims)
        }
        None => format!("제출한 지 {}영업일 초과: {}건.", age.from.saturating_sub(1), age.claims),
    },
    none_open: "처리 중인 클레임이 없습니다.",
};

fn band(from: u32, through: Option<u32>) -> String {
    match through {
        Some(through) => format!("{from}~{through}"),
        None => format!("{} 초과", from.saturating_sub(1)),
    }
}

fn told(decided: Decided) -> String {
    let kinds =
        [("승인", decided.approved), ("거부", decided.rejected), ("거부 유지", decided.upheld)];
    let some = kinds.iter().filter(|(_, number)| *number > 0);
    list(some.map(|(kind, number)| format!("{kind} {number}건")))
}
