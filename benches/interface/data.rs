//! The rows of a queue in the forms that other programs read.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cpor::desk::QueueRow;
use cpor::text::{pad, truncate};

use crate::ours::Ours;
use crate::store;

/// Changes whenever other files are made than before.
const VERSION: u32 = 1;
/// The first moment of the made-up letters and commits: one a minute follows, seconds since 1970.
const BEGUN: i64 = 1_500_000_000;

/// The files of one size of store.
pub struct Data {
    folder: PathBuf,
    /// The arguments with which the program itself opens the store.
    pub ours: Vec<String>,
    /// A word that stands in one row alone, near the end.
    pub rare: String,
}

impl Data {
    /// Makes the files, where they are not there already.
    pub fn of(ours: &Ours, claims: u64) -> Self {
        let folder = store::stores().join(format!("peers-v{VERSION}-{claims}"));
        if !folder.exists() {
            fs::create_dir_all(store::stores()).expect("the folder of the stores");
            let making = tempfile::tempdir_in(store::stores()).expect("a temporary folder");
            let rare = write(making.path(), ours).expect("the files are written");
            fs::write(making.path().join("rare"), rare).expect("the files are written");
            fs::rename(making.keep(), &folder).expect("the files are moved to their place");
        }
        let rare = fs::read_to_string(folder.join("rare")).expect("the files are whole");
        Self { folder, ours: ours.arguments(), rare }
    }

    /// A home for programs that want one.
    pub fn home(&self) -> String {
        self.folder.display().to_string()
    }

    /// A text with a line for each row.
    pub fn text(&self) -> String {
        self.at("rows.txt")
    }

    /// A table with a line for each row.
    pub fn table(&self) -> String {
        self.at("rows.csv")
    }

    /// A mailbox with a letter for each row.
    pub fn mailbox(&self) -> String {
        self.at("rows.mbox")
    }

    /// A repository with a commit for each row; none where there is no git.
    pub fn repository(&self) -> Option<String> {
        Path::new(&self.at("repository/.git/objects/pack")).exists().then(|| self.at("repository"))
    }

    /// Something else in the folder.
    pub fn at(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }
}

/// Writes everything but the repository's packs at once, row by row. Returns the rare word.
fn write(folder: &Path, ours: &Ours) -> io::Result<String> {
    let file = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let (mut text, mut mailbox) = (file("rows.txt")?, file("rows.mbox")?);
    let mut table = csv::Writer::from_writer(file("rows.csv")?);
    table.write_record(["id", "status", "due", "customer", "name", "organisation", "products"])?;
    let mut repository = Repository::begun(&folder.join("repository"));
    let (mut ids, mut at, mut failed) = (Vec::new(), BEGUN, None);
    ours.each_row(|row| {
        at += 60;
        let due = row.due.as_ref().map(|due| due.open_through.to_string()).unwrap_or_default();
        let id = row.id.to_string();
        let written = table
            .write_record([
                id.as_str(),
                row.status.code(),
                &due,
                &row.customer,
                &row.name,
                &row.organisation_name,
                &row.products.join(" "),
            ])
            .map_err(io::Error::from)
            .and_then(|()| writeln!(text, "{}", line(row, &due)))
            .and_then(|()| letter(&mut mailbox, row, at))
            .and_then(|()| repository.as_mut().map_or(Ok(()), |to| to.commit(row, at)));
        failed = failed.take().or(written.err());
        ids.push(id);
    });
    if let Some(error) = failed {
        return Err(error);
    }
    table.flush()?;
    text.flush()?;
    mailbox.flush()?;
    repository.map_or(Ok(()), Repository::finish)?;
    Ok(ids.into_iter().nth_back(2).unwrap_or_default())
}

fn line(row: &QueueRow, due: &str) -> String {
    let cell = |text: &str, width| pad(&truncate(text, width), width);
    let due = cell(due, 10);
    let (customer, name) = (cell(&row.customer, 22), cell(&row.name, 34));
    format!("{}  {}  {due}  {customer}  {name}", row.id, cell(row.status.code(), 23))
}

fn letter(to: &mut impl Write, row: &QueueRow, at: i64) -> io::Result<()> {
    let date = chrono::DateTime::from_timestamp(at, 0).unwrap_or_default();
    writeln!(to, "From queue@example {}", date.format("%a %b %e %H:%M:%S %Y"))?;
    writeln!(to, "From: {} <claims@{}>", row.organisation, row.domain)?;
    writeln!(to, "Date: {}", date.to_rfc2822())?;
    writeln!(to, "Subject: {} {} {}", row.id, row.status.code(), row.domain)?;
    writeln!(to, "Message-ID: <{}@example>\n\n{}\n", row.id, row.products.join(" "))
}

/// A repository being filled by `git fast-import`.
struct Repository {
    folder: PathBuf,
    import: std::process::Child,
    pipe: BufWriter<std::process::ChildStdin>,
}

impl Repository {
    /// None where there is no git.
    fn begun(folder: &Path) -> Option<Self> {
        git(folder.parent()?, &["init", "-q", "-b", "main", &folder.display().to_string()])?;
        let mut import = Command::new("git")
            .args(["-C", &folder.display().to_string(), "fast-import", "--quiet"])
            .stdin(Stdio::piped())
            .spawn()
            .ok()?;
        let pipe = BufWriter::new(import.stdin.take()?);
        Some(Self { folder: folder.to_owned(), import, pipe })
    }

    fn commit(&mut self, row: &QueueRow, at: i64) -> io::Result<()> {
        let text = format!("{} {} {} {}", row.id, row.status.code(), row.customer, row.name);
        writeln!(self.pipe, "commit refs/heads/main")?;
        writeln!(self.pipe, "committer {} <c@example> {at} +0000", row.organisation)?;
        writeln!(self.pipe, "data {}\n{text}", text.len())
    }

    fn finish(self) -> io::Result<()> {
        let Self { folder, mut import, pipe } = self;
        drop(pipe.into_inner().map_err(io::IntoInnerError::into_error)?);
        let status = import.wait()?;
        // The newest commit has no files, as the empty folder beside it.
        git(&folder, &["reset", "-q"])
            .filter(|()| status.success())
            .ok_or_else(|| io::Error::other("git did not take the commits"))
    }
}

fn git(folder: &Path, arguments: &[&str]) -> Option<()> {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(arguments).stdin(Stdio::null());
    command.status().is_ok_and(|status| status.success()).then_some(())
}
