//! Reading PoE, in Simplified Chinese.

use crate::document::Format;
use crate::i18n::evidence::{EvidenceAsks, EvidenceHints, EvidenceTexts, FileState};
use crate::text::clean_line;

pub(super) const EVIDENCE: EvidenceTexts = EvidenceTexts {
    heading: "阅读 PoE",
    asks: EvidenceAsks {
        read: "阅读 PoE 并查看预检",
        find: "在文件中查找文字",
        next_hit: "下一处匹配",
        previous_hit: "上一处匹配",
        next_part: "下一页或下一部分；输入数字再按 G 可转到该处",
        previous_part: "上一页或上一部分",
        next_file: "下一个文件",
        previous_file: "上一个文件",
        focus: "在文本与预检之间切换",
        jump: "转到找到内容的位置；打开列表中的文件",
        files: "文件列表及其 SHA-256",
        check: "显示或隐藏预检",
        again: "重新读取未读完的内容",
    },
    hints: EvidenceHints {
        find: "查找",
        next_hit: "下一处",
        previous_hit: "上一处",
        next_part: "下一页",
        next_file: "下一文件",
        focus: "预检",
        to_text: "文本",
        jump: "转到",
        open: "打开",
        files: "文件",
        again: "重新读取",
        end: "停止",
        close: "返回",
    },
    format: |format| match format {
        Format::Text => "文本",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
        Format::Pdf => "PDF",
        Format::Docx => "DOCX",
        Format::Mail => "邮件",
        Format::Other => "非文本",
    },
    file: |at, of| format!("第 {at}/{of} 个文件"),
    page: |at, of| format!("第 {at}/{of} 页"),
    part: |at, of| format!("第 {at}/{of} 部分"),
    no_part: |asked, last| format!("没有第 {asked} 页或第 {asked} 部分；最后一个是 {last}。"),
    loading: "正在读取声明…",
    reading: "正在读取文件… 按 Esc 停止。",
    checking: "正在查找 PoE 应包含的内容…",
    stopped: |key| format!("已停止读取此文件。按 {key} 重新读取。"),
    check_stopped: |key| format!("已停止预检。按 {key} 重新开始。"),
    damaged: "此文件的数据已丢失，或与添加时不符。请让管理员运行“cpor verify”，或请合作伙伴重新添加。",
    failed: |what| {
        format!(
            "读取时 cpor 内部出错（{}）。没有任何更改；请保存文件，并用相应的程序打开。",
            clean_line(what)
        )
    },
    find: "查找：",
    hit: |at, of, more| {
        if more { format!("{at}/{of}+") } else { format!("{at}/{of}") }
    },
    not_found: |words| format!("此文件中没有“{words}”。"),
    nowhere: "没有找到此项，因此没有可转到的位置。",
    file_gone: |name| format!("{name} 已不在声明中。"),
    summary: |found, missing, unreadable| {
        format!("已找到 {found}，缺少 {missing}，无法读取 {unreadable}")
    },
    suggests: |key, reasons| format!("按 {key} 请求信息；建议：{reasons}。"),
    suggests_only: |reasons| format!("建议请求：{reasons}。"),
    suggests_no_reason: "请查看缺少的内容；没有建议的请求原因。",
    suggests_nothing: "预检认为无需请求任何信息。",
    suggested: "预检建议",
    files: "文件",
    file_state: |state| match state {
        FileState::Unread => "尚未读取",
        FileState::Readable => "可读取",
        FileState::NoText => "没有文本",
        FileState::Damaged => "丢失或被更改！",
        FileState::Failed => "未能读取",
    },
    hint: |key| format!("按 {key} 在此阅读文件并查看预检。"),
};
