//! What a program answers to a key: until its last byte before it falls quiet, and how many.

use std::time::{Duration, Instant};

use crate::pty::{DEADLINE, Pty};

use crate::figures::{Sizes, Times};

/// A program has answered when nothing has come for so long. A frame is written at once, so this
/// is only long enough for a busy machine.
pub const QUIET: Duration = Duration::from_millis(60);
/// The same where work may go on behind the first frame: searching, and what follows a rest.
pub const LONG_QUIET: Duration = Duration::from_millis(450);
/// A key that is answered by nothing has waited long enough.
const NOTHING: Duration = Duration::from_secs(3);

/// One answer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Answer {
    /// From the key to the last byte; none when nothing came.
    pub took: Option<Duration>,
    /// From the key to the end of the first frame, where frames are marked.
    pub framed: Option<Duration>,
    /// How many bytes came.
    pub bytes: usize,
    /// How many of them came with the first frame, where frames are marked.
    pub first_frame: usize,
}

/// Sends a key, or several at once, and waits until the answer is there.
pub fn answer(pty: &mut Pty, keys: &[u8], quiet: Duration) -> Answer {
    let before = pty.bytes();
    let sent = Instant::now();
    pty.send(keys);
    if !pty.comes_after(before, NOTHING) {
        return Answer::default();
    }
    pty.wait_for_quiet(quiet, DEADLINE);
    let came = pty.came_after(before);
    let Some(last) = came.last() else { return Answer::default() };
    let first_frame = frame_end(&pty.output_after(before)).min(last.bytes - before);
    let framed = came.iter().find(|part| part.bytes - before >= first_frame);
    Answer {
        took: Some(last.at.saturating_duration_since(sent)),
        framed: framed.map(|part| part.at.saturating_duration_since(sent)),
        bytes: last.bytes - before,
        first_frame,
    }
}

/// Where the first frame ends: behind the mark that lets a terminal show it.
fn frame_end(written: &[u8]) -> usize {
    const MARK: &[u8] = b"\x1b[?2026l";
    let place = written.windows(MARK.len()).position(|part| part == MARK);
    place.map_or(written.len(), |place| place + MARK.len())
}

/// Answers to keys of one kind.
#[derive(Default)]
pub struct Answers {
    pub times: Times,
    /// Until the first frame.
    pub framed: Times,
    pub sizes: Sizes,
}

impl Answers {
    /// Takes one in; what was answered by nothing has no time.
    pub fn add(&mut self, answer: Answer) {
        if let Some(took) = answer.took {
            self.times.add(took);
            self.framed.add(answer.framed.unwrap_or(took));
            self.sizes.add(answer.bytes);
        }
    }
}
