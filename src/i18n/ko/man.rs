//! The manual page, in Korean.

use crate::i18n::man::{Example, File, Headings, ManTexts, QueryTerm, Variable};

pub(super) const MAN: ManTexts = ManTexts {
    heading: Headings {
        name: "이름",
        synopsis: "사용법",
        description: "설명",
        arguments: "인수",
        options: "옵션",
        commands: "명령",
        queries: "검색식",
        exit_status: "종료 코드",
        files: "파일",
        environment: "환경 변수",
        examples: "예제",
        see_also: "참고",
    },
    manual: "cpor 매뉴얼",
    description: [
        "cpor는 CPOR 연결 클레임 대기열을 처리합니다. 명령을 주지 않으면 화면이 열리며, 이때는 터미널이 필요합니다. 화면에서 하는 모든 작업은 같은 저장소와 같은 규칙을 쓰는 명령으로도 할 수 있습니다.",
        "데이터는 표준 출력에, 문제는 표준 오류에 씁니다. --json을 주면 둘 다 JSON입니다. 거절에는 무엇이 어디서 잘못되었고 어떻게 해야 하는지가 적혀 있습니다.",
        "클레임을 다루는 명령은 --if-revision N을 받으며, 그 뒤에 클레임이 바뀌었으면 아무것도 하지 않습니다. 검색식과 텍스트는 붙임표(-)로 시작할 수 있습니다.",
    ],
    every_verb: "모든 명령이 다음 옵션을 받습니다.",
    queries: "단어는 클레임의 ID, 이름, 고객, 도메인, 조직, MPN ID, 제품, 댓글에서 찾습니다. 조건은 결과를 좁히며 모두 만족해야 합니다. 따옴표로 묶은 것은 한 단어로 찾습니다.",
    term,
    exits: [
        "완료",
        "규칙에 따라 거절됨",
        "잘못된 사용법, 또는 필요한 터미널이 없음",
        "저장소가 사용 중이거나, 접근할 수 없거나, 읽을 수 없음",
        "해당 항목이 없음",
        "본 뒤에 변경됨",
        "손상이 발견됨",
    ],
    file,
    variable,
    example,
};

const fn term(of: QueryTerm) -> &'static str {
    match of {
        QueryTerm::Status => "클레임의 상태",
        QueryTerm::Area => "솔루션 영역",
        QueryTerm::Activity => "활동",
        QueryTerm::Product => "제품",
        QueryTerm::Customer => "고객 이름",
        QueryTerm::Domain => "고객 도메인",
        QueryTerm::Mpn => "MPN ID",
        QueryTerm::Org => "조직",
        QueryTerm::Assignee => "담당자: “me”, “none” 또는 이름",
        QueryTerm::Is => "그 밖의 상태",
        QueryTerm::Due => "기한: <, <=, >, >=, = 뒤에 영업일(2bd), 일(3d), today 또는 날짜",
        QueryTerm::Updated => "최근 변경. 쓰는 법은 기한과 같습니다",
        QueryTerm::Not => "조건 앞의 빼기 기호(-): 조건에 맞지 않는 것",
        QueryTerm::Either => "쉼표: 둘 중 하나",
        QueryTerm::Near => "이 글자들이 이 순서로 들어 있는 것. 사이에 다른 글자가 있어도 됩니다",
    }
}

const fn file(of: File) -> &'static str {
    match of {
        File::Store => "저장소. --data나 CPOR_DATA가 다른 폴더를 가리키지 않을 때",
        File::Home => "XDG_DATA_HOME이 설정되지 않았을 때의 같은 곳",
        File::Settings => "설정 파일. 변수가 없으면 ~/.config/cpor/config.toml",
    }
}

const fn variable(of: Variable) -> &'static str {
    match of {
        Variable::Data => "저장소 폴더. --data가 없을 때",
        Variable::Config => "다른 설정 파일",
        Variable::Tour => "never이면 처음 들어올 때 둘러보기를 권하지 않습니다",
        Variable::Charset => "터미널이 표시하는 문자: UTF-8, 아니면 ASCII",
        Variable::Clipboard => "클립보드에 이르는 경로",
        Variable::Remote => "네트워크 너머에서는 키를 더 오래 기다립니다",
        Variable::SmtpUser => "“outbox deliver”에 쓰는 메일 서버의 사용자 이름",
        Variable::SmtpPassword => "메일 서버의 암호",
        Variable::Locale => "언어. 설정된 것 중 첫째를 쓰며 --lang이 우선합니다",
        Variable::NoColor => "아무 값이나 설정하면 색을 쓰지 않습니다",
        Variable::Term => "터미널의 기능. “dumb”에서는 화면을 열 수 없습니다",
    }
}

const fn example(of: Example) -> &'static str {
    match of {
        Example::Simulated => "--as와 --now를 쓸 수 있는 시험용, 교육용 저장소를 만듭니다",
        Example::Urgent => "검토를 기다리며 기한이 2영업일 안인 클레임을 나열합니다",
        Example::Revision => "수정 버전 7 뒤로 변경되지 않았을 때만 클레임을 승인합니다",
        Example::Json => "클레임을 JSON으로 출력합니다",
        Example::Completions => "bash에서 명령, 옵션, 값을 자동 완성하게 합니다",
    }
}
