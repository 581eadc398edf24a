//! The PoE template, in Simplified Chinese.

use super::cli::files;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::template::{TemplateAskTexts, TemplateTexts, TemplateTrouble};
use crate::text::clean_line;

pub(super) const TEMPLATE: TemplateTexts = TemplateTexts {
    title: "执行证明",
    intro: |claim, name| {
        format!(
            "本模板用于声明 {claim}“{name}”。请说明已完成的工作，由客户在文末亲笔确认，然后将签署的\
             文件添加到声明。"
        )
    },
    partner: "合作伙伴",
    partner_company: "合作伙伴公司",
    mpn: "MPN ID",
    customer: "客户",
    customer_company: "客户公司",
    domain: "客户域名",
    tenant: "租户 ID",
    work: "已完成的工作",
    describe: |partner, customer| {
        format!("请说明 {partner} 为 {customer} 完成的工作：目标、步骤以及起止日期。")
    },
    what_was_done: "工作内容",
    seller: "Dynamics 解决方案销售人员",
    isv_product: "ISV 产品或解决方案",
    products: "产品或工作负荷",
    by_activity: |activity| format!("{activity}：产品或工作负荷"),
    product: "产品或工作负荷",
    subscription: "订阅 ID",
    acknowledgment: "客户确认",
    consent: |partner, customer| {
        format!(
            "本人谨代表 {customer} 确认 {partner} 已完成上述工作，并同意将其与我方租户建立关联。"
        )
    },
    name: "姓名",
    job_title: "职务",
    date: "签署日期",
    signature: "签名",
    trouble,
    ask: TemplateAskTexts {
        title: |claim| format!("{claim} 的 PoE 模板"),
        path: "写入位置（.docx 或 .md）",
        about: "根据声明填写，由客户签署。已存在的文件不会被覆盖。",
        keys: "Enter 写入   Esc 离开",
        writing: "正在写入…",
        written: |path| format!("模板已写入 {}。", clean_line(path)),
        ask_template: "PoE 模板",
    },
};

fn trouble(of: &TemplateTrouble) -> Words {
    match of {
        TemplateTrouble::Form(name) => Words {
            message: format!("模板不能写成“{}”这种格式。", brief(name)),
            advice: "文件名请以 .docx 或 .md 结尾。".to_owned(),
        },
        TemplateTrouble::NoForm => Words {
            message: "没有指定模板的格式。".to_owned(),
            advice: "请指定“--format docx”或“--format md”。".to_owned(),
        },
        TemplateTrouble::Exists(path) => Words {
            message: format!("{} 已存在，不会被覆盖。", clean_line(path)),
            advice: "请另选名称；在命令行中可用“--force”覆盖文件。".to_owned(),
        },
        TemplateTrouble::CannotWrite(path, why) => files::cannot_write(path, why),
    }
}
