//! The tour, in Simplified Chinese.

use crate::i18n::tour::{TourStep, TourTexts, key};

pub(super) const TOUR: TourTexts = TourTexts {
    title: |step, of| format!("导览 第 {step} 步，共 {of} 步"),
    text,
    keys: "Space 下一步   Esc 结束导览",
    over: |palette| format!("导览已结束。按 {palette} 再输入 tour 可重新查看。"),
};

fn text(step: TourStep, keys: &[String]) -> String {
    let k = |at| key(keys, at);
    match step {
        TourStep::Queue => format!(
            "这是声明队列。用 [{}] 和 [{}] 移动选择标记 ▸，每个按键都作用于所选声明。用 [{}] 缩小队列范围。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Find => format!(
            "用 [{}] 选择已保存的视图，用 [{}] 更改排序，用 [{}] 查看图表。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Open => format!(
            "用 [{}] 打开所选声明。用 [{}] 依次查看声明、评论和历史记录选项卡。用 [{}] 返回队列。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Evidence => {
            format!("用 [{}] 以文本形式阅读执行证明 (PoE)，同时显示预检结果。再按一次关闭。", k(0))
        }
        TourStep::Decide => format!(
            "[{}] 批准，[{}] 请求信息。填写对话框后，只有 [{}] 才会发送，Enter 不会。用 [{}] 撤回上一个决定。",
            k(0),
            k(1),
            k(3),
            k(2)
        ),
        TourStep::Make => format!(
            "用 [{}] 打开新声明的表单。表单会指出缺少的内容，用 [{}] 保存，已输入的文字不会丢失。",
            k(0),
            k(1)
        ),
        TourStep::Attach => format!(
            "用 [{}] 为所示声明附加执行证明 (PoE)。用 [{}] 生成包含审阅者所需各项内容的模板。",
            k(0),
            k(1)
        ),
        TourStep::Submit => format!(
            "用 [{}] 提交声明。对话框会指出缺少的内容，用 [{}] 发送。审阅者请求信息时，用 [{}] 答复。",
            k(0),
            k(2),
            k(1)
        ),
        TourStep::Record => format!(
            "[{}] 显示关于该声明的评论，[{}] 显示全部历史记录。用 [{}] 写评论。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Help => format!(
            "[{}] 显示所有按键，并说明某项操作为何不可用。用 [{}] 按名称查找任何命令。",
            k(0),
            k(1)
        ),
    }
}
