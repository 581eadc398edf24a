//! The outbox, in Simplified Chinese.

use crate::domain::notice::{Carrier, Fault, NoticeState};
use crate::i18n::post::{DeliveryCounts, PostScreenTexts, PostTexts, PostTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const POST: PostTexts = PostTexts {
    fault,
    carrier: |of| match of {
        Carrier::Maildir => "folder of mail",
        Carrier::Smtp => "mail server",
    },
    attempts: |count, when| match count {
        1 => format!("Tried once, {when}"),
        count => format!("Tried {count} times, last {when}"),
    },
    delivered,
    imported: |count, dry_run| match (count, dry_run) {
        (1, false) => "1 claim was made.".to_owned(),
        (1, true) => "1 claim would be made. Nothing was changed.".to_owned(),
        (count, false) => format!("{count} claims were made."),
        (count, true) => format!("{count} claims would be made. Nothing was changed."),
    },
    line: |number| format!("line {number}"),
    more_lines: |count| match count {
        1 => "One more line is bad; --json lists it.".to_owned(),
        count => format!("{count} more lines are bad; --json lists them all."),
    },
    outcome: "Outcome",
    screen: PostScreenTexts {
        title: " Outbox ",
        loading: "Reading the notices …",
        none: "No notices.",
        all: "all",
        count: |state, count| format!("{state} {count}"),
        keys: "Enter read  f filter  Esc back",
        deliver_keys: "Enter read  f filter  d deliver  Esc back",
        letter_keys: "Up Down scroll   Esc back",
        to: "To",
        subject: "Subject",
        state: "State",
        standing: |state, name, when| match state {
            NoticeState::Held => format!("{name} until {when}"),
            _ => name.to_owned(),
        },
        folder: "Deliver into this Maildir:",
        typing_keys: "Enter go on   Esc drop",
        ask: |folder, count| match count {
            1 => format!(
                "Deliver the notice that is due into {}? Ctrl-S delivers it.",
                brief(folder)
            ),
            count => format!(
                "Deliver the {count} notices that are due into {}? Ctrl-S delivers them.",
                brief(folder)
            ),
        },
        asking_keys: "Ctrl-S deliver   Esc no",
        nothing_due: "No notice is due.",
        not_yours: "Only an administrator delivers notices.",
        delivering: |count| format!("Delivering … {} so far.", notices(count)),
        delivering_keys: "Esc end",
        ending: "Ending after the letter on its way …",
        ask_open: "Outbox: notices, their letters and what became of them",
    },
    trouble,
};

fn fault(of: Fault, said: &str) -> String {
    let what = match of {
        Fault::NoAddress => "The contact has no email address",
        Fault::BadAddress => "No mail can be sent to the contact's email address",
        Fault::Refused => "The mail server refuses it",
        Fault::PutOff => "The mail server does not take it now",
        Fault::Unreachable => "The mail server could not be reached",
        Fault::Unknown => {
            "It broke off while it was being sent, so it is unknown whether it was sent"
        }
    };
    match clean_line(said.trim()) {
        nothing if nothing.is_empty() => format!("{what}."),
        said => format!("{what}: {said}"),
    }
}

fn notices(count: usize) -> String {
    if count == 1 { "1 notice".to_owned() } else { format!("{count} notices") }
}

fn delivered(counts: &DeliveryCounts) -> String {
    let DeliveryCounts { delivered, failed, held, unknown, left, dry_run } = *counts;
    let mut said = vec![if dry_run {
        format!("{} would be delivered. Nothing was changed.", notices(left))
    } else {
        format!("{} delivered.", notices(delivered))
    }];
    if failed > 0 {
        said.push(format!("{} not delivered; tried again the next time.", notices(failed)));
    }
    if held > 0 {
        said.push(format!("{} held back through the undo window.", notices(held)));
    }
    if unknown > 0 {
        said.push(format!(
            "{} left alone: unknown whether sent before. --retry-unknown sends again.",
            notices(unknown)
        ));
    }
    if left > 0 && !dry_run {
        said.push(format!("{} still to be delivered.", notices(left)));
    }
    said.join("\n")
}

fn trouble(of: &PostTrouble) -> Words {
    let (message, advice) = match of {
        PostTrouble::NoSender => (
            "Nothing says which address letters come from.".to_owned(),
            "Give --from ADDRESS, or set it for good: cpor policy set notice-sender ADDRESS.",
        ),
        PostTrouble::BadSender(given) => (
            format!("“{}” is no address that letters can come from.", brief(given)),
            "Write it as cpor@example.com, or as CPOR <cpor@example.com>.",
        ),
        PostTrouble::NotAServer(given) => (
            format!("“{}” names no mail server.", brief(given)),
            "Write smtp://HOST:PORT, smtp+starttls://HOST:PORT or smtps://HOST:PORT.",
        ),
        PostTrouble::ServerHoldsSecret => (
            "The mail server's URL holds a user or a password, which others can see there."
                .to_owned(),
            "Take it out, and set CPOR_SMTP_USER and CPOR_SMTP_PASSWORD, or give --credentials \
             FILE. Change the password if others use this machine.",
        ),
        PostTrouble::NotAMaildir(folder) => (
            format!("{} holds other things than mail.", clean_line(folder)),
            "Name a Maildir, or a folder that is empty or not there yet.",
        ),
        PostTrouble::NoCredentials(path) => (
            format!("{} holds no user and password.", clean_line(path)),
            "Write the user on its first line and the password on its second.",
        ),
        PostTrouble::OpenCredentials(path) => (
            format!("Others may read {}, which holds a password.", clean_line(path)),
            "Take that right from them: chmod 600 FILE.",
        ),
        PostTrouble::NoNotice(id) => {
            (format!("There is no notice {}.", brief(id)), "Check its id: cpor outbox list.")
        }
        PostTrouble::Failed(count) => (
            format!("{} could not be delivered.", notices(*count)),
            "They are kept with the reason, and tried again the next time: cpor outbox list \
             --state failed.",
        ),
        PostTrouble::Way(of, said) => (
            format!("Delivery ended early. {}", fault(*of, said)),
            "Check the mail server and deliver again; nothing is sent twice.",
        ),
    };
    Words { message, advice: advice.to_owned() }
}
