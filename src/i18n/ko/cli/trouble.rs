//! Errors that no rule makes, in Korean: what, where and what to do.

use super::{backup, files, say};
use crate::desk::query::Mistake;
use crate::i18n::cli::{Remedy, Trouble};
use crate::i18n::ko::query;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn words(of: &Trouble) -> Words {
    usage(of).or_else(|| store(of)).or_else(|| damage(of)).unwrap_or_else(|| answer(of))
}

/// Wrong usage, and files named on the command line.
fn usage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::Usage(misused) => (super::super::usage::USAGE.misused)(misused),
        Trouble::AsInRealStore => say(
            "--as는 모의 저장소에서만 쓸 수 있습니다. 이 저장소에서는 운영 체제의 사용자가 곧 \
             사용자입니다.",
            "--as를 빼세요.",
        ),
        Trouble::NowInRealStore => say(
            "--now는 모의 저장소에서만 쓸 수 있습니다. 이 저장소는 컴퓨터의 시계를 따릅니다.",
            "--now를 빼세요.",
        ),
        Trouble::NowWithoutSimulated => say(
            "실제 저장소는 컴퓨터의 시계를 따르므로 만들 때 --now를 줄 수 없습니다.",
            "--now를 빼거나 --simulated를 더하세요.",
        ),
        Trouble::AsWhileFounding(name) => say(
            format!("새 저장소의 사용자는 “{}” 한 사람뿐입니다.", clean_line(name.as_str())),
            "--as를 빼고 다른 사용자는 “cpor operator add”로 추가하세요.",
        ),
        Trouble::NoUser => say(
            "실행하는 사용자의 이름을 운영 체제에서 알 수 없습니다.",
            "시스템의 사용자 데이터베이스에 이름을 등록하세요.",
        ),
        Trouble::NoFolder => say(
            "저장소의 위치가 지정되지 않았습니다.",
            "--data DIR을 주거나 CPOR_DATA 또는 HOME을 설정하세요.",
        ),
        Trouble::CannotRead(path, why) => files::cannot_read(path, why),
        Trouble::CannotWrite(path, why) => files::cannot_write(path, why),
        Trouble::FileExists(path) => say(
            format!("{}: 이미 있어 덮어쓰지 않았습니다.", clean_line(path)),
            "다른 경로를 고르거나 먼저 그 파일을 지우세요.",
        ),
        Trouble::FileInTheWay(path) => say(
            format!("{}: 이미 있어 덮어쓰지 않았습니다.", clean_line(path)),
            "다른 경로를 고르거나 --force를 주어 바꾸세요.",
        ),
        Trouble::Query(query, mistakes) => query_words(query, mistakes),
        Trouble::Post(trouble) => (super::super::post::POST.trouble)(trouble),
        Trouble::View(trouble) => (super::super::view::VIEW.trouble)(trouble),
        Trouble::Config(trouble) => (super::super::config::CONFIG.trouble)(trouble),
        Trouble::Template(trouble) => (super::super::template::TEMPLATE.trouble)(trouble),
        Trouble::Tape(trouble) => super::super::tape::TAPE.trouble(trouble),
        Trouble::Macro(trouble) => (super::super::macros::MACROS.trouble)(trouble),
        Trouble::ClockBehind(now, newest) => say(
            format!("시계({now})가 저장소의 가장 새로운 이벤트({newest}) 이전을 가리킵니다."),
            "그보다 나중 시각을 --now로 주세요. 시간은 거꾸로 가지 않습니다.",
        ),
        Trouble::NoTerminal => say(
            "화면을 띄우려면 터미널이 필요한데 여기는 터미널이 아닙니다.",
            "터미널에서 실행하거나 명령을 쓰세요. “cpor --help”로 명령을 볼 수 있습니다.",
        ),
        Trouble::Terminal(why) => say(
            format!("터미널을 쓸 수 없습니다: {}.", clean_line(why)),
            "다른 터미널에서 실행하거나 명령을 쓰세요. “cpor --help”로 명령을 볼 수 있습니다.",
        ),
        Trouble::NowInDemo => say(
            "데모는 자체 시계를 쓰므로 --now를 받지 않습니다.",
            "--now를 빼세요. --as NAME으로 다른 사람의 데모를 볼 수 있습니다.",
        ),
        Trouble::DataInDemo => say(
            "데모는 어디에도 저장하지 않으므로 --data를 받지 않습니다.".to_owned(),
            "--data를 빼세요. 데모에서 한 일은 끝나면 사라집니다.",
        ),
        Trouble::Demonstration(why) => say(
            format!("데모를 실행할 수 없습니다: {}.", clean_line(why)),
            "어느 컴퓨터에서나 실행되어야 하므로 이 문제를 알려 주세요.",
        ),
        _ => return None,
    })
}

/// What is wrong with the store.
fn store(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::StoreMissing(folder) => say(
            format!("{}: 저장소가 없습니다.", clean_line(folder)),
            "“cpor init”으로 만들거나 --data 또는 CPOR_DATA로 위치를 지정하세요.",
        ),
        Trouble::StoreExists(folder) => say(
            format!("{}: 이미 저장소가 있습니다.", clean_line(folder)),
            "그 저장소를 쓰거나 --data로 다른 폴더를 지정하세요.",
        ),
        Trouble::StoreBusy(folder) => say(
            format!("{}: 다른 프로세스가 이 저장소를 열고 있습니다.", clean_line(folder)),
            "끝날 때까지 기다리거나 그 프로세스를 끝내세요.",
        ),
        Trouble::StoreForeign(path, what) => say(
            format!("{}: 저장소가 아닙니다({}).", clean_line(path), clean_line(what)),
            "--data를 확인하세요. 저장소가 있던 곳이라면 폴더 안이 바뀐 것이니 백업을 다른 폴더에 \
             복원하세요.",
        ),
        Trouble::StoreNewer(path, what) => say(
            format!(
                "{}: {}. 더 새로운 버전의 프로그램이 쓴 것입니다. 바뀐 것은 없습니다.",
                clean_line(path),
                clean_line(what)
            ),
            "그것을 쓴 버전이나 더 새로운 버전의 프로그램을 쓰세요.",
        ),
        Trouble::StoreFull(path, why) => files::full(path, why),
        Trouble::Interrupted => say(
            "끝나기 전에 중단했으며 하다 만 것은 남지 않았습니다.".to_owned(),
            "시간이 있을 때 다시 실행하세요.",
        ),
        Trouble::StoreReadOnly(why) => say(
            format!("저장소에 지금은 쓸 수 없습니다: {}.", clean_line(why)),
            "다시 여세요. “cpor verify” 명령으로 온전한지 확인할 수 있습니다.",
        ),
        Trouble::StoreInDoubt(seq, why) => say(
            format!("레코드 {seq}번이 보존되었는지 알 수 없습니다: {}.", clean_line(why)),
            "이미 처리되었을 수 있으니 다시 하기 전에 클레임을 확인하세요. 디스크도 점검하세요.",
        ),
        Trouble::StoreUnwritable(folder, why) => files::unwritable(folder, why),
        Trouble::StoreFails(path, why) => files::store_fails(path, why),
        Trouble::Unproved(place, what) => say(
            format!(
                "저장소의 일부를 검사하지 못했습니다. {}: {}.",
                clean_line(place),
                clean_line(what)
            ),
            "나머지에는 이상이 없습니다. 모든 파일을 읽을 수 있는 사용자로 검사하세요.",
        ),
        Trouble::NotRecorded => say(
            "타이머의 결과가 표시되지만 기록하지 못했습니다.",
            "공간을 확보하거나 저장소를 쓸 수 있을 때까지 기다린 다음 “cpor tick”을 다시 \
             실행하세요.",
        ),
        _ => return None,
    })
}

/// What is damaged or missing in the store.
fn damage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::RecordMissing(seq) => say(
            format!("레코드 {seq}번은 확인되었는데 저널에 없습니다."),
            "저장소 폴더를 그대로 두고 백업을 복원하거나 컴퓨터 관리자에게 문의하세요.",
        ),
        Trouble::HeadMissing(head) => say(
            format!(
                "이 저널에는 헤드가 {}인 레코드가 없습니다. 그 헤드의 저널에서 이어진 것이 \
                 아닙니다.",
                clean_line(head)
            ),
            "적어 둔 것과 비교하세요. 맞다면 레코드가 바뀌거나 없어진 것이니 저장소를 그대로 두고 \
             백업과 비교하세요.",
        ),
        Trouble::OtherJournal(path, found, wanted) => say(
            format!(
                "{}: 저장소 {}의 것인데 폴더는 저장소 {}의 것입니다.",
                clean_line(path),
                clean_line(found),
                clean_line(wanted)
            ),
            "바뀐 것은 없습니다. 이 폴더에 맞는 저장소의 저널이나 “identity” 파일을 되돌려 놓거나 \
             백업을 다른 폴더에 복원하세요.",
        ),
        Trouble::Damaged(place, what) => say(
            format!("저장소가 손상되었습니다. {}: {}.", clean_line(place), clean_line(what)),
            "폴더를 그대로 두세요. “cpor verify” 명령으로 손상된 곳과 할 일을 모두 볼 수 있습니다.",
        ),
        Trouble::Unsound(place, what, remedy) => say(
            format!("저장소가 온전하지 않습니다. {}: {}.", clean_line(place), clean_line(what)),
            match remedy {
                Remedy::RestoreOnly => {
                    "바뀐 것은 없으며 여기서는 복구할 수 없습니다. “cpor --data FOLDER restore \
                     FILE” 명령으로 백업을 다른 폴더에 복원하세요."
                }
                Remedy::RepairAgain => {
                    "지금은 새로 만들 수 없으며 이유는 위에 있습니다. 해결한 다음 “cpor verify \
                     --repair”를 다시 실행하세요. 그동안 잃는 것은 없습니다."
                }
                Remedy::Repair => {
                    "“cpor verify --repair”를 실행하면 저널에서 새로 만들며 잃는 것은 없습니다."
                }
                Remedy::Forget => {
                    "“cpor verify --repair”를 실행하면 따로 치워 두며, 모든 댓글이 읽지 않음이 \
                     됩니다."
                }
                Remedy::Restore => {
                    "백업을 다른 폴더에 복원하세요. “cpor verify --repair”는 뒤바뀐 것을 \
                     되돌리고, 읽을 수 있는 것은 남기고, 나머지는 따로 치워 둡니다."
                }
                Remedy::GiveBack => {
                    "백업을 다른 폴더에 복원하고 그 evidence 폴더에서 여기의 같은 위치로 파일을 \
                     복사하세요. 파일 이름은 SHA-256입니다."
                }
            },
        ),
        Trouble::RecordsLost => say(
            "저장소는 다시 온전하지만 확인된 레코드가 없어졌습니다.".to_owned(),
            "이제 백업에만 있으니 다른 폴더에 복원해 비교하세요.",
        ),
        Trouble::EvidenceDamaged(digest) => say(
            format!("SHA-256 {}: PoE 파일이 없거나 변조되었습니다.", clean_line(digest)),
            "저장소 백업에서 복원하세요.",
        ),
        Trouble::Backup(trouble) => backup::words(trouble),
        _ => return None,
    })
}

/// What was asked for is not there, or no longer as it was.
fn answer(of: &Trouble) -> Words {
    match of {
        Trouble::NoClaim(id) => say(
            format!("{id}: 없거나 볼 수 없는 클레임입니다."),
            "“cpor list” 명령으로 볼 수 있는 클레임을 확인하세요.",
        ),
        Trouble::NotAClaimId(text) => say(
            format!("“{}”: 없는 클레임입니다. 클레임 ID는 C-000042처럼 씁니다.", clean_line(text)),
            "“cpor list” 명령으로 볼 수 있는 클레임을 확인하세요.",
        ),
        Trouble::NoEvidence(id, name) => say(
            format!("{id}: “{}” PoE 파일이 없거나 볼 수 없습니다.", clean_line(name)),
            format!("“cpor evidence {id}” 명령으로 파일 목록을 볼 수 있습니다."),
        ),
        Trouble::NoEvent(id, number) => say(
            format!("{id}: 이벤트 {number}번이 없거나 볼 수 없습니다."),
            format!("“cpor history {id}” 명령으로 이벤트 목록을 볼 수 있습니다."),
        ),
        Trouble::NoOperator(name) => say(
            format!("“{}” 사용자가 없습니다.", clean_line(name.as_str())),
            "“cpor operator list”로 사용자를 보고 “cpor operator add”로 추가할 수 있습니다.",
        ),
        Trouble::Stale(id, revision) => say(
            format!(
                "{id}: 그사이 변경되어 지금 수정 버전은 {revision}입니다. 아무것도 하지 않았습니다."
            ),
            format!("“cpor show {id}”로 다시 확인하고 결정하세요."),
        ),
        Trouble::CutShort => say(
            "끝나기 전에 중단되어 지금까지의 출력은 온전하지 않습니다.",
            "그 출력을 버리고 시간이 있을 때 다시 실행하세요.",
        ),
        Trouble::Output(why) => say(
            format!("출력을 쓸 수 없습니다: {}.", clean_line(why)),
            "요청한 일은 처리되었을 수 있으니 클레임의 기록을 확인하세요.",
        ),
        _ => say("실패했습니다.", "다시 시도하세요."),
    }
}

fn query_words(query: &str, mistakes: &[Mistake]) -> Words {
    let messages: Vec<String> = mistakes
        .iter()
        .map(|mistake| {
            let place = mistake.column.saturating_add(1);
            let text = clean_line(mistake.text(query)).into_owned();
            format!("{place}번째 글자: {}", query::mistake(&mistake.kind, &text))
        })
        .collect();
    let advice = mistakes.iter().find_map(|mistake| mistake.suggestion.as_ref()).map_or_else(
        || {
            "일반 글자는 따옴표로 묶으세요. 조건은 status:submitted, is:overdue, due:<2bd처럼 \
             씁니다."
                .to_owned()
        },
        |better| format!("혹시 이것인가요? “{}”", clean_line(better)),
    );
    say(format!("검색식을 읽을 수 없습니다. {}.", messages.join("; ")), advice)
}
