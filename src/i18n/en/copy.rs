//! Copying, in English.

use crate::i18n::copy::{Copied, CopyTexts};

pub(super) const COPY: CopyTexts = CopyTexts {
    title: "Copy",
    keys: "Enter copy   1-9 copy that one   ↑↓ choose   PageDown read on   Esc leave",
    what: |what| match what {
        Copied::Claim => "Claim",
        Copied::Name => "Name",
        Copied::Customer => "Customer",
        Copied::Domain => "Domain name",
        Copied::Tenant => "Tenant ID",
        Copied::Mpn => "MPN ID",
        Copied::Subscription => "Subscription ID",
        Copied::Command => "Command",
        Copied::File => "File",
        Copied::Digest => "SHA-256",
        Copied::Comment => "Comment",
        Copied::Event => "Event",
        Copied::Page => "This page",
    },
    nothing: "There is nothing to copy here: select a claim first.",
    done: |what| {
        format!("Sent to the terminal to be copied: {what}. The terminal has to allow it (OSC 52).")
    },
    too_long: |bytes, most| {
        format!("It has {bytes} bytes, and at most {most} can be copied; nothing was copied.")
    },
    look_first: "Not all of it is shown in its row. Look at it below, then press Enter.",
    lines: |from, to, of| format!("lines {from} to {to} of {of}"),
};
