//! Macros, in Simplified Chinese.

use crate::desk::macros::Origin;
use crate::domain::macros::ShippedMacro;
use crate::i18n::macros::{MacroDone, MacroLabels, MacroListTexts, MacroTexts, MacroTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const MACROS: MacroTexts = MacroTexts {
    shipped,
    origin,
    listed: |names| super::list(names.to_vec(), "和"),
    trouble,
    label: MacroLabels {
        name: "名称", code: "代码", action: "操作", origin: "来源", text: "文本"
    },
    done,
    list: MacroListTexts {
        keys: "Enter 使用  Ctrl-N 新建  Ctrl-E 编辑  Ctrl-D 移除  Ctrl-R 重置  Esc 离开",
        writing_keys: "Ctrl-S 保存   Tab 下一部分   Esc 离开并保留文字",
        asking_keys: "Ctrl-S 是   Esc 否",
        title: |claim| format!("答复：{claim}"),
        find: "查找：",
        none_found: "没有名称、原因或文本中包含此内容的宏。",
        loading: "正在读取宏…",
        reading: "正在读取 PoE，以判断哪个宏适用…",
        fits: "适用",
        sending: "正在保存…",
        new: "新建宏",
        edit: |name| format!("宏“{}”", brief(name)),
        placeholders: |all| format!("所有审阅者共用。根据声明填入：{all}"),
        written_kept: "未保存任何内容。输入的文字会保留到退出程序为止。",
        ask_remove: |name| format!("要为所有审阅者移除“{}”吗？按 Ctrl-S 移除。", brief(name)),
        ask_reset: |name| {
            format!("要为所有审阅者将“{}”恢复为程序自带的内容吗？按 Ctrl-S 恢复。", brief(name))
        },
        is_shipped: "此宏为程序自带，不能移除。按 Ctrl-E 更改。",
        is_as_it_came: "没有可恢复的内容：只能重置更改过的程序自带宏。",
        for_each: "花括号中的名称会在发送时按各项声明分别填入。",
        ask_macros: "答复",
    },
};

fn shipped(of: ShippedMacro) -> (&'static str, &'static str) {
    match of {
        ShippedMacro::AskPoe => (
            "要求提供 PoE",
            "{claim}（{claim-name}）中的文件未能说明 {partner} 为 {customer} 完成了哪些工作。请添加\
             有关 {products} 的执行证明，然后重新提交声明。重新提交的截止日期为 {deadline}；逾期\
             未提交，声明将被拒绝。",
        ),
        ShippedMacro::AskAcknowledgment => (
            "要求提供客户签名",
            "{customer} 的执行证明缺少客户确认。请让客户签字并注明姓名、职务和日期，添加该文件后\
             重新提交 {claim}。重新提交的截止日期为 {deadline}；逾期未提交，声明将被拒绝。",
        ),
        ShippedMacro::AskDates => (
            "要求提供日期",
            "{claim} 中的客户确认没有日期，或日期早于声明提交前 12 个月。请添加由 {customer} 注明日期\
             的执行证明，然后重新提交声明。重新提交的截止日期为 {deadline}；逾期未提交，声明将被\
             拒绝。",
        ),
        ShippedMacro::AskService => (
            "要求说明已完成的工作",
            "{claim} 中的执行证明没有说明 {partner} 为 {customer} 完成了哪些工作。请说明有关 \
             {products} 的工作，由客户确认，添加该文件后重新提交声明。重新提交的截止日期为 \
             {deadline}；逾期未提交，声明将被拒绝。",
        ),
        ShippedMacro::AskProducts => (
            "要求补充缺少的产品",
            "{claim} 中的执行证明没有提及 {missing-products}。请添加提及这些内容的执行证明，或从声明中\
             移除未涵盖的内容，然后重新提交。重新提交的截止日期为 {deadline}；逾期未提交，声明将\
             被拒绝。",
        ),
        ShippedMacro::RejectInsufficient => (
            "拒绝：PoE 证明力不足",
            "{claim} 中的执行证明未能表明 {partner} 为 {customer} 完成了所声明的工作。您可以在 \
             {deadline} 之前（含当日）提出异议，并附上业务理由或更新的执行证明。",
        ),
        ShippedMacro::RejectConsent => (
            "拒绝：缺少客户许可",
            "{claim} 中的执行证明没有 {customer} 的许可。您可以在 {deadline} 之前（含当日）提出异议，\
             并附上业务理由或经客户确认的执行证明。",
        ),
        ShippedMacro::RejectProducts => (
            "拒绝：缺少产品",
            "{claim} 中的执行证明未涵盖声明的全部内容：{products}。您可以在 {deadline} 之前（含当日）\
             提出异议，并附上业务理由或更新的执行证明。",
        ),
        ShippedMacro::RejectUnavailable => (
            "拒绝：PoE 无法读取",
            "{claim} 中的文件无法打开或读取，因此无法核实其中的内容。您可以在 {deadline} 之前（含当日）\
             提出异议，并附上可以读取的执行证明。",
        ),
    }
}

fn origin(of: Origin) -> &'static str {
    match of {
        Origin::Shipped => "自带",
        Origin::Changed => "已更改",
        Origin::Added => "已添加",
    }
}

fn trouble(of: &MacroTrouble) -> Words {
    let MacroTrouble::Missing(written, near) = of;
    Words {
        message: format!("没有名为“{}”的宏。", brief(written)),
        advice: match near.as_slice() {
            [] => "运行“cpor macro list”可列出所有宏。".to_owned(),
            near => {
                let near: Vec<String> =
                    near.iter().map(|name| format!("“{}”", brief(name))).collect();
                format!("是不是要找{}？", super::list(near, "或"))
            }
        },
    }
}

fn done(what: MacroDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        MacroDone::Added => format!("已添加宏“{name}”（{code}）。"),
        MacroDone::Changed => format!("已更改宏“{name}”（{code}）。"),
        MacroDone::Removed => format!("已移除宏“{name}”（{code}）。"),
        MacroDone::Reset => format!("宏“{name}”（{code}）已恢复为程序自带的内容。"),
    }
}
