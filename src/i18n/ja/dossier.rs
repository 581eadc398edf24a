//! A claim's dossier, in Japanese.

use crate::i18n::dossier::DossierTexts;

pub(super) const DOSSIER: DossierTexts = DossierTexts {
    title: |claim| format!("{claim} の全記録"),
    gathered: |when, who, role, zone| {
        format!(
            "{when} に {who}（{role}）のために作成しました。閲覧を許された内容のすべてです。時刻\
             は {zone} で示します。"
        )
    },
    standing: "現在の状況",
    entered: "入力内容",
    evidence: "実行証明 (PoE)",
    thread: "コメント",
    history: "履歴",
    chain: "レコードの連鎖",
    none: "なし。",
    field: "項目",
    rivals: "競合相手",
    rival: |id, name, status| match status {
        "" => format!("{id}、{name}"),
        status => format!("{id}、{name}: {status}"),
    },
    attached: |names| format!("添付: {names}"),
    change: |field, old, new| format!("{field}: {old} → {new}"),
    filled: |field, new| format!("{field}: {new}"),
    seal: |seq, event, record| {
        format!("レコード {seq}、イベント {event}、レコードのハッシュ {record}")
    },
    unrecorded: "未記録",
    store: |store, genesis| format!("ストア {store}。連鎖の起点は {genesis} です。"),
    head: |seq, hash| format!("最新のレコードは {seq}、そのハッシュは {hash} でした。"),
    proof: |claim| {
        format!("これを証明するためのハッシュは「cpor history {claim} --proof」で得られます。")
    },
};
