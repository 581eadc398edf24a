//! Backups, in Japanese.

use std::cmp::Ordering;

use super::say;
use crate::i18n::cli::{BackedUp, BackupTrouble, ReadMarks, Restored};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn backed_up(done: &BackedUp) -> String {
    let BackedUp { from, through, evidence_files, bytes, .. } = done;
    let path = clean_line(&done.path);
    let what = match from.cmp(through) {
        Ordering::Greater => {
            format!(
                "レコード {through} が最新で新しいレコードはありません。空のバックアップを \
                     {path}（{bytes} バイト）に書き込みました。"
            )
        }
        Ordering::Equal => {
            format!(
                "レコード {from} と PoE ファイル {evidence_files} 件を {path}（{bytes} \
                     バイト）にバックアップしました。"
            )
        }
        Ordering::Less => {
            format!(
                "レコード {from}～{through} と PoE ファイル {evidence_files} 件を {path}\
                     （{bytes} バイト）にバックアップしました。"
            )
        }
    };
    let marks = match &done.read_marks {
        ReadMarks::Kept => "既読の記録と各自のビューも含まれています。".to_owned(),
        ReadMarks::InUse => {
            "別のプロセスがストアを開いているため、既読の記録と各自のビューは含まれていません。"
                .to_owned()
        }
        ReadMarks::Unreadable(why) => {
            let why = clean_line(why);
            format!("既読の記録と各自のビューは読み取れないため、含まれていません: {why}。")
        }
    };
    format!(
        "{what}\n{marks}\n続きは「cpor backup NEW-FILE --since {through}」でバックアップできます。"
    )
}

pub(super) fn restored(done: &Restored) -> String {
    let marks = if done.read_marks {
        "既読の記録と各自のビューは、それらを含む最後のバックアップの時点のものです。"
    } else {
        "既読の記録と各自のビューを含むバックアップがないため、コメントはすべて未読になり、共有し\
         ていないビューは失われます。"
    };
    format!(
        "ファイル {} 件からレコード {} 件と PoE ファイル {} 件を {} に復元しました。\n{marks}",
        done.files,
        done.records,
        done.evidence_files,
        clean_line(&done.folder)
    )
}

pub(super) fn words(of: &BackupTrouble) -> Words {
    taking(of).or_else(|| reading(of)).unwrap_or_else(|| following(of))
}

/// Why a backup was not written.
fn taking(of: &BackupTrouble) -> Option<Words> {
    Some(match of {
        BackupTrouble::NoFile => say(
            "バックアップはファイルです。標準出力には書き出せず、標準入力からも読み込めません。",
            "ファイルを指定してください。",
        ),
        BackupTrouble::BeyondHead { since, head } => say(
            format!(
                "最新のレコードは {head} なので、{since} より後のレコードはありません。何も書\
                     き込んでいません。"
            ),
            "--since には、前回のバックアップの最後のレコードを指定してください。このストアの\
             バックアップかどうかも確認してください。",
        ),
        BackupTrouble::Evidence { claim, name, place } => say(
            format!(
                "{} の PoE ファイル「{}」が失われているか改変されているため、完全なバックアップに\
                 なりません。何も書き込んでいません。",
                clean_line(claim),
                clean_line(name)
            ),
            format!(
                "以前のバックアップを別のフォルダーに復元し、その evidence フォルダーからファイル\
                 を {} にコピーしてください。失われたファイルは「cpor verify」ですべて分かります。",
                clean_line(place)
            ),
        ),
        _ => return None,
    })
}

/// Why one backup cannot be read.
fn reading(of: &BackupTrouble) -> Option<Words> {
    let another = "何も復元していません。このバックアップの別のコピーを使ってください。";
    Some(match of {
        BackupTrouble::NotABackup(path) => say(
            format!("{} はストアのバックアップではありません。", clean_line(path)),
            "「cpor backup」で書き出したファイルを指定してください。",
        ),
        BackupTrouble::Newer { path, version, known } => say(
            format!(
                "{} は形式バージョン {version} のバックアップです。このプログラムが扱えるのは \
                 {known} までです。",
                clean_line(path)
            ),
            "バックアップを書き出したバージョンか、それより新しいプログラムで復元してください。",
        ),
        BackupTrouble::CutShort { path, offset } => say(
            format!(
                "{} は途中で切れています: {offset} バイト目で終わっています。",
                clean_line(path)
            ),
            another,
        ),
        BackupTrouble::Damaged { path, frame, offset, what } => say(
            format!(
                "{} はフレーム {frame}（{offset} バイト目から）が破損しています: {}。",
                clean_line(path),
                clean_line(what)
            ),
            another,
        ),
        BackupTrouble::Contradiction(path, what) => say(
            format!("{} の内容が矛盾しています: {}。", clean_line(path), clean_line(what)),
            another,
        ),
        BackupTrouble::Misfit(place, what) => say(
            format!(
                "バックアップは書き出したときのままですが、ストアを再現できません。{}: {}。",
                clean_line(place),
                clean_line(what)
            ),
            "何も復元していません。バックアップを書き出したバージョンのプログラムか、以前の\
             バックアップを使ってください。",
        ),
        _ => return None,
    })
}

/// Why several backups do not follow one another.
fn following(of: &BackupTrouble) -> Words {
    match of {
        BackupTrouble::OtherStore { path, found, first, wanted } => say(
            format!(
                "{}（{}）は、{}（{}）とは別のストアのバックアップです。",
                clean_line(path),
                clean_line(found),
                clean_line(first),
                clean_line(wanted)
            ),
            "同じストアのバックアップを指定してください。",
        ),
        BackupTrouble::Gap { from, through, next } => {
            let records =
                if from == through { from.to_string() } else { format!("{from}～{through}") };
            say(
                format!(
                    "レコード {records} がどのファイルにもありません。{} はその後から始まります。",
                    clean_line(next)
                ),
                "それを含むバックアップも指定してください。最初のバックアップはレコード 1 から始ま\
                 ります。",
            )
        }
        BackupTrouble::Overlap { earlier, through, later, from } => say(
            format!(
                "{} はレコード {from} から始まりますが、{} にはレコード {through} までが含まれてい\
                 ます。",
                clean_line(later),
                clean_line(earlier)
            ),
            "一方を外してください。各バックアップは、前のバックアップの続きから始まる必要がありま\
             す。",
        ),
        BackupTrouble::OtherHistory { earlier, seq, later } => say(
            format!(
                "{} は、{} のレコード {seq} の続きではありません。その後にストアの履歴が 2 つに分\
                 かれています。",
                clean_line(later),
                clean_line(earlier)
            ),
            "一方を外してください。復元または修復をしたストアは、その時点のレコードの続きから進み\
             ます。",
        ),
        _ => say(
            "バックアップどうしがつながりません。",
            "同じストアのバックアップを指定してください。",
        ),
    }
}
