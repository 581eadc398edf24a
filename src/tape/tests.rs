//! Tapes as they are read and played.

mod parsing;
mod playing;
