//! What bytes and files of a store suffer from, in Simplified Chinese.

use super::because;
use crate::desk::stored::{CodecError, DatabaseFlaw, FrameFlaw, RecordFlaw, SegmentFlaw, Unfit};
use crate::text::clean_line;

/// Reads on from “the record …”.
pub(super) fn record(of: RecordFlaw) -> String {
    match of {
        RecordFlaw::Missing => "缺失".to_owned(),
        RecordFlaw::Start => "没有开头".to_owned(),
        RecordFlaw::Length => "长度无效".to_owned(),
        RecordFlaw::Short => "被截断".to_owned(),
        RecordFlaw::Checksum => "校验和不符".to_owned(),
        RecordFlaw::Layout => "结构有误".to_owned(),
        RecordFlaw::Chain => "未与前一条记录衔接".to_owned(),
        RecordFlaw::EventHash => "含有哈希不符的事件".to_owned(),
        RecordFlaw::Superseded => "已在后面的分段中重新写入".to_owned(),
        RecordFlaw::Trailing => "应开始下一分段，但此处有其他字节".to_owned(),
        RecordFlaw::Sequence(number) => format!("的序号为 {number}"),
        RecordFlaw::Newer(version) => format!("的格式版本 {version} 较新"),
    }
}

pub(super) fn segment(of: SegmentFlaw) -> String {
    match of {
        SegmentFlaw::Missing => "文件缺失".to_owned(),
        SegmentFlaw::Moved => "放回分段时被中断，名称以 .moved 结尾".to_owned(),
        SegmentFlaw::NotAFile => "不是普通文件".to_owned(),
        SegmentFlaw::Short => "文件在头部之内就结束了".to_owned(),
        SegmentFlaw::Magic => "不是日志分段".to_owned(),
        SegmentFlaw::Checksum => "头部的校验和不符".to_owned(),
        SegmentFlaw::Chain => "未与前一分段的最后一条记录衔接".to_owned(),
        SegmentFlaw::Long(bytes) => format!("有 {bytes} 字节，超过任何分段的大小"),
        SegmentFlaw::Newer(version) => format!("格式版本 {version} 较新"),
        SegmentFlaw::Foreign(store) => format!("属于存储库 {store}"),
        SegmentFlaw::Number(number) => format!("头部表明它是分段 {number}"),
        SegmentFlaw::Order(seq) => format!("其第一条记录为 {seq}，未与前一分段衔接"),
    }
}

/// What a database beside the journal suffers from.
pub(super) fn database(of: &DatabaseFlaw) -> String {
    match of {
        DatabaseFlaw::Missing => "缺失".to_owned(),
        DatabaseFlaw::Blank => "其中没有可读取的内容".to_owned(),
        DatabaseFlaw::Busy => "另一进程已将其打开".to_owned(),
        DatabaseFlaw::Checksum => "其文件的一部分校验和不符".to_owned(),
        DatabaseFlaw::Older => "由此程序的早期版本创建".to_owned(),
        DatabaseFlaw::Unfinished => "一次大的更改被中断".to_owned(),
        DatabaseFlaw::OtherStore => "属于另一存储库".to_owned(),
        DatabaseFlaw::FarBehind => "远远落后于日志".to_owned(),
        DatabaseFlaw::OtherHistory => "与日志不衔接".to_owned(),
        DatabaseFlaw::Sled(said) => {
            let said = clean_line(said);
            format!("sled 报告：{said}")
        }
        DatabaseFlaw::NoFile(file) => {
            let path = super::path(file);
            format!("{path} 不是文件")
        }
        DatabaseFlaw::Fails(why) => {
            let why = because(why);
            format!("系统无法读写：{why}")
        }
        DatabaseFlaw::Place(why) => {
            let why = because(why);
            format!("无法访问其文件：{why}")
        }
        DatabaseFlaw::Full(why) => {
            let why = because(why);
            format!("没有剩余空间：{why}")
        }
        DatabaseFlaw::Value { place, what } => {
            format!("{}：{}", super::place(place), super::finding(what))
        }
        DatabaseFlaw::Newer(version) => format!("格式版本为 {version}，比此程序新"),
    }
}

pub(super) fn codec(of: &CodecError) -> String {
    match of {
        CodecError::Empty => "值为空".to_owned(),
        CodecError::Newer(version) => format!("值的格式版本为 {version}，比此程序新"),
        CodecError::Checksum => "值的校验和不符".to_owned(),
        CodecError::Payload(why) => {
            let why = clean_line(why);
            format!("无法读取值：{why}")
        }
    }
}

/// Why an image of the rows cannot be used.
pub(super) fn image(of: &Unfit) -> String {
    match of {
        Unfit::Missing => "不存在".to_owned(),
        Unfit::Foreign => "不属于此存储库".to_owned(),
        Unfit::OtherVersion => "由程序的另一版本创建".to_owned(),
        Unfit::Cut => "被截断".to_owned(),
        Unfit::Damaged => "已损坏".to_owned(),
        Unfit::OtherHistory => "由另一日志创建".to_owned(),
        Unfit::FarBehind => "远远落后".to_owned(),
        Unfit::Io(why) => {
            let why = because(why);
            format!("无法读取：{why}")
        }
    }
}

/// What is wrong with a frame of a backup.
pub(super) fn frame(of: FrameFlaw) -> String {
    match of {
        FrameFlaw::Head => "开头的校验和不符".to_owned(),
        FrameFlaw::Header => "头部自相矛盾".to_owned(),
        FrameFlaw::Kind => "类型未知".to_owned(),
        FrameFlaw::Length => "长度无效".to_owned(),
        FrameFlaw::Content => "内容的校验和不符".to_owned(),
        FrameFlaw::Place => "不应出现在此处".to_owned(),
        FrameFlaw::Marks => "其中已读标记的结构有误".to_owned(),
        FrameFlaw::Views => "其中个人视图的结构有误".to_owned(),
        FrameFlaw::Drafts => "其中一份未发送文字的结构有误".to_owned(),
        FrameFlaw::Evidence => "在此结束的 PoE 文件的 SHA-256 与应有的不符".to_owned(),
        FrameFlaw::Counts => "所记的部分数与实际不符".to_owned(),
        FrameFlaw::Whole => "文件的 SHA-256 与所记的不符".to_owned(),
        FrameFlaw::Trailing => "结尾之后还有其他字节".to_owned(),
        FrameFlaw::Record(flaw) => {
            let flaw = record(flaw);
            format!("其中的记录{flaw}")
        }
    }
}
