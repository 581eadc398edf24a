//! What a store reports of itself, in Simplified Chinese. Findings read on from “place: ”, without a full stop.

use super::cli::because;
use crate::desk::stored::{Finding, Place, Repair};
use crate::i18n::storing::StoringTexts;
use crate::text::clean_line;

mod flaw;

pub(super) const STORING: StoringTexts =
    StoringTexts { repair, place, finding, frame: flaw::frame };

fn path(of: &std::path::Path) -> String {
    clean_line(&of.display().to_string()).into_owned()
}

fn repair(of: &Repair) -> String {
    match of {
        Repair::TornTail { bytes, kept } => {
            let kept = path(kept);
            format!("已从日志截去未完成的提交（{bytes} 字节，从未确认），并保存在 {kept}")
        }
        Repair::StateRebuilt { why, kept: None } => {
            let why = flaw::database(why);
            format!("已根据日志重建状态数据：{why}")
        }
        Repair::StateRebuilt { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!("已根据日志重建状态数据（{why}）；旧数据保存在 {kept}")
        }
        Repair::SnapshotRemoved => "已移除未完成的状态快照".to_owned(),
        Repair::ReadMarksLost { why, kept: None } => {
            let why = flaw::database(why);
            format!("已读标记和个人视图已丢失（{why}），因此所有评论都视为未读")
        }
        Repair::ReadMarksLost { why, kept: Some(kept) } => {
            let (why, kept) = (flaw::database(why), path(kept));
            format!(
                "已读标记和个人视图已丢失（{why}），因此所有评论都视为未读；原有内容保存在 {kept}"
            )
        }
        Repair::SetAside { kept } => {
            let kept = path(kept);
            format!("损坏的内容保存在 {kept}")
        }
        Repair::SegmentsPutBack { segments } => {
            let segments = list(segments.iter().map(ToString::to_string));
            format!("已将互换的日志分段放回：{segments}")
        }
        Repair::JournalCut { why, readable_through, last, kept } => {
            let (why, kept) = (finding(why), list(kept.iter().map(|kept| path(kept))));
            match last {
                Some(last) => {
                    let first = readable_through + 1;
                    format!(
                        "已在记录 {readable_through} 之后截断日志（{why}）；记录 {first} 至 {last} 已从存储库丢失，残余部分保存在 {kept}"
                    )
                }
                None => format!(
                    "已在记录 {readable_through} 之后截断日志（{why}）；其后的记录已从存储库丢失，残余部分保存在 {kept}"
                ),
            }
        }
        Repair::RecordsMissing { last, acknowledged } => format!(
            "日志以记录 {last} 结束，但记录 {acknowledged} 已得到确认；其间的记录已从存储库丢失"
        ),
        Repair::StateInMemory(why) => {
            let why = flaw::database(why);
            format!(
                "目前无法使用状态数据（{why}），因此已根据日志在内存中重建；在其可用之前，每次打开会较慢"
            )
        }
        Repair::RowsMadeAnew(why) => {
            let why = flaw::image(why);
            format!("已根据声明重建队列各行的映像：{why}")
        }
        Repair::MarksInMemory(why) => {
            let why = flaw::database(why);
            format!("目前无法使用已读标记和个人视图（{why}）；新的标记和视图在退出时会丢失")
        }
        Repair::ReadOnly(why) => {
            let why = finding(why);
            format!("存储库可以读取，但不能更改：{why}")
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("、")
}

fn place(of: &Place) -> String {
    match of {
        Place::Journal => "日志".to_owned(),
        Place::State => "状态数据".to_owned(),
        Place::Record(seq) => format!("记录 {seq}"),
        Place::File(file) => path(file),
        Place::Claim(claim) => claim.to_string(),
        Place::Claims(one, other) => format!("{one} 和 {other}"),
        Place::Key(key) => key.to_string(),
        Place::Poe(claim, name) => {
            let name = clean_line(name);
            format!("{claim} 的 PoE 文件“{name}”")
        }
        Place::SharedData => "共享数据".to_owned(),
        Place::Locations => "记录位置".to_owned(),
        Place::KeyIndex => "关联项索引".to_owned(),
        Place::Deliveries => "投递结果".to_owned(),
        Place::UnknownValue => "未知的值".to_owned(),
        Place::ClaimCount => "声明数".to_owned(),
        Place::KeyCount => "关联项索引的条目数".to_owned(),
        Place::DeliveryCount => "投递结果的块数".to_owned(),
        Place::PieceCount => "长值的分段数".to_owned(),
        Place::ReadMarks => "已读标记".to_owned(),
        Place::OwnViews => "个人视图".to_owned(),
        Place::Drafts => "未发送的文字".to_owned(),
        Place::Personal => "已读标记、个人视图和未发送的文字".to_owned(),
        Place::Rows => "队列的行".to_owned(),
        Place::Draft(of, Some(claim)) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("{name} 针对 {claim} 未发送的文字（{action}）")
        }
        Place::Draft(of, None) => {
            let (name, action) = (clean_line(&of.0), clean_line(&of.1));
            format!("{name} 未发送的文字（{action}）")
        }
    }
}

fn finding(of: &Finding) -> String {
    match of {
        Finding::Record { .. }
        | Finding::Segment { .. }
        | Finding::Unreadable(..)
        | Finding::Unfitting(..)
        | Finding::NoRecord(..)
        | Finding::NoSegment
        | Finding::EndsEarly(..)
        | Finding::OutOfPlace(_)
        | Finding::Unfit(_)
        | Finding::Unlinked(..)
        | Finding::Before(_)
        | Finding::EventGone
        | Finding::NoEvent(..)
        | Finding::Held(_)
        | Finding::BothHold(_)
        | Finding::InRecord(..)
        | Finding::PoeNotThere(..) => recorded(of),
        Finding::RecordElsewhere(_)
        | Finding::GoesOn(_)
        | Finding::ClaimMissing(_)
        | Finding::ClaimDiffers(_)
        | Finding::SharedDiffers
        | Finding::DeliveriesDiffer
        | Finding::IndexDiffers(_)
        | Finding::IndexTooLong
        | Finding::Newest(_)
        | Finding::NextClaim(_)
        | Finding::Unmade(_) => compared(of),
        Finding::FileForFolder => "这是文件，而不是存储库文件夹".to_owned(),
        Finding::OtherContent => "此文件夹中是其他内容，不是存储库".to_owned(),
        Finding::ForeignIdentity => "其中的文件“identity”不属于存储库".to_owned(),
        Finding::NoFormat => "其中的文件“identity”未写明格式".to_owned(),
        Finding::NoIdentity => "其中的文件“identity”未写明存储库".to_owned(),
        Finding::NewerStore(found, known) => {
            format!("存储库的格式为 {found}，此程序最高支持 {known}")
        }
        Finding::NewerAt(offset, version) => format!("字节 {offset} 处的格式版本为 {version}"),
        Finding::NewerRecord(seq, why) => {
            let why = flaw::codec(why);
            format!("记录 {seq}：{why}")
        }
        Finding::File(file, why) => {
            let (path, why) = (path(file), because(why));
            format!("无法使用 {path}：{why}")
        }
        Finding::Fails(why) => because(why),
        Finding::Unwritable(why) => {
            let why = because(why);
            format!("其文件不可写：{why}")
        }
        Finding::StateStuck(why) => {
            let why = finding(why);
            format!("无法更新状态数据：{why}")
        }
        Finding::Codec(error) => flaw::codec(error),
        Finding::Database(flaw) => flaw::database(flaw),
        Finding::Image(unfit) => flaw::image(unfit),
        Finding::TooShort => "太短".to_owned(),
        Finding::PieceMissing => "缺少一个分段".to_owned(),
        Finding::Stray => "不应出现在此处".to_owned(),
        Finding::Count(expected, there) => format!("应为 {expected}，实为 {there}"),
        Finding::TooMuchTyped => "输入的内容超过可保留的上限".to_owned(),
        Finding::BadKey => "无法读取条目的键".to_owned(),
        Finding::Snapshot => "有未完成的快照；打开存储库时会将其移除".to_owned(),
        Finding::PoeMissing(sha256) => format!("丢失（SHA-256 {sha256}）"),
        Finding::PoeAltered(sha256) => format!("已被更改（SHA-256 {sha256}）"),
        Finding::ChangedMeanwhile => "读取期间被更改".to_owned(),
        Finding::Said(said) => clean_line(said).into_owned(),
    }
}

/// What is wrong with records and their events.
fn recorded(of: &Finding) -> String {
    match of {
        Finding::Record { seq, offset, flaw, readable_through } => {
            let (flaw, readable) = (flaw::record(*flaw), readable(*readable_through));
            format!("记录 {seq}（字节 {offset}）{flaw}；{readable}")
        }
        Finding::Segment { flaw, readable_through } => {
            let (flaw, readable) = (flaw::segment(*flaw), readable(*readable_through));
            format!("{flaw}；{readable}")
        }
        Finding::Unreadable(file, offset, flaw) => {
            let (path, flaw) = (path(file), flaw::record(*flaw));
            format!("{path} 中字节 {offset} 处的记录{flaw}")
        }
        Finding::Unfitting(seq, flaw) => {
            let flaw = flaw::record(*flaw);
            format!("无法添加记录 {seq}：它{flaw}")
        }
        Finding::NoRecord(seq, head) => format!("没有记录 {seq}；最后一条是 {head}"),
        Finding::NoSegment => "没有日志分段".to_owned(),
        Finding::EndsEarly(head, acknowledged) => {
            format!("以记录 {head} 结束，但记录 {acknowledged} 已得到确认")
        }
        Finding::OutOfPlace(event) => {
            let (claim, number, revision) = (event.claim, event.number, event.revision);
            format!("{claim} 的事件 {number} 不能接在 {revision} 个事件之后")
        }
        Finding::Unfit(why) => {
            let why = clean_line(why);
            format!("存储库的事件不相符：{why}")
        }
        Finding::Unlinked(None, number) => format!("存储库的事件 {number} 未与前一事件相连"),
        Finding::Unlinked(Some(claim), number) => {
            format!("{claim} 的事件 {number} 未与前一事件相连")
        }
        Finding::Before(why) => {
            let why = clean_line(why);
            format!("无法读取之前的内容：{why}")
        }
        Finding::NoEvent(seq, number) => format!("记录 {seq} 中没有事件 {number}"),
        Finding::Held(claim) => format!("{claim} 已持有它"),
        Finding::BothHold(key) => format!("两者都持有 {key}"),
        Finding::InRecord(seq, why) => {
            let why = finding(why);
            format!("记录 {seq}：{why}")
        }
        Finding::PoeNotThere(seq, claim, name) => {
            let name = clean_line(name);
            format!("记录 {seq} 提到的 {claim} 的 PoE 文件“{name}”不在其中")
        }
        _ => "缺少一个事件".to_owned(),
    }
}

/// What is wrong with a state that was compared with its journal.
fn compared(of: &Finding) -> String {
    match of {
        Finding::RecordElsewhere(seq) => format!("其中记录 {seq} 的位置不同"),
        Finding::GoesOn(seq) => format!("一直到记录 {seq}，超出了日志可读取的范围"),
        Finding::ClaimMissing(claim) => format!("缺少 {claim}"),
        Finding::ClaimDiffers(claim) => format!("{claim} 与其事件的结果不符"),
        Finding::DeliveriesDiffer => "投递结果与其事件的结果不符".to_owned(),
        Finding::IndexDiffers(key) => format!("索引中 {key} 的声明不同"),
        Finding::IndexTooLong => "关联项索引的条目过多".to_owned(),
        Finding::Newest(moment) => format!("其最新时间为 {moment}"),
        Finding::NextClaim(claim) => format!("其下一项声明为 {claim}"),
        Finding::Unmade(claim) => format!("没有事件创建过 {claim}"),
        _ => "共享数据与其事件的结果不符".to_owned(),
    }
}

/// How much of a damaged journal is left.
fn readable(through: u64) -> String {
    match through {
        0 => "没有可读取的记录".to_owned(),
        1 => "只有记录 1 可读取".to_owned(),
        through => format!("记录 1 至 {through} 可读取"),
    }
}
