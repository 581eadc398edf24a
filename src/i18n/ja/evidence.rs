//! Reading PoE, in Japanese.

use crate::document::Format;
use crate::i18n::evidence::{EvidenceAsks, EvidenceHints, EvidenceTexts, FileState};
use crate::text::clean_line;

pub(super) const EVIDENCE: EvidenceTexts = EvidenceTexts {
    heading: "PoE の閲覧",
    asks: EvidenceAsks {
        read: "PoE を事前チェックとともに読む",
        find: "ファイル内の語句を検索",
        next_hit: "次の該当箇所",
        previous_hit: "前の該当箇所",
        next_part: "次のページまたは部分。番号と G でそこへ移動",
        previous_part: "前のページまたは部分",
        next_file: "次のファイル",
        previous_file: "前のファイル",
        focus: "本文と事前チェックを切り替え",
        jump: "見つかった箇所へ移動。一覧ではファイルを開く",
        files: "ファイルの一覧（SHA-256 付き）",
        check: "事前チェックの表示/非表示",
        again: "最後まで読めなかったものを読み直す",
    },
    hints: EvidenceHints {
        find: "検索",
        next_hit: "次",
        previous_hit: "前",
        next_part: "次ページ",
        next_file: "次ファイル",
        focus: "事前チェック",
        to_text: "本文",
        jump: "移動",
        open: "開く",
        files: "一覧",
        again: "読み直す",
        end: "中止",
        close: "戻る",
    },
    format: |format| match format {
        Format::Text => "テキスト",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::Pdf => "PDF",
        Format::Docx => "DOCX",
        Format::Mail => "メール",
        Format::Other => "非テキスト",
    },
    file: |at, of| format!("ファイル {at}/{of}"),
    page: |at, of| format!("ページ {at}/{of}"),
    part: |at, of| format!("部分 {at}/{of}"),
    no_part: |asked, last| {
        format!("{asked} 番目のページまたは部分はありません。最後は {last} です。")
    },
    loading: "要求を読み込んでいます…",
    reading: "ファイルを読み取っています… Esc で中止します。",
    checking: "PoE に必要な内容を探しています…",
    stopped: |key| format!("このファイルの読み取りを中止しました。{key} で読み直します。"),
    check_stopped: |key| format!("事前チェックを中止しました。{key} で再開します。"),
    damaged: "このファイルの内容が失われているか、添付時と異なります。管理者に「cpor verify」の実\
              行を、またはパートナーに再添付を依頼してください。",
    failed: |what| {
        format!(
            "cpor の内部で読み取りに失敗しました（{}）。何も変わっていません。ファイルを保存し、対\
             応するアプリで開いてください。",
            clean_line(what)
        )
    },
    find: "検索: ",
    hit: |at, of, more| {
        if more { format!("{at}/{of} 件以上") } else { format!("{at}/{of} 件") }
    },
    not_found: |words| format!("「{words}」はこのファイルにありません。"),
    nowhere: "どこにも見つからなかったため、移動先がありません。",
    file_gone: |name| format!("{name} はもう要求にありません。"),
    summary: |found, missing, unreadable| {
        format!("あり {found}、なし {missing}、判読不能 {unreadable}")
    },
    suggests: |key, reasons| format!("{key} で情報を依頼できます。候補: {reasons}"),
    suggests_only: |reasons| format!("依頼する情報の候補: {reasons}"),
    suggests_no_reason: "不足している内容を確認してください。依頼する理由の候補はありません。",
    suggests_nothing: "事前チェックから依頼を提案することはありません。",
    suggested: "事前チェックの候補",
    files: "ファイル",
    file_state: |state| match state {
        FileState::Unread => "未読取",
        FileState::Readable => "読取可能",
        FileState::NoText => "テキストなし",
        FileState::Damaged => "【欠損または改変】",
        FileState::Failed => "読取失敗",
    },
    hint: |key| format!("{key} でここのファイルを事前チェックとともに読みます。"),
};
