//! The manual page, in Simplified Chinese.

use crate::i18n::man::{Example, File, Headings, ManTexts, QueryTerm, Variable};

pub(super) const MAN: ManTexts = ManTexts {
    heading: Headings {
        name: "名称",
        synopsis: "概述",
        description: "描述",
        arguments: "参数",
        options: "选项",
        commands: "命令",
        queries: "查询",
        exit_status: "退出代码",
        files: "文件",
        environment: "环境变量",
        examples: "示例",
        see_also: "另请参阅",
    },
    manual: "cpor 手册",
    description: [
        "cpor 用于处理 CPOR 关联声明队列。不带命令时打开界面，这需要终端。界面中的每项操作也都有对应的命令，使用同一存储库，遵循同样的规则。",
        "数据写到标准输出，错误写到标准错误；使用 --json 时两者均为 JSON。操作不被允许时，会指出问题、位置和处理方法。",
        "对声明进行操作的命令接受 --if-revision N；如果声明此后已有变化，则不执行任何操作。查询和文本可以用连字符开头。",
    ],
    every_verb: "所有命令都接受以下选项。",
    queries: "字词在声明的编号、名称、客户、域名、组织、MPN ID、产品和评论中查找。条件用于缩小范围，须全部满足。引号中的文字视为一个整体。",
    term,
    exits: [
        "完成",
        "被规则拒绝",
        "用法有误，或缺少所需的终端",
        "存储库正在使用、无法访问或无法读取",
        "没有所要求的内容",
        "查看之后已由他人更改",
        "发现损坏",
    ],
    file,
    variable,
    example,
};

const fn term(of: QueryTerm) -> &'static str {
    match of {
        QueryTerm::Status => "声明的状态",
        QueryTerm::Area => "解决方案领域",
        QueryTerm::Activity => "活动",
        QueryTerm::Product => "产品",
        QueryTerm::Customer => "客户名称",
        QueryTerm::Domain => "客户域名",
        QueryTerm::Mpn => "MPN ID",
        QueryTerm::Org => "组织",
        QueryTerm::Assignee => "认领人：“me”、“none”或操作员名称",
        QueryTerm::Is => "其他情形：overdue、contested、mine、my-turn、unread 或 open",
        QueryTerm::Due => "截止日期：<、<=、>、>= 或 = 之后写工作日 (2bd)、天数 (3d)、today 或日期",
        QueryTerm::Updated => "最近更改，写法同上",
        QueryTerm::Not => "条件前的减号：不满足该条件",
        QueryTerm::Either => "逗号：满足其一即可",
        QueryTerm::Near => "依次含有这些字符，中间可以有其他字符",
    }
}

const fn file(of: File) -> &'static str {
    match of {
        File::Store => "存储库（未用 --data 或 CPOR_DATA 指定其他文件夹时）",
        File::Home => "同上，用于未设置 XDG_DATA_HOME 时",
        File::Settings => "设置文件；未设置该变量时为 ~/.config/cpor/config.toml",
    }
}

const fn variable(of: Variable) -> &'static str {
    match of {
        Variable::Data => "存储库文件夹；--data 优先",
        Variable::Config => "另一个设置文件",
        Variable::Tour => "为 never 时，首次进入不提供导览",
        Variable::Charset => "终端能显示的字符：UTF-8，否则为 ASCII",
        Variable::Clipboard => "到达剪贴板的途径",
        Variable::Remote => "经过网络时，等待按键的时间更长",
        Variable::SmtpUser => "邮件服务器的用户名，用于“outbox deliver”",
        Variable::SmtpPassword => "邮件服务器的密码",
        Variable::Locale => "语言，取其中第一个已设置的；--lang 优先",
        Variable::NoColor => "设为任意值：不使用颜色",
        Variable::Term => "终端的能力；“dumb”没有可供界面使用的屏幕",
    }
}

const fn example(of: Example) -> &'static str {
    match of {
        Example::Simulated => "创建可使用 --as 和 --now 的存储库，用于测试和培训",
        Example::Urgent => "列出等待评审且两个工作日内截止的声明",
        Example::Revision => "仅当修订 7 之后无人更改时才批准声明",
        Example::Json => "以 JSON 格式输出声明",
        Example::Completions => "让 bash 补全命令、选项和值",
    }
}
