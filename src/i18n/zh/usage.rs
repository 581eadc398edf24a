//! The command line's usage, in Simplified Chinese.

use crate::i18n::usage::{CommandName, Labels, UsageTexts};

mod arguments;
mod commands;
mod misuse;

pub(super) const USAGE: UsageTexts = UsageTexts {
    label: Labels {
        usage: |line| format!("用法：{line}"),
        commands: "命令：",
        arguments: "参数：",
        options: "选项：",
        any_option: "选项",
        any_command: "命令",
        one_of: |values| format!("[可用值：{values}]"),
        default: |value| format!("[默认值：{value}]"),
    },
    command: commands::of,
    argument: arguments::of,
    after,
    misused: misuse::words,
};

const fn after(of: CommandName) -> Option<&'static str> {
    match of {
        CommandName::ImportClaims => Some(COLUMNS),
        CommandName::OutboxDeliver => Some(
            "撤消期内暂留或已撤回的通知不会投递。无法投递的通知连同原因一起保留，\
             下次再试。仅限管理员。",
        ),
        _ => None,
    }
}

const COLUMNS: &str = "\
CSV 的列（均可省略）：\n\
  \x20 name, mpn_id, customer.domain, customer.tenant_id, solution_area\n\
  \x20 activities                       多个用 ; 分隔\n\
  \x20 products                         PRODUCT 或 PRODUCT=SUBSCRIPTION，多个用 ; 分隔\n\
  \x20 contacts.customer.name, .title, .email\n\
  \x20 contacts.technical.name, .title, .email\n\
  \x20 contacts.partner.name, .email\n\
  \x20 revenue.dynamics_seller, revenue.customer_name, revenue.isv_product";
