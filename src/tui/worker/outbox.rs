//! Carries out at the desk what is asked about the outbox.

use std::collections::BTreeSet;
use std::path::Path;

use crate::desk::{Desk, DeskError, Watch};
use crate::domain::id::OperatorName;
use crate::domain::notice::NoticeId;
use crate::i18n::Texts;
use crate::i18n::post::{DeliveryCounts, PostTrouble};
use crate::post::{Halt, Maildir, NoMaildir, Report, Round};
use crate::tui::app::outbox::{OutboxAnswer, OutboxEffect, Step};
use crate::tui::app::words;

/// How many letters one step of a delivery carries.
const STEP: usize = 512;

/// Carries it out and says what came of it.
pub(super) fn carry_out(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    effect: OutboxEffect,
    watch: &dyn Watch,
) -> OutboxAnswer {
    match effect {
        OutboxEffect::Page(request) => OutboxAnswer::Page(desk.notices(who, &request, watch)),
        OutboxEffect::Letter(id) => OutboxAnswer::Letter(desk.letter(who, id).map(Box::new)),
        OutboxEffect::Deliver(folder, skip) => {
            let step = deliver(desk, who, texts, &folder, &skip, watch);
            OutboxAnswer::Delivered(step.unwrap_or_else(|why| Step {
                done: DeliveryCounts::default(),
                failed: Vec::new(),
                halt: Some(why),
            }))
        }
    }
}

/// A step of a delivery, or why there is none.
fn deliver(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    folder: &Path,
    skip: &BTreeSet<NoticeId>,
    watch: &dyn Watch,
) -> Result<Step, String> {
    let fails = |error: &DeskError| words::in_full(texts, error);
    let trouble = |trouble: &PostTrouble| {
        let words = texts.post.trouble(trouble);
        words.in_full(&texts.punctuation)
    };
    let sender = desk.rules(who).map_err(|error| fails(&error))?.policy.notice_sender;
    let sender = sender.ok_or_else(|| trouble(&PostTrouble::NoSender))?;
    let bad_sender = |_| trouble(&PostTrouble::BadSender(sender.clone()));
    let sender = sender.parse().map_err(bad_sender)?;
    let unwritable = |path: &Path, error: &std::io::Error| {
        (texts.tui.unreadable)(&path.display().to_string(), &error.to_string())
    };
    let mut maildir = Maildir::open(folder).map_err(|error| match error {
        NoMaildir::Foreign(path) => trouble(&PostTrouble::NotAMaildir(path.display().to_string())),
        NoMaildir::Io(path, error) => unwritable(&path, &error),
    })?;
    let notice_texts = &texts.notice;
    let most = STEP;
    let round =
        Round { desk, who, texts: notice_texts, sender: &sender, retry_unknown: false, skip, most };
    let (report, halt) = round.walk(&mut maildir, watch).map_err(|error| fails(&error))?;
    let halt = halt.map(|halt| match halt {
        Halt::Interrupted => texts.post.screen.ending.to_owned(),
        Halt::Way(fault, said) => trouble(&PostTrouble::Way(fault, said)),
        Halt::Folder(path, error) => unwritable(&path, &error),
        Halt::Desk(error) => fails(&error),
    });
    let Report { delivered, failed, held, unknown, left } = report;
    let done = DeliveryCounts {
        delivered: delivered.len(),
        failed: failed.len(),
        held: held.len(),
        unknown: unknown.len(),
        left: left.len(),
        dry_run: false,
    };
    Ok(Step { done, failed: failed.into_iter().map(|failed| failed.notice).collect(), halt })
}
