//! A claim's dossier, in Korean.

use crate::i18n::dossier::DossierTexts;

pub(super) const DOSSIER: DossierTexts = DossierTexts {
    title: |claim| format!("{claim} 자료집"),
    gathered: |when, who, role, zone| {
        format!("{when}에 {who}({role})에게 보이는 모든 내용을 모았습니다. 시간대는 {zone}입니다.")
    },
    standing: "현재 상태",
    entered: "입력한 내용",
    evidence: "실행 증명(PoE)",
    thread: "댓글",
    history: "기록",
    chain: "레코드 체인",
    none: "없음.",
    field: "필드",
    rivals: "경쟁 파트너",
    rival: |id, name, status| match status {
        "" => format!("{id}, {name}"),
        status => format!("{id}, {name}: {status}"),
    },
    attached: |names| format!("첨부: {names}"),
    change: |field, old, new| format!("{field}: {old} → {new}"),
    filled: |field, new| format!("{field}: {new}"),
    seal: |seq, event, record| format!("레코드 {seq}, 이벤트 {event}, 레코드 해시 {record}"),
    unrecorded: "아직 기록되지 않음",
    store: |store, genesis| format!("저장소 {store}, 체인의 시작: {genesis}."),
    head: |seq, hash| format!("가장 새로운 레코드는 {seq}번, 해시는 {hash}입니다."),
    proof: |claim| {
        format!("“cpor history {claim} --proof” 명령으로 이를 증명하는 해시를 볼 수 있습니다.")
    },
};
