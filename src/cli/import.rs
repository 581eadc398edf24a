//! `import directory`: all of it or nothing.

use std::io::Read;
use std::path::Path;

use serde_json::json;

use super::failure::Failure;
use super::input;
use super::output::Output;
use super::session::Session;
use super::wire::directory;
use crate::desk::Administration;

pub(super) fn directory(
    session: &Session,
    path: &Path,
    dry_run: bool,
    stdin: &mut dyn Read,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    // Whether this operator may import at all comes before what is in the file.
    let nothing = Administration::ImportDirectory(Box::default());
    session.desk.administer(session.who(), nothing, true)?;
    let known = session.desk.rules(session.who())?.directory;
    let import = directory::read(&input::document(path, stdin, directory::LIMIT)?, &known)?;
    let counts = import.counts();
    let change = Administration::ImportDirectory(Box::new(import));
    session.desk.administer(session.who(), change, dry_run)?;
    if output.json {
        let [organisations, tenants, subscriptions, associations, catalogue] = counts;
        return output.data(&json!({
            "organisations": organisations,
            "tenants": tenants,
            "subscriptions": subscriptions,
            "associations": associations,
            "catalogue": catalogue,
            "dry_run": dry_run,
        }));
    }
    output.say(&(output.texts.cli.done.imported)(counts, dry_run))
}
