//! Why a file cannot be used, in Korean, and what to do about it.

use super::say;
use crate::i18n::cli::Why;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

/// Stands in brackets behind what is wrong.
pub(in crate::i18n::ko) fn because(why: &Why) -> String {
    match why {
        Why::Folder => "파일이 있어야 할 곳에 폴더가 있음".to_owned(),
        Why::NotFolder => "폴더가 있어야 할 곳에 파일이 있음".to_owned(),
        Why::Loop => "심볼릭 링크가 순환함".to_owned(),
        Why::Missing => "그런 파일이나 폴더가 없음".to_owned(),
        Why::Denied => "권한이 없음".to_owned(),
        Why::ReadOnlyDisk => "디스크가 읽기 전용으로 마운트됨".to_owned(),
        Why::Full => "디스크가 가득 참".to_owned(),
        Why::Quota => "디스크 할당량을 다 씀".to_owned(),
        Why::FileLimit => "파일 크기 제한에 도달함".to_owned(),
        Why::Other(said) => clean_line(said).into_owned(),
    }
}

pub(super) fn cannot_read(path: &str, why: &Why) -> Words {
    let message = format!("{}: 읽을 수 없습니다({}).", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "권한을 요청하거나 읽을 수 있는 곳으로 파일을 복사하세요.",
        Why::Folder => "파일을 지정하세요.",
        Why::Missing | Why::NotFolder | Why::Loop => "경로를 확인하세요.",
        _ => "경로와 권한을 확인하세요.",
    };
    say(message, advice)
}

pub(in crate::i18n::ko) fn cannot_write(path: &str, why: &Why) -> Words {
    let message = format!("{}: 쓸 수 없습니다({}).", clean_line(path), because(why));
    let advice = match why {
        Why::Denied | Why::ReadOnlyDisk => "쓸 수 있는 경로를 고르세요.",
        Why::Full | Why::Quota | Why::FileLimit => room(why),
        Why::Missing => "먼저 폴더를 만들거나 다른 경로를 고르세요.",
        Why::NotFolder | Why::Loop => "경로를 확인하세요.",
        _ => "경로와 권한을 확인하세요.",
    };
    say(message, advice)
}

pub(super) fn full(path: &str, why: &Why) -> Words {
    let message =
        format!("{}: 공간이 부족합니다({}). 바뀐 것은 없습니다.", clean_line(path), because(why));
    say(message, room(why))
}

fn room(why: &Why) -> &'static str {
    match why {
        Why::Quota => "파일을 지우거나 할당량을 늘린 다음 다시 시도하세요.",
        Why::FileLimit => "제한을 늘린 다음(“ulimit -f”) 다시 시도하세요.",
        _ => "공간을 확보한 다음 다시 시도하세요.",
    }
}

/// The store's files may be read, but not written.
pub(super) fn unwritable(folder: &str, why: &Why) -> Words {
    let message = format!(
        "저장소 {}: 읽을 수는 있으나 바꿀 수 없습니다({}).",
        clean_line(folder),
        because(why)
    );
    let advice = match why {
        Why::ReadOnlyDisk => "디스크를 쓰기 가능하게 마운트하세요. 그동안 읽기는 됩니다.",
        _ => "모든 파일에 쓸 수 있는 사용자로 작업하세요. 그동안 읽기는 됩니다.",
    };
    say(message, advice)
}

/// One of the store's own files or folders.
pub(super) fn store_fails(path: &str, why: &Why) -> Words {
    let message = format!("{}: 저장소에서 쓸 수 없습니다({}).", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "저장소의 소유자인 사용자로 작업하세요.",
        Why::ReadOnlyDisk => "디스크를 쓰기 가능하게 마운트하거나 다른 폴더를 고르세요.",
        Why::Folder | Why::NotFolder | Why::Loop | Why::Missing => {
            "그것을 치우고 원래 있어야 할 것을 되돌려 놓거나 백업을 다른 폴더에 복원하세요. 없어진 \
             “lock” 파일은 새로 만들어집니다."
        }
        _ => "디스크와 권한을 확인하세요.",
    };
    say(message, advice)
}
