//! A session in lines, in Korean.

use crate::domain::calendar::Remaining;
use crate::i18n::linear::LinearTexts;

pub(super) const LINEAR: LinearTexts = LinearTexts {
    welcome: |help, all, place| {
        format!(
            "줄 단위로 표시합니다. {all}: 화면 전체 다시 읽기, {place}: 현재 위치와 쓸 수 있는 키, \
             {help}: 키 목록."
        )
    },
    ask_where: "현재 위치 알리기",
    comma: ", ",
    position: |at, of| format!("{of}건 중 {at}번째"),
    left,
    taken_by: |name| format!("담당자 {name}"),
    marked: "표시됨",
    overdue: "기한 초과",
    contested: "경합 중",
    disputed: "이의 제기됨",
    unread: "읽지 않은 댓글 있음",
    unrecorded: "아직 기록되지 않음",
    keys: |keys| format!("키: {keys}"),
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "오늘 마감".to_owned(),
        Remaining::BusinessDays(days) => format!("{days}영업일 남음"),
        Remaining::CalendarDays(days) => format!("{days}일 남음"),
        Remaining::Closed { business_days: 0 } => "기한 종료".to_owned(),
        Remaining::Closed { business_days } => format!("{business_days}영업일 초과"),
    }
}
