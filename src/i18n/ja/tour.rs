//! The tour, in Japanese.

use crate::i18n::tour::{TourStep, TourTexts, key};

pub(super) const TOUR: TourTexts = TourTexts {
    title: |step, of| format!("ツアー {step}/{of}"),
    text,
    keys: "Space 次へ   Esc ツアーを終了",
    over: |palette| {
        format!("ツアーを終了しました。{palette} に続けて tour と入力するともう一度見られます。")
    },
};

fn text(step: TourStep, keys: &[String]) -> String {
    let k = |at| key(keys, at);
    match step {
        TourStep::Queue => format!(
            "要求の一覧です。[{}] と [{}] で選択 ▸ を動かします。どのキーも選択中の要求に作用します。[{}] で\
             一覧を絞り込みます。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Find => format!(
            "[{}] で保存済みのビューを選び、[{}] で並べ替え、[{}] でグラフを表示します。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Open => format!(
            "[{}] で選択中の要求を開きます。[{}] で要求、コメント、履歴のタブを順に表示します。[{}] で一覧に\
             戻ります。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Evidence => format!(
            "[{}] で実行証明 (PoE) をテキストとして読みます。事前チェックの結果も表示されます。同じキーで閉じます。",
            k(0)
        ),
        TourStep::Decide => format!(
            "[{}] は承認、[{}] は情報の依頼です。ダイアログに記入し、[{}] でのみ実行します。Enter では実行\
             しません。[{}] で直前の決定を取り消します。",
            k(0),
            k(1),
            k(3),
            k(2)
        ),
        TourStep::Make => format!(
            "[{}] で新しい要求のフォームを開きます。不足している項目が示され、[{}] で保存します。入力した内容は\
             失われません。",
            k(0),
            k(1)
        ),
        TourStep::Attach => format!(
            "[{}] で表示中の要求に実行証明 (PoE) を追加します。[{}] でレビュー担当者が確認する内容をそろえた\
             PoE テンプレートを作成します。",
            k(0),
            k(1)
        ),
        TourStep::Submit => format!(
            "[{}] で要求を送信します。不足があればダイアログに示され、[{}] で実行します。情報を依頼されたら、\
             [{}] で再送信します。",
            k(0),
            k(2),
            k(1)
        ),
        TourStep::Record => format!(
            "[{}] で要求のコメントを、[{}] で履歴のすべてを表示します。[{}] でコメントを書きます。",
            k(0),
            k(1),
            k(2)
        ),
        TourStep::Help => format!(
            "[{}] ですべてのキーと、今できない理由を表示します。[{}] でどのコマンドも名前で検索できます。",
            k(0),
            k(1)
        ),
    }
}
