//! What is wrong with a document that was handed in, in Simplified Chinese.

use crate::i18n::cli::{Fault, Malformed, Shape};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::zh::list;
use crate::text::clean_line;

pub(super) fn words(of: &Malformed) -> Words {
    let place = of
        .path
        .as_deref()
        .map_or_else(|| "文档".to_owned(), |path| format!("“{}”", clean_line(path)));
    let (message, advice) = match &of.fault {
        Fault::NotUtf8 => (format!("{place}不是 UTF-8 文本。"), "请另存为 UTF-8。".to_owned()),
        Fault::NotJson(why) => (
            format!("{place}不是 JSON：{}。", clean_line(why)),
            "请更正；文本须用双引号括起来。".to_owned(),
        ),
        Fault::Shape { found, wanted } => (
            format!("{place}应为{}，却是{}。", shape(*wanted), shape(*found)),
            format!("请写成{}。", shape(*wanted)),
        ),
        Fault::UnknownField(known) => (
            format!("没有字段{place}。"),
            format!("可用的字段：{}。", list(known.iter().copied(), "和")),
        ),
        Fault::Missing => (format!("缺少{place}。"), "请填写。".to_owned()),
        Fault::Code { given, known } => (
            format!("{place}：“{}”不是可接受的值。", brief(given)),
            format!("请选择 {}。", list(known.iter().copied(), "或")),
        ),
        Fault::Date(given) => (
            format!("{place}：“{}”不是日期。", brief(given)),
            "请写成 2021-09-30 的格式。".to_owned(),
        ),
        Fault::NoSuchOrganisation(given) => (
            format!("{place}：没有组织“{}”。", brief(given)),
            "请同时或提前导入该组织。".to_owned(),
        ),
        Fault::NoSuchLine { lines } => (
            format!("{place}超出列表范围，列表有 {lines} 个条目。"),
            format!("请从 0 开始计数；下一个空位为 {lines}。"),
        ),
        Fault::UnknownColumn { near, known } => (
            format!("没有列{place}。"),
            match near {
                Some(near) => {
                    format!("请写成“{near}”；运行“cpor import claims --help”可列出所有列。")
                }
                None => format!("可用的列：{}。", list(known.iter().copied(), "和")),
            },
        ),
        Fault::Twice => (format!("列{place}出现了两次。"), "请去掉其中一列。".to_owned()),
        Fault::Cells { found, wanted } => (
            format!("此行有 {found} 个单元格，而列数为 {wanted}。"),
            "含逗号或换行的单元格请用双引号括起来。".to_owned(),
        ),
        Fault::NoClaims => (
            format!("{place}中没有声明。"),
            "请每行写一项声明，或使用首行为列名的 CSV。".to_owned(),
        ),
        Fault::TooLarge(limit) => {
            (format!("{place}超过 {limit} 字节。"), "请缩短，或将其拆分。".to_owned())
        }
    };
    Words { message, advice }
}

const fn shape(of: Shape) -> &'static str {
    match of {
        Shape::Null => "空值（null）",
        Shape::Flag => "布尔值（true 或 false）",
        Shape::Number => "数字",
        Shape::Text => "文本",
        Shape::List => "列表",
        Shape::Object => "对象",
    }
}
