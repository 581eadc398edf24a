//! The demonstration: a story that fills a throw-away simulated store.
//!
//! Owns the sample directory, the holidays, the people, the files and the acts. Knows nothing of
//! the desk: an act is data, which whoever plays the story turns into the desk's own requests.

pub mod poe;
