//! Copying, in Simplified Chinese.

use crate::i18n::copy::{Copied, CopyTexts};

pub(super) const COPY: CopyTexts = CopyTexts {
    title: "复制",
    keys: "Enter 复制   1-9 直接复制   ↑↓ 选择   PageDown 继续阅读   Esc 关闭",
    what: |what| match what {
        Copied::Claim => "声明",
        Copied::Name => "名称",
        Copied::Customer => "客户",
        Copied::Domain => "域名",
        Copied::Tenant => "租户 ID",
        Copied::Mpn => "MPN ID",
        Copied::Subscription => "订阅 ID",
        Copied::Command => "命令行",
        Copied::File => "文件",
        Copied::Digest => "SHA-256",
        Copied::Comment => "评论",
        Copied::Event => "历史记录条目",
        Copied::Page => "本页",
    },
    nothing: "此处没有可复制的内容：请先选择一项声明。",
    done: |what| format!("已发送给终端复制：{what}。终端须允许此操作 (OSC 52)。"),
    too_long: |bytes, most| format!("共 {bytes} 字节，最多可复制 {most} 字节；未复制任何内容。"),
    look_first: "该行未能显示全部内容。请在下方查看，再按 Enter。",
    lines: |from, to, of| format!("第 {from}–{to} 行，共 {of} 行"),
};
