//! What the arguments mean, in Japanese.

use crate::i18n::usage::ArgumentName;

#[expect(clippy::too_many_lines, reason = "one line for each member of a closed set")]
pub(super) const fn of(it: ArgumentName) -> &'static str {
    use ArgumentName as N;
    match it {
        N::Data => {
            "ストアのフォルダー。なければ CPOR_DATA、それもなければ XDG データ ディレクトリの cpor フォルダー"
        }
        N::Operator => "この利用者として操作。シミュレーション用のストアのみで、既定は admin",
        N::Now => "この時刻で時計を止める。シミュレーション用のストアのみ",
        N::Lang => "言語。なければ設定ファイルの言語、それもなければロケールの言語",
        N::Config => {
            "設定ファイル。なければ CPOR_CONFIG、それもなければ XDG 設定ディレクトリの cpor/config.toml"
        }
        N::Linear => "スクリーン リーダーやログ向けに行単位で表示。画面のない端末では常にこの表示",
        N::Charset => "端末が表示できる文字集合。なければロケールの文字集合",
        N::Json => "標準出力のデータと標準エラー出力の却下を JSON で出力",
        N::Help => "このヘルプを出力",
        N::Version => "バージョンを出力",
        N::Id => "要求。例: C-000042",
        N::IfRevision => "要求がまだこのリビジョンの場合のみ実行。違えば終了コード 5",
        N::Name => "名前またはコード",
        N::DryRun => "実行せず、できるかどうかだけを示す",
        N::Format => "形式",
        N::InitEdition => "開始時の規則の版",
        N::InitTz => "日数を数えるタイム ゾーン",
        N::InitSimulated => "--as と --now を使えるようにする。テスト、研修、デモ用",
        N::OperatorAddName => "実際のストアでは、オペレーティング システムのユーザー名",
        N::OperatorAddRole => "利用者の役割",
        N::OperatorAddOrganisation => {
            "組織。パートナーには必須。レビュー担当者には、利益相反のため扱えない組織"
        }
        N::OperatorAddTenant => "顧客のテナント",
        N::ImportDirectoryFile | N::NewFrom => "JSON ファイル。標準入力は -",
        N::ImportClaimsFile => "ファイル。標準入力は -",
        N::ImportClaimsFormat => {
            "内容の形式。jsonl は「new」と同じ形の要求を 1 行に 1 件、csv は 1 行に 1 件。なければ名前または先頭の内容から判断"
        }
        N::DemoPlay => "画面を開く代わりにテープを再生し、期待どおりかを確かめる",
        N::DemoOut => "テープが記録するものをこのフォルダーに書き出す",
        N::DemoPng => "静止画をこのコンピューターのフォントで PNG にも書き出す",
        N::DemoGif => "記録をこのコンピューターのフォントで GIF にも書き出す",
        N::DemoForce => "既存の記録を上書き",
        N::PolicySetSetting => "設定",
        N::PolicySetValue => "その値",
        N::HolidayAddDate => "日付。例: 2026-01-01",
        N::HolidayAddName => "その名前",
        N::DirectoryWords => "探す語句。すべてを含むものを表示。なければ全件",
        N::ChangesLimit => "最大件数",
        N::EditSet => {
            "項目を設定。値は文字列、文字列以外の項目は JSON（products='[…]'）。複数指定可"
        }
        N::EditFrom => "編集できるすべての項目を JSON ファイルの内容に置き換え。標準入力は -",
        N::AttachFiles => "ファイル",
        N::DetachName | N::EvidenceName => "要求でのファイル名",
        N::EvidenceOutput => "書き出し先。標準出力は -。既存のファイルは上書きしない",
        N::EvidenceText => "内容をページごとに出力し、読めない部分を示す",
        N::TemplateOutput => "書き出し先。名前により .docx または .md、標準出力は -",
        N::TemplateFormat => "形式。名前より優先。標準出力では必須",
        N::TemplateForce | N::ConfigInitForce | N::DossierForce => "既存のファイルを上書き",
        N::RequestRejectionBecause | N::RejectReason | N::UpholdComment => "理由",
        N::DisputeJustification => "業務上の正当な理由",
        N::DisputeAttach => "新しい PoE。複数指定可",
        N::Macro => "理由とコメントをこのマクロから取る。名前またはコード",
        N::RequestInfoReason => "不足しているもの。複数指定可",
        N::RequestInfoComment => "質問",
        N::RequestInfoRemoveProduct => "代わりにこの製品の削除を求める。複数指定可",
        N::ApproveComment | N::RejectComment => "添えるコメント",
        N::DecideKey => "競合中のキー。例: workload:TENANT:PRODUCT または subscription:ID",
        N::DecideWinner => "採択する要求、または以前からの関連付けを採択する組織",
        N::DecideComment => "理由。内部にとどまる",
        N::CommentText => "コメントの内容",
        N::CommentMacro => "このマクロの本文を使う。名前またはコード",
        N::CommentInternal => "レビュー担当者のみ",
        N::CommentAttach => "添える新しい PoE。複数指定可",
        N::TakeNext => "レビュー待ちで担当者のいない、最も急ぐ要求",
        N::ListQuery => "語句と条件。例: contoso status:submitted -is:overdue due:<2bd",
        N::ListView => "保存済みのこのビューに該当するものだけを、その並び順で。名前またはコード",
        N::ListSort => "並び順。なければビューの並び順、それもなければ期限順",
        N::ListLimit => "最大この件数",
        N::FiguresQuery | N::ViewSaveQuery => "「list」と同じ語句と条件",
        N::ViewSaveName => "名前。1～40 文字",
        N::ViewSaveSort => "並び順",
        N::ViewSaveShared => "同じ側の全員と共有。レビュー担当者と管理者、または自組織",
        N::ViewRenameTo => "新しい名前",
        N::ViewMoveTo => "新しい位置。1 から",
        N::ConfigCheckFile => "ファイル。なければ現在使われているもの",
        N::MacroShowClaim => "この要求の内容で埋める。例: C-000042",
        N::MacroSetName => "名前（1～60 文字）またはコード",
        N::MacroSetAction => "対象の操作",
        N::MacroSetReason => "情報の依頼または拒否の理由。複数指定可",
        N::MacroSetText => "本文。{claim} や {deadline} などのプレースホルダーを使える",
        N::MacroSetRename => "別の名前を付ける",
        N::ShowAt => "このイベントの直後の内容。番号は「history」で分かる",
        N::HistoryPerspective => "この側から見えるものだけ",
        N::HistoryKind => "この種類のイベントだけ。複数指定可",
        N::HistoryBy => "この人の操作だけ。利用者または「system」",
        N::HistoryProof => "第三者が証明に使えるハッシュを JSON Lines で出力",
        N::DossierFormat => {
            "形式。なければ --json または .json で終わるファイルなら JSON、それ以外は Markdown"
        }
        N::DossierOutput => "書き出し先。なし、または - なら標準出力",
        N::OutboxListState => "この状態のものだけ",
        N::OutboxDeliverMaildir => "この Maildir へ。なければ作成",
        N::OutboxDeliverSmtp => {
            "このメール サーバーへ: smtp://HOST:PORT（STARTTLS があれば使用）、smtp+starttls://HOST:PORT（STARTTLS 必須）、smtps://HOST:PORT（TLS）"
        }
        N::OutboxDeliverFrom => {
            "差出人のアドレス。例: \"CPOR <cpor@example.com>\"。なければポリシーの notice-sender"
        }
        N::OutboxDeliverCredentials => {
            "1 行目にメール サーバーのユーザー、2 行目にパスワードがあり、ほかの人には読めないファイル。なければ CPOR_SMTP_USER と CPOR_SMTP_PASSWORD"
        }
        N::OutboxDeliverRetryUnknown => "メール サーバーが受け取ったか不明のまま途切れたものも再送",
        N::OutboxDeliverDryRun => "何が配信されるかだけを示す",
        N::VerifyHead => "このヘッドを持つジャーナルの続きであることも証明",
        N::VerifyRepair => {
            "問題を修復。再構築できるものは再構築し、破損したものは退避し、何も削除しない"
        }
        N::ExportFormat => "形式。証明に必要なすべてを含む JSON Lines、またはイベントごとに 1 行",
        N::BackupFile => "新しいファイル",
        N::BackupSince => {
            "このレコードより後に記録されたものだけ。前回のバックアップの最後のレコード"
        }
        N::RestoreFiles => "バックアップのファイル。順不同",
        N::CompletionsShell => "シェル",
        N::ManDir => "このフォルダーに全体のページとコマンドごとのページを書き出す。なければ作成",
        N::HelpVerb => "コマンド。例:「outbox deliver」。なければ全体",
    }
}
