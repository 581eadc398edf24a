//! Why a file cannot be used, in Japanese, and what to do about it.

use super::say;
use crate::i18n::cli::Why;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

/// Reads on from "…: ".
pub(in crate::i18n::ja) fn because(why: &Why) -> String {
    match why {
        Why::Folder => "ファイルではなくフォルダーです".to_owned(),
        Why::NotFolder => "フォルダーがあるべき場所にファイルがあります".to_owned(),
        Why::Loop => "シンボリック リンクが循環しています".to_owned(),
        Why::Missing => "ファイルまたはフォルダーがありません".to_owned(),
        Why::Denied => "アクセス許可がありません".to_owned(),
        Why::ReadOnlyDisk => "ディスクが読み取り専用でマウントされています".to_owned(),
        Why::Full => "ディスクに空きがありません".to_owned(),
        Why::Quota => "自分に割り当てられたディスク容量を使い切っています".to_owned(),
        Why::FileLimit => "ファイル サイズの上限に達しています".to_owned(),
        Why::Other(said) => clean_line(said).into_owned(),
    }
}

pub(super) fn cannot_read(path: &str, why: &Why) -> Words {
    let message = format!("{} を読み込めません: {}。", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "アクセス許可を依頼するか、読み取れる場所にファイルをコピーしてください。",
        Why::Folder => "ファイルを指定してください。",
        Why::Missing | Why::NotFolder | Why::Loop => "パスを確認してください。",
        _ => "パスとアクセス許可を確認してください。",
    };
    say(message, advice)
}

pub(in crate::i18n::ja) fn cannot_write(path: &str, why: &Why) -> Words {
    let message = format!("{} に書き込めません: {}。", clean_line(path), because(why));
    let advice = match why {
        Why::Denied | Why::ReadOnlyDisk => "書き込めるパスを指定してください。",
        Why::Full | Why::Quota | Why::FileLimit => room(why),
        Why::Missing => "先にフォルダーを作成するか、別のパスを指定してください。",
        Why::NotFolder | Why::Loop => "パスを確認してください。",
        _ => "パスとアクセス許可を確認してください。",
    };
    say(message, advice)
}

pub(super) fn full(path: &str, why: &Why) -> Words {
    let message = format!(
        "{} に空きがありません: {}。何も変更していません。",
        clean_line(path),
        because(why)
    );
    say(message, room(why))
}

fn room(why: &Why) -> &'static str {
    match why {
        Why::Quota => {
            "自分のファイルを削除するか、割り当てを増やしてもらい、もう一度実行してくだ\
                       さい。"
        }
        Why::FileLimit => "上限（「ulimit -f」）を上げて、もう一度実行してください。",
        _ => "空き容量を増やして、もう一度実行してください。",
    }
}

/// The store's files may be read, but not written.
pub(super) fn unwritable(folder: &str, why: &Why) -> Words {
    let message = format!(
        "{} のストアは読み取りだけができ、変更できません: {}。",
        clean_line(folder),
        because(why)
    );
    let advice = match why {
        Why::ReadOnlyDisk => {
            "ディスクを書き込み可能にしてマウントし直してください。その間も読み取\
                              りはできます。"
        }
        _ => "すべてのファイルに書き込めるユーザーで実行してください。その間も読み取りはできます。",
    };
    say(message, advice)
}

/// One of the store's own files or folders.
pub(super) fn store_fails(path: &str, why: &Why) -> Words {
    let message = format!("ストアが {} を使用できません: {}。", clean_line(path), because(why));
    let advice = match why {
        Why::Denied => "ストアの所有者であるユーザーで実行してください。",
        Why::ReadOnlyDisk => {
            "ディスクを書き込み可能にしてマウントし直すか、別のフォルダーを指定し\
                              てください。"
        }
        Why::Folder | Why::NotFolder | Why::Loop | Why::Missing => {
            "それを移動して本来のものを戻すか、バックアップを別のフォルダーに復元してください。\
             ファイル「lock」がない場合は自動で作成されます。"
        }
        _ => "ディスクとアクセス許可を確認してください。",
    };
    say(message, advice)
}
