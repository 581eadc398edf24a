//! Many claims at once, in Simplified Chinese.

use crate::i18n::many::{ManyAsks, ManyTexts, StateWords};

pub(super) const MANY: ManyTexts = ManyTexts {
    asks: ManyAsks {
        mark: "标记或取消标记声明，并下移",
        mark_range: "标记从上一个标记到此处的全部声明",
        mark_all: "标记此视图的全部声明，或全部取消",
        unmark: "取消标记",
        take_next: "认领最紧急的无人认领声明",
        undo_last: "撤消你的上一个决定或上一次批量决定",
        batch: "显示上一次批量决定",
    },
    marked: |marked, hidden| match hidden {
        0 => format!("已标记 {marked} 项"),
        _ => format!("已标记 {marked} 项，其中 {hidden} 项已不在此视图中"),
    },
    marked_briefly: |marked, hidden| match hidden {
        0 => format!("已标记 {marked} 项"),
        _ => format!("已标记 {marked} 项（{hidden} 项不在此）"),
    },
    marks_off: |marks| format!("已取消 {marks} 个标记。"),
    no_range: |mark, range| {
        format!("请先按 {mark} 标记一项声明；再按 {range} 即可标记从该项到光标处的全部声明。")
    },
    range_gone: "上次标记的声明已不在此视图中；请先标记另一项。",
    marking: "正在查找要标记的声明… 按 Esc 放弃。",
    marking_left: "未标记任何声明。",
    nothing_to_mark: "此视图中没有可标记的声明。",
    one_at_a_time: |action| format!("“{action}”一次只能用于一项声明。按 Esc 取消标记。"),
    claims,
    for_all: "以下内容将用于全部声明。下一步会显示对每项声明的影响。",
    takes_back: |action| format!("撤消你的上一个决定：{action}"),
    state: StateWords {
        waiting: "…",
        open: "可执行",
        refused: "不允许",
        done: "已完成",
        failed: "失败",
        left: "未执行",
    },
    becomes: |from, to| format!("{from} → {to}"),
    also: |claims| format!("还会影响 {claims}。"),
    looking: |done, of| format!("正在逐项查看声明：{done}/{of} …"),
    ready: |open, refused| format!("{open} 项可执行，{refused} 项不允许。尚未执行任何操作。"),
    working: |done, failed, of| match failed {
        0 => format!("已完成 {done}/{of} …"),
        _ => format!("已完成 {done}/{of}，{failed} 项失败 …"),
    },
    stopping: "正在停止…",
    over,
    stopped: "已按你的要求停止。",
    broken: |why| format!("已停止：{why}"),
    dialog_keys: "Ctrl-S 查看将执行的操作   Tab 下一部分   Esc 离开   Ctrl-X 丢弃",
    preview_keys: |confirm| format!("{confirm} 执行   j k 移动   Esc 离开，不执行"),
    refused_keys: "j k 移动   Esc 离开",
    working_keys: |key| format!("Esc 停止   {key} 转到后台继续   j k 移动"),
    over_keys: "Enter 打开声明   j k 移动   Esc 离开",
    same_key: |pressed, other| {
        format!("{pressed} 是打开此处的按键，不能用来确认：请按 {other} 执行。")
    },
    still_looking: "还没有查看完所有声明。",
    none_open: "全部声明都不允许此操作，因此无可执行。按 Esc 离开。",
    nothing_done: "未执行任何操作。",
    left: "未执行任何操作。标记保持不变。",
    left_with_words: "未执行任何操作。已保留输入的文字，下次打开时可继续。",
    busy: |key| format!("上一次批量决定仍在执行；按 {key} 查看。"),
    no_leaving: |key| {
        format!("批量决定仍在执行：按 {key} 查看，在那里按 Esc 可停止。按 Ctrl-C 立即退出。")
    },
    running: |action, done, of, key| format!("{action}：{done}/{of} …  按 {key} 查看。"),
    summary: |action, done, rest| match rest {
        0 => format!("{action}：{} 已完成并记录在案。", claims(done)),
        _ => format!("{action}：{} 已完成并记录在案；{rest} 项未完成。", claims(done)),
    },
    no_batch: |key| format!("你还没有作出过批量决定。按 {key} 标记声明。"),
    undoes: |key| format!("按 {key} 撤消。"),
    nothing_to_undo: "你在本次会话中没有可撤消的决定。",
    took: |claim| format!("{claim} 现已由你认领：它是无人认领的声明中最紧急的一项。"),
    fill_first: "请先填写必填内容。",
};

fn claims(count: usize) -> String {
    format!("{count} 项声明")
}

fn over(done: usize, failed: usize, refused: usize, left: usize) -> String {
    let mut parts = vec![format!("{done} 项已完成")];
    for (count, word) in [(failed, "失败"), (refused, "不允许"), (left, "未执行")] {
        if count > 0 {
            parts.push(format!("{count} 项{word}"));
        }
    }
    format!("{}。", parts.join("，"))
}
