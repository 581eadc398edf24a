//! What was typed and is kept, in Simplified Chinese.

use crate::domain::moves::Action;
use crate::i18n::draft::DraftTexts;

pub(super) const DRAFT: DraftTexts = DraftTexts {
    ask: "列出未发送的文字",
    left: "未发送任何内容。已保留输入的文字，下次打开时可继续。",
    form_left: "未保存任何内容。已保留填写的内容，下次打开此表单时可继续。",
    restored: |when| format!("这是你在 {when} 输入的文字。按两次 Ctrl-X 可丢弃。"),
    restored_changed: |when| {
        format!("这是你在 {when} 输入的文字；此后声明已有变化，请重新选择。按两次 Ctrl-X 可丢弃。")
    },
    form: |when| format!("这是你在 {when} 填写但未保存的内容。按两次 Ctrl-X 可丢弃。"),
    form_changed: |when| format!("填写于 {when}；此后声明已有变化。按两次 Ctrl-X 可丢弃。"),
    form_fixed: |when| {
        format!(
            "填写于 {when}；此后声明已提交，现已固定的字段以提交内容为准。按两次 Ctrl-X 可丢弃。"
        )
    },
    again: "再按一次 Ctrl-X 丢弃在此输入的内容。按其他任意键则保留。",
    again_in_list: "再按一次 Ctrl-X 丢弃这些文字。按其他任意键则保留。",
    dropped: "该处输入的内容已丢弃。",
    nothing: "这里没有可丢弃的内容。",
    kept: |drafts, key| format!("已保留 {drafts} 份未发送的文字：按 {key} 查看。"),
    none: "没有保留的文字：输入的内容都已发送或丢弃。",
    on_claim: |actions| format!("未发送的文字：{}", actions.join("、")),
    kept_at_last: |drafts| format!("已保留 {drafts} 份未发送的文字，下次启动时可继续。"),
    not_kept: |why| format!("输入的内容无法保留，本次会话结束后即消失；发送不受影响：{why}"),
    unreadable: |why| format!("无法读取之前输入的内容，因此现在不保留任何内容：{why}"),
    some_unreadable: |drafts| {
        format!("{drafts} 份未发送的文字无法读取，将保持原样；运行“cpor verify”可了解原因。")
    },
    leaving_loses: |drafts, key| match drafts {
        1 => format!("输入的内容未能保留，退出即会丢失。再按一次 {key} 退出。"),
        _ => format!("{drafts} 份草稿未能保留，退出即会丢失。再按一次 {key} 退出。"),
    },
    loading: "正在读取未发送的文字…",
    mark_first: |key| format!("这些文字用于已标记的声明：请先按 {key} 标记声明，再执行相应操作。"),
    title: "未发送的文字",
    place: |action| match action {
        Action::Create => "新建",
        _ => "已标记",
    },
    only_choices: "（仅有选择）",
    keys: "Enter 继续   Ctrl-X 两次丢弃   PageDown 继续阅读   Esc 关闭",
};
