//! What is said about backups. Texts in it are as they were found; the sentences clean them.

/// A backup that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// Where.
    pub path: String,
    /// Its first record.
    pub from: u64,
    /// Its last record; one less than the first when there is none.
    pub through: u64,
    /// How many PoE files are in it.
    pub evidence_files: u64,
    /// How many bytes it has.
    pub bytes: u64,
    /// What became of the read marks and own views.
    pub read_marks: ReadMarks,
}

/// What became of the read marks and own views in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadMarks {
    /// They are in it.
    Kept,
    /// Left out: another process has the store open.
    InUse,
    /// Left out: why they cannot be read.
    Unreadable(String),
}

/// A store that was made of backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where.
    pub folder: String,
    /// Of how many files.
    pub files: usize,
    /// How many records it has.
    pub records: u64,
    /// How many PoE files it has.
    pub evidence_files: u64,
    /// Whether a backup had the read marks and own views in it.
    pub read_marks: bool,
}

/// Why a backup cannot be taken, or not be read. Offsets are in bytes, frames count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupTrouble {
    /// `-` in the place of a file.
    NoFile,
    /// More records are to be left out than there are.
    BeyondHead {
        /// After which record the backup was to begin.
        since: u64,
        /// The last record.
        head: u64,
    },
    /// A PoE file is missing or altered.
    Evidence {
        /// The claim's id.
        claim: String,
        /// The file's name there.
        name: String,
        /// Where it belongs.
        place: String,
    },
    /// The file does not begin like a backup.
    NotABackup(String),
    /// Of a newer version of the program.
    Newer {
        /// Which file.
        path: String,
        /// Its version.
        version: u16,
        /// The newest version that is known.
        known: u16,
    },
    /// The file ends too early.
    CutShort {
        /// Which file.
        path: String,
        /// Where it ends.
        offset: u64,
    },
    /// The file is not what was written.
    Damaged {
        /// Which file.
        path: String,
        /// In which frame.
        frame: u64,
        /// Where that begins.
        offset: u64,
        /// What is wrong there.
        what: String,
    },
    /// Its parts contradict one another: which file, what.
    Contradiction(String, String),
    /// No store follows from the records: where, what.
    Misfit(String, String),
    /// Files of two stores.
    OtherStore {
        /// Which file.
        path: String,
        /// Its store's id.
        found: String,
        /// The first file.
        first: String,
        /// The id of the first file's store.
        wanted: String,
    },
    /// Records are in none of the files.
    Gap {
        /// The first of them.
        from: u64,
        /// The last of them.
        through: u64,
        /// The file that begins behind them.
        next: String,
    },
    /// A file begins with a record that another holds already.
    Overlap {
        /// The file that begins earlier.
        earlier: String,
        /// Its last record.
        through: u64,
        /// The other file.
        later: String,
        /// Its first record.
        from: u64,
    },
    /// Files of two histories of one store.
    OtherHistory {
        /// The earlier file.
        earlier: String,
        /// Its last record.
        seq: u64,
        /// The later file.
        later: String,
    },
}
