//! What the arguments mean, in Korean.

use crate::i18n::usage::ArgumentName;

#[expect(clippy::too_many_lines, reason = "one line for each member of a closed set")]
pub(super) const fn of(it: ArgumentName) -> &'static str {
    use ArgumentName as N;
    match it {
        N::Data => "저장소 폴더. 없으면 CPOR_DATA, 그것도 없으면 XDG 데이터 폴더의 cpor",
        N::Operator => {
            "이 사용자로 작업합니다. 모의 저장소에서만 쓸 수 있으며, 기본값은 admin입니다"
        }
        N::Now => "멈춘 시계의 시각. 모의 저장소에서만 쓸 수 있습니다",
        N::Lang => "언어. 없으면 설정 파일의 언어, 그것도 없으면 로캘의 언어",
        N::Config => {
            "설정 파일. 없으면 CPOR_CONFIG, 그것도 없으면 XDG 설정 폴더의 cpor/config.toml"
        }
        N::Linear => {
            "화면 읽기 프로그램과 로그를 위해 줄 단위로 표시합니다. 화면이 없는 터미널에서는 항상 이렇게 표시합니다"
        }
        N::Charset => "터미널이 표시하는 문자 집합. 없으면 로캘의 문자 집합",
        N::Json => "stdout의 데이터와 stderr의 거절을 JSON으로 출력합니다",
        N::Help => "이 도움말을 출력합니다",
        N::Version => "버전을 출력합니다",
        N::Id => "클레임. 예: C-000042",
        N::IfRevision => "클레임이 아직 이 수정 버전일 때만 합니다. 아니면 종료 코드 5로 끝납니다",
        N::Name => "이름 또는 코드",
        N::DryRun => "실제로 하지 않고 할 수 있는지만 알려 줍니다",
        N::Format => "형식",
        N::InitEdition => "처음에 적용할 규칙판",
        N::InitTz => "날짜를 세는 시간대",
        N::InitSimulated => "--as와 --now를 쓸 수 있게 합니다. 시험, 교육, 데모용",
        N::OperatorAddName => "실제 저장소에서는 운영 체제의 사용자 이름",
        N::OperatorAddRole => "사용자가 할 수 있는 일",
        N::OperatorAddOrganisation => {
            "조직. 파트너에게는 필수이고, 검토자에게는 이해 상충을 뜻합니다"
        }
        N::OperatorAddTenant => "고객의 테넌트",
        N::ImportDirectoryFile | N::NewFrom => "JSON 파일. stdin은 -",
        N::ImportClaimsFile => "파일. stdin은 -",
        N::ImportClaimsFormat => {
            "내용의 형식. jsonl은 “new”가 받는 클레임을 한 줄에 하나씩, csv는 한 행에 하나씩 담습니다. 없으면 이름이나 내용의 첫 부분으로 판단합니다"
        }
        N::DemoPlay => "화면을 여는 대신 테이프를 재생하고 기대하는 것을 확인합니다",
        N::DemoOut => "테이프가 기록하는 것을 이 폴더에 씁니다",
        N::DemoPng => "각 정지 화면을 이 컴퓨터의 글꼴로 그린 PNG로도 씁니다",
        N::DemoGif => "녹화를 이 컴퓨터의 글꼴로 그린 GIF로도 씁니다",
        N::DemoForce => "이미 있는 기록을 덮어씁니다",
        N::PolicySetSetting => "설정",
        N::PolicySetValue => "값",
        N::HolidayAddDate => "날짜. 예: 2026-01-01",
        N::HolidayAddName => "이름",
        N::DirectoryWords => "항목에 모두 들어 있어야 할 단어. 없으면 모든 항목",
        N::ChangesLimit | N::ListLimit => "최대 개수",
        N::EditSet => {
            "필드를 설정합니다. 값은 텍스트로, 텍스트가 아닌 필드는 JSON으로 씁니다(products='[…]'). 반복할 수 있습니다"
        }
        N::EditFrom => "편집 가능한 모든 필드를 JSON 파일의 내용으로 바꿉니다. stdin은 -",
        N::AttachFiles => "첨부할 파일",
        N::DetachName | N::EvidenceName => "클레임에 있는 파일 이름",
        N::EvidenceOutput => "쓸 곳. stdout은 -. 이미 있는 파일은 덮어쓰지 않습니다",
        N::EvidenceText => "내용을 쪽별로 출력하고, 읽을 수 없는 부분도 알려 줍니다",
        N::TemplateOutput => "쓸 곳. 이름에 따라 .docx 또는 .md, stdout은 -",
        N::TemplateFormat => "파일 이름보다 우선하는 형식. stdout에 쓸 때는 필요합니다",
        N::TemplateForce | N::ConfigInitForce | N::DossierForce => "이미 있는 파일을 덮어씁니다",
        N::RequestRejectionBecause | N::UpholdComment | N::RejectReason => "이유",
        N::DisputeJustification => "비즈니스 근거",
        N::DisputeAttach => "새 PoE. 반복할 수 있습니다",
        N::Macro => "이 매크로에서 이유와 댓글을 가져옵니다. 이름 또는 코드",
        N::RequestInfoReason => "누락된 것. 반복할 수 있습니다",
        N::RequestInfoComment => "질문",
        N::RequestInfoRemoveProduct => {
            "대신 이 제품을 제거해 달라고 요청합니다. 반복할 수 있습니다"
        }
        N::ApproveComment | N::RejectComment => "덧붙일 댓글",
        N::DecideKey => "중재 대상. 예: workload:TENANT:PRODUCT 또는 subscription:ID",
        N::DecideWinner => "선택할 클레임, 또는 이전부터의 연결을 선택할 조직",
        N::DecideComment => "이유. 내부에만 남습니다",
        N::CommentText => "댓글 내용",
        N::CommentMacro => "이 매크로의 본문을 씁니다. 이름 또는 코드",
        N::CommentInternal => "검토자만 볼 수 있는 내부 메모로 씁니다",
        N::CommentAttach => "함께 올릴 새 PoE. 반복할 수 있습니다",
        N::TakeNext => "검토를 기다리며 담당자가 없는 가장 급한 클레임",
        N::ListQuery => "단어와 조건. 예: contoso status:submitted -is:overdue due:<2bd",
        N::ListView => "이 저장된 보기가 찾는 것만 그 정렬 순서대로. 이름 또는 코드",
        N::ListSort => "정렬. 없으면 보기의 정렬, 보기도 없으면 기한순",
        N::FiguresQuery => "“list”와 같은 단어와 조건",
        N::ViewSaveName => "이름. 1~40자",
        N::ViewSaveQuery => "“list”가 받는 단어와 조건",
        N::ViewSaveSort => "정렬",
        N::ViewSaveShared => "우리 쪽 모두와 공유합니다. 검토자와 시스템 관리자, 또는 소속 조직",
        N::ViewRenameTo => "새 이름",
        N::ViewMoveTo => "새 순서. 1부터",
        N::ConfigCheckFile => "파일. 없으면 지금 적용되는 파일",
        N::MacroShowClaim => "이 클레임의 내용으로 채웁니다. 예: C-000042",
        N::MacroSetName => "이름(1~60자) 또는 코드",
        N::MacroSetAction => "매크로로 하는 작업",
        N::MacroSetReason => "정보 요청 또는 거부의 이유. 반복할 수 있습니다",
        N::MacroSetText => "본문. {claim}, {deadline} 같은 자리 표시자를 쓸 수 있습니다",
        N::MacroSetRename => "다른 이름을 붙입니다",
        N::ShowAt => "이 이벤트 직후의 모습. 번호는 “history”로 알 수 있습니다",
        N::HistoryPerspective => "이쪽에서 보이는 것만",
        N::HistoryKind => "이 종류의 이벤트만. 반복할 수 있습니다",
        N::HistoryBy => "이 사람이 한 일만. 사용자 이름 또는 “system”",
        N::HistoryProof => "다른 사람이 검증할 수 있는 해시를 JSON Lines로 출력합니다",
        N::DossierFormat => {
            "형식. 없으면 --json이거나 파일이 .json으로 끝날 때 JSON, 그 밖에는 Markdown"
        }
        N::DossierOutput => "쓸 곳. 없거나 -이면 stdout",
        N::OutboxListState => "이 상태인 것만",
        N::OutboxDeliverMaildir => "이 Maildir에 전달합니다. 없으면 만듭니다",
        N::OutboxDeliverSmtp => {
            "이 메일 서버에 전달합니다: smtp://HOST:PORT(STARTTLS를 제공하면 사용), smtp+starttls://HOST:PORT(STARTTLS 필수), smtps://HOST:PORT(TLS)"
        }
        N::OutboxDeliverFrom => {
            "편지를 보내는 주소. 예: \"CPOR <cpor@example.com>\". 없으면 notice-sender 설정"
        }
        N::OutboxDeliverCredentials => {
            "첫째 줄에 메일 서버의 사용자 이름, 둘째 줄에 암호가 있고 다른 사람은 읽을 수 없는 파일. 없으면 CPOR_SMTP_USER와 CPOR_SMTP_PASSWORD"
        }
        N::OutboxDeliverRetryUnknown => {
            "보내는 도중에 끊겨 전송 여부를 알 수 없는 것도 다시 보냅니다"
        }
        N::OutboxDeliverDryRun => "무엇이 전달될지만 알려 줍니다",
        N::VerifyHead => "저널이 이 헤드의 저널에서 이어진 것인지도 증명합니다",
        N::VerifyRepair => {
            "잘못된 것을 고칩니다. 다시 만들 수 있는 것은 다시 만들고, 손상된 것은 따로 치워 두며, 아무것도 지우지 않습니다"
        }
        N::ExportFormat => "형식. 증명에 필요한 모든 것을 담은 JSON Lines 또는 이벤트마다 한 행",
        N::BackupFile => "새 파일",
        N::BackupSince => "이 레코드 뒤에 기록된 것만. 이전 백업의 마지막 레코드를 줍니다",
        N::RestoreFiles => "백업 파일. 여러 개면 순서는 상관없습니다",
        N::CompletionsShell => "셸",
        N::ManDir => "이 폴더에 전체 페이지와 명령별 페이지를 씁니다. 폴더가 없으면 만듭니다",
        N::HelpVerb => "명령. 예: “outbox deliver”. 없으면 전체",
    }
}
