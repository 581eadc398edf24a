//! What the arguments mean, in Simplified Chinese.

use crate::i18n::usage::ArgumentName;

#[expect(clippy::too_many_lines, reason = "one line for each member of a closed set")]
pub(super) const fn of(it: ArgumentName) -> &'static str {
    use ArgumentName as N;
    match it {
        N::Data => "存储库文件夹；未指定时依次取 CPOR_DATA、XDG 数据目录中的 cpor",
        N::Operator => "以此操作员的身份操作；仅限模拟存储库，默认为 admin",
        N::Now => "固定不动的时钟；仅限模拟存储库",
        N::Lang => "语言；未指定时依次取设置文件、区域设置中的语言",
        N::Config => "设置文件；未指定时依次取 CPOR_CONFIG、XDG 配置目录中的 cpor/config.toml",
        N::Linear => "按行显示界面，供屏幕阅读器和日志使用；在没有屏幕的终端上总是如此",
        N::Charset => "终端能显示的字符；未指定时取区域设置的字符集",
        N::Json => "以 JSON 格式在 stdout 输出数据，在 stderr 输出错误",
        N::Help => "输出此帮助",
        N::Version => "输出程序版本",
        N::Id => "声明，例如 C-000042",
        N::IfRevision => "仅当声明仍为此修订时执行；否则退出代码为 5",
        N::Name => "名称或代码",
        N::DryRun => "只说明能否执行，不实际执行",
        N::Format => "格式",
        N::InitEdition => "以哪一版规则为基础",
        N::InitTz => "日期按哪个时区计算",
        N::InitSimulated => "允许使用 --as 和 --now：用于测试、培训和演示",
        N::OperatorAddName => "名称；在真实存储库中为操作系统的用户名",
        N::OperatorAddRole => "操作员的角色",
        N::OperatorAddOrganisation => "组织：合作伙伴必填；对审阅者则表示存在利益冲突",
        N::OperatorAddTenant => "客户联系人的租户",
        N::ImportDirectoryFile | N::NewFrom => "JSON 文件；- 表示 stdin",
        N::ImportClaimsFile => "文件；- 表示 stdin",
        N::ImportClaimsFormat => {
            "内容格式：jsonl 为每行一项“new”所接受的声明，csv 为每行一项声明；未指定时根据文件名或文件开头判断"
        }
        N::DemoPlay => "不打开界面，而是播放脚本并检查其中的预期",
        N::DemoOut => "将脚本录制的内容写入此文件夹",
        N::DemoPng => "同时用本机字体将每幅静态画面写为 PNG",
        N::DemoGif => "同时用本机字体将录制内容写为 GIF",
        N::DemoForce => "覆盖已有的录制内容",
        N::PolicySetSetting => "设置",
        N::PolicySetValue => "值",
        N::HolidayAddDate => "日期，例如 2026-01-01",
        N::HolidayAddName => "名称",
        N::DirectoryWords => "条目须包含的所有字词；未指定时列出全部条目",
        N::ChangesLimit => "最多列出的条数",
        N::EditSet => "设置字段：文本，非文本字段用 JSON（products='[…]'）；可重复",
        N::EditFrom => "用 JSON 文件替换所有可编辑的字段；- 表示 stdin",
        N::AttachFiles => "文件",
        N::DetachName | N::EvidenceName => "文件在声明中的名称",
        N::EvidenceOutput => "写入位置；- 表示 stdout；已存在的文件不会被覆盖",
        N::EvidenceText => "逐页输出其中的文本，并指出无法读取的部分",
        N::TemplateOutput => "写入位置，根据名称写为 .docx 或 .md；- 表示 stdout",
        N::TemplateFormat => "格式，优先于文件名；写到 stdout 时必填",
        N::TemplateForce | N::ConfigInitForce => "覆盖已有的文件",
        N::RequestRejectionBecause => "理由",
        N::RejectReason => "原因",
        N::UpholdComment => "说明原因的评论",
        N::DisputeJustification => "业务理由",
        N::DisputeAttach => "新的 PoE；可重复",
        N::Macro => "使用此宏的原因和评论；名称或代码",
        N::RequestInfoReason => "缺少的内容；可重复",
        N::RequestInfoComment => "要询问的内容",
        N::RequestInfoRemoveProduct => "改为要求移除此产品；可重复",
        N::ApproveComment | N::RejectComment => "随附的评论",
        N::DecideKey => "有竞争的关联项，例如 workload:TENANT:PRODUCT 或 subscription:ID",
        N::DecideWinner => "胜出的声明，或凭早先的关联胜出的组织",
        N::DecideComment => "说明原因的评论；仅在内部可见",
        N::CommentText => "评论的内容",
        N::CommentMacro => "使用此宏的文本；名称或代码",
        N::CommentInternal => "仅审阅者可见",
        N::CommentAttach => "随评论添加的新 PoE；可重复",
        N::TakeNext => "待评审且无人认领的声明中最紧急的一项",
        N::ListQuery => "字词和条件，例如：contoso status:submitted -is:overdue due:<2bd",
        N::ListView => "仅列出此视图找到的声明，按其排序；名称或代码",
        N::ListSort => "排序；未指定时按视图的排序，否则按截止日期",
        N::ListLimit => "最多列出的项数",
        N::FiguresQuery | N::ViewSaveQuery => "字词和条件，写法与“list”相同",
        N::ViewSaveName => "名称：1 到 40 个字符",
        N::ViewSaveSort => "排序",
        N::ViewSaveShared => "供己方所有人使用：审阅者和管理员，或你的组织",
        N::ViewRenameTo | N::MacroSetRename => "新名称",
        N::ViewMoveTo => "新位置，从 1 开始",
        N::ConfigCheckFile => "文件；未指定时为当前生效的文件",
        N::MacroShowClaim => "根据此声明填写，例如 C-000042",
        N::MacroSetName => "名称（1 到 60 个字符）或代码",
        N::MacroSetAction => "用于哪项操作",
        N::MacroSetReason => "请求信息或拒绝的原因；可重复",
        N::MacroSetText => "文本，可含 {claim}、{deadline} 等占位符",
        N::ShowAt => "此事件发生后的状态；编号见“history”",
        N::HistoryPerspective => "仅此方可见的内容",
        N::HistoryKind => "仅此类事件；可重复",
        N::HistoryBy => "仅此人的操作：操作员或“system”",
        N::HistoryProof => "以 JSON Lines 格式输出供他人证明的哈希",
        N::DossierFormat => {
            "格式；未指定时，使用 --json 或文件名以 .json 结尾则为 JSON，否则为 Markdown"
        }
        N::DossierOutput => "写入位置；未指定或为 - 时写到 stdout",
        N::DossierForce => "替换已有的文件",
        N::OutboxListState => "仅此状态的通知",
        N::OutboxDeliverMaildir => "投递到此 Maildir；不存在则创建",
        N::OutboxDeliverSmtp => {
            "投递到此邮件服务器：smtp://HOST:PORT（服务器支持时使用 STARTTLS）、smtp+starttls://HOST:PORT（必须使用 STARTTLS）或 smtps://HOST:PORT（TLS）"
        }
        N::OutboxDeliverFrom => {
            "信函的发件人地址，例如 \"CPOR <cpor@example.com>\"；未指定时取策略中的 notice-sender"
        }
        N::OutboxDeliverCredentials => {
            "第一行为邮件服务器的用户名、第二行为密码的文件，其他人不得读取；未指定时取 CPOR_SMTP_USER 和 CPOR_SMTP_PASSWORD"
        }
        N::OutboxDeliverRetryUnknown => "同时重新发送此前中断、不确定邮件服务器是否已接收的通知",
        N::OutboxDeliverDryRun => "只列出将投递的通知，不实际投递",
        N::VerifyHead => "同时证明日志是在此日志头的基础上延续而来的",
        N::VerifyRepair => "修复问题：能重建的予以重建，损坏的移至一旁，不删除任何内容",
        N::ExportFormat => "格式：JSON Lines（含用于证明的全部内容），或每个事件一行",
        N::BackupFile => "新文件",
        N::BackupSince => "仅此记录之后的内容：前一份备份结束之处",
        N::RestoreFiles => "备份文件，顺序不限",
        N::CompletionsShell => "Shell",
        N::ManDir => "将手册页及各命令的手册页写入此文件夹；不存在则创建",
        N::HelpVerb => "命令，例如“outbox deliver”；未指定时为全部命令",
    }
}
