//! The outbox, in Korean.

use crate::domain::notice::{Carrier, Fault, NoticeState};
use crate::i18n::post::{DeliveryCounts, PostScreenTexts, PostTexts, PostTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const POST: PostTexts = PostTexts {
    fault,
    carrier: |of| match of {
        Carrier::Maildir => "메일 폴더",
        Carrier::Smtp => "메일 서버",
    },
    attempts: |count, when| match count {
        1 => format!("1회 시도, {when}"),
        count => format!("{count}회 시도, 마지막 {when}"),
    },
    delivered,
    imported: |count, dry_run| {
        if dry_run {
            format!("클레임 {count}건을 만들게 됩니다. 바뀐 것은 없습니다.")
        } else {
            format!("클레임 {count}건을 만들었습니다.")
        }
    },
    line: |number| format!("{number}행"),
    more_lines: |count| {
        format!("잘못된 행이 {count}개 더 있습니다. --json으로 모두 볼 수 있습니다.")
    },
    outcome: "결과",
    screen: PostScreenTexts {
        title: " 보낼 편지함 ",
        loading: "알림을 읽는 중 …",
        none: "알림이 없습니다.",
        all: "전체",
        count: |state, count| format!("{state} {count}"),
        keys: "Enter 읽기  f 필터  Esc 뒤로",
        deliver_keys: "Enter 읽기  f 필터  d 전달  Esc 뒤로",
        letter_keys: "↑↓ 스크롤   Esc 뒤로",
        to: "받는 사람",
        subject: "제목",
        state: "상태",
        standing: |state, name, when| match state {
            NoticeState::Held => format!("{name}({when}까지)"),
            _ => name.to_owned(),
        },
        folder: "전달할 Maildir 폴더:",
        typing_keys: "Enter 계속   Esc 취소",
        ask: |folder, count| {
            format!(
                "보낼 때가 된 알림 {count}건을 {} 폴더에 전달할까요? Ctrl-S로 전달합니다.",
                brief(folder)
            )
        },
        asking_keys: "Ctrl-S 전달   Esc 아니요",
        nothing_due: "보낼 때가 된 알림이 없습니다.",
        not_yours: "알림은 시스템 관리자만 전달할 수 있습니다.",
        delivering: |count| format!("전달하는 중 … 지금까지 {}.", notices(count)),
        delivering_keys: "Esc 멈추기",
        ending: "보내고 있는 편지까지만 보내고 멈춥니다 …",
        ask_open: "보낼 편지함: 알림, 편지와 처리 결과",
    },
    trouble,
};

fn fault(of: Fault, said: &str) -> String {
    let what = match of {
        Fault::NoAddress => "연락처에 이메일 주소가 없습니다",
        Fault::BadAddress => "연락처의 이메일 주소로 메일을 보낼 수 없습니다",
        Fault::Refused => "메일 서버가 거부했습니다",
        Fault::PutOff => "메일 서버가 지금은 받지 않습니다",
        Fault::Unreachable => "메일 서버에 연결할 수 없습니다",
        Fault::Unknown => "보내는 도중에 끊겨 전송 여부를 알 수 없습니다",
    };
    match clean_line(said.trim()) {
        nothing if nothing.is_empty() => format!("{what}."),
        said => format!("{what}: {said}"),
    }
}

fn notices(count: usize) -> String {
    format!("알림 {count}건")
}

fn delivered(counts: &DeliveryCounts) -> String {
    let DeliveryCounts { delivered, failed, held, unknown, left, dry_run } = *counts;
    let mut said = vec![if dry_run {
        format!("{}을 전달하게 됩니다. 바뀐 것은 없습니다.", notices(left))
    } else {
        format!("{}을 전달했습니다.", notices(delivered))
    }];
    if failed > 0 {
        said.push(format!("{}을 전달하지 못했습니다. 다음에 다시 시도합니다.", notices(failed)));
    }
    if held > 0 {
        said.push(format!("{}은 실행 취소 시간이 지날 때까지 보류합니다.", notices(held)));
    }
    if unknown > 0 {
        said.push(format!(
            "{}은 이전 전송 여부를 알 수 없어 그대로 두었습니다. --retry-unknown으로 다시 \
             보냅니다.",
            notices(unknown)
        ));
    }
    if left > 0 && !dry_run {
        said.push(format!("아직 전달할 {}이 남았습니다.", notices(left)));
    }
    said.join("\n")
}

fn trouble(of: &PostTrouble) -> Words {
    let (message, advice) = match of {
        PostTrouble::NoSender => (
            "편지를 보낼 주소가 지정되지 않았습니다.".to_owned(),
            "--from ADDRESS를 주거나 계속 쓸 주소를 지정하세요: cpor policy set notice-sender \
             ADDRESS.",
        ),
        PostTrouble::BadSender(given) => (
            format!("“{}”: 편지를 보낼 수 있는 주소가 아닙니다.", brief(given)),
            "cpor@example.com 또는 CPOR <cpor@example.com>처럼 쓰세요.",
        ),
        PostTrouble::NotAServer(given) => (
            format!("“{}”: 메일 서버가 아닙니다.", brief(given)),
            "smtp://HOST:PORT, smtp+starttls://HOST:PORT, smtps://HOST:PORT 중 하나로 쓰세요.",
        ),
        PostTrouble::ServerHoldsSecret => (
            "메일 서버 URL에 다른 사람이 볼 수 있는 사용자 이름이나 암호가 들어 있습니다."
                .to_owned(),
            "URL에서 빼고 CPOR_SMTP_USER와 CPOR_SMTP_PASSWORD를 설정하거나 --credentials FILE을 \
             주세요. 다른 사람도 쓰는 컴퓨터라면 암호를 바꾸세요.",
        ),
        PostTrouble::NotAMaildir(folder) => (
            format!("{}: 메일이 아닌 것이 들어 있습니다.", clean_line(folder)),
            "Maildir이나, 비어 있거나 아직 없는 폴더를 지정하세요.",
        ),
        PostTrouble::NoCredentials(path) => (
            format!("{}: 사용자 이름과 암호가 없습니다.", clean_line(path)),
            "첫째 줄에 사용자 이름을, 둘째 줄에 암호를 쓰세요.",
        ),
        PostTrouble::OpenCredentials(path) => (
            format!("{}: 암호가 있는 파일을 다른 사람도 읽을 수 있습니다.", clean_line(path)),
            "다른 사람의 권한을 없애세요: chmod 600 FILE.",
        ),
        PostTrouble::NoNotice(id) => {
            (format!("알림 {}: 없습니다.", brief(id)), "ID를 확인하세요: cpor outbox list.")
        }
        PostTrouble::Failed(count) => (
            format!("{}을 전달하지 못했습니다.", notices(*count)),
            "이유와 함께 보관하고 다음에 다시 시도합니다: cpor outbox list --state failed.",
        ),
        PostTrouble::Way(of, said) => (
            format!("전달이 일찍 끝났습니다. {}", fault(*of, said)),
            "메일 서버를 확인하고 다시 전달하세요. 두 번 보내지는 것은 없습니다.",
        ),
    };
    Words { message, advice: advice.to_owned() }
}
