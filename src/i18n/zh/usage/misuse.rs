//! Arguments that cannot be read, in Simplified Chinese.

use crate::i18n::refusal::Words;
use crate::i18n::usage::{Misuse, Misused, ValueFault};
use crate::text::clean_line;

pub(super) fn words(of: &Misused) -> Words {
    let (command, usage) = (clean_line(&of.command), clean_line(&of.usage));
    let how = format!("用法为“{usage}”；详情请见“{command} --help”。");
    let advice = match meant(&of.what) {
        Some(meant) => format!("是不是{meant}？{how}"),
        None => how,
    };
    Words { message: message(&of.what, &command), advice }
}

/// What may be meant instead.
fn meant(of: &Misuse) -> Option<String> {
    let quoted = |text: &String| format!("“{}”", clean_line(text));
    match of {
        Misuse::UnknownOption { meant, .. }
        | Misuse::UnknownCommand { meant, .. }
        | Misuse::NotAllowed { meant, .. } => meant.as_ref().map(quoted),
        _ => None,
    }
}

fn message(of: &Misuse, command: &str) -> String {
    match of {
        Misuse::UnknownOption { given, .. } => {
            let given = clean_line(given);
            format!("此处没有选项“{given}”。")
        }
        Misuse::Extra { given } => {
            let given = clean_line(given);
            format!("参数“{given}”多余。")
        }
        Misuse::UnknownCommand { given, .. } => {
            let given = clean_line(given);
            format!("此处没有命令“{given}”。")
        }
        Misuse::Missing { arguments } => {
            let list = list(arguments);
            format!("缺少必需的参数：{list}。")
        }
        Misuse::MissingCommand { known } => {
            let list = list(known);
            format!("“{command}”之后需要以下命令之一：{list}。")
        }
        Misuse::Conflict { argument, others } if others.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} 不能与其他参数同时使用。")
        }
        Misuse::Conflict { argument, others } => {
            let (argument, list) = (clean_line(argument), list(others));
            format!("{argument} 不能与 {list} 同时使用。")
        }
        Misuse::Repeated { argument } => {
            let argument = clean_line(argument);
            format!("{argument} 出现了两次。")
        }
        Misuse::NotText => "有一个参数不是有效的 UTF-8。".to_owned(),
        Misuse::Other => "无法读取参数。".to_owned(),
        Misuse::NoValue { .. }
        | Misuse::NotAllowed { .. }
        | Misuse::Malformed { .. }
        | Misuse::ExtraValue { .. }
        | Misuse::TooFewValues { .. } => value(of),
    }
}

/// What is wrong with a value.
fn value(of: &Misuse) -> String {
    match of {
        Misuse::NoValue { argument, allowed } if allowed.is_empty() => {
            let argument = clean_line(argument);
            format!("{argument} 需要一个值。")
        }
        Misuse::NoValue { argument, allowed } => {
            let (argument, list) = (clean_line(argument), list(allowed));
            format!("{argument} 需要以下值之一：{list}。")
        }
        Misuse::NotAllowed { argument, given, allowed, .. } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let list = list(allowed);
            format!("{argument} 不接受“{given}”。可用值：{list}。")
        }
        Misuse::Malformed { argument, given, fault } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            let fault = because(*fault);
            format!("{argument} 不接受“{given}”：{fault}。")
        }
        Misuse::ExtraValue { argument, given } => {
            let (argument, given) = (clean_line(argument), clean_line(given));
            format!("{argument} 的值“{given}”多余。")
        }
        Misuse::TooFewValues { argument, wanted, given } => {
            let argument = clean_line(argument);
            format!("{argument} 需要 {wanted} 个值，只有 {given} 个。")
        }
        _ => "无法读取参数。".to_owned(),
    }
}

const fn because(of: ValueFault) -> &'static str {
    match of {
        ValueFault::Head => "日志头是 64 位十六进制数字，前面可以加上记录编号和冒号",
        ValueFault::Moment => "时间应写成 2026-07-01T09:00:00Z 的形式",
        ValueFault::Zone => "没有这个时区；应写成 Europe/Berlin 或 UTC 的形式",
        ValueFault::Tenant => "租户 ID 是 32 位十六进制数字，按 8、4、4、4、12 位分组",
        ValueFault::Name => "名称须有 1 到 64 个可见字符",
        ValueFault::OwnName => "此名称由程序自身使用",
        ValueFault::Winner => "请指定一项声明或一个组织",
        ValueFault::Assignment => "应写成 PATH=VALUE 的形式，例如 name='Contoso rollout'",
        ValueFault::Date => "日期应写成 2026-01-01 的形式",
        ValueFault::Number => "须为允许范围内的整数",
        ValueFault::Key => "关联项应写成 workload:TENANT:PRODUCT 或 subscription:ID 的形式",
        ValueFault::Other => "写法不正确",
    }
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| clean_line(item)).collect::<Vec<_>>().join("、")
}
