//! Copying, in Korean.

use crate::i18n::copy::{Copied, CopyTexts};

pub(super) const COPY: CopyTexts = CopyTexts {
    title: "복사",
    keys: "Enter 복사   1-9 바로 복사   ↑↓ 선택   PageDown 더 읽기   Esc 닫기",
    what: |what| match what {
        Copied::Claim => "클레임",
        Copied::Name => "이름",
        Copied::Customer => "고객",
        Copied::Domain => "도메인 이름",
        Copied::Tenant => "테넌트 ID",
        Copied::Mpn => "MPN ID",
        Copied::Subscription => "구독 ID",
        Copied::Command => "명령줄",
        Copied::File => "파일",
        Copied::Digest => "SHA-256",
        Copied::Comment => "댓글",
        Copied::Event => "기록 항목",
        Copied::Page => "이 페이지",
    },
    nothing: "여기에는 복사할 것이 없습니다. 먼저 클레임을 선택하세요.",
    done: |what| {
        format!("복사하도록 터미널에 보냈습니다: {what}. 터미널에서 허용해야 합니다(OSC 52).")
    },
    too_long: |bytes, most| {
        format!(
            "{bytes}바이트입니다. {most}바이트까지만 복사할 수 있어 아무것도 복사하지 않았습니다."
        )
    },
    look_first: "한 줄에 다 보이지 않습니다. 아래에서 확인한 뒤 Enter를 누르세요.",
    lines: |from, to, of| format!("전체 {of}줄 중 {from}~{to}줄"),
};
