//! Files read in a process of their own: whatever a parser does there, it does to that process.
//!
//! The program starts itself with a verb that nobody sees. The child gets the file on its standard
//! input and answers with the document on its standard output; it inherits nothing else. It limits
//! its own memory and processor time before it reads, opens nothing, and ends with its parent.

use std::io::{self, Read, Write};
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use bincode::Options as _;
use rustix::process::{Resource, Rlimit, Signal, set_parent_process_death_signal, setrlimit};
use serde::{Deserialize, Serialize};

use super::{Document, File, Format, InProcess, Limit, Limits, NotWanted, Note, Reader, Wanted};

/// The verb that the program is started with to read a file.
pub const VERB: &str = "read-document";

/// How much memory a child may take, in bytes of address space.
const MEMORY: u64 = 1 << 30;
/// How much processor time a child may take, in seconds.
const SECONDS: u64 = 20;
/// How often it is asked whether the document is still wanted.
const ASK: Duration = Duration::from_millis(20);
/// How long a child is waited for that does not even use its processor time.
const PATIENCE: Duration = Duration::from_secs(60);
/// What an answer begins with.
const SIGN: &[u8; 8] = b"cpordoc1";
/// How much an answer may hold beyond its text: titles and notes, in bytes for each part.
const BESIDE: usize = 4_096;

/// What a child is told before the file's bytes.
#[derive(Debug, Serialize, Deserialize)]
struct Task {
    media_type: String,
    limits: Limits,
}

/// Reads files in processes of their own, and in no other.
#[derive(Debug, Clone)]
pub struct Isolated {
    program: PathBuf,
    patience: Duration,
}

impl Isolated {
    /// By the program at a path, which is this one.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program, patience: PATIENCE }
    }

    /// Waits so long for a process, instead of a minute.
    #[must_use]
    pub fn waiting(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    fn start(&self) -> io::Result<Child> {
        Command::new(&self.program)
            .arg(VERB)
            .env_clear()
            .current_dir("/")
            // Ctrl-C at the terminal is for the program, which ends its children itself.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    }

    /// Gives a child the file, and takes its answer.
    fn attend(
        &self,
        child: &mut Child,
        task: &[u8],
        file: &File<'_>,
        limits: &Limits,
        wanted: &Wanted<'_>,
    ) -> Answer {
        let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            let _ = child.kill();
            return Answer::NoThread;
        };
        let most =
            limits.text.saturating_add(limits.parts.saturating_add(2).saturating_mul(BESIDE));
        thread::scope(|scope| {
            let write = move || {
                // A child that ends without reading has its reasons; its answer tells.
                let _ = stdin.write_all(task).and_then(|()| stdin.write_all(file.bytes));
            };
            let (tell, told) = mpsc::channel();
            let read = move || {
                let mut answer = Vec::new();
                let read = stdout.take(most as u64).read_to_end(&mut answer);
                // Nobody listens when the document is not wanted any longer.
                let _ = tell.send(read.map(|_| answer).unwrap_or_default());
            };
            let writes = thread::Builder::new().spawn_scoped(scope, write);
            let reads = thread::Builder::new().spawn_scoped(scope, read);
            let answer = if writes.is_ok() && reads.is_ok() {
                listen(&told, self.patience, wanted)
            } else {
                Answer::NoThread
            };
            // It has answered, or is not waited for any longer. The threads end when it has: one that
            // closes its output may still neither take its input nor end.
            let _ = child.kill();
            answer
        })
    }
}

impl Reader for Isolated {
    fn read(
        &self,
        file: &File<'_>,
        limits: &Limits,
        wanted: &Wanted<'_>,
    ) -> Result<Document, NotWanted> {
        if !wanted() {
            return Err(NotWanted);
        }
        let failed = |note| {
            let format = Format::of(file.media_type);
            Ok(Document { format, parts: Vec::new(), notes: vec![note] })
        };
        // In this process it is not read instead: what a parser does here, it does to everything.
        let (Ok(task), Ok(mut child)) = (task(file, limits), self.start()) else {
            return failed(Note::NotStarted);
        };
        let answer = self.attend(&mut child, &task, file, limits, wanted);
        let status = child.wait();
        match answer {
            Answer::Whole(bytes) => match decoded(&bytes) {
                Some(document) => Ok(document),
                None => failed(if status.is_ok_and(is_out_of_time) {
                    Note::Limit(Limit::Work)
                } else {
                    Note::ReaderFailed
                }),
            },
            Answer::NotWanted => Err(NotWanted),
            Answer::Late => failed(Note::TookTooLong),
            Answer::NoThread => failed(Note::NotStarted),
        }
    }
}

/// How a child was attended.
enum Answer {
    /// It said this, and ended.
    Whole(Vec<u8>),
    NotWanted,
    Late,
    /// There was no thread to attend it with.
    NoThread,
}

fn listen(told: &mpsc::Receiver<Vec<u8>>, patience: Duration, wanted: &Wanted<'_>) -> Answer {
    for _ in 0..patience.as_millis() / ASK.as_millis() {
        match told.recv_timeout(ASK) {
            Ok(answer) => return Answer::Whole(answer),
            Err(RecvTimeoutError::Disconnected) => return Answer::Whole(Vec::new()),
            Err(RecvTimeoutError::Timeout) if !wanted() => return Answer::NotWanted,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
    Answer::Late
}

fn is_out_of_time(status: ExitStatus) -> bool {
    status.signal() == Some(Signal::XCPU.as_raw())
}

/// The child's side: limits this process, reads a file from `input`, and answers to `output`.
///
/// # Errors
/// When the file cannot be read or the answer not be given.
pub fn serve(input: &mut dyn Read, output: &mut dyn Write) -> io::Result<()> {
    confine();
    let mut length = [0; 4];
    input.read_exact(&mut length)?;
    let mut task = Vec::new();
    input.take(u32::from_le_bytes(length).into()).read_to_end(&mut task)?;
    let task: Task = coding().deserialize(&task).map_err(io::Error::other)?;
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let file = File { name: "", media_type: &task.media_type, bytes: &bytes };
    let document = InProcess.read(&file, &task.limits, &|| true).map_err(io::Error::other)?;
    let document = coding().serialize(&document).map_err(io::Error::other)?;
    output.write_all(SIGN)?;
    output.write_all(&crc32c::crc32c(&document).to_le_bytes())?;
    output.write_all(&document)
}

/// Limits what this process can do, once and for all.
fn confine() {
    // Where a limit cannot be set, the others still hold, and so does the process of its own.
    let _ = set_parent_process_death_signal(Some(Signal::KILL));
    for (resource, most) in [
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
    ] {
        // One second more for the hard limit: the soft one tells why the process ended.
        let maximum = if resource == Resource::Cpu { most + 1 } else { most };
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(maximum) });
    }
}

fn task(file: &File<'_>, limits: &Limits) -> bincode::Result<Vec<u8>> {
    let task = Task { media_type: file.media_type.to_owned(), limits: *limits };
    let task = coding().serialize(&task)?;
    let length = u32::try_from(task.len()).unwrap_or(u32::MAX);
    Ok([&length.to_le_bytes(), task.as_slice()].concat())
}

fn decoded(answer: &[u8]) -> Option<Document> {
    let (sum, document) = answer.strip_prefix(SIGN)?.split_at_checked(4)?;
    let is_whole = crc32c::crc32c(document).to_le_bytes() == *sum;
    // What is declared cannot be larger than what is there.
    is_whole.then(|| coding().with_limit(document.len() as u64).deserialize(document).ok())?
}

fn coding() -> impl bincode::Options {
    bincode::DefaultOptions::new()
}
