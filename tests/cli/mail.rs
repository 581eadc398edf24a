//! A mail server on the loopback, as small as SMTP lets one be, and a reader of letters that is not
//! the program's own.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use serde_json::Value;

/// What a server does with a letter to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Takes it.
    Takes,
    /// Answers so to the recipient.
    Answers(&'static str),
    /// Breaks off when the letter is whole, without an answer; it may have been taken.
    BreaksOff,
    /// Breaks off when it hears of the recipient.
    HangsUp,
}

/// A letter that a server has taken: from whom, to whom, and its bytes.
#[derive(Debug, Clone)]
pub struct Taken {
    pub from: String,
    pub to: String,
    pub bytes: Vec<u8>,
}

/// A server, for so many connections one after another.
pub struct MailServer {
    port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
    said: Arc<Mutex<Vec<String>>>,
    thread: JoinHandle<()>,
}

impl MailServer {
    /// One that treats recipients in this manner, and takes this many connections.
    pub fn start(connections: usize, manner: fn(&str) -> Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let (taken, said) = (Arc::default(), Arc::default());
        let (letters, lines) = (Arc::clone(&taken), Arc::clone(&said));
        let thread = thread::spawn(move || {
            for stream in listener.incoming().take(connections) {
                let stream = stream.expect("a connection");
                // Whoever hangs up has said all.
                let _ = Talk { stream, letters: &letters, lines: &lines, manner }.hold();
            }
        });
        Self { port, taken, said, thread }
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Waits for the last connection; what was taken, and the commands that were heard.
    pub fn end(self) -> (Vec<Taken>, Vec<String>) {
        self.thread.join().expect("it served");
        let said = self.said.lock().expect("what was said").clone();
        (self.taken.lock().expect("the letters").clone(), said)
    }
}

struct Talk<'a> {
    stream: TcpStream,
    letters: &'a Mutex<Vec<Taken>>,
    lines: &'a Mutex<Vec<String>>,
    manner: fn(&str) -> Manner,
}

impl Talk<'_> {
    fn answer(&mut self, line: &str) -> std::io::Result<()> {
        self.stream.write_all(format!("{line}\r\n").as_bytes())
    }

    fn hold(mut self) -> std::io::Result<()> {
        let mut reader = BufReader::new(self.stream.try_clone()?);
        let (mut from, mut to) = (String::new(), String::new());
        self.answer("220 small ESMTP")?;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end();
            self.lines.lock().expect("what was said").push(line.to_owned());
            match line.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => self.answer("250-small\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME")?,
                "AUTH" => self.answer("235 known")?,
                "MAIL" => {
                    from = address(line);
                    self.answer("250 go on")?;
                }
                "RCPT" => {
                    to = address(line);
                    match (self.manner)(&to) {
                        Manner::Answers(no) => self.answer(no)?,
                        Manner::HangsUp => return Ok(()),
                        Manner::Takes | Manner::BreaksOff => self.answer("250 go on")?,
                    }
                }
                "DATA" => {
                    self.answer("354 go on")?;
                    let bytes = letter(&mut reader)?;
                    if (self.manner)(&to) == Manner::BreaksOff {
                        return Ok(());
                    }
                    let taken = Taken { from: from.clone(), to: to.clone(), bytes };
                    self.letters.lock().expect("the letters").push(taken);
                    self.answer("250 taken")?;
                }
                "RSET" => self.answer("250 forgotten")?,
                "QUIT" => return self.answer("221 bye"),
                _ => self.answer("500 what?")?,
            }
        }
    }
}

fn address(line: &str) -> String {
    let (_, rest) = line.split_once('<').unwrap_or_default();
    rest.split('>').next().unwrap_or_default().to_owned()
}

/// The letter up to the line with a dot, without the dots that stand before dots.
fn letter(reader: &mut impl std::io::BufRead) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let mut line = Vec::new();
        reader.read_until(b'\n', &mut line)?;
        if line == b".\r\n" || line.is_empty() {
            return Ok(bytes);
        }
        let line = if line.starts_with(b".") { &line[1..] } else { &line };
        bytes.extend_from_slice(line);
    }
}

/// Reads a letter with Python's `email`, strictly: its headers, and its text.
const READER: &str = r"
import email, email.policy, json, sys
raw = sys.stdin.buffer.read()
assert raw.isascii(), 'not ASCII'
assert b'\r\n\r\n' in raw and raw.count(b'\n') == raw.count(b'\r\n') == raw.count(b'\r'), 'line ends'
assert max(map(len, raw.split(b'\r\n'))) <= 998, 'a line too long'
found = email.message_from_bytes(raw, policy=email.policy.strict)
assert not found.defects, found.defects
for name, value in found.items():
    assert not value.defects, (name, value.defects)
to, = found['to'].addresses
sender, = found['from'].addresses
json.dump({
    'headers': found.keys(),
    'from': [sender.display_name, sender.addr_spec],
    'to': [to.display_name, to.addr_spec],
    'subject': found['subject'],
    'date': found['date'].datetime.isoformat(),
    'message_id': found['message-id'],
    'type': found.get_content_type(),
    'charset': found.get_content_charset(),
    'encoding': found['content-transfer-encoding'],
    'text': found.get_content(),
}, sys.stdout)
";

/// What an independent reader makes of a letter.
pub fn read(letter: &[u8]) -> Value {
    let mut python = Command::new("python3")
        .args(["-c", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3");
    python.stdin.take().expect("its stdin").write_all(letter).expect("it reads");
    let said = python.wait_with_output().expect("it ends");
    let wrong = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{wrong}\n{}", String::from_utf8_lossy(letter));
    serde_json::from_slice(&said.stdout).expect("JSON")
}
