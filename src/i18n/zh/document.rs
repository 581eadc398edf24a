//! Documents read as text, in Simplified Chinese.

use crate::document::{Limit, Note, Title};
use crate::i18n::document::DocumentTexts;
use crate::i18n::quote::brief;
use crate::text::clean_line;

pub(super) const DOCUMENT: DocumentTexts =
    DocumentTexts { title, note, no_text: "此文件中没有找到文本。" };

fn title(title: &Title) -> String {
    match title {
        Title::Whole => "文本".into(),
        Title::Page(number) => format!("第 {number} 页"),
        Title::PageHeader => "页眉".into(),
        Title::PageFooter => "页脚".into(),
        Title::Notes => "脚注".into(),
        Title::Comments => "批注".into(),
        Title::MailHeader => "邮件头".into(),
        Title::MailBody => "邮件正文".into(),
        Title::Attachment { name, media_type } if name.is_empty() => {
            format!("未命名的附件（{}）", clean_line(media_type))
        }
        Title::Attachment { name, media_type } => {
            format!("附件“{}”（{}）", brief(name), clean_line(media_type))
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::NotText { media_type } => format!(
            "无法以文本形式显示（{}）。请保存文件，并用相应的程序打开。",
            clean_line(media_type)
        ),
        Note::OnlyPictures => "这里只有图片，例如扫描件。请保存文件后查看。".into(),
        Note::Empty => "这里没有文本。".into(),
        Note::Encrypted => "需要密码才能读取。请要求提供没有密码的文件。".into(),
        Note::Damaged { what } => {
            format!("文件已损坏，可能缺少文本：{}。请要求重新提供。", clean_line(what))
        }
        Note::UnknownCharacters => {
            "文件没有说明部分字符的含义，这些字符显示为 \u{fffd}。请保存文件后查看。".into()
        }
        Note::Limit(limit) => of_limit(*limit).into(),
        Note::ReaderFailed => "文件未能读完。请保存文件，并用相应的程序打开。".into(),
        Note::TookTooLong => {
            "读取文件耗时过长，已停止。请重试；如果仍然不行，请保存文件，并用相应的程序打开。"
                .into()
        }
        Note::NotStarted => {
            "未读取文件：用于读取文件的独立进程无法启动。请重试；如果仍然不行，请退出并重新启动 \
             cpor，或保存文件，并用相应的程序打开。"
                .into()
        }
        Note::HiddenText => "查看文件时看不到的文本已略去。请保存文件进行比较。".into(),
    }
}

fn of_limit(limit: Limit) -> &'static str {
    match limit {
        Limit::Text => "文本过多，此处未能全部显示。请保存文件阅读其余部分。",
        Limit::Parts => "页或部分过多，此处未能全部显示。请保存文件阅读其余部分。",
        Limit::Unpacked => "文件解压后远大于正常文档，已停止读取，其余部分缺失。",
        Limit::Depth => "文件嵌套层数过多，最内层的文件缺失。请要求逐个提供。",
        Limit::Work => "读取此文件所需的处理量远超正常文档，已停止读取，其余部分缺失。",
    }
}
