//! Comments, the history and a claim's past, in Japanese.

use crate::domain::claim::ContestState;
use crate::i18n::talk::{
    EventLabels, PastLabels, SavingLabels, ShortAsks, TalkAsks, TalkTexts, ThreadLabels,
};

pub(super) const TALK: TalkTexts = TalkTexts {
    contest,
    thread: ThreadLabels {
        tab: |name, unread| format!("{name} ({unread})"),
        new: "新着",
        file: |name, size| format!("添付: {name}、{size}"),
        wrote: |who, when| format!("{when}、{who} のコメント:"),
        program_wrote: |when| format!("{when}、プログラムからの連絡:"),
        cut: "…",
        none_to_answer: |key| format!("返信するコメントがありません。{key} で新しく書けます。"),
        no_more: "ここから先に未読のコメントはありません。> で未読のある次の要求へ移ります。",
        no_claim: "このビューに未読のコメントがある要求はありません。",
        nothing_said: "このイベントにコメントはありません。",
        no_event: "このコメントのイベントは、表示できる履歴の中にありません。",
    },
    events: EventLabels {
        filtered,
        nothing: "なし",
        esc_shows_all: "Esc ですべて表示",
        none_left: "この絞り込みに合うイベントはありません。Esc で解除します。",
        filters_off: "履歴をすべて表示しています。",
        kinds: "この種類のイベントだけ",
        people: "この人の操作だけ",
        any: "すべて",
        pick_keys: "Enter 選択   ↑↓ 移動   Esc 閉じる",
    },
    past: PastLabels {
        banner: |claim, number, of| format!("過去の状態: {claim}、イベント {number}/{of} の時点"),
        event: |event, at, who| format!("{event}、{at}、{who}"),
        only_shown: "過去の状態なので、ここでは操作できません。Esc で現在に戻ります。",
        loading: "当時の要求を読み込んでいます…",
        keys: "[ ] 前後のイベント   ↑↓ スクロール   Esc 現在に戻る",
    },
    saving: SavingLabels {
        title: |claim| format!("{claim} の全記録"),
        ask: "保存先のファイル（.json で終わる名前は JSON、それ以外は Markdown）",
        writing: "書き込んでいます…",
        written: |path| format!("全記録を {path} に書き込みました。"),
        exists: |path| format!("{path} は既にあり、上書きしません。別の名前を指定してください。"),
        failed: |path, why| format!("全記録を {path} に書き込めません: {why}"),
        keys: "Enter 書き込む   Esc 閉じる",
    },
    asks: TalkAsks {
        next_unread: "次の未読コメント",
        previous_unread: "前の未読コメント",
        next_unread_claim: "未読コメントのある次の要求",
        previous_unread_claim: "未読コメントのある前の要求",
        reply: "引用して返信",
        to_event: "履歴にあるそのイベントへ",
        to_comment: "そのときのコメントへ",
        next_file: "次の添付ファイル",
        previous_file: "前の添付ファイル",
        as_it_was: "その時点の要求",
        by_kind: "1 種類のイベントだけ",
        by_person: "1 人の操作だけ",
        dossier: "要求の全記録をファイルに書き出す",
        only_on_comments: "コメントでのみ",
        short: ShortAsks {
            reply: "返信",
            next_unread: "未読",
            as_it_was: "当時",
            by_kind: "種類",
            by_person: "人",
        },
    },
};

const fn contest(of: ContestState) -> &'static str {
    match of {
        ContestState::Open => "競合中",
        ContestState::Won => "採択",
        ContestState::Lost => "不採択",
    }
}

fn filtered(shown: usize, of: usize, kind: Option<&str>, person: Option<&str>) -> String {
    match (kind, person) {
        (None, None) => format!("イベント {shown}/{of} 件"),
        (Some(kind), None) => format!("イベント {shown}/{of} 件: {kind}"),
        (None, Some(person)) => format!("イベント {shown}/{of} 件: {person}"),
        (Some(kind), Some(person)) => format!("イベント {shown}/{of} 件: {kind}、{person}"),
    }
}
