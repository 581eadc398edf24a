//! What a store says of itself, for whoever words it: typed, and without a word of its own.

pub use crate::store::StoreError;
pub use crate::store::disk::Repair;
pub use crate::store::finding::{
    CodecError, DatabaseFlaw, Finding, FrameFlaw, Place, RecordFlaw, SegmentFlaw, Unfit, Why,
};
