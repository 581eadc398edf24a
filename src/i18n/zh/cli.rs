//! The command line, in Simplified Chinese.

use chrono::{DateTime, NaiveDate, Utc};

use super::{term, time};
use crate::desk::clock::Behind;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::status::{Status, WindowKind};
use crate::i18n::cli::{CliTexts, Done, Labels, Proof, Work};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

mod backup;
pub(super) mod files;
mod malformed;
mod trouble;

pub(super) use files::because;

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

pub(super) const CLI: CliTexts = CliTexts {
    label: LABELS,
    done: Done {
        stands,
        founded,
        operator,
        setting,
        holiday,
        imported,
        written,
        verified,
        head,
        extends,
        was_wrong,
        backed_up: backup::backed_up,
        restored: backup::restored,
        rows,
        no_longer_runs: "已不再计时：",
        no_deadline: "没有正在计时的期限。",
        nothing_due: "没有到期的计时。",
        nothing: "没有可列出的内容。",
    },
    work: Work {
        replaying: "正在根据日志更新状态数据",
        rebuilding: "正在根据日志重建状态数据",
        proving: "正在检查日志",
        proving_evidence: "正在检查 PoE 文件",
        backing_up: "正在备份",
        restoring: "正在还原",
        exporting: "正在导出",
        listing: "正在读取队列中的声明",
        searching: "正在搜索",
        delivering: "正在投递通知",
        importing: "正在读取声明",
        reading_evidence: "正在读取 PoE 文件",
    },
    progress,
    trouble: trouble::words,
    malformed: malformed::words,
    not_an_operator,
    clock_behind,
};

const LABELS: Labels = Labels {
    actions: "操作",
    advice: "处理方法",
    assignee: "认领人",
    association: "关联",
    by: "执行角色",
    changed: "更改时间",
    claim: "声明",
    competitors: "竞争方",
    contested: "有竞争",
    customer: "客户",
    declined_through: "客户可拒绝关联，截至",
    event: "事件",
    from: "原状态",
    gaps: "提交前缺少的内容",
    held_by_arbitration: "因仲裁暂缓",
    held_until: "暂留至",
    internal: "内部",
    keys: "关联项",
    moves: "状态转变",
    name: "名称",
    not_open: "不可执行",
    not_recorded: "尚未记录",
    note: "备注",
    notice: "通知",
    past: |claim, number| format!("过去的状态：{claim}，截至第 {number} 个事件"),
    open: "可执行",
    organisation: "组织",
    overdue: "逾期",
    reasons: "原因",
    repaired: "已修复",
    revision: "修订",
    role: "角色",
    setting: "设置",
    size: "字节",
    state: "状态",
    status: "状态",
    subject: "主题",
    target: "决定目标",
    time: "时间",
    to: "新状态",
    media_type: "类型",
    undone: "已撤消",
    value: "值",
    who: "操作人",
    day: "日期",
    roles: "角色",
    statuses: "状态",
    windows: "期限",
    refusal_codes: "不允许操作的代码",
    error_codes: "错误代码",
    exit_code: "退出代码",
    edition: "规则版本",
};

fn stands(
    id: ClaimId,
    status: Status,
    revision: u32,
    window: Option<(WindowKind, NaiveDate)>,
) -> String {
    let status = term::status(status);
    match window {
        Some((kind, through)) => format!(
            "{id} 现为“{status}”（修订 {revision}）；{}截至 {}",
            term::window(kind),
            time::day(through)
        ),
        None => format!("{id} 现为“{status}”（修订 {revision}）"),
    }
}

fn founded(folder: &str, edition: &str, zone: &str, operator: &OperatorName) -> String {
    format!(
        "已在 {} 创建存储库：{edition} 版规则，日期按 {zone} 计算；管理员为 {}。\n\
         用“cpor policy set time-zone ZONE”更改时区，用“cpor operator add”添加其他操作员。",
        clean_line(folder),
        clean_line(operator.as_str())
    )
}

fn operator(name: &OperatorName, role: &str) -> String {
    format!("{} 现为操作员：{role}", clean_line(name.as_str()))
}

fn setting(setting: &str, value: &str) -> String {
    format!("{setting} 现为 {}", clean_line(value))
}

fn holiday(on: NaiveDate, name: &str) -> String {
    format!("{} 现为节假日：{}", time::day(on), clean_line(name))
}

fn imported(counts: [usize; 5], dry_run: bool) -> String {
    let names = ["个组织", "个租户", "个订阅", "项关联", "个产品"];
    let counts = counts.iter().zip(names).map(|(count, name)| format!("{count} {name}"));
    let counts = super::list(counts, "和");
    if dry_run { format!("将导入 {counts}") } else { format!("已导入 {counts}") }
}

fn written(name: &str, bytes: usize, path: &str) -> String {
    format!("已将 {}（{bytes} 字节）写入 {}", clean_line(name), clean_line(path))
}

fn verified(counts: [u64; 4], state: Proof<'_>) -> String {
    let names = ["条记录", "个事件", "项声明", "个 PoE 文件"];
    let counts = counts.iter().zip(names).map(|(count, name)| format!("{count} {name}"));
    let checked = super::list(counts, "和");
    match state {
        Proof::Compared => format!("已检查 {checked}，并与状态数据进行了核对。"),
        Proof::InUse => {
            format!("已检查 {checked}；未核对状态数据，因为另一进程正在使用。")
        }
        Proof::OutOfReach(why) => {
            format!("已检查 {checked}；未核对状态数据：{}。", clean_line(why))
        }
    }
}

fn head(seq: u64, hash: &str) -> String {
    format!(
        "日志头为记录 {seq}。请将其抄录到此计算机以外的地方：\n  {seq}:{hash}\n\
         日后运行“cpor verify --head {seq}:…”可证明此前的内容均未被更改。"
    )
}

fn extends(seq: u64, at: Option<&str>) -> String {
    let at = at.map(|at| format!("（{at}）")).unwrap_or_default();
    format!("所给日志头为记录 {seq}{at}：当前日志是在其基础上延续而来的。")
}

fn progress(doing: &str, done: u64, of: u64) -> String {
    let percent = done.saturating_mul(100) / of.max(1);
    format!("{doing}：{done}/{of}，{percent}%")
}

fn was_wrong(problem: &str) -> String {
    format!("原有问题：{problem}")
}

fn rows(shown: usize, total: usize) -> String {
    match total {
        0 => "没有声明。".to_owned(),
        _ if shown == total => format!("{total} 项声明"),
        _ => format!("显示 {shown} 项，共 {total} 项声明"),
    }
}

fn not_an_operator(name: &str) -> Words {
    Words {
        message: format!("“{}”不是此存储库的操作员。", clean_line(name)),
        advice: "请让存储库的管理员用“cpor operator add”添加你的用户名。".to_owned(),
    }
}

fn clock_behind(behind: Behind) -> Words {
    let told = |moment: DateTime<Utc>| moment.format("%Y-%m-%d %H:%M:%S UTC");
    let (clock, newest) = (told(behind.clock), told(behind.newest));
    Words {
        message: format!(
            "此计算机的时钟为 {clock}，早于存储库中最新的事件（{newest}）。在走过该事件之前，时间一直\
             停在那一刻：操作按该时刻记录，剩余天数从该时刻起算，任何期限都不会届满。"
        ),
        advice:
            "如果时钟有误，请校正。如果时钟无误，则说明记录该事件时的时钟过快：当时开始的期限也会\
                 相应推迟届满；可以还原该事件之前的备份。"
                .to_owned(),
    }
}
