//! Backups, in Simplified Chinese.

use std::cmp::Ordering;

use super::say;
use crate::i18n::cli::{BackedUp, BackupTrouble, ReadMarks, Restored};
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) fn backed_up(done: &BackedUp) -> String {
    let BackedUp { from, through, evidence_files, bytes, .. } = done;
    let path = clean_line(&done.path);
    let files = evidence_files;
    let what = match from.cmp(through) {
        Ordering::Greater => {
            format!("没有新的记录可备份（最新的记录为 {through}），已写入 {path}（{bytes} 字节）。")
        }
        Ordering::Equal => {
            format!("已将记录 {from} 和 {files} 个 PoE 文件备份到 {path}（{bytes} 字节）。")
        }
        Ordering::Less => format!(
            "已将记录 {from} 至 {through} 和 {files} 个 PoE 文件备份到 {path}（{bytes} 字节）。"
        ),
    };
    let marks = match &done.read_marks {
        ReadMarks::Kept => "备份中包含已读标记和个人视图。".to_owned(),
        ReadMarks::InUse => "备份中不含已读标记和个人视图：另一进程正在使用存储库。".to_owned(),
        ReadMarks::Unreadable(why) => {
            format!("备份中不含已读标记和个人视图，因为无法读取：{}。", clean_line(why))
        }
    };
    format!("{what}\n{marks}\n用“cpor backup NEW-FILE --since {through}”可备份此后的内容。")
}

pub(super) fn restored(done: &Restored) -> String {
    let marks = if done.read_marks {
        "已读标记和个人视图以最后一份包含它们的备份为准。"
    } else {
        "备份中均不含已读标记和个人视图：所有评论都视为未读，未共享的视图已丢失。"
    };
    format!(
        "已从 {} 个文件还原 {} 条记录和 {} 个 PoE 文件到 {}。\n{marks}",
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
        BackupTrouble::NoFile => {
            say("备份必须是文件；不能写到标准输出，也不能从标准输入读取。", "请指定一个文件。")
        }
        BackupTrouble::BeyondHead { since, head } => say(
            format!("最新的记录为 {head}，因此 {since} 之后没有记录。未写入任何内容。"),
            "--since 请指定前一份备份的最后一条记录；并确认该备份属于此存储库。",
        ),
        BackupTrouble::Evidence { claim, name, place } => say(
            format!(
                "{} 的 PoE 文件“{}”丢失或被更改，备份将不完整。未写入任何内容。",
                clean_line(claim),
                clean_line(name)
            ),
            format!(
                "请将较早的备份还原到另一文件夹，并将其 evidence 文件夹中的该文件复制到 {}；\
                 运行“cpor verify”可列出所有丢失的文件。",
                clean_line(place)
            ),
        ),
        _ => return None,
    })
}

/// Why one backup cannot be read.
fn reading(of: &BackupTrouble) -> Option<Words> {
    let another = "未还原任何内容。请使用此备份的另一副本。";
    Some(match of {
        BackupTrouble::NotABackup(path) => say(
            format!("{} 不是存储库的备份。", clean_line(path)),
            "请指定由“cpor backup”写出的文件。",
        ),
        BackupTrouble::Newer { path, version, known } => say(
            format!("备份 {} 的格式版本为 {version}；此程序最高支持 {known}。", clean_line(path)),
            "请用写出该备份的程序版本或更新的版本还原。",
        ),
        BackupTrouble::CutShort { path, offset } => {
            say(format!("{} 不完整：在第 {offset} 字节处中断。", clean_line(path)), another)
        }
        BackupTrouble::Damaged { path, frame, offset, what } => say(
            format!(
                "{} 的帧 {frame}（始于第 {offset} 字节）已损坏：{}。",
                clean_line(path),
                clean_line(what)
            ),
            another,
        ),
        BackupTrouble::Contradiction(path, what) => {
            say(format!("{} 前后矛盾：{}。", clean_line(path), clean_line(what)), another)
        }
        BackupTrouble::Misfit(place, what) => say(
            format!(
                "备份与写出时一致，但无法由此得到存储库：{}：{}。",
                clean_line(place),
                clean_line(what)
            ),
            "未还原任何内容。请使用写出该备份的程序版本，或较早的备份。",
        ),
        _ => return None,
    })
}

/// Why several backups do not follow one another.
fn following(of: &BackupTrouble) -> Words {
    match of {
        BackupTrouble::OtherStore { path, found, first, wanted } => say(
            format!(
                "{}（存储库 {}）与 {}（存储库 {}）不是同一存储库的备份。",
                clean_line(path),
                clean_line(found),
                clean_line(first),
                clean_line(wanted)
            ),
            "请指定同一存储库的备份。",
        ),
        BackupTrouble::Gap { from, through, next } => {
            let next = clean_line(next);
            say(
                if from == through {
                    format!("所有文件中都没有记录 {from}；{next} 从其后开始。")
                } else {
                    format!("所有文件中都没有记录 {from} 至 {through}；{next} 从其后开始。")
                },
                "请同时指定包含这些记录的备份；第一份备份须从记录 1 开始。",
            )
        }
        BackupTrouble::Overlap { earlier, through, later, from } => say(
            format!(
                "{} 从记录 {from} 开始，但 {} 已包含到记录 {through}。",
                clean_line(later),
                clean_line(earlier)
            ),
            "请去掉其中一份：每份备份都必须从前一份结束之处开始。",
        ),
        BackupTrouble::OtherHistory { earlier, seq, later } => say(
            format!(
                "{} 不是 {} 中记录 {seq} 的延续：存储库此后有两段不同的历史。",
                clean_line(later),
                clean_line(earlier)
            ),
            "请去掉其中一份：还原或修复之后，存储库从当时已有的记录继续。",
        ),
        _ => say("这些备份不能相互衔接。", "请指定同一存储库的备份。"),
    }
}
