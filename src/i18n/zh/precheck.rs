//! The pre-check of PoE, in Simplified Chinese.

use super::{term, time};
use crate::document::Title;
use crate::domain::status::{InformationReason, RejectionReason};
use crate::i18n::precheck::{PrecheckLabels, PrecheckTexts};
use crate::i18n::quote::brief;
use crate::precheck::{Element, Finding, Lack, Place, State};

pub(super) const PRECHECK: PrecheckTexts = PrecheckTexts {
    element,
    state,
    lack,
    place,
    advice,
    suggests,
    unreadable,
    decides_nothing: "预检只是按关键字查找得出的建议，不作任何决定；请由人员阅读 PoE 后决定。",
    no_evidence: "此声明还没有 PoE。请至少添加一个文件。",
    label: PrecheckLabels {
        title: "预检",
        element: "检查项",
        state: "状态",
        place: "位置",
        excerpt: "原文",
    },
};

fn element(element: Element) -> &'static str {
    match element {
        Element::PartnerCompany => "合作伙伴公司",
        Element::CustomerCompany => "客户公司",
        Element::CustomerDomain => "客户域名",
        Element::TenantId => "租户 ID",
        Element::CustomerAcknowledgment => "客户确认",
        Element::AcknowledgmentDate => "确认日期",
        Element::WorkDone => "已完成的工作",
        Element::Products => "产品和工作负荷",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Found => "已找到",
        State::Missing => "缺少",
        State::Unreadable => "无法读取",
    }
}

fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Product(name) => format!("未提及“{}”。", brief(name)),
        Lack::OutOfRange(day) => {
            format!("{} 不在声明提交前的 12 个月之内。", time::day(*day))
        }
        Lack::TwoReadings(one, other) => format!(
            "该日期可理解为 {}，也可理解为 {}；其中只有一个在声明提交前的 12 个月之内。",
            time::day(*one),
            time::day(*other)
        ),
        Lack::Blank => "留有填写的位置，但没有填写内容。".to_owned(),
        Lack::Other(text) => format!("文件中是“{}”，与声明不符。", brief(text)),
        Lack::Unstated => "声明中尚未填写此项，因此无从查找。".to_owned(),
        Lack::Unread(name) => format!("{} 未能全部读取为文本。", brief(name)),
    }
}

fn place(place: &Place) -> String {
    let file = brief(&place.evidence);
    let part = place.part.saturating_add(1);
    if place.depth > 0 {
        return format!("{file} 第 {part} 部分");
    }
    match &place.title {
        Title::Whole => file,
        Title::Page(page) => format!("{file} 第 {page} 页"),
        Title::PageHeader => format!("{file} 页眉"),
        Title::PageFooter => format!("{file} 页脚"),
        Title::Notes => format!("{file} 脚注"),
        Title::Comments => format!("{file} 批注"),
        Title::MailHeader => format!("{file} 邮件头"),
        Title::MailBody => format!("{file} 邮件正文"),
        Title::Attachment { .. } => format!("{file} 第 {part} 部分"),
    }
}

fn advice(finding: &Finding) -> Option<String> {
    let sentence = match (finding.state, finding.element) {
        (State::Found, _) if finding.lacks.is_empty() => return None,
        (State::Found, _) => "请查看原文，并与声明核对。",
        (State::Unreadable, _) => "请打开未能读取的文件自行查找，或要求提供含文本的文件。",
        (State::Missing, _) if finding.lacks.contains(&Lack::Unstated) => {
            "请先补全声明，然后重新检查。"
        }
        (State::Missing, Element::PartnerCompany) => {
            "PoE 必须写明合作伙伴公司，名称须与其组织名称一致。"
        }
        (State::Missing, Element::CustomerCompany) => {
            "PoE 必须写明客户公司，名称须与其租户名称一致。"
        }
        (State::Missing, Element::CustomerDomain) => "PoE 必须写明声明中的客户域名。",
        (State::Missing, Element::TenantId) => "PoE 必须写明声明中的租户 ID。",
        (State::Missing, Element::CustomerAcknowledgment) => {
            "客户必须在 PoE 上签署姓名，或通过邮件确认。"
        }
        (State::Missing, Element::AcknowledgmentDate) => {
            "客户确认必须注明日期，且日期须在提交前的 12 个月之内。"
        }
        (State::Missing, Element::WorkDone) => "PoE 必须说明合作伙伴完成的工作，不能只列出产品。",
        (State::Missing, Element::Products) => {
            "PoE 必须提及声明中的每个产品或工作负荷；未提及的须从声明中移除。"
        }
    };
    Some(sentence.to_owned())
}

fn suggests(reason: InformationReason) -> String {
    format!("请求信息时可选择“{}”。", term::information_reason(reason))
}

fn unreadable(elements: usize) -> String {
    format!(
        "{elements} 个检查项无法读取，需要人工查看。请打开未能读取的文件自行查找；如果无法打开，\
         请要求提供含文本的文件，或考虑选择“{}”。",
        term::rejection_reason(RejectionReason::PoeUnavailable)
    )
}
