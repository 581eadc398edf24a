//! The tour, in Simplified Chinese.

use crate::i18n::tour::{TourStep, TourTexts, key};

pub(super) const TOUR: TourTexts = TourTexts {
    title: |step, of| format!("导览：第 {step}/{of} 步"),
    text,
    keys: "Space 下一步   Esc 结束导览",
    over: |palette| format!("导览已结束。按 {palette} 并输入 tour 可重新查看。"),
};

fn text(step: TourStep, keys: &[String]) -> String {
    let k = |at| key(keys, at);
    match step {
        TourStep::Queue => format!(
            "这是声明队列。按 {} 和 {} 移动选择标记 ▸，每个按键都作用于所选声明。按 {} 可筛选队列。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Find => format!(
            "按 {} 选择已保存的视图，按 {} 更改排序方式，按 {} 查看图表。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Open => format!(
            "按 {} 打开所选声明。按 {} 依次查看声明、评论和历史记录选项卡。按 {} 返回队列。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Evidence => {
            format!("按 {} 以文本形式阅读执行证明 (PoE)，旁边显示预检结果。再按一次关闭。", k(0))
        }
        TourStep::Decide => format!(
            "按 {} 批准，按 {} 请求信息。填写对话框后，只有按 {} 才会发送，按 Enter 不会。按 {} 撤消上一个决定。",
            k(0),
            k(1),
            k(3),
            k(2)
        ),
        TourStep::Make => format!(
            "按 {} 打开新声明的表单。表单会指出缺少的内容；按 {} 保存，已输入的文字不会丢失。",
            k(0),
            k(1)
        ),
        TourStep::Attach => format!(
            "按 {} 为当前声明添加执行证明 (PoE)。按 {} 写出 PoE 模板，其中包含审阅者要查看的各项内容。",
            k(0),
            k(1)
        ),
        TourStep::Submit => format!(
            "按 {} 提交声明。对话框会指出缺少的内容；按 {} 发送。审阅者请求信息时，按 {} 重新提交。",
            k(0),
            k(2),
            k(1)
        ),
        TourStep::Record => format!(
            "按 {} 查看关于该声明的评论，按 {} 查看全部历史记录。按 {} 撰写评论。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Help => format!(
            "按 {} 查看所有按键，以及某项操作为何不可用。按 {} 按名称查找任何命令。",
            k(0),
            k(1)
        ),
    }
}
