//! The settings file, in Simplified Chinese.

use crate::i18n::config::{ConfigTexts, ConfigTrouble, FileTexts, KeyFault, Kind, Problem, Wrong};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const CONFIG: ConfigTexts = ConfigTexts {
    problem,
    line: |line| format!("第 {line} 行"),
    trouble,
    sound: |path| format!("{path} 没有错误。"),
    none: |path| format!("{path} 不存在，所有设置均为默认值。"),
    written: |path| format!("已写入 {path}。其中每一项都与没有该文件时相同。"),
    file: FileTexts {
        head: "cpor 的设置文件。每一项都用行首的 # 停用，所写的是没有此文件时的值：去掉 # 并写上想要的值即可。用“cpor config check”检查文件是否正确。",
        language: "语言：auto 表示跟随区域设置。--lang 优先。",
        linear: "界面是否按行显示，供屏幕阅读器和日志使用。",
        charset: "终端能显示的字符：auto 表示跟随区域设置。",
        theme: "颜色。terminal 使用终端自己的十六色；dark 和 light 分别用于深色和浅色背景；high-contrast 用粗细代替颜色。",
        roles: "各种含义的自定义颜色：名称（如 cyan 或 light-red）、终端调色板的编号（0 到 255），或色值（如 #5f87af）。auto 表示使用主题的颜色。",
        queue: "队列。",
        columns: "从左到右显示的列。屏幕较窄时，先省略最不需要的列。",
        opening: "打开队列时显示的内容：已保存视图的名称或代码；或者按 / 之后输入的筛选条件，以及排序。",
        keys: |fixed| {
            format!(
                "按键的写法与帮助中相同：a、A、Ctrl-N、Alt-Enter、F5、Space。多个按键写成列表，提示中显示第一个；[] 表示去掉所有按键。以下按键的含义固定不变：{fixed}。选项卡之外的列表、对话框和表单的按键不能在此设置。"
            )
        },
        places: [
            "所有选项卡。",
            "队列。",
            "显示单项声明的选项卡。",
            "评论。",
            "历史记录。",
            "阅读 PoE 时；此处数字键表示数字。",
            "比较仲裁各方时。",
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
            format!("设置文件 {} 不存在。", shown(path)),
            "请用 --config 或 CPOR_CONFIG 指定其他文件，或用“cpor config init”写出一个。",
        ),
        ConfigTrouble::TooLarge(path, limit) => say(
            format!("{} 超过了设置文件的上限 {limit} 字节。", shown(path)),
            "请用 --config 或 CPOR_CONFIG 指定其他文件。",
        ),
        ConfigTrouble::NotText(path) => say(
            format!("{} 不是 UTF-8 文本。", shown(path)),
            "请另存为 UTF-8，或用 --config 或 CPOR_CONFIG 指定其他文件。",
        ),
        ConfigTrouble::Wrong(path, problems) => say(
            match problems.len() {
                1 => format!("设置文件 {} 中有 1 处错误。", shown(path)),
                count => format!("设置文件 {} 中有 {count} 处错误。", shown(path)),
            },
            "请更正下列各处，再用“cpor config check”检查。",
        ),
        ConfigTrouble::NoPlace => say(
            "无法确定设置文件的位置。",
            "请指定 --config FILE，或设置 CPOR_CONFIG、XDG_CONFIG_HOME 或 HOME。",
        ),
    }
}

fn meant(near: Option<&String>, otherwise: &str) -> String {
    near.map_or_else(|| otherwise.to_owned(), |near| format!("是不是“{}”？", brief(near)))
}

fn problem(of: &Problem) -> Words {
    let entry = brief(&of.entry);
    match &of.what {
        Wrong::Syntax => say(
            "无法按 TOML 读取。",
            "条目写作 name = \"text\" 或 name = [\"one\", \"two\"]，表写作 [name]。",
        ),
        Wrong::Twice => say("此条目出现了两次。", "请删除其中一个。"),
        Wrong::Unknown(near) => say(
            format!("没有名为“{entry}”的设置。"),
            meant(near.as_ref(), "“cpor config init”会写出包含所有设置的文件。"),
        ),
        Wrong::NoneOf { value, allowed, near } => {
            let allowed = format!("请写以下之一：{}。", allowed.join("、"));
            say(
                format!("“{entry}”不能是“{}”。", brief(value)),
                match near {
                    Some(near) => format!("是不是“{}”？{allowed}", brief(near)),
                    None => allowed,
                },
            )
        }
        Wrong::Kind(kind) => say(
            format!("“{entry}”的值类型不对。"),
            match kind {
                Kind::Text => "请写带引号的文本。",
                Kind::Flag => "请写 true 或 false，不加引号。",
                Kind::Table => "请写成表：方括号中的名称，下面是各条目。",
                Kind::TextOrTable => "请写带引号的主题名称，或表 [theme]。",
                Kind::List => "请写文本列表，如 [\"id\", \"name\"]。",
                Kind::TextOrList => "请写带引号的按键，或列表，如 [\"a\", \"F5\"]。",
                Kind::Colour => "请写带引号的名称或色值，或写编号。",
            },
        ),
        Wrong::Key(fault) => key_fault(&entry, fault),
        Wrong::NoColour(written, near) => say(
            format!("“{entry}”的“{}”不是颜色。", brief(written)),
            meant(near.as_ref(), "请写名称（如 light-red）、不超过 255 的编号，或 #rrggbb。"),
        ),
        Wrong::NoColumns => {
            say(format!("“{entry}”没有列出任何列。"), "请至少写一列，或删除此条目。")
        }
        Wrong::ColumnTwice(column) => {
            say(format!("“{entry}”中 {} 出现了两次。", brief(column)), "每列只写一次。")
        }
        Wrong::Filter(filter, mistakes) => {
            let places: Vec<String> = mistakes
                .iter()
                .map(|found| {
                    let text = clean_line(found.text(filter));
                    let place = found.column.saturating_add(1);
                    format!("第 {place} 个字符：{}", super::query::mistake(&found.kind, &text))
                })
                .collect();
            say(
                format!("无法读取“{entry}”的筛选条件：{}。", places.join("；")),
                "请按队列中按 / 之后输入的写法书写。",
            )
        }
        Wrong::ViewAndMore => say(
            "视图自带筛选条件和排序，队列不能同时以两者打开。",
            "请删除“view”，或删除“filter”和“sort”。",
        ),
    }
}

fn key_fault(entry: &str, of: &KeyFault) -> Words {
    match of {
        KeyFault::NoKey(written, near) => say(
            format!("“{entry}”的“{}”不是按键。", brief(written)),
            meant(near.as_ref(), "按键的写法如 a、A、Ctrl-N、Alt-Enter、F5 或 Space。"),
        ),
        KeyFault::Fixed(key) => {
            say(format!("{key} 的含义固定不变，不能用于“{entry}”。"), "请选择其他按键。")
        }
        KeyFault::ArrivesAs(key, other) => say(
            format!("终端会把 {key} 作为 {other} 发送，因此无法用它执行“{entry}”。"),
            "请选择其他按键。",
        ),
        KeyFault::Digit(key) => say(
            format!("阅读 PoE 时 {key} 是数字的开头，不能用于“{entry}”。"),
            "请选择非数字的按键。",
        ),
        KeyFault::Clash(key, other, line) => say(
            match line {
                Some(line) => format!("“{entry}”的 {key} 也是第 {line} 行“keys.{other}”的按键。"),
                None => format!("“{entry}”的 {key} 是“keys.{other}”的默认按键。"),
            },
            format!("请选择其他按键，或为“{other}”改用其他按键。"),
        ),
        KeyFault::NoWay(None) => say(
            format!("“{entry}”将没有任何按键，而它必须随时可用。"),
            "请至少保留一个非数字的按键。",
        ),
        KeyFault::NoWay(Some((key, by))) => say(
            format!("“keys.{by}”占用了“{entry}”在该处的最后一个按键 {key}。"),
            "请为其中一个选择其他按键：此操作必须随时可用。",
        ),
    }
}
