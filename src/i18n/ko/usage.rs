//! The command line's usage, in Korean.

use crate::i18n::usage::{CommandName, Labels, UsageTexts};

mod arguments;
mod commands;
mod misuse;

pub(super) const USAGE: UsageTexts = UsageTexts {
    label: Labels {
        usage: |line| format!("사용법: {line}"),
        commands: "명령:",
        arguments: "인수:",
        options: "옵션:",
        any_option: "옵션",
        any_command: "명령",
        one_of: |values| format!("[가능한 값: {values}]"),
        default: |value| format!("[기본값: {value}]"),
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
            "실행 취소 시간 동안 보류되었거나 철회된 알림은 그대로 둡니다. 전달하지 못한 알림은 \
             이유와 함께 보관하고 다음에 다시 시도합니다. 시스템 관리자만 쓸 수 있습니다.",
        ),
        _ => None,
    }
}

const COLUMNS: &str = "\
CSV의 열(모두 생략할 수 있습니다):\n\
  \x20 name, mpn_id, customer.domain, customer.tenant_id, solution_area\n\
  \x20 activities                       여러 개는 ;로 구분\n\
  \x20 products                         PRODUCT 또는 PRODUCT=SUBSCRIPTION, 여러 개는 ;로 구분\n\
  \x20 contacts.customer.name, .title, .email\n\
  \x20 contacts.technical.name, .title, .email\n\
  \x20 contacts.partner.name, .email\n\
  \x20 revenue.dynamics_seller, revenue.customer_name, revenue.isv_product";
