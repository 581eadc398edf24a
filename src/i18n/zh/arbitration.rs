//! The sides of an arbitration, in Simplified Chinese.

use crate::i18n::arbitration::{ArbitrationLabels, ArbitrationTexts};

pub(super) const ARBITRATION: ArbitrationTexts = ArbitrationTexts {
    heading: "比较仲裁各方",
    ask: "比较竞争声明的各方",
    next_side: "下一方",
    previous_side: "上一方",
    next_key: "下一个有竞争的关联项",
    previous_key: "上一个有竞争的关联项",
    hints: ["另一方", "另一关联项", "其 PoE", "返回"],
    not_contested: |claim| format!("没有其他方对 {claim} 的内容提出声明：不存在竞争。"),
    only_reviewers: "只有审阅者可以比较仲裁各方。",
    settled: |claim| format!("{claim} 已不存在竞争。"),
    no_claim: "这一方在此存储库中没有可操作的声明。",
    key: |at, of| format!("有竞争的关联项 {at}/{of}"),
    side: |at, of| format!("第 {at}/{of} 方"),
    loading: "正在读取这一方…",
    failed: |key| format!("无法读取这一方。按 {key} 重试。"),
    from_before: "早于此存储的关联",
    from_before_note: "没有声明、PoE 和评论，只有目录中的信息。",
    not_this_key: "未声明此关联项",
    no_evidence: "这一方没有 PoE。",
    label: ArbitrationLabels {
        status: "状态",
        customer: "客户",
        submitted: "提交时间",
        resubmitted: "重新提交",
        signed: "PoE 日期",
        activities: "活动",
        products: "产品",
        assignee: "认领人",
        dates: "日期",
        claimed: "声明的内容",
        thread: "评论",
    },
};
