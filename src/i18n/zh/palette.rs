//! The command palette, in Simplified Chinese.

use crate::i18n::Language;
use crate::i18n::palette::{HelpSearchTexts, PaletteTexts};

pub(super) const PALETTE: PaletteTexts = PaletteTexts {
    title: "命令",
    find: "查找：",
    none: "没有依次包含这些字符的命令。",
    keys: "Enter 执行   ↑↓ 选择   Esc 关闭",
    not_here: "此处不可用；按 Esc 返回。",
    closed: |why| format!("现在不可用：{why}"),
    ask: "按名称查找命令",
    ask_copy: "复制编号、名称或光标处的文字",
    ask_tour: "导览（五步）",
    speak: |language| match language {
        Language::En => "用英语显示 (English)",
        Language::Ko => "用韩语显示 (한국어)",
        Language::Ja => "用日语显示 (日本語)",
        Language::Zh => "用中文显示",
    },
    spoken: "从现在起用中文显示。如需一直使用，请在设置文件中写入 language = \"zh\"。",
    help: HelpSearchTexts {
        find: "查找：",
        none: "没有同时包含这些字词的按键或命令。",
        keys: "/ 查找   ↑↓ 滚动   Esc 关闭",
        typing_keys: "Enter 保留   Esc 重新显示全部",
        here: "此处",
        dialog: "对话框",
        form: "表单",
        filter: "输入筛选条件时",
        views: "视图列表",
        macros: "宏列表",
        drafts: "未发送文字列表",
        outbox: "发件箱",
        house: "目录与设置",
        many: "批量处理声明",
        past: "声明过去的状态",
        palette: "命令列表",
        confirm: "发送、保存或确认：不能用 Enter，也不能用打开它的按键",
        leave: "关闭",
    },
};
