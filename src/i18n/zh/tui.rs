//! The interface, in Simplified Chinese.

use crate::desk::Sort;
use crate::domain::calendar::Remaining;
use crate::domain::moves::Action;
use crate::domain::status::Status;
use crate::i18n::tui::{AskTexts, ColumnTexts, PartTexts, TuiTexts};

pub(super) const TUI: TuiTexts = TuiTexts {
    tabs: ["仪表板", "声明", "评论", "历史记录"],
    columns: ColumnTexts {
        id: ["编号", "编号"],
        name: ["名称", "名称"],
        customer: ["客户", "客户"],
        products: ["产品", "产品"],
        status: ["状态", "状态"],
        left: ["剩余", "剩余"],
        assignee: ["认领人", "认领"],
        flags: ["标志", "标志"],
    },
    left,
    short_status,
    tiny_status,
    sort,
    counts,
    help_label: "帮助",
    filter: "筛选",
    sorted_by: "排序：",
    nothing_matches: "没有符合此筛选条件的声明。按 Esc 重新显示全部。",
    empty_queue: |key| format!("这里还没有声明。如果角色允许，按 {key} 新建。"),
    opening: |percent| match percent {
        None => "正在打开存储库；以下是上次离开时的内容…".to_owned(),
        Some(percent) => format!("正在打开存储库（{percent}%）；以下是上次离开时的内容…"),
    },
    opening_behind: |percent| match percent {
        None => "正在打开存储库…".to_owned(),
        Some(percent) => format!("正在打开存储库（{percent}%）…"),
    },
    not_yet_open: "存储库正在打开，目前只显示最前面的声明；请稍候。",
    loading: "正在读取队列…",
    no_claim: "未选择任何声明。",
    esc_does_nothing: |quit, help| format!("这里是队列。按 {quit} 退出程序，按 {help} 查看按键。"),
    choose_first: "请先选择一项：按数字键或空格键。",
    only_chosen: "此处不能输入文字，请按数字键或空格键选择。按 Tab 转到下一部分。",
    sending: "正在发送…",
    done: |claim, action| format!("{claim}：“{action}”已完成并记录在案。"),
    stale: |claim| format!("{claim} 在你查看之后已有变化，未执行任何操作。请重新查看。"),
    gone: |claim| format!("{claim} 不存在，或你无权查看。"),
    store: |what| format!("存储库未能完成此操作，没有任何更改：{what}"),
    in_doubt: |seq, why| {
        format!("不确定记录 {seq} 是否已保存。请退出，重新操作前先查看该声明：{why}")
    },
    clock_behind: |newest| format!("时钟落后：在走过 {newest} 之前，时间一直停在那一刻。"),
    unreadable: |path, why| format!("无法读取 {path}，因此未发送任何内容：{why}"),
    dialog_keys: "Ctrl-S 发送   Tab 下一部分   Esc 离开并保留文字   Ctrl-X 丢弃",
    typed_in_vain: "结果返回之前输入的内容未被采用。",
    slipped: "刚才这里换成了另一项声明，未执行任何操作。请看清后再按一次。",
    waiting: "正在读取声明… 按 Esc 收回已输入的内容。",
    paste_too_long: "一次粘贴的内容过多（最多 1 MiB），全部未采用。",
    filter_keys: "Enter 保留   Tab 采用   ↑↓ 选择   Esc 取消   文字、status:、due:<2bd …",
    asks: AskTexts {
        quit: "退出程序",
        help: "显示此帮助",
        next_tab: "下一个选项卡",
        previous_tab: "上一个选项卡",
        show_tab: "显示此选项卡",
        down: "向下",
        up: "向上",
        page_down: "向下翻页",
        page_up: "向上翻页",
        first: "到开头",
        last: "到末尾",
        open: "打开声明",
        back: "返回队列；取消标记；清除筛选",
        filter: "筛选队列",
        sort: "更改排序方式",
        near: "无匹配结果时：模糊搜索（字符依次出现即可）",
        preview: "显示或隐藏预览",
        next_claim: "队列中的下一项声明",
        previous_claim: "队列中的上一项声明",
        perspective: "从另一方的角度查看",
        redraw: "重绘整个屏幕",
        new: "新建声明",
    },
    help_headings: ["移动", "队列及其声明", "对当前声明的操作", "程序"],
    only_on_queue: "仅限队列",
    only_on_claim: "仅限声明的选项卡",
    only_on_history: "仅限历史记录",
    parts: PartTexts {
        information_reasons: "缺少的内容",
        remove_products: "改为要求移除产品",
        rejection_reason: "原因",
        because: "理由",
        key: "哪个关联项",
        winner: "归哪一方",
        evidence: "哪个文件",
        paths: "文件路径，含空格请加引号",
        comment: "给合作伙伴的评论",
        to_both: "给合作伙伴和审阅者的评论",
        internal: "内部备注：仅审阅者可见",
        justification: "业务理由",
    },
    optional: "可不填",
    confirm: |action| format!("确定要执行“{action}”吗？"),
    consequence,
};

fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::BusinessDays(0) | Remaining::CalendarDays(0) => "今天".to_owned(),
        Remaining::BusinessDays(days) => format!("{days} 工作日"),
        Remaining::CalendarDays(days) => format!("{days} 天"),
        Remaining::Closed { business_days: 0 } => "已截止".to_owned(),
        Remaining::Closed { business_days } => format!("逾{business_days}工作日"),
    }
}

const fn short_status(status: Status) -> &'static str {
    match status {
        Status::Editing => "正在编辑",
        Status::Submitted => "已提交",
        Status::UnderReview => "正在评审",
        Status::PartnerActionRequired => "需合作伙伴操作",
        Status::Approved => "已批准",
        Status::Rejected => "已拒绝",
        Status::Disputed => "争议中",
        Status::RejectedFinal => "已拒绝（最终）",
        Status::Discarded => "已放弃",
    }
}

const fn tiny_status(status: Status) -> &'static str {
    match status {
        Status::PartnerActionRequired => "待合作伙伴",
        Status::RejectedFinal => "最终拒绝",
        other => short_status(other),
    }
}

const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Deadline => "截止日期",
        Sort::Status => "状态",
        Sort::Updated => "最近更改",
        Sort::Customer => "客户",
        Sort::Id => "编号",
        Sort::Name => "名称",
    }
}

fn counts(total: usize, overdue: usize) -> String {
    match overdue {
        0 => format!("{total} 项声明"),
        _ => format!("{total} 项声明，{overdue} 项逾期"),
    }
}

const fn consequence(action: Action) -> &'static str {
    match action {
        Action::StartReview => "评审期限从今天开始计算；如果无人认领，该声明将归你处理。",
        Action::RequestInformation => "合作伙伴须在期限内答复，否则声明将被拒绝。",
        Action::Approve => "关联即刻开始；客户可在期限内选择退出。",
        Action::Reject => "合作伙伴可在期限内提出一次异议。",
        Action::Uphold => "拒绝将成为最终决定：不能再提出异议。",
        Action::Decide => "另一方将失去此关联项。你的评论仅在内部可见。",
        Action::Submit => "将检查全部内容并通知客户，评审期限随即开始。",
        Action::Resubmit => "声明将回到审阅者处。",
        Action::Discard => "声明将从所有队列中消失，仅保留在历史记录中，且无法恢复。",
        Action::RequestRejection => "声明将被拒绝，且不能提出异议。",
        Action::Dispute => "每项声明只能提出一次异议。填写理由或添加新文件即可。",
        Action::Decline => "关联将被拒绝；合作伙伴不能就此提出异议。",
        Action::Undo => "收回你的上一个决定以及仍在等待的通知。",
        Action::InternalNote => "合作伙伴和客户永远看不到此内容。",
        _ => "",
    }
}
