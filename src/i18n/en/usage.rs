//! The command line's usage, in English.

use crate::i18n::usage::{CommandName, Labels, UsageTexts};

mod arguments;
mod commands;
mod misuse;

pub(super) const USAGE: UsageTexts = UsageTexts {
    label: Labels {
        usage: |line| format!("Usage: {line}"),
        commands: "Commands:",
        arguments: "Arguments:",
        options: "Options:",
        any_option: "OPTIONS",
        any_command: "COMMAND",
        one_of: |values| format!("[possible values: {values}]"),
        default: |value| format!("[default: {value}]"),
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
            "Notices that are held back for the undo window, or were taken back, stay. What cannot be \
             delivered is kept with its reason and tried again the next time. Administrators only.",
        ),
        _ => None,
    }
}

const COLUMNS: &str = "\
Columns of CSV, each of which may be missing:\n\
  \x20 name, mpn_id, customer.domain, customer.tenant_id, solution_area\n\
  \x20 activities                       several parted by ;\n\
  \x20 products                         PRODUCT or PRODUCT=SUBSCRIPTION, several parted by ;\n\
  \x20 contacts.customer.name, .title, .email\n\
  \x20 contacts.technical.name, .title, .email\n\
  \x20 contacts.partner.name, .email\n\
  \x20 revenue.dynamics_seller, revenue.customer_name, revenue.isv_product";
