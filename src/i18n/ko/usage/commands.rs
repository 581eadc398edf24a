//! What the verbs do, in Korean.

use crate::i18n::usage::CommandName;

#[expect(clippy::too_many_lines, reason = "one line for each member of a closed set")]
pub(super) const fn of(it: CommandName) -> &'static str {
    use CommandName as N;
    match it {
        N::Cpor => "CPOR 연결 클레임 대기열을 처리합니다. 명령을 주지 않으면 화면이 열립니다.",
        N::Init => "저장소를 만듭니다. 실행한 사람이 관리자가 됩니다",
        N::Demo => "어디에도 저장되지 않는 시연용 화면을 엽니다",
        N::Operator => "운영자를 지정하고 나열합니다",
        N::OperatorAdd => "운영자를 지정합니다",
        N::OperatorList => "운영자를 나열합니다",
        N::Import => "파일에서 가져옵니다. 전부 가져오거나 하나도 가져오지 않습니다",
        N::ImportDirectory => {
            "조직, 테넌트, 구독, 연결, 카탈로그를 가져옵니다. 같은 ID는 갱신합니다"
        }
        N::ImportClaims => {
            "JSON Lines 또는 CSV에서 클레임을 소속 조직의 초안으로 가져옵니다. 잘못된 줄은 모두 알려 줍니다"
        }
        N::Policy => "정책(기간, 편집 규칙, 시간대)을 보여 주고 설정합니다",
        N::PolicyShow => "모든 설정을 보여 줍니다",
        N::PolicySet => "설정을 바꿉니다",
        N::Holiday => "휴일을 지정하고 나열합니다",
        N::HolidayAdd => "휴일을 지정합니다",
        N::HolidayList => "휴일을 나열합니다",
        N::Directory => "디렉터리에서 조직, 고객, 제품을 찾아봅니다",
        N::Changes => {
            "모든 클레임이 공유하는 항목의 변경 내역을 최신순으로 나열합니다. 관리자 전용입니다"
        }
        N::New => "클레임을 만들고 ID를 출력합니다",
        N::Edit => "클레임의 필드를 바꿉니다",
        N::Attach => "클레임에 PoE 파일을 추가합니다",
        N::Detach => "초안에서 PoE 파일을 뺍니다",
        N::Evidence => "클레임의 PoE 파일을 나열하거나, 하나를 텍스트로 출력하거나 파일로 씁니다",
        N::Precheck => {
            "클레임의 파일에 좋은 PoE의 요소가 있는지 살펴봅니다. 아무것도 결정하지 않습니다"
        }
        N::Template => "클레임 내용으로 채운 PoE 서식을 씁니다",
        N::Submit => "초안을 제출합니다",
        N::Resubmit => "정보 요청에 답하여 다시 제출합니다",
        N::Discard => "초안을 폐기합니다",
        N::RequestRejection => "클레임의 거부를 요청합니다",
        N::Dispute => "거부에 이의를 제기합니다",
        N::Take => "클레임 또는 맡은 사람이 없는 다음 클레임의 검토를 맡습니다",
        N::Release => "맡은 클레임을 놓습니다",
        N::Start => "클레임의 검토를 시작합니다",
        N::RequestInfo => "파트너에게 정보를 요청합니다",
        N::Approve => "클레임을 승인합니다",
        N::Reject => "클레임을 거부합니다",
        N::Uphold => "이의가 제기된 거부를 유지합니다",
        N::Decide => "키 하나에 대한 중재를 결정합니다. 댓글은 내부에만 남습니다",
        N::Decline => "고객으로서 연결을 거절합니다",
        N::Comment => "클레임에 댓글을 답니다",
        N::Undo => "클레임에 대한 자신의 마지막 결정을 되돌립니다",
        N::Tick => "시간이 된 타이머를 실행합니다",
        N::List => "클레임을 나열합니다",
        N::View => "저장된 보기를 나열하고 바꿉니다",
        N::ViewList => "가진 보기와 각각이 찾는 클레임 수를 나열합니다",
        N::ViewSave => "쿼리와 순서를 이름을 붙여 저장하거나, 그 이름의 보기를 바꿉니다",
        N::ViewRemove => "보기를 제거합니다",
        N::ViewRename => "보기의 이름을 바꿉니다",
        N::ViewMove => "자신의 순서에서 보기를 옮깁니다",
        N::ViewShare => "자신의 보기를 같은 편의 모두와 공유합니다",
        N::ViewUnshare => "보기의 공유를 그만둡니다. 자신만의 보기가 됩니다",
        N::Config => "설정 파일을 쓰고 확인하고 찾습니다",
        N::ConfigInit => "모든 설정을 기본값 그대로 담은 파일을 씁니다",
        N::ConfigCheck => "설정 파일을 확인하고 잘못된 곳을 모두 알려 줍니다",
        N::ConfigPath => "설정 파일의 위치를 알려 줍니다",
        N::Macro => "검토자의 이름 붙은 답변인 매크로를 나열하고 바꿉니다",
        N::MacroList => "매크로를 나열합니다",
        N::MacroShow => "매크로 또는 매크로가 어떤 클레임에 대해 하는 말을 보여 줍니다",
        N::MacroSet => {
            "매크로를 추가하거나 그 이름의 매크로를 바꿉니다. 주지 않은 것은 그대로 둡니다"
        }
        N::MacroRemove => "누군가 추가한 매크로를 제거합니다",
        N::MacroReset => "프로그램에 딸린 매크로를 처음 상태로 되돌립니다",
        N::Figures => "클레임을 상태, 기한, 결정, 걸린 시간, 경과 기간별로 셉니다",
        N::Show => "클레임을 현재 모습 또는 어떤 이벤트 시점의 모습으로 보여 줍니다",
        N::History => "클레임의 기록을 오래된 것부터 보여 줍니다",
        N::Dossier => "클레임에 대해 볼 수 있는 모든 것을 한 문서로 씁니다",
        N::Explain => "클레임의 각 기한이 어떻게 계산되었는지 설명합니다",
        N::Outbox => "고객과 파트너에게 보내는 통지를 나열하고 전달합니다",
        N::OutboxList => "통지와 그 처리 결과를 오래된 것부터 나열합니다",
        N::OutboxDeliver => "보낼 때가 된 통지를 메일 폴더나 메일 서버로 한 번씩 전달합니다",
        N::Rules => "결정을 내리는 코드에서 규칙을 출력합니다. 저장소가 필요 없습니다",
        N::Verify => "저장소 전체를 저널과 대조하여 검사합니다",
        N::Export => "저장소 전체를 남이 읽고 증명할 수 있게 출력합니다. 관리자 전용입니다",
        N::Backup => "다른 사람이 저장소를 쓰는 동안에도 모든 것을 한 파일에 씁니다",
        N::Restore => "백업과 그에 이어지는 백업들로 저장소를 만듭니다. 아무것도 덮어쓰지 않습니다",
        N::Completions => "셸이 찾는 곳에 둘 자동 완성 스크립트를 출력합니다",
        N::Man => "매뉴얼 페이지를 출력하거나, 명령별 페이지와 함께 폴더에 씁니다",
        N::Help => "명령이 하는 일과 받는 것을 출력합니다",
    }
}
