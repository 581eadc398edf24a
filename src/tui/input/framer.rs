//! Cuts the stream of bytes into whole units: a key, a terminal's reply, a paste.
//!
//! It knows only where units begin and end, and when to stop waiting for an end. A unit is never
//! judged by half: what doesn't become whole in time is dropped, and what comes after it is read
//! afresh. Replies are swallowed as they pass, so that no length of them takes any memory.

use super::key::Key;

const ESC: u8 = 0x1B;
const BEL: u8 = 0x07;
const CTRL_C: u8 = 0x03;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Longest control sequence that can be a key, in bytes. A longer one is swallowed to its end.
pub const CSI_CAP_BYTES: usize = 64;

/// Longest paste, in bytes.
pub const PASTE_CAP_BYTES: usize = 1024 * 1024;

/// How long each kind of unit may take to become whole, in milliseconds.
///
/// They count from the unit's first byte, except for pastes, where they count from the last: a
/// large paste over a slow line is still one paste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// After a lone escape byte, until it is the Esc key.
    pub esc_ms: u64,
    /// For a control sequence, or a character of several bytes.
    pub csi_ms: u64,
    /// For a terminal's reply: OSC, DCS or APC.
    pub string_ms: u64,
    /// For the next piece of a paste.
    pub paste_ms: u64,
}

impl Timeouts {
    /// For a terminal on this machine.
    pub const LOCAL: Self = Self { esc_ms: 25, csi_ms: 100, string_ms: 250, paste_ms: 2_000 };

    /// For a terminal behind a network, where an escape byte and its sequence may arrive apart.
    pub const REMOTE: Self = Self { esc_ms: 100, ..Self::LOCAL };

    /// For keys that arrive whole, so that a lone escape byte is the Esc key at once.
    pub const WHOLE: Self = Self { esc_ms: 0, csi_ms: 0, string_ms: 0, paste_ms: 0 };
}

impl Default for Timeouts {
    fn default() -> Self {
        Self::LOCAL
    }
}

/// One whole unit of input.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// The bytes of one character or one escape sequence.
    Sequence(Vec<u8>),
    /// A key that needs no more reading.
    Key(Key),
    /// What stood between the marks of a paste.
    Paste(Vec<u8>),
    /// A paste over its cap.
    PasteTooLong,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ground,
    /// A character of several bytes, of which so many are still to come.
    Utf8 {
        missing: u8,
    },
    /// After an escape byte.
    Esc,
    /// After `ESC O`: a key in an older form.
    Ss3,
    /// After `ESC [`.
    Csi,
    /// After `ESC [ [`: a function key of the Linux console.
    Console,
    /// After `ESC [ M`: the three bytes of an old mouse report.
    Mouse {
        missing: u8,
    },
    /// In a terminal's reply.
    Reply,
    /// At an escape byte in a reply, which came at this time: the reply's end, or a new unit.
    ReplyEsc {
        esc_at_ms: u64,
    },
    /// In a paste, with so many bytes of its end mark matched.
    Paste {
        matched: usize,
    },
    /// In a paste that Ctrl-C cut short: its rest must not become keys.
    Drain {
        matched: usize,
    },
}

#[derive(Debug)]
pub(super) struct Framer {
    timeouts: Timeouts,
    state: State,
    /// The unit so far.
    held: Vec<u8>,
    /// What the time-out counts from.
    since_ms: u64,
    units: Vec<Unit>,
}

impl Framer {
    pub(super) fn new(timeouts: Timeouts) -> Self {
        let held = Vec::new();
        Self { timeouts, state: State::Ground, held, since_ms: 0, units: Vec::new() }
    }

    pub(super) fn feed(&mut self, bytes: &[u8], now_ms: u64) -> Vec<Unit> {
        self.expire(now_ms);
        for &byte in bytes {
            self.push(byte, now_ms);
        }
        std::mem::take(&mut self.units)
    }

    pub(super) fn tick(&mut self, now_ms: u64) -> Vec<Unit> {
        self.expire(now_ms);
        std::mem::take(&mut self.units)
    }

    pub(super) fn deadline(&self) -> Option<u64> {
        let wait_ms = match self.state {
            State::Ground => return None,
            State::Esc => self.timeouts.esc_ms,
            State::Utf8 { .. } | State::Ss3 | State::Csi | State::Console | State::Mouse { .. } => {
                self.timeouts.csi_ms
            }
            State::Reply | State::ReplyEsc { .. } | State::Drain { .. } => self.timeouts.string_ms,
            State::Paste { .. } => self.timeouts.paste_ms,
        };
        Some(self.since_ms.saturating_add(wait_ms))
    }

    /// Gives up on whatever is due. What it leaves behind may be due as well.
    fn expire(&mut self, now_ms: u64) {
        while self.deadline().is_some_and(|deadline| deadline <= now_ms) {
            match self.state {
                State::Paste { .. } => self.finish_paste(),
                State::ReplyEsc { esc_at_ms } => self.begin_anew(ESC, esc_at_ms),
                _ => self.give_up(),
            }
        }
    }

    /// Ends a unit that will not become whole. What a person can have typed is delivered: Esc, or
    /// Alt with the character that also begins a sequence. The rest is dropped.
    fn give_up(&mut self) {
        match (self.state, self.held.as_slice()) {
            (State::Esc, _) => self.units.push(Unit::Key(Key::from(super::KeyCode::Esc))),
            (State::Ss3 | State::Csi | State::Reply | State::ReplyEsc { .. }, &[ESC, begins]) => {
                let code = super::KeyCode::Char(char::from(begins));
                self.units.push(Unit::Key(Key::new(code, super::Modifiers::ALT)));
            }
            _ => {}
        }
        self.rest();
    }

    fn rest(&mut self) {
        self.state = State::Ground;
        self.held.clear();
    }

    fn push(&mut self, byte: u8, now_ms: u64) {
        match self.state {
            State::Paste { matched } => self.paste(byte, matched, now_ms),
            State::Drain { matched } => self.drain(byte, matched, now_ms),
            State::Ground => self.begin(byte, now_ms),
            _ if byte == CTRL_C => self.interrupt(),
            State::Utf8 { missing } => self.utf8(byte, missing, now_ms),
            State::Esc => self.after_esc(byte, now_ms),
            State::Csi => self.csi(byte, now_ms),
            State::Ss3 if byte.is_ascii_digit() => self.hold_within_cap(byte),
            State::Ss3 | State::Console => self.letter(byte, now_ms),
            State::Mouse { missing } => self.mouse(byte, missing, now_ms),
            State::Reply => self.reply(byte, now_ms),
            State::ReplyEsc { esc_at_ms } => self.reply_esc(byte, esc_at_ms, now_ms),
        }
    }

    fn interrupt(&mut self) {
        self.give_up();
        self.units.push(Unit::Key(Key::CTRL_C));
    }

    fn begin(&mut self, byte: u8, now_ms: u64) {
        match byte {
            ESC => self.begin_esc(now_ms),
            0xC2..=0xDF => self.begin_utf8(byte, 1, now_ms),
            0xE0..=0xEF => self.begin_utf8(byte, 2, now_ms),
            0xF0..=0xF4 => self.begin_utf8(byte, 3, now_ms),
            0x80.. => {}
            _ => self.units.push(Unit::Sequence(vec![byte])),
        }
    }

    fn begin_esc(&mut self, now_ms: u64) {
        self.held.clear();
        self.held.push(ESC);
        self.state = State::Esc;
        self.since_ms = now_ms;
    }

    fn begin_utf8(&mut self, byte: u8, missing: u8, now_ms: u64) {
        self.held.push(byte);
        self.state = State::Utf8 { missing };
        self.since_ms = now_ms;
    }

    /// Drops the unit at hand and reads `byte` as the start of the next.
    fn begin_anew(&mut self, byte: u8, now_ms: u64) {
        self.give_up();
        self.begin(byte, now_ms);
    }

    fn finish_sequence(&mut self, byte: u8) {
        self.held.push(byte);
        if self.held.len() <= CSI_CAP_BYTES {
            self.units.push(Unit::Sequence(std::mem::take(&mut self.held)));
        }
        self.rest();
    }

    fn utf8(&mut self, byte: u8, missing: u8, now_ms: u64) {
        match (byte, missing) {
            (0x80..=0xBF, 1) => self.finish_sequence(byte),
            (0x80..=0xBF, _) => {
                self.held.push(byte);
                self.state = State::Utf8 { missing: missing - 1 };
            }
            _ => self.begin_anew(byte, now_ms),
        }
    }

    fn after_esc(&mut self, byte: u8, now_ms: u64) {
        let state = match byte {
            b'[' => State::Csi,
            b'O' => State::Ss3,
            b']' | b'P' | b'_' => State::Reply,
            // Two in a row: a press of Esc, which cancels, is never lost.
            ESC => return self.begin_anew(byte, now_ms),
            0xC2..=0xF4 => {
                let esc_at_ms = self.since_ms;
                self.begin(byte, now_ms);
                self.since_ms = esc_at_ms;
                return;
            }
            0x80.. => return self.begin_anew(byte, now_ms),
            _ => return self.finish_sequence(byte),
        };
        self.held.push(byte);
        self.state = state;
    }

    fn csi(&mut self, byte: u8, now_ms: u64) {
        match (byte, self.held.len()) {
            (b'[', 2) => self.hold(byte, State::Console),
            (b'M', 2) => self.hold(byte, State::Mouse { missing: 3 }),
            (b'~', _) if self.held == PASTE_BEGINS[..PASTE_BEGINS.len() - 1] => {
                self.held.clear();
                self.state = State::Paste { matched: 0 };
                self.since_ms = now_ms;
            }
            (b' '..=b'?', _) => self.hold_within_cap(byte),
            _ => self.letter(byte, now_ms),
        }
    }

    fn hold(&mut self, byte: u8, state: State) {
        self.held.push(byte);
        self.state = state;
    }

    fn hold_within_cap(&mut self, byte: u8) {
        if self.held.len() <= CSI_CAP_BYTES {
            self.held.push(byte);
        }
    }

    /// The byte that ends a sequence, if it is one.
    fn letter(&mut self, byte: u8, now_ms: u64) {
        match byte {
            b'@'..=b'~' => self.finish_sequence(byte),
            _ => self.begin_anew(byte, now_ms),
        }
    }

    fn mouse(&mut self, byte: u8, missing: u8, now_ms: u64) {
        if byte < b' ' {
            self.begin_anew(byte, now_ms);
        } else if missing > 1 {
            self.state = State::Mouse { missing: missing - 1 };
        } else {
            self.rest();
        }
    }

    fn reply(&mut self, byte: u8, now_ms: u64) {
        match byte {
            BEL => self.rest(),
            ESC => self.state = State::ReplyEsc { esc_at_ms: now_ms },
            // With a third byte it is no longer Alt with a character; more need not be known.
            _ => {
                self.held.truncate(2);
                self.held.push(byte);
            }
        }
    }

    fn reply_esc(&mut self, byte: u8, esc_at_ms: u64, now_ms: u64) {
        if byte == b'\\' {
            self.rest();
        } else {
            self.begin_anew(ESC, esc_at_ms);
            self.push(byte, now_ms);
        }
    }

    fn paste(&mut self, byte: u8, matched: usize, now_ms: u64) {
        self.since_ms = now_ms;
        if byte == CTRL_C {
            self.held.clear();
            self.state = State::Drain { matched: 0 };
            self.units.push(Unit::Key(Key::CTRL_C));
            return;
        }
        if self.held.len() <= PASTE_CAP_BYTES + PASTE_ENDS.len() {
            self.held.push(byte);
        }
        if let Some(matched) = end_mark_after(matched, byte) {
            self.state = State::Paste { matched };
        } else {
            self.held.truncate(self.held.len() - PASTE_ENDS.len());
            self.finish_paste();
        }
    }

    fn finish_paste(&mut self) {
        let text = std::mem::take(&mut self.held);
        let is_too_long = text.len() > PASTE_CAP_BYTES;
        self.units.push(if is_too_long { Unit::PasteTooLong } else { Unit::Paste(text) });
        self.rest();
    }

    fn drain(&mut self, byte: u8, matched: usize, now_ms: u64) {
        self.since_ms = now_ms;
        match end_mark_after(matched, byte) {
            Some(matched) => self.state = State::Drain { matched },
            None => self.rest(),
        }
        if byte == CTRL_C {
            self.units.push(Unit::Key(Key::CTRL_C));
        }
    }
}

/// How much of the paste's end mark is matched after `byte`; `None` if all of it is.
fn end_mark_after(matched: usize, byte: u8) -> Option<usize> {
    let matched = if byte == PASTE_ENDS[matched] { matched + 1 } else { usize::from(byte == ESC) };
    (matched < PASTE_ENDS.len()).then_some(matched)
}
