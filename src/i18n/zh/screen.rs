//! The screens on which claims are read, in Simplified Chinese.

use crate::i18n::screen::{ClaimLabels, CommentLabels, HelpLabels, HistoryLabels, ScreenTexts};

pub(super) const SCREEN: ScreenTexts =
    ScreenTexts { claim: CLAIM, comments: COMMENTS, history: HISTORY, help: HELP };

const CLAIM: ClaimLabels = ClaimLabels {
    since: |moment| format!("自 {moment} 起"),
    contested: "有竞争",
    disputed: "有异议",
    overdue: "逾期",
    held_by_arbitration: "因仲裁暂缓",
    unrecorded: "尚未记录",
    due: |window, day, left| format!("{window}：截至 {day}（{left}）"),
    through: |day| format!("截至 {day}"),
    target: "决定目标",
    taken_by: "认领人",
    nobody: "无人",
    customer: "客户",
    created: "创建时间",
    submitted: "提交时间",
    changed: "最近更改",
    by: |name| format!("操作人：{name}"),
    revision: |number| format!("修订 {number}"),
    gaps: |gaps| format!("提交前还需补齐 {gaps} 项"),
    basics: "声明",
    products: "产品",
    workloads: "工作负荷",
    contacts: "联系人",
    subscription: "订阅",
    ends: |day| format!("{day} 结束"),
    key_contested: "有竞争：另一合作伙伴也提出了声明",
    key_lost: "仲裁未获支持",
    key_held: "已关联",
    key_ended: |day, why| format!("关联已于 {day} 结束：{why}"),
    size,
    digest: |digits| format!("SHA-256 {digits}…"),
    association: "关联",
    state: "状态",
    opt_out: "客户选择退出",
    settled: "退出期届满",
    ended: "结束",
    keys: "关联到",
    competition: "竞争情况",
    also_claimed: "另一合作伙伴也声明了：",
    held_before: "早于此存储库即已关联",
    information: "已请求的信息",
    remove: "要移除",
    rejection: "拒绝",
    reason: "原因",
    because: "理由",
    actions: "现在可执行的操作",
    closed_actions: "现在不可执行",
    others_actions: "此角色不可执行",
    evidence: "PoE",
    thread: "评论",
    files: |files| match files {
        0 => "没有文件".to_owned(),
        some => format!("{some} 个文件"),
    },
    comments: |all, unread| match (all, unread) {
        (0, _) => "无".to_owned(),
        (all, 0) => format!("{all} 条"),
        (all, unread) => format!("{all} 条，{unread} 条未读"),
    },
    more: |more| format!("另有 {more} 项"),
    last_comment: "最新评论",
};

const COMMENTS: CommentLabels = CommentLabels {
    none: "此声明没有评论。",
    unread: "未读",
    internal: "内部：仅审阅者可见",
    undone: "已撤消",
    attached: |names| format!("附件：{names}"),
};

const HISTORY: HistoryLabels = HistoryLabels {
    none: "从这一方看不到任何内容。",
    whole: |zone| format!("你有权查看的全部内容；时间按 {zone}"),
    perspective: |side, zone| format!("查看角度：{side}；时间按 {zone}"),
    change: |field, old, new| format!("{field}：{old} → {new}"),
    filled: |field, new| format!("{field}：{new}"),
    removed: |item| format!("− {item}"),
    added: |item| format!("+ {item}"),
    reasons: |reasons| format!("原因：{reasons}"),
    because: |why| format!("理由：{why}"),
    open_through: |day| format!("期限截至 {day}"),
    noticed: |at, noticed| format!("{at} 生效，{noticed} 发现"),
    unrecorded: "尚未记录",
    internal: "内部：仅审阅者可见",
    subscription: |id| match id {
        "" => "无订阅".to_owned(),
        id => format!("订阅 {id}"),
    },
    list: |field| format!("{field}："),
    product: |product, subscription| format!("{product}（{subscription}）"),
};

const HELP: HelpLabels = HelpLabels { closed: |why| format!("现在不可用：{why}") };

const KIB: u64 = 1024;

/// One digit after the point, which is never rounded up to a size that the file has not got.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let whole = bytes / unit;
        format!("{whole}.{}", (bytes % unit) * 10 / unit)
    };
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..0x0010_0000 => format!("{} KiB", tenths(KIB)),
        _ => format!("{} MiB", tenths(KIB * KIB)),
    }
}
