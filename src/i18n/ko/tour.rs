//! The tour, in Korean.

use crate::i18n::tour::{TourStep, TourTexts, key};

pub(super) const TOUR: TourTexts = TourTexts {
    title: |step, of| format!("둘러보기 {step}/{of}단계"),
    text,
    keys: "Space 다음   Esc 둘러보기 끝내기",
    over: |palette| {
        format!("둘러보기를 마쳤습니다. {palette} 다음에 tour를 입력하면 다시 볼 수 있습니다.")
    },
};

fn text(step: TourStep, keys: &[String]) -> String {
    let k = |at| key(keys, at);
    match step {
        TourStep::Queue => format!(
            "대기열입니다. [{}], [{}] 키로 선택 표시 ▸를 옮기며, 모든 키는 선택한 클레임에 적용됩니다. \
             [{}] 키로 대기열을 필터합니다.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Find => format!(
            "[{}] 키로 저장된 보기를 고르고, [{}] 키로 정렬 기준을 바꾸고, [{}] 키로 차트를 봅니다.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Open => format!(
            "[{}] 키로 선택한 클레임을 엽니다. [{}] 키로 클레임, 댓글, 기록 탭을 차례로 봅니다. [{}] 키로 \
             대기열로 돌아갑니다.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Evidence => format!(
            "[{}] 키로 실행 증명(PoE)을 텍스트로 읽습니다. 사전 점검의 결과도 함께 나옵니다. 같은 키로 닫습니다.",
            k(0)
        ),
        TourStep::Decide => format!(
            "[{}] 키는 승인, [{}] 키는 정보 요청입니다. 대화 상자를 채운 뒤 [{}] 키로만 보냅니다. Enter로는 \
             보내지 않습니다. [{}] 키로 마지막 결정을 실행 취소합니다.",
            k(0),
            k(1),
            k(3),
            k(2)
        ),
        TourStep::Make => format!(
            "[{}] 키로 새 클레임 양식을 엽니다. 빠진 항목을 알려 주며 [{}] 키로 저장합니다. 입력한 내용은 \
             사라지지 않습니다.",
            k(0),
            k(1)
        ),
        TourStep::Attach => format!(
            "[{}] 키로 보고 있는 클레임에 실행 증명(PoE)을 첨부합니다. [{}] 키로 검토자가 찾는 항목을 모두 갖춘 \
             서식을 만듭니다.",
            k(0),
            k(1)
        ),
        TourStep::Submit => format!(
            "[{}] 키로 클레임을 제출합니다. 대화 상자가 빠진 것을 알려 주며 [{}] 키로 보냅니다. 검토자가 정보를 \
             요청하면 [{}] 키로 답합니다.",
            k(0),
            k(2),
            k(1)
        ),
        TourStep::Record => format!(
            "[{}] 키로 클레임에 달린 댓글을, [{}] 키로 지금까지의 모든 기록을 봅니다. [{}] 키로 댓글을 씁니다.",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Help => format!(
            "[{}] 키로 모든 키와 지금 할 수 없는 이유를 봅니다. [{}] 키로 어떤 명령이든 이름으로 찾습니다.",
            k(0),
            k(1)
        ),
    }
}
