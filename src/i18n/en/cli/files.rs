//! Why a file cannot be used, in English, and what to do about it.

use super::say;
use crate::i18n::cli::Why;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

/// Reads on from "…: ".
pub(in crate::i18n::en) fn because(why: &Why) -> String {
    match why {
        Why::Folder => "it is a folder, where a file belongs".to_owned(),
        Why::NotFolder => "a file stands where a folder belongs".to_owned(),
        Why::Loop => "symbolic links lead round in a circle there".to_owned(),
        Why::Missing => "there is no such file or folder".to_owned(),
        Why::Denied => "the permissions do not allow it".to_owned(),
        Why::ReadOnlyDisk => "the disk is mounted for reading only".to_owned(),
        Why::Full => "the disk is full".to_owned(),
        Why::Quota => "your share of the disk is used up".to_owned(),
        Why::FileLimit => "the largest size that files may have is reached".to_owned(),
        Why::Other(said) => clean_line(said).into_owned(),
    }
}

pub(super) fn cannot_read(path: &str, why: &Why) -> Words {
    let message = format!("{} cannot be read: {}.", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "Ask for the permission, or copy the file to where you may read it.",
        Why::Folder => "Name a file.",
        Why::Missing | Why::NotFolder | Why::Loop => "Check the path.",
        _ => "Check the path and the permissions.",
    };
    say(message, advice)
}

pub(in crate::i18n::en) fn cannot_write(path: &str, why: &Why) -> Words {
    let message = format!("{} cannot be written: {}.", clean_line(path), because(why));
    let advice = match why {
        Why::Denied | Why::ReadOnlyDisk => "Choose a path where you may write.",
        Why::Full | Why::Quota | Why::FileLimit => room(why),
        Why::Missing => "Make the folder first, or choose another path.",
        Why::NotFolder | Why::Loop => "Check the path.",
        _ => "Check the path and the permissions.",
    };
    say(message, advice)
}

pub(super) fn full(path: &str, why: &Why) -> Words {
    let message =
        format!("No room is left in {}: {}. Nothing was changed.", clean_line(path), because(why));
    say(message, room(why))
}

fn room(why: &Why) -> &'static str {
    match why {
        Why::Quota => "Remove files of yours, or have your share raised, and try again.",
        Why::FileLimit => "Raise the limit (“ulimit -f”) and try again.",
        _ => "Free some space and try again.",
    }
}

/// The store's files may be read, but not written.
pub(super) fn unwritable(folder: &str, why: &Why) -> Words {
    let message = format!(
        "The store in {} can be read, but not changed: {}.",
        clean_line(folder),
        because(why)
    );
    let advice = match why {
        Why::ReadOnlyDisk => "Have its disk mounted for writing. Reading goes on meanwhile.",
        _ => "Work as a user who may write all its files. Reading goes on meanwhile.",
    };
    say(message, advice)
}

/// One of the store's own files or folders.
pub(super) fn store_fails(path: &str, why: &Why) -> Words {
    let message = format!("The store cannot use {}: {}.", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "Work as the user to whom the store belongs.",
        Why::ReadOnlyDisk => "Have its disk mounted for writing, or choose another folder.",
        Why::Folder | Why::NotFolder | Why::Loop | Why::Missing => {
            "Move it away and put back what belongs there, or restore a backup into another \
             folder. A missing file “lock” is made anew."
        }
        _ => "Check the disk and the permissions.",
    };
    say(message, advice)
}
