//! The command line's usage, in Japanese.

use crate::i18n::usage::{CommandName, Labels, UsageTexts};

mod arguments;
mod commands;
mod misuse;

pub(super) const USAGE: UsageTexts = UsageTexts {
    label: Labels {
        usage: |line| format!("使い方: {line}"),
        commands: "コマンド:",
        arguments: "引数:",
        options: "オプション:",
        any_option: "オプション",
        any_command: "コマンド",
        one_of: |values| format!("[指定できる値: {values}]"),
        default: |value| format!("[既定値: {value}]"),
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
            "取り消し猶予中の通知と取り下げ済みの通知は配信しません。\
             配信できなかったものは理由とともに保存し、次回に再試行します。管理者だけが実行できます。",
        ),
        _ => None,
    }
}

const COLUMNS: &str = "\
CSV の列（いずれも省略可）:\n\
  \x20 name, mpn_id, customer.domain, customer.tenant_id, solution_area\n\
  \x20 activities                       複数は ; で区切る\n\
  \x20 products                         PRODUCT または PRODUCT=SUBSCRIPTION、複数は ; で区切る\n\
  \x20 contacts.customer.name, .title, .email\n\
  \x20 contacts.technical.name, .title, .email\n\
  \x20 contacts.partner.name, .email\n\
  \x20 revenue.dynamics_seller, revenue.customer_name, revenue.isv_product";
