//! Saved views, in Korean.

use super::query;
use crate::desk::query::Mistake;
use crate::desk::saved::{ViewFault, Whose};
use crate::domain::saved_view::ShippedView;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::view::{ViewDone, ViewLabels, ViewListTexts, ViewTexts, ViewTrouble};
use crate::text::clean_line;

pub(super) const VIEW: ViewTexts = ViewTexts {
    shipped,
    whose,
    broken: "오류",
    altered: |name| format!("{name}(변경됨)"),
    shadowed: "다른 보기와 이름이 같아 코드로만 찾을 수 있음",
    fault,
    trouble,
    label: ViewLabels {
        views: "보기",
        name: "이름",
        code: "코드",
        claims: "클레임",
        order: "정렬",
        whose: "소유",
        query: "검색식",
    },
    done,
    list: ViewListTexts {
        keys: "Enter 열기  n 새로  r 이름  e 검색식  u 갱신  x 제거  S 공유  J K 순서  Esc",
        typing_keys: "Enter 적용   Esc 취소",
        asking_keys: "Ctrl-S 예   Esc 아니요",
        new_name: "지금의 필터와 정렬에 붙일 이름:",
        rename: |name| format!("“{}”의 새 이름:", brief(name)),
        edit: |name| format!("“{}”의 검색식:", brief(name)),
        ask_remove: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!("“{name}” 보기를 공유받은 모두에게서 제거할까요? Ctrl-S로 제거합니다.")
            } else {
                format!("“{name}” 보기를 제거할까요? Ctrl-S로 제거합니다.")
            }
        },
        ask_share: |name| {
            format!("“{}” 보기를 우리 쪽 모두와 공유할까요? Ctrl-S로 공유합니다.", brief(name))
        },
        ask_unshare: |name| {
            format!(
                "“{}” 보기의 공유를 끝낼까요? Ctrl-S를 누르면 다시 나만 쓰는 보기가 됩니다.",
                brief(name)
            )
        },
        ask_take_over: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!(
                    "“{name}” 보기를 지금의 필터와 정렬로 바꿀까요(공유받은 모두에게 적용)? \
                     Ctrl-S로 바꿉니다."
                )
            } else {
                format!("“{name}” 보기를 지금의 필터와 정렬로 바꿀까요? Ctrl-S로 바꿉니다.")
            }
        },
        loading: "보기를 읽는 중 …",
        sending: "저장하는 중 …",
        not_yours: "이 보기는 바꿀 수 없습니다. n을 누르면 그 검색식을 내 보기로 저장합니다.",
        ask_views: "보기",
        ask_next: "다음 보기",
        ask_previous: "이전 보기",
    },
};

fn shipped(view: ShippedView) -> &'static str {
    match view {
        ShippedView::MyTurn => "내 차례",
        ShippedView::Unassigned => "담당자 없음",
        ShippedView::DueSoon => "2영업일 내 기한",
        ShippedView::Overdue => "기한 초과",
        ShippedView::Contested => "경합 중",
        ShippedView::Disputed => "이의 제기됨",
        ShippedView::WaitingForPartner => "파트너 대기 중",
        ShippedView::ConsentOpen => "옵트아웃 기간",
    }
}

fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Shipped => "기본",
        Whose::Shared => "공유",
        Whose::Own => "내 것",
    }
}

fn fault(of: &str, fault: &ViewFault) -> String {
    match fault {
        ViewFault::Query(mistakes) => {
            let places: Vec<String> = mistakes.iter().map(|found| mistake(of, found)).collect();
            format!("검색식을 읽을 수 없습니다: {}", places.join("; "))
        }
        ViewFault::Sort(code) => format!("“{}” 정렬은 없습니다", brief(code)),
    }
}

fn mistake(of: &str, mistake: &Mistake) -> String {
    let place = mistake.column.saturating_add(1);
    let text = clean_line(mistake.text(of)).into_owned();
    format!("{place}번째 글자: {}", query::mistake(&mistake.kind, &text))
}

fn trouble(of: &ViewTrouble) -> Words {
    match of {
        ViewTrouble::Missing(written, near) => Words {
            message: format!("“{}” 보기가 없습니다.", brief(written)),
            advice: match near.as_slice() {
                [] => "“cpor view list” 명령으로 모든 보기를 볼 수 있습니다.".to_owned(),
                near => {
                    let near = near.iter().map(|name| format!("“{}”", brief(name)));
                    format!("혹시 이 보기인가요? {}", super::list(near))
                }
            },
        },
        ViewTrouble::Broken(name, of, found) => Words {
            message: format!("“{}” 보기를 쓸 수 없습니다. {}.", brief(name), fault(of, found)),
            advice: "“cpor view save”로 다른 검색식을 지정하거나 “cpor view remove”로 제거하세요."
                .to_owned(),
        },
    }
}

fn done(what: ViewDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        ViewDone::Saved => format!("“{name}” 보기({code})를 저장했습니다."),
        ViewDone::SavedShared => format!("“{name}” 보기({code})를 저장하고 공유했습니다."),
        ViewDone::Changed => format!("“{name}” 보기({code})를 변경했습니다."),
        ViewDone::Renamed => format!("보기의 이름이 “{name}”({code})으로 바뀌었습니다."),
        ViewDone::Removed => format!("“{name}” 보기({code})를 제거했습니다."),
        ViewDone::Moved => format!("“{name}” 보기({code})를 옮겼습니다."),
        ViewDone::Shared => format!("“{name}” 보기({code})를 공유했습니다."),
        ViewDone::Unshared => format!("“{name}” 보기({code})를 다시 나만 씁니다."),
    }
}
