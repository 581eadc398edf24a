//! The settings file, in Japanese.

use crate::i18n::config::{ConfigTexts, ConfigTrouble, FileTexts, KeyFault, Kind, Problem, Wrong};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const CONFIG: ConfigTexts = ConfigTexts {
    problem,
    line: |line| format!("{line} 行目"),
    trouble,
    sound: |path| format!("{path} に誤りはありません。"),
    none: |path| format!("{path} がないため、すべて既定の設定です。"),
    written: |path| format!("{path} を作成しました。どの項目もファイルがないときと同じ値です。"),
    file: FileTexts {
        head: "cpor の設定ファイルです。どの項目も先頭の # で無効になっており、このファイルがないときの値が書かれています。変更するには # を消して値を書いてください。ファイルが正しいかは「cpor config check」で確かめます。",
        language: "言語。auto はロケールに従います。--lang が優先されます。",
        linear: "画面を使わず、行単位で表示するかどうか。スクリーン リーダーとログのためのものです。",
        charset: "端末が表示できる文字。auto はロケールに従います。",
        theme: "配色。terminal は端末の 16 色をそのまま使います。dark と light は暗い背景と明るい背景のためのもので、high-contrast は色の代わりに太字を使います。",
        roles: "用途ごとの色。cyan や light-red などの名前、端末のパレットの 0 から 255 までの番号、または #5f87af のような色の値を書きます。auto はテーマの色です。",
        queue: "要求の一覧。",
        columns: "左から順に表示する列。画面が狭いときは、必要の少ないものから省かれます。",
        opening: "一覧を開いたときに表示するもの。保存済みのビューの名前かコード、または / の後に入力する絞り込みの条件と並び順。",
        keys: |fixed| {
            format!(
                "キーはヘルプと同じ書き方で書きます: a、A、Ctrl-N、Alt-Enter、F5、Space。複数はリストで書き、先頭のものが画面の案内に表示されます。[] はすべてのキーを外します。次のキーの意味は変えられません: {fixed}。タブの上に開く一覧、ダイアログ、フォームのキーはここでは変えられません。"
            )
        },
        places: [
            "すべてのタブ。",
            "要求の一覧。",
            "1 件の要求を表示するタブ。",
            "コメント。",
            "履歴。",
            "PoE を読んでいる間。ここでは数字キーで番号を入力します。",
            "仲裁の双方を比較している間。",
        ],
    },
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn trouble(of: &ConfigTrouble) -> Words {
    let shown = |path: &std::path::Path| clean_line(&path.display().to_string()).into_owned();
    match of {
        ConfigTrouble::Missing(path) => say(
            format!("設定ファイル {} がありません。", shown(path)),
            "--config か CPOR_CONFIG で別のファイルを指定するか、「cpor config init」で作成してください。",
        ),
        ConfigTrouble::TooLarge(path, limit) => say(
            format!("{} は設定ファイルの上限である {limit} バイトを超えています。", shown(path)),
            "--config か CPOR_CONFIG で別のファイルを指定してください。",
        ),
        ConfigTrouble::NotText(path) => say(
            format!("{} は UTF-8 のテキストではありません。", shown(path)),
            "UTF-8 で保存するか、--config か CPOR_CONFIG で別のファイルを指定してください。",
        ),
        ConfigTrouble::Wrong(path, problems) => say(
            match problems.len() {
                1 => format!("設定ファイル {} に誤りが 1 か所あります。", shown(path)),
                count => format!("設定ファイル {} に誤りが {count} か所あります。", shown(path)),
            },
            "下に示した箇所を直し、「cpor config check」で確かめてください。",
        ),
        ConfigTrouble::NoPlace => say(
            "設定ファイルの場所が分かりません。",
            "--config FILE を指定するか、CPOR_CONFIG、XDG_CONFIG_HOME、HOME のいずれかを設定してください。",
        ),
    }
}

fn meant(near: Option<&String>, otherwise: &str) -> String {
    near.map_or_else(|| otherwise.to_owned(), |near| format!("「{}」のことですか？", brief(near)))
}

fn problem(of: &Problem) -> Words {
    let entry = brief(&of.entry);
    match &of.what {
        Wrong::Syntax => say(
            "TOML として読めません。",
            "項目は name = \"text\" または name = [\"one\", \"two\"]、表は [name] と書いてください。",
        ),
        Wrong::Twice => say("同じ項目が 2 回あります。", "どちらかを消してください。"),
        Wrong::Unknown(near) => say(
            format!("「{entry}」という設定はありません。"),
            meant(
                near.as_ref(),
                "「cpor config init」で、すべての設定を含むファイルを作成できます。",
            ),
        ),
        Wrong::NoneOf { value, allowed, near } => {
            let allowed = format!("次のいずれかを書いてください: {}。", allowed.join("、"));
            say(
                format!("「{entry}」に「{}」は指定できません。", brief(value)),
                match near {
                    Some(near) => format!("「{}」のことですか？ {allowed}", brief(near)),
                    None => allowed,
                },
            )
        }
        Wrong::Kind(kind) => say(
            format!("「{entry}」の値の種類が正しくありません。"),
            match kind {
                Kind::Text => "引用符で囲んだ文字列を書いてください。",
                Kind::Flag => "引用符を付けずに true か false を書いてください。",
                Kind::Table => "角括弧で囲んだ名前の下に項目を並べ、表として書いてください。",
                Kind::TextOrTable => "引用符で囲んだテーマ名か、表 [theme] を書いてください。",
                Kind::List => "[\"id\", \"name\"] のような文字列のリストを書いてください。",
                Kind::TextOrList => {
                    "引用符で囲んだキーか、[\"a\", \"F5\"] のようなリストを書いてください。"
                }
                Kind::Colour => "引用符で囲んだ名前か色の値、または番号を書いてください。",
            },
        ),
        Wrong::Key(fault) => key_fault(&entry, fault),
        Wrong::NoColour(written, near) => say(
            format!("「{entry}」の「{}」は色ではありません。", brief(written)),
            meant(
                near.as_ref(),
                "light-red などの名前、255 までの番号、または #rrggbb を書いてください。",
            ),
        ),
        Wrong::NoColumns => {
            say(format!("「{entry}」に列がありません。"), "1 つ以上書くか、項目を消してください。")
        }
        Wrong::ColumnTwice(column) => say(
            format!("「{entry}」に {} が 2 回あります。", brief(column)),
            "どの列も 1 回だけ書いてください。",
        ),
        Wrong::Filter(filter, mistakes) => {
            let places: Vec<String> = mistakes
                .iter()
                .map(|found| {
                    let text = clean_line(found.text(filter));
                    let place = found.column.saturating_add(1);
                    format!("{place} 文字目: {}", super::query::mistake(&found.kind, &text))
                })
                .collect();
            say(
                format!("「{entry}」の絞り込みの条件を読み取れません。{}。", places.join("、")),
                "一覧で / の後に入力するとおりに書いてください。",
            )
        }
        Wrong::ViewAndMore => say(
            "ビューには独自の条件と並び順があるため、ほかの条件や並び順と一緒には指定できません。",
            "「view」を消すか、「filter」と「sort」を消してください。",
        ),
    }
}

fn key_fault(entry: &str, of: &KeyFault) -> Words {
    match of {
        KeyFault::NoKey(written, near) => say(
            format!("「{entry}」の「{}」はキーではありません。", brief(written)),
            meant(near.as_ref(), "キーはa、A、Ctrl-N、Alt-Enter、F5、Spaceのように書きます。"),
        ),
        KeyFault::Fixed(key) => say(
            format!("{key}の意味は変えられないため、「{entry}」には使えません。"),
            "別のキーを選んでください。",
        ),
        KeyFault::ArrivesAs(key, other) => say(
            format!(
                "端末は{key}の代わりに{other}を送るため、このキーで「{entry}」を呼び出すことはできません。"
            ),
            "別のキーを選んでください。",
        ),
        KeyFault::Digit(key) => say(
            format!("PoEを読んでいる間、{key}は数の始まりなので、「{entry}」には使えません。"),
            "数字以外のキーを選んでください。",
        ),
        KeyFault::Clash(key, other, line) => say(
            match line {
                Some(line) => format!(
                    "「{entry}」の{key}は、{line}行目の「keys.{other}」のキーでもあります。"
                ),
                None => format!("「{entry}」の{key}は、「keys.{other}」の既定のキーです。"),
            },
            format!("別のキーを選ぶか、「{other}」に別のキーを割り当ててください。"),
        ),
        KeyFault::NoWay(None) => say(
            format!("「{entry}」にキーが残りません。これはいつでもできなければなりません。"),
            "数字以外のキーを1つ残してください。",
        ),
        KeyFault::NoWay(Some((key, by))) => say(
            format!("「keys.{by}」が、その場所での「{entry}」の最後のキー{key}を奪います。"),
            "どちらかに別のキーを選んでください。これはいつでもできなければなりません。",
        ),
    }
}
