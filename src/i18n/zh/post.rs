//! The outbox, in Simplified Chinese.

use crate::domain::notice::{Carrier, Fault, NoticeState};
use crate::i18n::post::{DeliveryCounts, PostScreenTexts, PostTexts, PostTrouble};
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::text::clean_line;

pub(super) const POST: PostTexts = PostTexts {
    fault,
    carrier: |of| match of {
        Carrier::Maildir => "邮件文件夹",
        Carrier::Smtp => "邮件服务器",
    },
    attempts: |count, when| match count {
        1 => format!("已尝试 1 次，{when}"),
        count => format!("已尝试 {count} 次，最近一次 {when}"),
    },
    delivered,
    imported: |count, dry_run| {
        if dry_run {
            format!("将创建 {count} 项声明。未更改任何内容。")
        } else {
            format!("已创建 {count} 项声明。")
        }
    },
    line: |number| format!("第 {number} 行"),
    more_lines: |count| format!("另有 {count} 行有误；用 --json 可全部列出。"),
    outcome: "结果",
    screen: PostScreenTexts {
        title: " 发件箱 ",
        loading: "正在读取通知…",
        none: "没有通知。",
        all: "全部",
        count: |state, count| format!("{state} {count}"),
        keys: "Enter 阅读  f 筛选  Esc 返回",
        deliver_keys: "Enter 阅读  f 筛选  d 投递  Esc 返回",
        letter_keys: "↑↓ 滚动   Esc 返回",
        to: "收件人",
        subject: "主题",
        state: "状态",
        standing: |state, name, when| match state {
            NoticeState::Held => format!("{name}至 {when}"),
            _ => name.to_owned(),
        },
        folder: "投递到此 Maildir：",
        typing_keys: "Enter 继续   Esc 取消",
        ask: |folder, count| {
            format!("要将 {count} 封待投递的通知投递到 {} 吗？按 Ctrl-S 投递。", brief(folder))
        },
        asking_keys: "Ctrl-S 投递   Esc 否",
        nothing_due: "没有待投递的通知。",
        not_yours: "只有管理员可以投递通知。",
        delivering: |count| format!("正在投递… 已投递 {count} 封通知。"),
        delivering_keys: "Esc 结束",
        ending: "当前信函投递完后结束…",
        ask_open: "发件箱：通知、信函及投递结果",
    },
    trouble,
};

fn fault(of: Fault, said: &str) -> String {
    let what = match of {
        Fault::NoAddress => "联系人没有电子邮件地址",
        Fault::BadAddress => "无法向联系人的电子邮件地址发送邮件",
        Fault::Refused => "邮件服务器拒收",
        Fault::PutOff => "邮件服务器暂不接收",
        Fault::Unreachable => "无法连接邮件服务器",
        Fault::Unknown => "发送时中断，不确定是否已发出",
    };
    match clean_line(said.trim()) {
        nothing if nothing.is_empty() => format!("{what}。"),
        said => format!("{what}：{said}"),
    }
}

fn delivered(counts: &DeliveryCounts) -> String {
    let DeliveryCounts { delivered, failed, held, unknown, left, dry_run } = *counts;
    let mut said = vec![if dry_run {
        format!("将投递 {left} 封通知。未更改任何内容。")
    } else {
        format!("已投递 {delivered} 封通知。")
    }];
    if failed > 0 {
        said.push(format!("{failed} 封通知未能投递，下次会重试。"));
    }
    if held > 0 {
        said.push(format!("{held} 封通知在撤消期内暂留。"));
    }
    if unknown > 0 {
        said.push(format!(
            "{unknown} 封通知未处理：不确定此前是否已发出。用 --retry-unknown 可重新发送。"
        ));
    }
    if left > 0 && !dry_run {
        said.push(format!("还有 {left} 封通知待投递。"));
    }
    said.join("\n")
}

fn trouble(of: &PostTrouble) -> Words {
    let (message, advice) = match of {
        PostTrouble::NoSender => (
            "没有指定信函的发件人地址。".to_owned(),
            "请指定 --from ADDRESS，或长期设置：cpor policy set notice-sender ADDRESS。",
        ),
        PostTrouble::BadSender(given) => (
            format!("“{}”不能用作信函的发件人地址。", brief(given)),
            "请写作 cpor@example.com 或 CPOR <cpor@example.com>。",
        ),
        PostTrouble::NotAServer(given) => (
            format!("“{}”不是邮件服务器的 URL。", brief(given)),
            "请写作 smtp://HOST:PORT、smtp+starttls://HOST:PORT 或 smtps://HOST:PORT。",
        ),
        PostTrouble::ServerHoldsSecret => (
            "邮件服务器的 URL 中含有用户名或密码，其他人可以在那里看到。".to_owned(),
            "请将其去掉，改为设置 CPOR_SMTP_USER 和 CPOR_SMTP_PASSWORD，或指定 --credentials FILE。\
             如果还有其他人使用此计算机，请更改密码。",
        ),
        PostTrouble::NotAMaildir(folder) => (
            format!("{} 中有邮件以外的内容。", clean_line(folder)),
            "请指定一个 Maildir，或空的、尚不存在的文件夹。",
        ),
        PostTrouble::NoCredentials(path) => (
            format!("{} 中没有用户名和密码。", clean_line(path)),
            "请在第一行写用户名，在第二行写密码。",
        ),
        PostTrouble::OpenCredentials(path) => (
            format!("{} 含有密码，但其他人可以读取。", clean_line(path)),
            "请取消其他人的读取权限：chmod 600 FILE。",
        ),
        PostTrouble::NoNotice(id) => {
            (format!("没有通知 {}。", brief(id)), "请核对编号：cpor outbox list。")
        }
        PostTrouble::Failed(count) => (
            format!("{count} 封通知未能投递。"),
            "通知及其原因已保留，下次会重试：cpor outbox list --state failed。",
        ),
        PostTrouble::Way(of, said) => (
            format!("投递提前结束。{}", fault(*of, said)),
            "请检查邮件服务器，然后重新投递；不会重复发送。",
        ),
    };
    Words { message, advice: advice.to_owned() }
}
