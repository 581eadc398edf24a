//! The sides of an arbitration, in Korean.

use crate::i18n::arbitration::{ArbitrationLabels, ArbitrationTexts};

pub(super) const ARBITRATION: ArbitrationTexts = ArbitrationTexts {
    heading: "중재 양측 비교",
    ask: "경합 중인 클레임의 양측 비교",
    next_side: "다음 측",
    previous_side: "이전 측",
    next_key: "다음 중재 대상",
    previous_key: "이전 중재 대상",
    hints: ["다른 측", "다른 대상", "이쪽 PoE", "뒤로"],
    not_contested: |claim| format!("{claim}: 같은 대상을 클레임한 다른 파트너가 없습니다."),
    only_reviewers: "중재 양측은 검토자만 비교할 수 있습니다.",
    settled: |claim| format!("{claim}: 이제 경합 중인 대상이 없습니다."),
    no_claim: "이 측에는 처리할 클레임이 이 저장소에 없습니다.",
    key: |at, of| format!("중재 대상 {at}/{of}"),
    side: |at, of| format!("{at}/{of}측"),
    loading: "이 측을 읽는 중 …",
    failed: |key| format!("이 측을 읽지 못했습니다. {key} 키로 다시 시도합니다."),
    from_before: "이 저장소 이전의 연결",
    from_before_note: "클레임, PoE, 댓글이 없고 디렉터리의 내용만 있습니다.",
    not_this_key: "이 대상은 클레임하지 않음",
    no_evidence: "이 측에는 PoE가 없습니다.",
    label: ArbitrationLabels {
        status: "상태",
        customer: "고객",
        submitted: "제출",
        resubmitted: "다시 제출",
        signed: "PoE 날짜",
        activities: "활동",
        products: "제품",
        assignee: "담당자",
        dates: "날짜",
        claimed: "클레임 대상",
        thread: "댓글",
    },
};
