//! The manual page, in Japanese.

use crate::i18n::man::{Example, File, Headings, ManTexts, QueryTerm, Variable};

pub(super) const MAN: ManTexts = ManTexts {
    heading: Headings {
        name: "名前",
        synopsis: "書式",
        description: "説明",
        arguments: "引数",
        options: "オプション",
        commands: "コマンド",
        queries: "検索条件",
        exit_status: "終了コード",
        files: "ファイル",
        environment: "環境変数",
        examples: "例",
        see_also: "関連項目",
    },
    manual: "cpor マニュアル",
    description: [
        "cpor は CPOR の関連付け要求を処理します。コマンドを付けないと画面が開きます。これには端末が必要です。画面での操作はすべて、同じストアと同じ規則によるコマンドとしても実行できます。",
        "データは標準出力に、問題は標準エラー出力に書きます。--json を付けるとどちらも JSON になります。却下の際は、何がどこで誤りか、どうすればよいかを示します。",
        "要求を操作するコマンドは --if-revision N を受け取り、その後に要求が変わっていれば何も実行しません。検索条件やテキストはハイフンで始めることができます。",
    ],
    every_verb: "すべてのコマンドが次のオプションを受け取ります。",
    queries: "語句は、要求の ID、名前、顧客、ドメイン、組織、MPN ID、製品、コメントから探します。条件は結果を絞り込み、すべてを満たす必要があります。引用符で囲むとひとまとまりのテキストになります。",
    term,
    exits: [
        "完了",
        "規則により却下",
        "使い方の誤り、または必要な端末がない",
        "ストアが使用中、到達不能、または読み取り不能",
        "該当なし",
        "確認した後にほかの人が変更",
        "破損を検出",
    ],
    file,
    variable,
    example,
};

const fn term(of: QueryTerm) -> &'static str {
    match of {
        QueryTerm::Status => "要求の状態",
        QueryTerm::Area => "ソリューション領域",
        QueryTerm::Activity => "アクティビティ",
        QueryTerm::Product => "製品",
        QueryTerm::Customer => "顧客名",
        QueryTerm::Domain => "顧客のドメイン",
        QueryTerm::Mpn => "MPN ID",
        QueryTerm::Org => "組織",
        QueryTerm::Assignee => "担当者:「me」、「none」または名前",
        QueryTerm::Is => "そのほかの状態",
        QueryTerm::Due => "期限: <、<=、>、>=、= の後に営業日（2bd）、日（3d）、today または日付",
        QueryTerm::Updated => "最終変更日。書き方は同じ",
        QueryTerm::Not => "条件の前のマイナス: 条件に合わないもの",
        QueryTerm::Either => "コンマ: いずれか",
        QueryTerm::Near => "この文字をこの順に含むもの。間にほかの文字があってもよい",
    }
}

const fn file(of: File) -> &'static str {
    match of {
        File::Store => "ストア。--data と CPOR_DATA のどちらも別のフォルダーを指さない場合",
        File::Home => "XDG_DATA_HOME が設定されていない場合の同じ場所",
        File::Settings => "設定ファイル。変数がなければ ~/.config/cpor/config.toml",
    }
}

const fn variable(of: Variable) -> &'static str {
    match of {
        Variable::Data => "ストアのフォルダー。--data がない場合",
        Variable::Config => "別の設定ファイル",
        Variable::Tour => "never なら、初回に案内を表示しません",
        Variable::Charset => "端末が表示する文字: UTF-8、なければ ASCII",
        Variable::Clipboard => "クリップボードへの経路",
        Variable::Remote => "ネットワーク越しでは、キーを長く待ちます",
        Variable::SmtpUser => "「outbox deliver」で使うメール サーバーのユーザー",
        Variable::SmtpPassword => "メール サーバーのパスワード",
        Variable::Locale => "言語。設定されている最初のもの。--lang が優先",
        Variable::NoColor => "何か設定すると色を使わない",
        Variable::Term => "端末の能力。「dumb」では画面を開けない",
    }
}

const fn example(of: Example) -> &'static str {
    match of {
        Example::Simulated => "--as と --now を使える、テストや研修用のストアを作成します",
        Example::Urgent => "レビュー待ちで、2 営業日以内に期限が来る要求を一覧表示します",
        Example::Revision => "リビジョン 7 の後に誰も変更していない場合だけ、要求を承認します",
        Example::Json => "要求を JSON で出力します",
        Example::Completions => "bash でコマンド、オプション、値を補完できるようにします",
    }
}
