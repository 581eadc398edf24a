//! A claim's dossier, in Simplified Chinese.

use crate::i18n::dossier::DossierTexts;

pub(super) const DOSSIER: DossierTexts = DossierTexts {
    title: |claim| format!("{claim} 的案卷"),
    gathered: |when, who, role, zone| {
        format!("于 {when} 为 {who}（{role}）整理，包含该读者有权查看的全部内容。时间按 {zone}。")
    },
    standing: "当前状况",
    entered: "填写的内容",
    evidence: "执行证明 (PoE)",
    thread: "评论",
    history: "历史记录",
    chain: "记录链",
    none: "无。",
    field: "字段",
    rivals: "竞争方",
    rival: |id, name, status| match status {
        "" => format!("{id}，{name}"),
        status => format!("{id}，{name}：{status}"),
    },
    attached: |names| format!("附件：{names}"),
    change: |field, old, new| format!("{field}：{old} → {new}"),
    filled: |field, new| format!("{field}：{new}"),
    seal: |seq, event, record| format!("记录 {seq}，事件 {event}，记录哈希 {record}"),
    unrecorded: "尚未记录",
    store: |store, genesis| format!("存储库 {store}；其记录链始于 {genesis}。"),
    head: |seq, hash| format!("当时最新的记录为 {seq}，哈希为 {hash}。"),
    proof: |claim| format!("运行“cpor history {claim} --proof”可得到用于证明的哈希。"),
};
