//! Backups, in Korean.

use std::cmp::Ordering;

use super::say;
use crate::i18n::cli::{BackedUp, BackupTrouble, ReadMarks, Restored};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn backed_up(done: &BackedUp) -> String {
    let BackedUp { from, through, evidence_files, bytes, .. } = done;
    let path = clean_line(&done.path);
    let what = match from.cmp(through) {
        Ordering::Greater => format!("새 레코드 없음(가장 새로운 레코드: {through})"),
        Ordering::Equal => format!("레코드 {from}번, PoE 파일 {evidence_files}개"),
        Ordering::Less => format!("레코드 {from}~{through}번, PoE 파일 {evidence_files}개"),
    };
    let marks = match &done.read_marks {
        ReadMarks::Kept => "읽음 표시와 내 보기도 들어 있습니다.".to_owned(),
        ReadMarks::InUse => {
            "다른 프로세스가 저장소를 열고 있어 읽음 표시와 내 보기는 들어 있지 않습니다."
                .to_owned()
        }
        ReadMarks::Unreadable(why) => {
            let why = clean_line(why);
            format!("읽음 표시와 내 보기는 읽을 수 없어 들어 있지 않습니다: {why}.")
        }
    };
    format!(
        "백업했습니다: {path}({bytes}바이트). 내용: {what}.\n{marks}\n\
         그 뒤의 내용은 “cpor backup NEW-FILE --since {through}” 명령으로 백업합니다."
    )
}

pub(super) fn restored(done: &Restored) -> String {
    let marks = if done.read_marks {
        "읽음 표시와 내 보기는 그것이 들어 있는 마지막 백업 때의 상태입니다."
    } else {
        "읽음 표시와 내 보기가 들어 있는 백업이 없습니다. 모든 댓글이 읽지 않음이 되고 공유하지 않은 \
         보기는 없어졌습니다."
    };
    format!(
        "백업 파일 {}개에서 레코드 {}개와 PoE 파일 {}개를 복원했습니다: {}.\n{marks}",
        done.files,
        done.records,
        done.evidence_files,
        clean_line(&done.folder)
    )
}

pub(super) fn words(of: &BackupTrouble) -> Words {
    taking(of).or_else(|| reading(of)).unwrap_or_else(|| following(of))
}

/// Why a backup was not written.
fn taking(of: &BackupTrouble) -> Option<Words> {
    Some(match of {
        BackupTrouble::NoFile => say(
            "백업은 파일이어야 합니다. 표준 출력에 쓰거나 표준 입력에서 읽을 수 없습니다.",
            "파일을 지정하세요.",
        ),
        BackupTrouble::BeyondHead { since, head } => say(
            format!(
                "가장 새로운 레코드가 {head}번이어서 {since}번 뒤의 레코드가 없습니다. 아무것도 쓰지 \
                 않았습니다."
            ),
            "--since에 이전 백업의 마지막 레코드를 주세요. 이 저장소의 백업인지도 확인하세요.",
        ),
        BackupTrouble::Evidence { claim, name, place } => say(
            format!(
                "{}의 PoE 파일 “{}”: 없거나 변조되어 온전한 백업을 만들 수 없습니다. 아무것도 쓰지 \
                 않았습니다.",
                clean_line(claim),
                clean_line(name)
            ),
            format!(
                "이전 백업을 다른 폴더에 복원하고 그 evidence 폴더에서 이 위치로 파일을 \
                 복사하세요: {}. “cpor verify” 명령으로 없는 파일을 모두 볼 수 있습니다.",
                clean_line(place)
            ),
        ),
        _ => return None,
    })
}

/// Why one backup cannot be read.
fn reading(of: &BackupTrouble) -> Option<Words> {
    let another = "아무것도 복원하지 않았습니다. 이 백업의 다른 사본을 쓰세요.";
    Some(match of {
        BackupTrouble::NotABackup(path) => say(
            format!("{}: 저장소 백업이 아닙니다.", clean_line(path)),
            "“cpor backup” 명령으로 만든 파일을 지정하세요.",
        ),
        BackupTrouble::Newer { path, version, known } => say(
            format!(
                "{}: 형식 버전 {version}의 백업입니다. 이 프로그램은 {known}까지 읽을 수 있습니다.",
                clean_line(path)
            ),
            "백업을 만든 버전이나 더 새로운 버전의 프로그램으로 복원하세요.",
        ),
        BackupTrouble::CutShort { path, offset } => {
            say(format!("{}: {offset}바이트에서 잘렸습니다.", clean_line(path)), another)
        }
        BackupTrouble::Damaged { path, frame, offset, what } => say(
            format!(
                "{}: {offset}바이트에서 시작하는 프레임 {frame}이 손상되었습니다: {}.",
                clean_line(path),
                clean_line(what)
            ),
            another,
        ),
        BackupTrouble::Contradiction(path, what) => say(
            format!("{}: 내용이 서로 맞지 않습니다: {}.", clean_line(path), clean_line(what)),
            another,
        ),
        BackupTrouble::Misfit(place, what) => say(
            format!(
                "백업은 쓴 그대로이지만 그것으로 저장소를 만들 수 없습니다: {}: {}.",
                clean_line(place),
                clean_line(what)
            ),
            "아무것도 복원하지 않았습니다. 백업을 만든 버전의 프로그램이나 이전 백업을 쓰세요.",
        ),
        _ => return None,
    })
}

/// Why several backups do not follow one another.
fn following(of: &BackupTrouble) -> Words {
    match of {
        BackupTrouble::OtherStore { path, found, first, wanted } => say(
            format!(
                "{}({})와 {}({})는 서로 다른 저장소의 백업입니다.",
                clean_line(path),
                clean_line(found),
                clean_line(first),
                clean_line(wanted)
            ),
            "한 저장소의 백업만 지정하세요.",
        ),
        BackupTrouble::Gap { from, through, next } => {
            let missing =
                if from == through { format!("{from}번") } else { format!("{from}~{through}번") };
            say(
                format!(
                    "레코드 {missing}: 어느 파일에도 없습니다. {}의 시작이 그 뒤입니다.",
                    clean_line(next)
                ),
                "그 레코드가 있는 백업도 지정하세요. 첫 백업은 레코드 1번에서 시작합니다.",
            )
        }
        BackupTrouble::Overlap { earlier, through, later, from } => say(
            format!(
                "{}의 시작은 레코드 {from}번인데 {}의 끝은 레코드 {through}번입니다.",
                clean_line(later),
                clean_line(earlier)
            ),
            "둘 중 하나를 빼세요. 백업은 앞의 백업이 끝난 곳에서 시작해야 합니다.",
        ),
        BackupTrouble::OtherHistory { earlier, seq, later } => say(
            format!(
                "{}의 내용이 {}의 레코드 {seq}번에서 이어지지 않습니다. 그 뒤 저장소의 기록이 둘로 \
                 갈라졌습니다.",
                clean_line(later),
                clean_line(earlier)
            ),
            "둘 중 하나를 빼세요. 복원하거나 복구한 저장소는 그때의 레코드에서 이어집니다.",
        ),
        _ => say("백업이 서로 맞지 않습니다.", "한 저장소의 백업만 지정하세요."),
    }
}
