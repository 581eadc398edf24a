//! The claim form, in Korean.

use crate::domain::field::Field;
use crate::i18n::editor::{ChooseTexts, EditorTexts, ReviewTexts};

pub(super) const EDITOR: EditorTexts = EditorTexts {
    title_new: "새 클레임",
    title_edit: |id| format!("{id} 편집"),
    gaps,
    unchecked: "F5 미비 항목 확인",
    checking: "확인 중 …",
    changed: "저장 안 됨",
    page: |page, of| format!("{page}/{of}쪽"),
    association: "연결",
    area_and_activities: "솔루션 영역과 활동",
    products: "제품과 구독",
    revenue: "수익 연결",
    elsewhere: "이 양식 밖에서 더 필요한 것",
    contact_name: "이름",
    contact_title: "직함",
    contact_email: "이메일",
    frozen: "처음 제출한 뒤로 고정됨. 잘못되었으면 새 클레임을 만들어야 합니다",
    rebased: |id| {
        format!(
            "{id}: 그사이 변경되어 아직 저장하지 않았습니다. 입력한 내용은 그대로이니 확인하고 \
             다시 저장하세요."
        )
    },
    rebased_in_part: |id| {
        format!(
            "{id}: 그사이 변경되어 아직 저장하지 않았습니다. 이제 고정된 항목은 제출된 그대로이고 \
             나머지 입력은 남아 있으니 확인하고 다시 저장하세요."
        )
    },
    saving: "저장하는 중 …",
    not_saved: |why| format!("저장하지 않았습니다. {why}"),
    entries_refused,
    paste_too_long: |limit| {
        format!("붙여 넣은 글이 {limit}자보다 깁니다. 아무것도 넣지 않았습니다.")
    },
    paste_nowhere: "입력하는 곳이 아니어서 붙여 넣은 글을 넣지 않았습니다.",
    nothing_to_save: "변경된 것이 없어 저장할 것이 없습니다.",
    undone: |fields| format!("되돌림: {fields}. Ctrl-Y를 누르면 다시 변경합니다."),
    redone: |fields| format!("다시 변경: {fields}. Ctrl-Z를 누르면 되돌립니다."),
    nothing_to_undo: "되돌릴 변경이 없습니다.",
    nothing_to_redo: "다시 할 변경이 없습니다.",
    filled: |fields| {
        format!("맞는 것이 하나뿐이어서 채운 항목: {fields}. Ctrl-Z를 누르면 선택을 되돌립니다.")
    },
    choose_domain: |count| {
        format!("고객의 도메인이 {count}개입니다. 클레임할 도메인을 입력하거나 고르세요.")
    },
    restored: |fields| {
        format!("입력하고 저장하지 않은 내용을 다시 넣었습니다: {fields}. Ctrl-Z를 누르면 뺍니다.")
    },
    restored_in_part: |fields, fixed| {
        format!(
            "입력하고 저장하지 않은 내용을 다시 넣었습니다: {fields}. Ctrl-Z를 누르면 뺍니다. 이제 \
             고정되어 넣지 않은 항목: {fixed}."
        )
    },
    nothing_restored: |fixed| {
        format!("입력하고 저장하지 않은 내용은 이제 고정된 항목이라 넣지 않았습니다: {fixed}.")
    },
    mark_filled: "자동으로 채움",
    mark_restored: "이전에 입력, 저장 안 됨",
    chosen: |count| format!("{count}개 선택"),
    rule,
    rule_subscription: "고객 테넌트의 구독 ID: 0~9와 a~f로 된 32자리(8, 4, 4, 4, 12자리씩). 볼륨 \
                        라이선스나 Web-Direct로 구매한 것이어야 하며 CSP는 안 됩니다.",
    rule_workload: "워크로드는 구독 없이 클레임합니다.",
    hint_completing: "Enter 표시된 것 넣기, ↑↓ 다른 것 고르기, Esc 입력한 글 그대로 두기",
    hint_choice: "Enter나 Space로 목록을 엽니다.",
    hint_either: "입력하거나 Enter로 목록을 엽니다.",
    only_subscription: "하나뿐인 구독은 제출할 때 채워집니다",
    several_subscriptions: |count| format!("{count}개 중 하나를 고르세요"),
    no_subscription: "디렉터리에 이 고객의 구독이 없습니다",
    through: |day| format!("{day}까지"),
    not_fed: |program, activity| format!("{program} 프로그램에 등록되지 않음(활동: {activity})."),
    unfed: |program, mpn| format!("{program} 프로그램에 해당하나 MPN ID {mpn} 미등록."),
    same_domain: |domain| format!("실제 도메인: {domain}"),
    files_label: "파일",
    no_files: "아직 파일 없음",
    files: |count| format!("파일 {count}개"),
    attach_new: |attach| format!("먼저 클레임을 저장하면 {attach} 키로 파일을 첨부할 수 있습니다."),
    attach: |attach, detach| {
        format!(
            "Enter를 누르면 양식을 나가 파일을 첨부합니다. 양식 밖에서는 {attach} 키로 첨부하고 \
             {detach} 키로 제거합니다."
        )
    },
    attach_only: |attach| {
        format!(
            "Enter를 누르면 양식을 나가 파일을 첨부합니다. 양식 밖에서는 {attach} 키를 씁니다. \
             처음 제출한 뒤에는 제거할 수 없습니다."
        )
    },
    save_first: |attach| {
        format!(
            "먼저 Ctrl-S로 저장하세요. 그러면 {attach} 키로 클레임에 파일을 첨부할 수 있습니다."
        )
    },
    legend: [("*", "제출에 필요"), ("!", "없거나 잘못됨"), ("=", "제출 후 고정")],
    keys: "F1 키  Ctrl-S 저장  F5 확인  Ctrl-N 미비  Ctrl-Z 되돌리기  Tab 이동  Esc 나가기",
    key_meanings: [
        "다른 항목으로",
        "다른 영역으로",
        "목록에서 고르기",
        "미비 항목 확인",
        "다음, 이전 미비 항목",
        "되돌리기, 다시 하기",
        "전체, 한 단어 삭제",
        "변경 확인 후 저장",
        "양식 나가기",
        "이 키 목록",
    ],
    review: ReviewTexts {
        title_new: "새 클레임으로 저장할까요?",
        title: |id, count| format!("{id}: 변경 {count}개를 저장할까요?"),
        nothing_entered: "입력한 것이 없어 빈 초안을 만듭니다.",
        confirm: |other, asked| {
            format!("{other} 키로 저장합니다. {asked} 키도 1초 동안 떼었다가 누르면 저장합니다.")
        },
        reordered: "순서만 다름",
        product: |product, subscription| format!("{product}, 구독 {subscription}"),
        keys: "F2 저장   Enter 해당 항목으로   ↑↓ PgDn 이동   Esc 양식으로",
    },
    choose: ChooseTexts {
        mpn: "소속 조직의 위치",
        domain: "고객 도메인",
        customer: "고객",
        area: "솔루션 영역",
        activities: "활동",
        products: "제품과 워크로드",
        subscription: |product| format!("구독: {product}"),
        filter: "필터",
        nothing_found: "맞는 것이 없습니다. Ctrl-U로 필터를 지웁니다.",
        nothing_there: "디렉터리에 고를 것이 없습니다. 직접 입력하세요.",
        customer_first: "먼저 고객을 고르면 그 고객의 구독이 여기에 나옵니다.",
        global: "글로벌 ID, 클레임 불가",
        not_enrolled: "등록된 프로그램 없음",
        not_enrolled_in: |program| format!("{program} 미등록"),
        unfed: |program| format!("MPN ID가 {program} 미등록"),
        more: |count| format!("외 {count}개"),
        not_in_area: "이 솔루션 영역이 아님",
        subscriptions,
        another_line: "+ 이 제품의 다른 구독도 클레임",
        drop_line: "- 이 줄 빼기",
        keys_one: "Enter 선택  Esc 뒤로",
        keys_several: "Space 선택  Enter 완료  Esc 뒤로",
    },
};

fn rule(of: Field) -> &'static str {
    match of {
        Field::Name => "클레임을 알아볼 수 있는 1~120자의 이름. 제출하면 고정됩니다.",
        Field::MpnId => {
            "5~10자리 숫자. 글로벌 ID가 아닌 소속 조직의 위치로, 활동에 해당하는 프로그램에 \
             등록되어 있어야 합니다."
        }
        Field::Domain => {
            "contoso.com이나 contoso.onmicrosoft.com처럼 점이 있는 전체 이름. 테넌트의 도메인 중 \
             하나여야 합니다."
        }
        Field::TenantId => "고객의 디렉터리 ID: 0~9와 a~f로 된 32자리(8, 4, 4, 4, 12자리씩).",
        Field::SolutionArea => {
            "워크로드는 Microsoft 365, Dynamics 365와 Power Platform 제품은 비즈니스 \
             애플리케이션입니다."
        }
        Field::Activities => {
            "비즈니스 애플리케이션: 사용량과 사전 판매(하나 또는 둘 다), 아니면 수익 연결만. \
             Microsoft 365: 사용량."
        }
        Field::Products => {
            "솔루션 영역의 제품을 하나 이상 고릅니다. 비즈니스 애플리케이션 제품은 고객의 구독으로 \
             클레임합니다."
        }
        Field::CustomerName => "작업을 확인해 줄 수 있는 고객 쪽 담당자.",
        Field::TechnicalName => {
            "제품을 운영하는 고객 쪽 담당자. Dynamics 365 제품일 때 필요합니다."
        }
        Field::CustomerTitle | Field::TechnicalTitle => "고객 조직에서 맡은 직함.",
        Field::PartnerName => "검토자가 문의할 수 있는 우리 쪽 담당자.",
        Field::CustomerEmail | Field::TechnicalEmail | Field::PartnerEmail => {
            "name@example.com 형식: @ 하나, 그 뒤에 점, 공백 없이 최대 254자."
        }
        Field::DynamicsSeller => "판매에 함께한 Dynamics 솔루션 판매 담당자.",
        Field::RevenueCustomer => "판매 담당자가 아는 고객 이름.",
        Field::IsvProduct => "판매한 ISV 제품 또는 솔루션.",
    }
}

fn gaps(count: usize) -> String {
    match count {
        0 => "미비 0".to_owned(),
        _ => format!("미비 {count}"),
    }
}

fn entries_refused(count: usize) -> String {
    match count {
        1 => "저장하지 않았습니다. 항목 1개가 거부되었습니다. Ctrl-N으로 갑니다.".to_owned(),
        _ => format!(
            "저장하지 않았습니다. 항목 {count}개가 거부되었습니다. Ctrl-N으로 차례로 갑니다."
        ),
    }
}

fn subscriptions(count: usize) -> String {
    match count {
        0 => "구독 없음".to_owned(),
        _ => format!("구독 {count}개"),
    }
}
