//! Tapes, in Simplified Chinese.

use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::tape::TapeTexts;
use crate::tape::{Cause, Fault, Name};
use crate::text::clean_line;

pub(super) const TAPE: TapeTexts = TapeTexts {
    fault,
    cause,
    more: |rest| format!("……另有 {rest} 处。"),
    correct: "未播放任何内容。请改正脚本后重新播放。",
    screen: "屏幕内容：",
    played: |path, millis| {
        let (path, seconds, tenths) = (clean_line(path), millis / 1_000, millis / 100 % 10);
        format!("已播放 {path}：时长 {seconds}.{tenths} 秒，所有预期均已满足。")
    },
    wrote: |path, bytes| format!("{}：{bytes} 字节。", clean_line(path)),
};

fn say(message: impl Into<String>, advice: impl Into<String>) -> Words {
    Words { message: message.into(), advice: advice.into() }
}

fn fault(of: &Fault) -> Words {
    match of {
        Fault::Unknown(word, Some(name)) => {
            say(format!("没有“{}”这个命令。", brief(word)), format!("是不是“{name}”？"))
        }
        Fault::Unknown(word, None) => say(
            format!("没有“{}”这个命令。", brief(word)),
            format!("可用的命令：{}。", Name::CODES.join("、")),
        ),
        Fault::Form(name) => {
            say(format!("“{name}”的写法不正确。"), format!("请这样写：{}", name.form()))
        }
        Fault::Number { word, least, most } => say(
            format!("此处不能填写“{}”。", brief(word)),
            format!("请填写 {least} 到 {most} 之间的整数。"),
        ),
        Fault::NoKey(word) => say(
            format!("没有“{}”这个按键。", brief(word)),
            "请按 a、Ctrl-S、Alt-Enter、Shift-Tab、F1 的形式书写按键。",
        ),
        Fault::NoLanguage(word, meant) => say(
            format!("本程序没有“{}”这种语言。", brief(word)),
            match meant {
                Some(meant) => format!("是不是“{meant}”？"),
                None => "请填写 en、ko、ja 或 zh。".to_owned(),
            },
        ),
        Fault::NoName(word) => say(
            format!("“{}”不能用作静态画面的名称。", brief(word)),
            "请使用小写英文字母、数字和连字符，最多 40 个字符，且不要以连字符开头。",
        ),
        Fault::OpenQuote => {
            say("引号中的文本没有在本行结束。", "请用引号结束；引号内换行请写 \\n。")
        }
        Fault::Escape(c) => say(
            format!("反斜杠后面是“{}”。", brief(&c.to_string())),
            "请写 \\\"、\\\\、\\n 或 \\t。",
        ),
        Fault::Control(c) => say(
            format!("本行含有控制字符 U+{:04X}。", u32::from(*c)),
            "请删除它；引号内换行请写 \\n，制表符请写 \\t。",
        ),
        Fault::Text(name) => say(
            format!("“{name}”的文本为空，或含有换行或制表符。"),
            "请填写单行文本；按 Enter 请用“key Enter”，多行文本请用“paste”。",
        ),
        Fault::Twice(name, line) => {
            say(format!("“{name}”已在第 {line} 行出现过。"), "请只保留其中一个。")
        }
        Fault::SameShot(name, line) => {
            say(format!("第 {line} 行已有名为“{name}”的静态画面。"), "请换一个名称。")
        }
        Fault::Late(name) => say(
            format!("“{name}”出现在操作开始之后。"),
            "请移到开头；之后要改变大小请用“resize”，要指定会话的语言请用“as … in …”。",
        ),
        Fault::NotUtf8 => say("内容不是 UTF-8 文本。", "请将脚本保存为 UTF-8。"),
        Fault::TooLarge(limit) => say(format!("脚本最多 {limit} 字节。"), "请拆分为多个脚本。"),
        Fault::Nothing => say("该脚本没有任何操作。", "请写入命令，例如“sleep 1000”。"),
    }
}

fn cause(of: &Cause) -> Words {
    match of {
        Cause::Missing { text, within: Some(within), .. } => say(
            format!("“{}”未在 {within} 毫秒内出现在屏幕上。", brief(text)),
            "请延长等待时间、改正脚本，或查明发生了什么变化。",
        ),
        Cause::Missing { text, within: None, .. } => {
            say(format!("屏幕上没有“{}”。", brief(text)), "请改正脚本，或查明发生了什么变化。")
        }
        Cause::Present { text, .. } => say(
            format!("屏幕上出现了不应有的“{}”。", brief(text)),
            "请改正脚本，或查明发生了什么变化。",
        ),
        Cause::NoOperator(name) => say(
            format!("演示中没有操作员“{}”。", brief(name.as_str())),
            "请填写演示中的操作员，例如 rhea、petra 或 admin。",
        ),
        Cause::Over(name) => say(
            format!("“{}”的会话已结束，不再接受按键。", brief(name.as_str())),
            "请用“as”开始新的会话。",
        ),
        Cause::Desk(why) => say(
            format!("演示内部出错：{}", clean_line(why)),
            "请重新播放；如再次失败，请附上脚本报告。",
        ),
    }
}
