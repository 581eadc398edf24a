//! What all claims share, in Korean.

use chrono::NaiveDate;

use super::{term, time};
use crate::desk::changes::Changed;
use crate::domain::directory::{Channel, Outlook, Part};
use crate::domain::policy::Setting;
use crate::i18n::house::{HouseLabels, HouseTexts, KindTexts};
use crate::i18n::quote::brief;

pub(super) const HOUSE: HouseTexts = HouseTexts {
    ask: "디렉터리와 설정",
    pages: ["디렉터리", "설정", "휴일", "사용자", "변경 기록"],
    keys,
    detail_keys: "j k 이동   Esc 뒤로",
    search_keys: "Enter 목록으로   Esc 모든 항목",
    typing_keys: "Enter 계속   Esc 취소",
    asking_keys: "Ctrl-S 예   Esc 아니요",
    working_keys: "Esc 나가기",
    look_for: "찾기: ",
    found: |shown, total| {
        if shown < total {
            format!("{total}개 중 {shown}개 표시, 더 입력하면 다른 항목을 찾습니다")
        } else {
            format!("항목 {total}개")
        }
    },
    nothing_found: "이 단어를 모두 가진 항목이 디렉터리에 없습니다.",
    loading: "찾는 중 …",
    reading: "파일을 읽는 중 …",
    sending: "저장하는 중 …",
    no_holidays: "지정된 휴일이 없습니다. 영업일은 월요일부터 금요일까지입니다.",
    not_yours: "모든 클레임에 적용되는 것은 시스템 관리자만 바꿀 수 있습니다.",
    kind: KindTexts { organisation: "파트너", tenant: "고객", product: "제품" },
    label: HouseLabels {
        locations: "위치",
        domains: "도메인",
        subscriptions: "구독",
        existing: "이 저장소 이전의 연결",
        value: "값",
        when: "시각",
        who: "사람",
        change: "변경",
    },
    holiday_prompt: "날짜와 이름(예: 2026-12-25 성탄절):",
    operator_prompt: "이름, 역할, 조직 또는 테넌트(예: mina reviewer):",
    import_prompt: "디렉터리 파일:",
    setting_prompt: |code| format!("{code}의 새 값:"),
    bad_holiday: "휴일은 YYYY-MM-DD 형식의 날짜와 이름으로 입력합니다.",
    bad_operator: "사용자는 이름과 역할(incentives-admin, incentives-user, billing-admin, \
                   global-admin, reviewer, customer, administrator)로 입력하며, 파트너는 조직 \
                   ID를, 고객은 테넌트 ID를 덧붙입니다.",
    same_value: "이미 이 값입니다.",
    ask_setting,
    ask_holiday: |day, name| {
        format!("{day}, “{}” 휴일로 지정할까요? 이제부터 시작하는 기간에 적용됩니다.", brief(name))
    },
    ask_operator: |name, role| {
        format!(
            "“{}” 사용자를 {role} 역할로 추가할까요? 사용자는 다시 제거할 수 없습니다.",
            brief(name)
        )
    },
    ask_import: "이 내용을 가져올까요? 파일에 없는 항목은 그대로 둡니다.",
    import_in_vain: "모두 이미 디렉터리에 있습니다.",
    done: "완료, 기록했습니다.",
    setting,
    part,
    outlook: |of| {
        let Outlook { part: which, new, changed, same, .. } = of;
        format!("{}: 추가 {new}, 변경 {changed}, 그대로 {same}", part(*which))
    },
    signs: ["추가", "변경"],
    more: |number| format!("외 {number}개"),
    channel: |of| match of {
        Channel::VolumeLicensing => "볼륨 라이선스",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    },
    ends: |day| format!("{day} 종료"),
    since: |since, ended| match ended {
        Some(day) => format!("{since}부터 {day}까지"),
        None => format!("{since}부터"),
    },
    global: "글로벌 ID: 클레임 불가",
    not_enrolled: "등록된 프로그램 없음",
    changed,
};

fn keys(page: usize, may_change: bool) -> &'static str {
    match (page, may_change) {
        (0, true) => "/ 찾기  Enter 읽기  i 가져오기  Tab 다음 페이지  Esc 뒤로",
        (0, false) => "/ 찾기  Enter 읽기  Tab 다음 페이지  Esc 뒤로",
        (1, true) => "Enter 변경  Tab 다음 페이지  Esc 뒤로",
        (2 | 3, true) => "+ 추가  Tab 다음 페이지  Esc 뒤로",
        _ => "j k 이동  Tab 다음 페이지  Esc 뒤로",
    }
}

fn ask_setting(of: Setting, old: &str, new: &str) -> String {
    let (old, new) = (brief(old), brief(new));
    match of {
        Setting::Edition => format!(
            "모든 설정을 {new} 규칙으로 바꿀까요? 그동안 직접 바꾼 설정은 사라지며, 이미 진행 중인 \
             기간은 그대로입니다."
        ),
        _ => format!(
            "{}: {old} → {new}, 바꿀까요? 이제부터 적용되며, 이미 진행 중인 기간은 그대로입니다.",
            of.code()
        ),
    }
}

fn setting(of: Setting) -> &'static str {
    match of {
        Setting::Edition => "모든 설정의 기준이 되는 규칙: 2020 또는 2023.",
        Setting::TimeZone => "하루가 시작하고 끝나는 시간대(예: Asia/Seoul).",
        Setting::StartReview => {
            "제출 후 검토를 시작해야 하는 기간: 영업일은 5bd, 일수는 7d처럼 씁니다."
        }
        Setting::Review => "검토 기간: 영업일은 5bd, 일수는 7d처럼 씁니다.",
        Setting::PartnerResponse => {
            "파트너가 답할 수 있는 기간. 지나면 클레임이 거부됩니다. 5bd 또는 7d처럼 씁니다."
        }
        Setting::OptOut => "승인 후 고객이 거부할 수 있는 기간. 7d 또는 5bd처럼 씁니다.",
        Setting::Dispute => "거부에 이의를 제기할 수 있는 기간. 30d 또는 20bd처럼 씁니다.",
        Setting::DisputeResult => "이의 제기에 답해야 하는 기간. 5bd 또는 7d처럼 씁니다.",
        Setting::DecisionTarget => {
            "파트너가 보유한 기간을 뺀 결정 목표 기간. 표시만 하고 강제하지 않습니다. 10bd 또는 \
             none."
        }
        Setting::EditAfterSubmission => {
            "제출한 클레임을 편집할 수 있는 때: submitted-and-partner-action, partner-action, \
             never."
        }
        Setting::SubscriptionId => "제품의 구독을 지정해야 하는 때: when-several 또는 always.",
        Setting::RevenueAssociation => "수익 연결끼리 경쟁하는지 여부: shared 또는 exclusive.",
        Setting::UndoMinutes => "결정을 취소할 수 있고 그 알림이 대기하는 시간(분): 0~1440.",
        Setting::EvidenceLimitMib => "PoE 파일의 최대 크기(MiB): 1~1024.",
        Setting::NoticeSender => "알림을 보내는 이메일 주소 또는 none.",
    }
}

fn part(of: Part) -> &'static str {
    match of {
        Part::Organisations => "조직",
        Part::Tenants => "테넌트",
        Part::Subscriptions => "구독",
        Part::Associations => "이 저장소 이전의 연결",
        Part::Catalogue => "제품과 워크로드",
    }
}

fn day(of: NaiveDate) -> String {
    time::day(of)
}

fn changed(of: &Changed) -> String {
    match of {
        Changed::Initialised { edition, zone } => {
            format!("저장소를 만들었습니다. 규칙: {edition}, 시간대: {zone}.")
        }
        Changed::Operator(operator) => {
            let place = operator.belongs_to().map(|place| format!("({})", brief(place)));
            let place = place.unwrap_or_default();
            let name = brief(operator.name.as_str());
            format!("사용자 “{name}”: {}{place}.", term::role(operator.role))
        }
        Changed::Directory([organisations, tenants, subscriptions, associations, products]) => {
            format!(
                "디렉터리 가져오기: 조직 {organisations}개, 테넌트 {tenants}개, 구독 \
                 {subscriptions}개, 연결 {associations}개, 제품 {products}개."
            )
        }
        Changed::Policy { setting, old, new } => {
            format!("{setting}: {} → {}.", brief(old), brief(new))
        }
        Changed::Holiday { day: on, name } => format!("휴일 {}: “{}”.", day(*on), brief(name)),
        Changed::Existing { organisation, subscription, ended } => {
            let (whose, which) = (brief(organisation.as_str()), brief(subscription.as_str()));
            match ended {
                Some((on, why)) => format!(
                    "{whose} 조직의 구독 {which} 연결이 {} 종료되었습니다: {}.",
                    day(*on),
                    term::end_reason(*why)
                ),
                None => format!("{whose} 조직의 구독 {which} 연결이 다시 유효합니다."),
            }
        }
        Changed::ViewShared(name) => format!("보기 “{}” 공유됨.", brief(name)),
        Changed::ViewChanged(name) => format!("공유 보기 “{}” 변경됨.", brief(name)),
        Changed::ViewUnshared(name) => format!("보기 “{}” 공유 해제됨.", brief(name)),
        Changed::MacroAdded(name) => format!("매크로 “{}” 추가됨.", brief(name)),
        Changed::MacroChanged(name) => format!("매크로 “{}” 변경됨.", brief(name)),
        Changed::MacroRemoved(name) => format!("매크로 “{}” 제거됨.", brief(name)),
        Changed::MacroReset(name) => {
            format!("매크로 “{}” 기본값으로 되돌림.", brief(name))
        }
    }
}
