//! The command palette, in Simplified Chinese.

use crate::i18n::Language;
use crate::i18n::palette::{HelpSearchTexts, PaletteTexts};

pub(super) const PALETTE: PaletteTexts = PaletteTexts {
    title: "命令",
    find: "查找:",
    none: "没有命令按此顺序包含这些字符。",
    keys: "Enter 执行   ↑↓ 选择   Esc 关闭",
    not_here: "在此界面上不可用；按 Esc 返回。",
    closed: |why| format!("现在不可用: {why}"),
    ask: "按名称查找命令",
    ask_copy: "复制 ID、名称或光标处的文本",
    ask_tour: "五步导览",
    speak: |language| match language {
        Language::En => "用英语显示 (English)",
        Language::Ko => "用韩语显示 (한국어)",
        Language::Ja => "用日语显示 (日本語)",
        Language::Zh => "用中文显示",
    },
    spoken: "现在起用中文显示。要一直使用，请在配置文件中写入 language = \"zh\"。",
    help: HelpSearchTexts {
        find: "查找:",
        none: "没有按键或命令包含所有这些词。",
        keys: "/ 查找   ↑↓ 滚动   Esc 关闭",
        typing_keys: "Enter 保留   Esc 重新显示全部",
        here: "此界面",
        dialog: "对话框",
        form: "表单",
        filter: "输入筛选条件时",
        views: "视图列表",
        macros: "宏列表",
        drafts: "未发送文字列表",
        outbox: "发件箱",
        house: "目录与设置",
        many: "批量处理声明",
        past: "声明的过去状态",
        palette: "命令列表",
        confirm: "发送、保存或确认：不用 Enter，也不用打开它的键",
        leave: "关闭",
    },
};
