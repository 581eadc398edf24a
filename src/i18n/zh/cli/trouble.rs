//! Errors that no rule makes, in Simplified Chinese: what, where and what to do.

use super::{backup, files, say};
use crate::desk::query::Mistake;
use crate::i18n::cli::{Remedy, Trouble};
use crate::i18n::refusal::Words;
use crate::i18n::zh::query;
use crate::text::clean_line;

pub(super) fn words(of: &Trouble) -> Words {
    usage(of).or_else(|| store(of)).or_else(|| damage(of)).unwrap_or_else(|| answer(of))
}

/// Wrong usage, and files named on the command line.
fn usage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::Usage(misused) => (super::super::usage::USAGE.misused)(misused),
        Trouble::AsInRealStore => {
            say("--as 仅可用于模拟存储库；在此存储库中，操作员即操作系统的用户。", "请去掉 --as。")
        }
        Trouble::NowInRealStore => {
            say("--now 仅可用于模拟存储库；此存储库以计算机的时钟为准。", "请去掉 --now。")
        }
        Trouble::NowWithoutSimulated => say(
            "真实存储库以计算机的时钟为准，因此创建时不能使用 --now。",
            "请去掉 --now，或加上 --simulated。",
        ),
        Trouble::AsWhileFounding(name) => say(
            format!("新存储库只有一个操作员“{}”。", clean_line(name.as_str())),
            "请去掉 --as，并用“cpor operator add”添加其他操作员。",
        ),
        Trouble::NoUser => {
            say("操作系统没有提供当前用户的名称。", "请在系统的用户数据库中为该用户设置名称。")
        }
        Trouble::NoFolder => {
            say("没有指定存储库的位置。", "请指定 --data DIR，或设置 CPOR_DATA 或 HOME。")
        }
        Trouble::CannotRead(path, why) => files::cannot_read(path, why),
        Trouble::CannotWrite(path, why) => files::cannot_write(path, why),
        Trouble::FileExists(path) => say(
            format!("{} 已存在，不会被覆盖。", clean_line(path)),
            "请另选路径，或先移除该文件。",
        ),
        Trouble::FileInTheWay(path) => say(
            format!("{} 已存在，不会被覆盖。", clean_line(path)),
            "请另选路径，或用 --force 替换该文件。",
        ),
        Trouble::Query(query, mistakes) => query_words(query, mistakes),
        Trouble::Post(trouble) => (super::super::post::POST.trouble)(trouble),
        Trouble::View(trouble) => (super::super::view::VIEW.trouble)(trouble),
        Trouble::Config(trouble) => (super::super::config::CONFIG.trouble)(trouble),
        Trouble::Template(trouble) => (super::super::template::TEMPLATE.trouble)(trouble),
        Trouble::Tape(trouble) => super::super::tape::TAPE.trouble(trouble),
        Trouble::Macro(trouble) => (super::super::macros::MACROS.trouble)(trouble),
        Trouble::ClockBehind(now, newest) => say(
            format!("时钟为 {now}，早于存储库中最新的事件（{newest}）。"),
            "请指定更晚的 --now：时间不会倒流。",
        ),
        Trouble::NoTerminal => say(
            "界面需要在终端中运行，而此处不是终端。",
            "请在终端中运行，或使用命令：“cpor --help”可列出所有命令。",
        ),
        Trouble::Terminal(why) => say(
            format!("无法使用此终端：{}。", clean_line(why)),
            "请在其他终端中运行，或使用命令：“cpor --help”可列出所有命令。",
        ),
        Trouble::NowInDemo => say(
            "演示使用自己的时钟，因此不能使用 --now。",
            "请去掉 --now；用 --as NAME 可以其他人的身份查看演示。",
        ),
        Trouble::DataInDemo => say(
            "演示不保存任何内容，因此不能使用 --data。".to_owned(),
            "请去掉 --data；演示中的操作在结束后即丢失。",
        ),
        Trouble::Demonstration(why) => say(
            format!("无法播放演示：{}。", clean_line(why)),
            "请报告此问题：演示应能在任何计算机上播放。",
        ),
        _ => return None,
    })
}

/// What is wrong with the store.
fn store(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::StoreMissing(folder) => say(
            format!("{} 中没有存储库。", clean_line(folder)),
            "请用“cpor init”创建，或用 --data 或 CPOR_DATA 指定其位置。",
        ),
        Trouble::StoreExists(folder) => say(
            format!("{} 中已有存储库。", clean_line(folder)),
            "请使用该存储库，或用 --data 指定其他文件夹。",
        ),
        Trouble::StoreBusy(folder) => say(
            format!("另一进程正在使用 {} 中的存储库。", clean_line(folder)),
            "请等待其结束，或终止该进程。",
        ),
        Trouble::StoreForeign(path, what) => say(
            format!("{} 不是存储库：{}。", clean_line(path), clean_line(what)),
            "请检查 --data。如果那里原有存储库，则其文件夹中的内容已被更改：请将备份还原到另一文件夹。",
        ),
        Trouble::StoreNewer(path, what) => say(
            format!(
                "{}：{}。该存储库由更新版本的程序写入；没有任何更改。",
                clean_line(path),
                clean_line(what)
            ),
            "请使用写入该存储库的程序版本或更新的版本。",
        ),
        Trouble::StoreFull(path, why) => files::full(path, why),
        Trouble::Interrupted => {
            say("已在完成之前结束；没有留下不完整的内容。".to_owned(), "请在时间允许时重新运行。")
        }
        Trouble::StoreReadOnly(why) => say(
            format!("存储库现在不接受更改：{}。", clean_line(why)),
            "请重新打开；运行“cpor verify”可检查其是否完好。",
        ),
        Trouble::StoreInDoubt(seq, why) => say(
            format!("不确定记录 {seq} 是否已保存：{}。", clean_line(why)),
            "重新操作前请先查看该声明：操作可能已经完成。另请检查磁盘。",
        ),
        Trouble::StoreUnwritable(folder, why) => files::unwritable(folder, why),
        Trouble::StoreFails(path, why) => files::store_fails(path, why),
        Trouble::Unproved(place, what) => say(
            format!("未能检查存储库的全部内容。{}：{}。", clean_line(place), clean_line(what)),
            "其余部分没有发现问题。请以可读取其全部文件的用户身份检查。",
        ),
        Trouble::NotRecorded => say(
            "已显示计时到期的结果，但未能记录在案。",
            "请腾出空间或等待存储库空闲，然后重新运行“cpor tick”。",
        ),
        _ => return None,
    })
}

/// What is damaged or missing in the store.
fn damage(of: &Trouble) -> Option<Words> {
    Some(match of {
        Trouble::RecordMissing(seq) => say(
            format!("记录 {seq} 已确认保存，但日志中没有该记录。"),
            "请勿更改存储库文件夹中的任何内容；请还原备份，或联系此计算机的维护人员。",
        ),
        Trouble::HeadMissing(head) => say(
            format!(
                "此日志中没有与日志头 {} 相符的记录：它不是在该日志头的基础上延续而来的。",
                clean_line(head)
            ),
            "请与抄录的内容核对。如果无误，则说明记录已被更改或丢失：请保持存储库原样，并与备份进行比较。",
        ),
        Trouble::OtherJournal(path, found, wanted) => say(
            format!(
                "{} 属于存储库 {}，而该文件夹属于存储库 {}。",
                clean_line(path),
                clean_line(found),
                clean_line(wanted)
            ),
            "没有任何更改。请放回此处存储库原有的日志或“identity”文件；或将备份还原到另一文件夹。",
        ),
        Trouble::Damaged(place, what) => say(
            format!("存储库在 {} 处已损坏：{}。", clean_line(place), clean_line(what)),
            "请勿更改其文件夹中的任何内容；运行“cpor verify”可列出每处损坏及处理方法。",
        ),
        Trouble::Unsound(place, what, remedy) => say(
            format!("存储库有问题。{}：{}。", clean_line(place), clean_line(what)),
            match remedy {
                Remedy::RestoreOnly => {
                    "没有任何更改，此处也无法修复：请用“cpor --data FOLDER restore FILE”将备份还原到\
                     另一文件夹。"
                }
                Remedy::RepairAgain => {
                    "现在无法重建；原因见上。排除后请重新运行“cpor verify --repair”。在此期间不会丢失\
                     任何内容。"
                }
                Remedy::Repair => "运行“cpor verify --repair”可根据日志重建；不会丢失任何内容。",
                Remedy::Forget => {
                    "运行“cpor verify --repair”可将其移至一旁；之后所有评论都视为未读。"
                }
                Remedy::Restore => {
                    "请将备份还原到另一文件夹。“cpor verify --repair”会放回被调换的内容，保留此处仍可\
                     读取的内容，并将其余部分移至一旁。"
                }
                Remedy::GiveBack => {
                    "请将备份还原到另一文件夹，并将其 evidence 文件夹中的该文件复制到此处的相同位置；\
                     文件名即其 SHA-256。"
                }
            },
        ),
        Trouble::RecordsLost => say(
            "存储库已恢复正常，但其中已确认的记录有所丢失。".to_owned(),
            "这些记录现在只存在于备份中：请将备份还原到另一文件夹并进行比较。",
        ),
        Trouble::EvidenceDamaged(digest) => say(
            format!("SHA-256 为 {} 的 PoE 文件丢失或被更改。", clean_line(digest)),
            "请从存储库的备份中还原。",
        ),
        Trouble::Backup(trouble) => backup::words(trouble),
        _ => return None,
    })
}

/// What was asked for is not there, or no longer as it was.
fn answer(of: &Trouble) -> Words {
    match of {
        Trouble::NoClaim(id) => {
            say(format!("没有你可以查看的声明 {id}。"), "运行“cpor list”可列出你可以查看的声明。")
        }
        Trouble::NotAClaimId(text) => say(
            format!("没有声明“{}”；声明编号形如 C-000042。", clean_line(text)),
            "运行“cpor list”可列出你可以查看的声明。",
        ),
        Trouble::NoEvidence(id, name) => say(
            format!("{id} 没有你可以查看的 PoE 文件“{}”。", clean_line(name)),
            format!("运行“cpor evidence {id}”可列出其文件。"),
        ),
        Trouble::NoEvent(id, number) => say(
            format!("{id} 没有你可以查看的事件 {number}。"),
            format!("运行“cpor history {id}”可列出其事件。"),
        ),
        Trouble::NoOperator(name) => say(
            format!("没有操作员“{}”。", clean_line(name.as_str())),
            "运行“cpor operator list”可列出所有操作员，“cpor operator add”可添加操作员。",
        ),
        Trouble::Stale(id, revision) => say(
            format!("{id} 在此期间已有变化，现为修订 {revision}。未执行任何操作。"),
            format!("请用“cpor show {id}”重新查看，然后再作决定。"),
        ),
        Trouble::CutShort => say(
            "已在完成之前结束：目前输出的内容不完整。",
            "请丢弃这些内容，并在时间允许时重新运行。",
        ),
        Trouble::Output(why) => say(
            format!("无法写入输出：{}。", clean_line(why)),
            "所要求的操作可能仍已完成；请查看声明的历史记录。",
        ),
        _ => say("操作失败。", "请重试。"),
    }
}

fn query_words(query: &str, mistakes: &[Mistake]) -> Words {
    let messages: Vec<String> = mistakes
        .iter()
        .map(|mistake| {
            let place = mistake.column.saturating_add(1);
            let text = clean_line(mistake.text(query)).into_owned();
            format!("第 {place} 个字符处：{}", query::mistake(&mistake.kind, &text))
        })
        .collect();
    let advice = mistakes.iter().find_map(|mistake| mistake.suggestion.as_ref()).map_or_else(
        || "普通文字请加引号；条件形如 status:submitted、is:overdue、due:<2bd。".to_owned(),
        |better| format!("是不是“{}”？", clean_line(better)),
    );
    say(format!("无法解读查询：{}。", messages.join("；")), advice)
}
