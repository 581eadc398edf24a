//! Reading PoE, in Korean.

use crate::document::Format;
use crate::i18n::evidence::{EvidenceAsks, EvidenceHints, EvidenceTexts, FileState};
use crate::text::clean_line;

pub(super) const EVIDENCE: EvidenceTexts = EvidenceTexts {
    heading: "PoE 읽기",
    asks: EvidenceAsks {
        read: "PoE와 사전 점검 읽기",
        find: "파일에서 단어 찾기",
        next_hit: "찾은 다음 위치",
        previous_hit: "찾은 이전 위치",
        next_part: "다음 쪽이나 부분, 숫자와 G로 그 번호로",
        previous_part: "이전 쪽이나 부분",
        next_file: "다음 파일",
        previous_file: "이전 파일",
        focus: "본문과 사전 점검 사이 이동",
        jump: "찾은 위치로 가기, 목록의 파일 열기",
        files: "파일 목록과 SHA-256",
        check: "사전 점검 켜기/끄기",
        again: "끝까지 읽지 못한 것 다시 읽기",
    },
    hints: EvidenceHints {
        find: "찾기",
        next_hit: "다음",
        previous_hit: "이전",
        next_part: "다음 쪽",
        next_file: "다음 파일",
        focus: "사전 점검",
        to_text: "본문",
        jump: "위치로",
        open: "열기",
        files: "파일",
        again: "다시 읽기",
        end: "멈추기",
        close: "뒤로",
    },
    format: |format| match format {
        Format::Text => "텍스트",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::Pdf => "PDF",
        Format::Docx => "DOCX",
        Format::Mail => "메일",
        Format::Other => "본문 없음",
    },
    file: |at, of| format!("파일 {at}/{of}"),
    page: |at, of| format!("{at}/{of}쪽"),
    part: |at, of| format!("부분 {at}/{of}"),
    no_part: |asked, last| format!("{asked}번 쪽이나 부분은 없습니다. 마지막은 {last}번입니다."),
    loading: "클레임을 읽는 중 …",
    reading: "파일을 읽는 중 … Esc를 누르면 멈춥니다.",
    checking: "PoE에 있어야 할 것을 찾는 중 …",
    stopped: |key| format!("이 파일 읽기를 멈추었습니다. {key} 키를 누르면 다시 읽습니다."),
    check_stopped: |key| format!("사전 점검을 멈추었습니다. {key} 키를 누르면 다시 시작합니다."),
    damaged: "이 파일의 내용이 없거나 첨부한 것과 다릅니다. 시스템 관리자에게 “cpor verify” 실행을 \
              요청하거나 파트너에게 다시 첨부해 달라고 하세요.",
    failed: |what| {
        format!(
            "cpor 내부에서 읽기에 실패했습니다({}). 바뀐 것은 없습니다. 파일을 저장해 해당 \
             프로그램으로 여세요.",
            clean_line(what)
        )
    },
    find: "찾기: ",
    hit: |at, of, more| {
        if more { format!("{at}/{of}개 이상") } else { format!("{at}/{of}개") }
    },
    not_found: |words| format!("이 파일에 “{words}” 글자가 없습니다."),
    nowhere: "찾지 못한 항목이라 갈 위치가 없습니다.",
    file_gone: |name| format!("{name}: 이제 이 클레임에 없습니다."),
    summary: |found, missing, unreadable| {
        format!("찾음 {found}, 없음 {missing}, 판독 불가 {unreadable}")
    },
    suggests: |key, reasons| format!("{key} 키로 요청합니다. 제안: {reasons}."),
    suggests_only: |reasons| format!("요청 제안: {reasons}."),
    suggests_no_reason: "없는 항목을 확인하세요. 요청할 이유는 제안하지 않습니다.",
    suggests_nothing: "사전 점검에서 요청할 것이 없습니다.",
    suggested: "사전 점검의 제안",
    files: "파일",
    file_state: |state| match state {
        FileState::Unread => "아직 읽지 않음",
        FileState::Readable => "읽을 수 있음",
        FileState::NoText => "본문 없음",
        FileState::Damaged => "없거나 변조됨",
        FileState::Failed => "읽지 못함",
    },
    hint: |key| format!("{key} 키를 누르면 여기의 파일을 사전 점검과 함께 읽습니다."),
};
