//! How a text gets to the clipboard of whoever sits at a terminal: by an escape sequence, OSC 52, that
//! the terminal carries out if it is allowed to.
//!
//! Terminals within terminals keep such sequences to themselves. tmux hands on what is wrapped for it,
//! and GNU screen what is wrapped in pieces. No terminal answers, so nothing is known of what came of
//! it. Must not know what is copied.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The most that is sent, in bytes of base64: xterm's limit, which others have taken over.
const MOST: usize = 74_994;
/// The most bytes of text that are copied: base64 makes four of three.
pub const MOST_BYTES: usize = MOST / 4 * 3;
/// The most that GNU screen takes in one piece, in bytes, with room for what is around it.
const PIECE: usize = 700;

/// What stands between a session and the terminal with the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Passage {
    /// Nothing.
    #[default]
    Direct,
    /// tmux.
    Tmux,
    /// GNU screen; or tmux under its name, on another machine.
    Screen,
}

impl Passage {
    /// Decides from the value of `TERM`, and from whether `TMUX` and `STY` are set.
    #[must_use]
    pub fn of(term: Option<&str>, has_tmux: bool, has_sty: bool) -> Self {
        let term = term.unwrap_or_default();
        if has_tmux || term.starts_with("tmux") {
            return Self::Tmux;
        }
        if has_sty || term.starts_with("screen") { Self::Screen } else { Self::Direct }
    }
}

/// Whether a text is short enough to be copied.
#[must_use]
pub const fn fits(text: &str) -> bool {
    text.len() <= MOST_BYTES
}

/// The bytes that copy a text; none for one that is too long, of which nothing is cut in silence.
#[must_use]
pub fn bytes(text: &str, passage: Passage) -> Vec<u8> {
    if !fits(text) {
        return Vec::new();
    }
    let encoded = STANDARD.encode(text);
    let plain = format!("\x1b]52;c;{encoded}\x1b\\");
    let sent = match passage {
        Passage::Direct => plain,
        // tmux may copy itself, or hand on what is wrapped: either, by how it is set up.
        Passage::Tmux => format!("{plain}\x1bPtmux;{}\x1b\\", plain.replace('\x1b', "\x1b\x1b")),
        Passage::Screen => for_screen(&encoded, plain),
    };
    sent.into_bytes()
}

/// What GNU screen hands on piece by piece. It ends with BEL, since the other end would end the piece.
/// A short one goes as it is, too, for a tmux that goes by screen's name; screen itself would spill a
/// long one over the screen.
fn for_screen(encoded: &str, plain: String) -> String {
    let whole = format!("\x1b]52;c;{encoded}\x07");
    let mut sent = if plain.len() <= PIECE { plain } else { String::new() };
    let mut rest = whole.as_str();
    while !rest.is_empty() {
        // All of it is ASCII.
        let (piece, after) = rest.split_at(rest.len().min(PIECE));
        sent.push_str("\x1bP");
        sent.push_str(piece);
        sent.push_str("\x1b\\");
        rest = after;
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(text: &str, passage: Passage) -> String {
        String::from_utf8(bytes(text, passage)).unwrap()
    }

    #[test]
    fn a_text_goes_in_base64() {
        assert_eq!(sent("C-000001", Passage::Direct), "\x1b]52;c;Qy0wMDAwMDE=\x1b\\");
        assert_eq!(sent("한", Passage::Direct), "\x1b]52;c;7ZWc\x1b\\");
    }

    #[test]
    fn tmux_gets_it_for_itself_and_to_be_handed_on() {
        let expected = "\x1b]52;c;YQ==\x1b\\\x1bPtmux;\x1b\x1b]52;c;YQ==\x1b\x1b\\\x1b\\";
        assert_eq!(sent("a", Passage::Tmux), expected);
    }

    #[test]
    fn screen_gets_pieces_that_it_takes_whole() {
        let long = "x".repeat(5_000);
        let sent = sent(&long, Passage::Screen);
        let pieces: Vec<&str> = sent
            .split("\x1b\\")
            .filter(|piece| !piece.is_empty())
            .map(|piece| piece.strip_prefix("\x1bP").unwrap())
            .collect();
        assert!(pieces.len() > 5 && pieces.iter().all(|piece| piece.len() <= PIECE));
        let whole = pieces.concat();
        let encoded = whole.strip_prefix("\x1b]52;c;").unwrap().strip_suffix('\x07').unwrap();
        assert_eq!(STANDARD.decode(encoded).unwrap(), long.as_bytes());
    }

    #[test]
    fn what_is_too_long_is_not_sent_at_all() {
        let longest = "x".repeat(MOST_BYTES);
        assert!(fits(&longest) && bytes(&longest, Passage::Direct).len() <= MOST + 10);
        let longer = longest + "x";
        assert!(!fits(&longer) && bytes(&longer, Passage::Direct).is_empty());
    }

    #[test]
    fn what_stands_between_is_known_from_what_the_terminal_says() {
        let of = |term, tmux, sty| Passage::of(Some(term), tmux, sty);
        assert_eq!(of("xterm-256color", false, false), Passage::Direct);
        assert_eq!(of("tmux-256color", false, false), Passage::Tmux, "over SSH");
        assert_eq!(of("screen-256color", true, false), Passage::Tmux);
        assert_eq!(of("screen.xterm-256color", false, true), Passage::Screen);
        assert_eq!(Passage::of(None, false, false), Passage::Direct);
    }
}
