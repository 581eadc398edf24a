//! Reading what is handed in: documents and PoE files, never more of them than may be kept.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::failure::Failure;
use crate::desk::Upload;
use crate::domain::refusal::{Code, Facts, Refusal};
use crate::i18n::cli::{Fault, Malformed};
use crate::text::clean_line;

/// A document from a file, or from stdin for `-`: UTF-8, of at most `limit` bytes.
pub(super) fn document(path: &Path, stdin: &mut dyn Read, limit: u64) -> Result<String, Failure> {
    let wrong = |_| Failure::from(vec![Malformed { path: None, fault: Fault::NotUtf8 }]);
    String::from_utf8(bytes(path, stdin, limit)?).map_err(wrong)
}

/// The bytes of a document from a file, or from stdin for `-`: at most `limit` of them.
pub(super) fn bytes(path: &Path, stdin: &mut dyn Read, limit: u64) -> Result<Vec<u8>, Failure> {
    let read = if path.as_os_str() == "-" {
        at_most(stdin, limit)
    } else {
        File::open(path).and_then(|mut file| at_most(&mut file, limit))
    };
    match read.map_err(|error| Failure::cannot_read(path, &error))? {
        Intake::Whole(bytes) => Ok(bytes),
        Intake::TooMuch(_) => {
            Err(Failure::from(vec![Malformed { path: None, fault: Fault::TooLarge(limit) }]))
        }
    }
}

/// PoE files, each under its own name without folders, with what would act on a terminal shown.
pub(super) fn uploads(paths: &[impl AsRef<Path>], limit: u64) -> Result<Vec<Upload>, Failure> {
    let mut uploads = Vec::new();
    let mut refusals = Vec::new();
    for path in paths.iter().map(AsRef::as_ref) {
        let read = File::open(path).and_then(|mut file| {
            let length = file.metadata()?.len();
            if length > limit { Ok(Intake::TooMuch(length)) } else { at_most(&mut file, limit) }
        });
        match read.map_err(|error| Failure::cannot_read(path, &error))? {
            Intake::Whole(bytes) => uploads.push(Upload { name: name_of(path), bytes }),
            Intake::TooMuch(given) => {
                let facts = Facts::Size { given, limit };
                refusals.push(Refusal::at(Code::EvidenceTooLarge, "evidence").with(facts));
            }
        }
    }
    if refusals.is_empty() { Ok(uploads) } else { Err(Failure::refused(&refusals)) }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    clean_line(&name).into_owned()
}

enum Intake {
    Whole(Vec<u8>),
    /// There is more than the limit; at least so many bytes.
    TooMuch(u64),
}

fn at_most(from: &mut dyn Read, limit: u64) -> io::Result<Intake> {
    let mut bytes = Vec::new();
    from.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    let length = bytes.len() as u64;
    Ok(if length > limit { Intake::TooMuch(length) } else { Intake::Whole(bytes) })
}
