//! Why a file cannot be read or written, as far as the operating system tells kinds apart: facts,
//! without a word about them but the system's own.

use std::io;

use rustix::io::Errno;

/// Why a file or folder cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Why {
    /// It is a folder, where a file belongs.
    Folder,
    /// It, or what it lies in, is no folder, where one belongs.
    NotFolder,
    /// Symbolic links lead round in a circle.
    Loop,
    /// Nothing is there.
    Missing,
    /// The permissions stand in the way.
    Denied,
    /// The file system is mounted for reading only.
    ReadOnlyDisk,
    /// The disk is full.
    Full,
    /// The user's share of the disk is used up.
    Quota,
    /// The largest size that files may have is reached.
    FileLimit,
    /// Something else: what the system says.
    Other(String),
}

impl From<&io::Error> for Why {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as K;
        match error.kind() {
            K::IsADirectory => Self::Folder,
            K::NotADirectory => Self::NotFolder,
            K::NotFound => Self::Missing,
            K::PermissionDenied => Self::Denied,
            K::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            K::StorageFull => Self::Full,
            K::QuotaExceeded => Self::Quota,
            K::FileTooLarge => Self::FileLimit,
            // The standard library has no stable kind for it.
            _ if Errno::from_io_error(error) == Some(Errno::LOOP) => Self::Loop,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl Why {
    /// The kind of error that it came from.
    #[must_use]
    pub const fn kind(&self) -> io::ErrorKind {
        use io::ErrorKind as K;
        match self {
            Self::Folder => K::IsADirectory,
            Self::NotFolder => K::NotADirectory,
            Self::Missing => K::NotFound,
            Self::Denied => K::PermissionDenied,
            Self::ReadOnlyDisk => K::ReadOnlyFilesystem,
            Self::Full => K::StorageFull,
            Self::Quota => K::QuotaExceeded,
            Self::FileLimit => K::FileTooLarge,
            Self::Loop | Self::Other(_) => K::Other,
        }
    }

    /// The error that it came from, as far as it is known.
    #[must_use]
    pub fn again(&self) -> io::Error {
        match self {
            Self::Other(said) => io::Error::other(said.clone()),
            Self::Loop => Errno::LOOP.into(),
            why => why.kind().into(),
        }
    }
}
