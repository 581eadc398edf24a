//! The command palette, in Japanese.

use crate::i18n::Language;
use crate::i18n::palette::{HelpSearchTexts, PaletteTexts};

pub(super) const PALETTE: PaletteTexts = PaletteTexts {
    title: "コマンド",
    find: "検索:",
    none: "入力した文字をこの順に含むコマンドはありません。",
    keys: "Enter 実行   ↑↓ 選択   Esc 閉じる",
    not_here: "この画面では使えません。Esc で戻ります。",
    closed: |why| format!("今は不可: {why}"),
    ask: "名前でコマンドを検索",
    ask_copy: "ID、名前、選択位置のテキストをコピー",
    ask_tour: "5 ステップのツアー",
    speak: |language| match language {
        Language::En => "英語で表示 (English)",
        Language::Ko => "韓国語で表示 (한국어)",
        Language::Ja => "日本語で表示",
        Language::Zh => "中国語で表示 (中文)",
    },
    spoken: "日本語で表示します。次回以降も使うには、設定ファイルに language = \"ja\" と書きます。",
    help: HelpSearchTexts {
        find: "検索:",
        none: "これらの語をすべて含むキーやコマンドはありません。",
        keys: "/ 検索   ↑↓ スクロール   Esc 閉じる",
        typing_keys: "Enter 確定   Esc すべて表示",
        here: "この画面",
        dialog: "ダイアログ",
        form: "フォーム",
        filter: "絞り込みの入力中",
        views: "ビューの一覧",
        macros: "マクロの一覧",
        drafts: "未送信の入力の一覧",
        outbox: "送信トレイ",
        house: "ディレクトリと設定",
        many: "複数の要求の一括処理",
        past: "過去の要求",
        palette: "コマンドの一覧",
        confirm: "実行・保存・確定: Enter や、開くのに使ったキーでは確定しない",
        leave: "閉じる",
    },
};
