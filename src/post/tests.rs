//! Letters and their ways.
