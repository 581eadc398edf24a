//! Errors that no rule makes, in English: what, where and what to do.

use super::{backup, files, say};
use crate::desk::query::Mistake;
use crate::i18n::cli::{Remedy, Trouble};
use crate::i18n::en::query;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn words(of: &Trouble) -> Words {
    usage(of).or_else(|| store(of)).or_else(|| damage(of)).unwrap_or_else(|| answer(of))
}

/// Wrong usage, and files named on the command line.
fn usage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::Usage(misused) => (super::super::usage::USAGE.misused)(misused),
        Trouble::AsInRealStore => say(
            "--as is taken in a simulated store only; in this one the operator is the operating \
             system's user.",
            "Leave --as out.",
        ),
        Trouble::NowInRealStore => say(
            "--now is taken in a simulated store only; this one lives by the machine's clock.",
            "Leave --now out.",
        ),
        Trouble::NowWithoutSimulated => say(
            "A real store lives by the machine's clock, so --now cannot be given while making one.",
            "Leave --now out, or add --simulated.",
        ),
        Trouble::AsWhileFounding(name) => say(
            format!("A new store has one operator, “{}”.", clean_line(name.as_str())),
            "Leave --as out, and name others by “cpor operator add”.",
        ),
        Trouble::NoUser => say(
            "The operating system tells no name for the user who runs this.",
            "Give the user a name in the system's user database.",
        ),
        Trouble::NoFolder => {
            say("Nothing says where the store is.", "Give --data DIR, or set CPOR_DATA or HOME.")
        }
        Trouble::CannotRead(path, why) => files::cannot_read(path, why),
        Trouble::CannotWrite(path, why) => files::cannot_write(path, why),
        Trouble::FileExists(path) => say(
            format!("{} is there already, and is not overwritten.", clean_line(path)),
            "Choose another path, or remove the file first.",
        ),
        Trouble::FileInTheWay(path) => say(
            format!("{} is there already, and is not overwritten.", clean_line(path)),
            "Choose another path, or give --force to replace it.",
        ),
        Trouble::Query(query, mistakes) => query_words(query, mistakes),
        Trouble::Post(trouble) => (super::super::post::POST.trouble)(trouble),
        Trouble::View(trouble) => (super::super::view::VIEW.trouble)(trouble),
        Trouble::Config(trouble) => (super::super::config::CONFIG.trouble)(trouble),
        Trouble::Template(trouble) => (super::super::template::TEMPLATE.trouble)(trouble),
        Trouble::Tape(trouble) => super::super::tape::TAPE.trouble(trouble),
        Trouble::Macro(trouble) => (super::super::macros::MACROS.trouble)(trouble),
        Trouble::ClockBehind(now, newest) => say(
            format!("The clock stands at {now}, before the store's newest event of {newest}."),
            "Give a later --now: time never runs backwards.",
        ),
        Trouble::NoTerminal => say(
            "The interface needs a terminal, and this is none.",
            "Run it in a terminal, or use a command: “cpor --help” lists them.",
        ),
        Trouble::Terminal(why) => say(
            format!("The terminal cannot be used: {}.", clean_line(why)),
            "Run it in another terminal, or use a command: “cpor --help” lists them.",
        ),
        Trouble::NowInDemo => say(
            "The demonstration's clock is its own, so it takes no --now.",
            "Leave --now out; --as NAME shows the demonstration to somebody else.",
        ),
        Trouble::DataInDemo => say(
            "The demonstration is kept nowhere, so it takes no --data.".to_owned(),
            "Leave --data out; what is done in it is forgotten when it ends.",
        ),
        Trouble::Demonstration(why) => say(
            format!("The demonstration cannot be played: {}.", clean_line(why)),
            "Please report this: the story should play on every machine.",
        ),
        _ => return None,
    })
}

/// What is wrong with the store.
fn store(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::StoreMissing(folder) => say(
            format!("There is no store in {}.", clean_line(folder)),
            "Make one by “cpor init”, or say where it is by --data or CPOR_DATA.",
        ),
        Trouble::StoreExists(folder) => say(
            format!("There is a store in {} already.", clean_line(folder)),
            "Use it, or give another folder by --data.",
        ),
        Trouble::StoreBusy(folder) => say(
            format!("Another process has the store in {} open.", clean_line(folder)),
            "Wait until it is done, or end it.",
        ),
        Trouble::StoreForeign(path, what) => say(
            format!("{} is no store: {}.", clean_line(path), clean_line(what)),
            "Check --data. If there was a store, something was changed in its folder: restore a \
             backup into another one.",
        ),
        Trouble::StoreNewer(path, what) => say(
            format!(
                "{}: {}. A newer version of the program wrote it; nothing was changed.",
                clean_line(path),
                clean_line(what)
            ),
            "Use the version of the program that wrote it, or a newer one.",
        ),
        Trouble::StoreFull(path, why) => files::full(path, why),
        Trouble::Interrupted => say(
            "It was ended before it was done; nothing half is left.".to_owned(),
            "Run it again when there is time.",
        ),
        Trouble::StoreReadOnly(why) => say(
            format!("The store takes no changes now: {}.", clean_line(why)),
            "Open it again; “cpor verify” tells whether it is sound.",
        ),
        Trouble::StoreInDoubt(seq, why) => say(
            format!("It is unknown whether record {seq} was kept: {}.", clean_line(why)),
            "Look at the claim before doing it again: it may have been done. Have the disk looked \
             at, too.",
        ),
        Trouble::StoreUnwritable(folder, why) => files::unwritable(folder, why),
        Trouble::StoreFails(path, why) => files::store_fails(path, why),
        Trouble::Unproved(place, what) => say(
            format!(
                "Not all of the store could be checked. {}: {}.",
                clean_line(place),
                clean_line(what)
            ),
            "Nothing was found wrong with the rest. Check it as a user who may read all its files.",
        ),
        Trouble::NotRecorded => say(
            "What the timers did is shown, but could not be put on record.",
            "Make room or wait until the store is free, then run “cpor tick” again.",
        ),
        _ => return None,
    })
}

/// What is damaged or missing in the store.
fn damage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::RecordMissing(seq) => say(
            format!("Record {seq} was acknowledged, but the journal does not have it."),
            "Change nothing in the store's folder; restore a backup, or ask whoever keeps the \
             machine.",
        ),
        Trouble::HeadMissing(head) => say(
            format!(
                "No record of this journal is the head {}: it does not extend the journal that \
                 had this head.",
                clean_line(head)
            ),
            "Compare with what was written down. If it is right, records were changed or lost: \
             keep the store as it is, and compare it with a backup.",
        ),
        Trouble::OtherJournal(path, found, wanted) => say(
            format!(
                "{} belongs to the store {}, and the folder to the store {}.",
                clean_line(path),
                clean_line(found),
                clean_line(wanted)
            ),
            "Nothing was changed. Put back the journal, or the file “identity”, of the store that \
             belongs here; or restore a backup into another folder.",
        ),
        Trouble::Damaged(place, what) => say(
            format!("The store is damaged at {}: {}.", clean_line(place), clean_line(what)),
            "Change nothing in its folder; “cpor verify” names every place and what to do about it.",
        ),
        Trouble::Unsound(place, what, remedy) => say(
            format!("The store is not sound. {}: {}.", clean_line(place), clean_line(what)),
            match remedy {
                Remedy::RestoreOnly => {
                    "Nothing was changed, and nothing here can be repaired: restore a backup into \
                     another folder by “cpor --data FOLDER restore FILE”."
                }
                Remedy::RepairAgain => {
                    "It could not be made anew now; what stands in the way is told above. Run \
                     “cpor verify --repair” again when that is gone. Nothing is lost meanwhile."
                }
                Remedy::Repair => {
                    "“cpor verify --repair” makes it anew from the journal; nothing is lost by it."
                }
                Remedy::Forget => {
                    "“cpor verify --repair” sets them aside; every comment counts as unread then."
                }
                Remedy::Restore => {
                    "Restore a backup into another folder. “cpor verify --repair” puts back what was \
                     swapped, keeps what can still be read here, and sets the rest aside."
                }
                Remedy::GiveBack => {
                    "Restore a backup into another folder, and copy the file from its evidence \
                     folder to the same place here; its name there is its SHA-256."
                }
            },
        ),
        Trouble::RecordsLost => say(
            "The store is in order again, but acknowledged records are gone from it.".to_owned(),
            "They are only in a backup now: restore one into another folder and compare.",
        ),
        Trouble::EvidenceDamaged(digest) => say(
            format!("The PoE file with the SHA-256 {} is missing or altered.", clean_line(digest)),
            "Restore it from a backup of the store.",
        ),
        Trouble::Backup(trouble) => backup::words(trouble),
        _ => return None,
    })
}

/// What was asked for is not there, or no longer as it was.
fn answer(of: &Trouble) -> Words {
    match of {
        Trouble::NoClaim(id) => say(
            format!("There is no claim {id} for you."),
            "“cpor list” shows the claims that you can see.",
        ),
        Trouble::NotAClaimId(text) => say(
            format!("There is no claim “{}”; claim ids look like C-000042.", clean_line(text)),
            "“cpor list” shows the claims that you can see.",
        ),
        Trouble::NoEvidence(id, name) => say(
            format!("{id} has no PoE file “{}” for you.", clean_line(name)),
            format!("“cpor evidence {id}” lists its files."),
        ),
        Trouble::NoEvent(id, number) => say(
            format!("{id} has no event {number} for you."),
            format!("“cpor history {id}” lists its events."),
        ),
        Trouble::NoOperator(name) => say(
            format!("There is no operator “{}”.", clean_line(name.as_str())),
            "“cpor operator list” names them, “cpor operator add” adds one.",
        ),
        Trouble::Stale(id, revision) => say(
            format!(
                "{id} has changed meanwhile: it is at revision {revision} now. Nothing was done."
            ),
            format!("Look at it again by “cpor show {id}”, and decide anew."),
        ),
        Trouble::CutShort => say(
            "It was ended before it was done: what was printed so far is not whole.",
            "Throw that away, and run it again when there is time.",
        ),
        Trouble::Output(why) => say(
            format!("The output cannot be written: {}.", clean_line(why)),
            "What was asked for may have been done all the same; look at the claim's history.",
        ),
        _ => say("Something failed.", "Try again."),
    }
}

fn query_words(query: &str, mistakes: &[Mistake]) -> Words {
    let messages: Vec<String> = mistakes
        .iter()
        .map(|mistake| {
            let place = mistake.column.saturating_add(1);
            let text = clean_line(mistake.text(query)).into_owned();
            format!("at character {place}: {}", query::mistake(&mistake.kind, &text))
        })
        .collect();
    let advice = mistakes.iter().find_map(|mistake| mistake.suggestion.as_ref()).map_or_else(
        || {
            "Put plain text in quotes; terms look like status:submitted, is:overdue, due:<2bd."
                .to_owned()
        },
        |better| format!("Did you mean “{}”?", clean_line(better)),
    );
    say(format!("The query cannot be read: {}.", messages.join("; ")), advice)
}
