//! PoE printed as text, and the process in which it is read.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use cpor::document::isolated::{Isolated, VERB};
use cpor::document::{Document, File, InProcess, Limit, Limits, NotWanted, Note, Reader as _};

use crate::house::{House, claim};

const NOW: &str = "2020-07-10T10:00:00Z";

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(name)
}

fn with_proof(name: &str) -> House {
    let house = House::new();
    let form = house.file("form.json", claim("4512345").to_string());
    house.act("petra", NOW, &["new", "--from", &form]).json();
    let proof = fixture(name).display().to_string();
    house.act("petra", NOW, &["attach", "1", &proof]).json();
    house
}

#[test]
fn a_file_is_printed_as_text_part_by_part() {
    let house = with_proof("python-email.eml");
    let said =
        house.run(&["--as", "petra", "--now", NOW, "evidence", "1", "python-email.eml", "--text"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let begin = "== Mail header ==\nFrom: Northwind <partner@northwind.example>\n";
    assert!(said.stdout.starts_with(begin), "{}", said.stdout);
    for block in [
        "== Attachment “증빙 자료.pdf” (application/pdf) ==\n\n=== Page 1 ===\nStatement of completed work\n",
        "== Attachment “stamp.png” (image/png) ==\n(This cannot be shown as text (image/png).",
    ] {
        assert!(said.stdout.contains(block), "{block}\nin\n{}", said.stdout);
    }
}

#[test]
fn a_files_parts_and_notes_have_codes() {
    let house = with_proof("scan.pdf");
    let found = house.act("petra", NOW, &["evidence", "1", "scan.pdf", "--text"]).json();
    assert_eq!(found["format"], "pdf");
    assert_eq!(found["parts"][0]["part"], "page");
    assert_eq!(found["parts"][0]["page"], 1);
    assert_eq!(found["parts"][0]["notes"][0]["code"], "only-pictures");
}

#[test]
fn text_of_a_file_is_cleaned_on_its_way_to_a_terminal() {
    let house = with_proof("euc-kr.txt");
    let proof = house.file("bad.txt", "one\ttwo \u{202e}\u{85}three\n");
    house.act("petra", NOW, &["attach", "1", &proof]).json();
    let said = house.run(&["--as", "petra", "--now", NOW, "evidence", "1", "bad.txt", "--text"]);
    // What holds control characters counts as no text, and is not printed at all.
    assert!(!said.stdout.contains(['\u{202e}', '\u{85}', '\t']), "{}", said.stdout);
}

#[test]
fn what_others_may_not_see_is_not_read_for_them() {
    let house = with_proof("euc-kr.txt");
    let said = house.act("haruka", NOW, &["evidence", "1", "euc-kr.txt", "--text"]);
    assert_eq!(said.error().0, 4);
}

/// A program that does this instead of reading.
fn program(folder: &Path, script: &str) -> Isolated {
    let path = folder.join("program");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    Isolated::new(path)
}

fn read_with(reader: &Isolated, name: &str) -> Document {
    let bytes = fs::read(fixture(name)).unwrap();
    let media_type = cpor::document::media::media_type(name, &bytes);
    let file = File { name, media_type: &media_type, bytes: &bytes };
    reader.read(&file, &Limits::default(), &|| true).unwrap()
}

#[test]
fn a_process_of_its_own_reads_as_this_one_does() {
    let isolated = Isolated::new(env!("CARGO_BIN_EXE_cpor").into());
    for name in ["python-email.eml", "weasyprint.pdf", "encrypted.pdf", "libreoffice.docx"] {
        let bytes = fs::read(fixture(name)).unwrap();
        let media_type = cpor::document::media::media_type(name, &bytes);
        let file = File { name, media_type: &media_type, bytes: &bytes };
        let here = InProcess.read(&file, &Limits::default(), &|| true).unwrap();
        assert_eq!(read_with(&isolated, name), here, "{name}");
    }
}

#[test]
fn a_process_that_fails_says_nothing_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    for script in [
        "exit 0",
        "exit 1",
        "kill -SEGV $$",
        "cat",
        "head -c 99999999 /dev/zero",
        "printf cpordoc1xxxxyy",
    ] {
        let found = read_with(&program(folder.path(), script), "fpdf2.pdf");
        assert_eq!((found.parts.len(), found.notes), (0, vec![Note::ReaderFailed]), "{script}");
    }
    let found = read_with(&program(folder.path(), "kill -XCPU $$"), "fpdf2.pdf");
    assert_eq!(found.notes, [Note::Limit(Limit::Work)]);
}

#[test]
fn where_no_process_can_be_started_the_file_is_not_read() {
    let found = read_with(&Isolated::new("/nowhere/cpor".into()), "fpdf2.pdf");
    assert_eq!((found.parts.len(), found.notes), (0, vec![Note::NotStarted]));
}

#[test]
fn a_process_that_takes_too_long_says_nothing_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let slow = program(folder.path(), "exec sleep 600").waiting(Duration::from_millis(40));
    let found = read_with(&slow, "fpdf2.pdf");
    assert_eq!((found.parts.len(), found.notes), (0, vec![Note::TookTooLong]));
}

fn is_alive(process: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    !status.is_empty() && !status.contains("State:\tZ")
}

/// Waits until something is so; half a minute is for machines that do much else.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..3_000 {
        if is_so() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("never: {what}");
}

#[test]
fn a_process_is_ended_when_nobody_wants_the_document_any_longer() {
    let folder = tempfile::tempdir().unwrap();
    let told = folder.path().join("process");
    let reader = program(folder.path(), &format!("echo $$ > {}; exec sleep 600", told.display()));
    let wanted = AtomicBool::new(true);
    let file = File { name: "", media_type: "text/plain", bytes: b"x" };
    let process =
        || fs::read_to_string(&told).ok().and_then(|text| text.trim().parse::<u32>().ok());
    thread::scope(|scope| {
        let reading = scope
            .spawn(|| reader.read(&file, &Limits::default(), &|| wanted.load(Ordering::Relaxed)));
        until("the process begins", || process().is_some());
        wanted.store(false, Ordering::Relaxed);
        assert_eq!(reading.join().unwrap(), Err(NotWanted));
    });
    assert!(!is_alive(process().unwrap()));
}

/// The file is longer than what a pipe holds, so that whoever hands it over waits to be rid of it.
#[test]
fn a_process_that_only_closes_its_output_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let reader = program(folder.path(), "exec sleep 120 >&-");
    let bytes = vec![b'x'; 1 << 20];
    let reading = thread::spawn(move || {
        let file = File { name: "", media_type: "text/plain", bytes: &bytes };
        reader.read(&file, &Limits::default(), &|| true).map(|document| document.notes)
    });
    until("the reader goes on", || reading.is_finished());
    assert_eq!(reading.join().unwrap(), Ok(vec![Note::ReaderFailed]));
}

#[test]
fn a_process_limits_itself_and_ends_with_its_parent() {
    let script = format!("exec 3<&0; \"$0\" {VERB} <&3 3<&- & echo $!; exec 3<&-; wait");
    let mut parent = Command::new("/bin/sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_cpor")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(parent.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let child: u32 = line.trim().parse().unwrap();
    let limits = || fs::read_to_string(format!("/proc/{child}/limits")).unwrap_or_default();
    let row = |name: &str| -> Vec<String> {
        let limits = limits();
        let row = limits.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        row.trim_start_matches(name).split_whitespace().map(str::to_owned).collect()
    };
    until("it limits its time", || row("Max cpu time").first().is_some_and(|most| most == "20"));
    assert_eq!(row("Max address space")[0], (1_u64 << 30).to_string());
    assert_eq!(row("Max file size")[0], "0");
    // Its input stays open here, so that only its parent's end can end it.
    let mut input = parent.stdin.take().unwrap();
    input.write_all(&[1]).unwrap();
    parent.kill().unwrap();
    parent.wait().unwrap();
    until("it ends with its parent", || !is_alive(child));
}
