//! The claim form, in Simplified Chinese.

use crate::domain::field::Field;
use crate::i18n::editor::{ChooseTexts, EditorTexts, ReviewTexts};

pub(super) const EDITOR: EditorTexts = EditorTexts {
    title_new: "新建声明",
    title_edit: |id| format!("编辑 {id}"),
    gaps,
    unchecked: "F5 检查缺项",
    checking: "正在检查…",
    changed: "尚未保存",
    page: |page, of| format!("第 {page}/{of} 页"),
    association: "关联",
    area_and_activities: "解决方案领域和活动",
    products: "产品和订阅",
    revenue: "收入关联",
    elsewhere: "此表单之外还需要",
    contact_name: "姓名",
    contact_title: "职务",
    contact_email: "电子邮件",
    frozen: "首次提交后即固定；如果有误，需要新建声明",
    rebased: |id| {
        format!(
            "{id} 在此期间已被更改，因此尚未保存任何内容。你填写的内容已保留：请查看后再次保存。"
        )
    },
    rebased_in_part: |id| {
        format!(
            "{id} 在此期间已被更改，因此尚未保存任何内容。现已固定的字段以提交内容为准；你填写的其他\
             内容已保留：请查看后再次保存。"
        )
    },
    saving: "正在保存…",
    not_saved: |why| format!("未保存。{why}"),
    entries_refused,
    paste_too_long: |limit| format!("粘贴的文本超过 {limit} 个字符，全部未采用。"),
    paste_nowhere: "此处不能输入文字，因此未采用粘贴的文本。",
    nothing_to_save: "没有任何更改，无需保存。",
    undone: |fields| format!("已撤消：{fields}。按 Ctrl-Y 恢复更改。"),
    redone: |fields| format!("已恢复：{fields}。按 Ctrl-Z 撤消更改。"),
    nothing_to_undo: "没有可撤消的更改。",
    nothing_to_redo: "没有可恢复的更改。",
    filled: |fields| format!("已填入唯一符合的值：{fields}。按 Ctrl-Z 撤消选择。"),
    choose_domain: |count| format!("该客户有 {count} 个域名：请输入或选择所声明的域名。"),
    restored: |fields| format!("已恢复之前输入但未保存的内容：{fields}。按 Ctrl-Z 可去除。"),
    restored_in_part: |fields, fixed| {
        format!(
            "已恢复之前输入但未保存的内容：{fields}。按 Ctrl-Z 可去除。以下字段现已固定，未恢复：\
             {fixed}。"
        )
    },
    nothing_restored: |fixed| {
        format!("之前输入但未保存的内容未恢复，因为以下字段现已固定：{fixed}。")
    },
    mark_filled: "自动填入",
    mark_restored: "之前输入，未保存",
    chosen: |count| format!("已选择 {count} 项"),
    rule,
    rule_subscription: "客户租户上的订阅 ID：32 位十六进制数字（0 到 9、a 到 f），按 8、4、4、4、12 位\
                        分组；须通过批量许可或 Web-Direct 购买，不能是 CSP。",
    rule_workload: "声明工作负荷无需填写订阅。",
    hint_completing: "Enter 采用所选项，↑↓ 选择其他项，Esc 保留输入的内容。",
    hint_choice: "按 Enter 或空格键打开列表。",
    hint_either: "请直接输入，或按 Enter 打开列表。",
    only_subscription: "提交时会填入唯一的订阅",
    several_subscriptions: |count| format!("共 {count} 个，请选择"),
    no_subscription: "目录中没有该客户的订阅",
    through: |day| format!("截至 {day}"),
    not_fed: |program, activity| format!("未注册参加“{activity}”对应的 {program}。"),
    unfed: |program, mpn| format!("对应 {program}，而 MPN ID {mpn} 未注册参加。"),
    same_domain: |domain| format!("即 {domain}"),
    files_label: "文件",
    no_files: "还没有文件",
    files: |count| format!("{count} 个文件"),
    attach_new: |attach| format!("请先保存声明，然后按 {attach} 添加文件。"),
    attach: |attach, detach| {
        format!(
            "Enter 离开表单并添加文件；在表单之外，按 {attach} 添加文件，按 {detach} 移除文件。"
        )
    },
    attach_only: |attach| {
        format!(
            "Enter 离开表单并添加文件；在表单之外按 {attach} 也可添加。首次提交后不能移除文件。"
        )
    },
    save_first: |attach| format!("请先按 Ctrl-S 保存，然后按 {attach} 为声明添加文件。"),
    legend: [("*", "提交时必填"), ("!", "缺少或有误"), ("=", "提交后固定")],
    keys: "F1 按键  Ctrl-S 保存  F5 缺项  Ctrl-N 下一缺项  Ctrl-Z 撤消  Tab 移动  Esc 离开",
    key_meanings: [
        "到其他字段",
        "到其他部分",
        "打开选择列表",
        "检查缺项",
        "下一缺项、上一缺项",
        "撤消、恢复",
        "删除全部、删除一词",
        "显示更改，然后保存",
        "离开表单",
        "显示这些按键",
    ],
    review: ReviewTexts {
        title_new: "要保存为新声明吗？",
        title: |id, count| format!("要保存对 {id} 的 {count} 处更改吗？"),
        nothing_entered: "未填写任何内容：将创建一份空草稿。",
        confirm: |other, asked| format!("按 {other} 保存；也可松开 {asked} 一秒后再按它保存。"),
        reordered: "内容相同，仅顺序不同",
        product: |product, subscription| format!("{product}，订阅 {subscription}"),
        keys: "F2 保存   Enter 到该字段   ↑↓ PgDn 移动   Esc 返回表单",
    },
    choose: ChooseTexts {
        mpn: "本组织的地点",
        domain: "客户的域名",
        customer: "客户",
        area: "解决方案领域",
        activities: "活动",
        products: "产品和工作负荷",
        subscription: |product| format!("订阅：{product}"),
        filter: "筛选",
        nothing_found: "无匹配项。按 Ctrl-U 清除筛选。",
        nothing_there: "目录中没有可选项，请直接输入。",
        customer_first: "请先选择客户，之后这里会列出其订阅。",
        global: "全局 ID，不能用于声明",
        not_enrolled: "未注册参加任何计划",
        not_enrolled_in: |program| format!("未参加 {program}"),
        unfed: |program| format!("你的 MPN ID 未参加 {program}"),
        more: |count| format!("另有 {count} 项"),
        not_in_area: "不属于此解决方案领域",
        subscriptions,
        another_line: "+ 同时声明此产品的另一订阅",
        drop_line: "- 去掉此行",
        keys_one: "Enter 选择  Esc 返回",
        keys_several: "Space 勾选  Enter 完成  Esc 返回",
    },
};

fn rule(of: Field) -> &'static str {
    match of {
        Field::Name => "1 到 120 个字符，便于识别声明；提交后即固定。",
        Field::MpnId => {
            "5 到 10 位数字：本组织的某个地点，而非全局 ID；须已注册参加该活动对应的计划。"
        }
        Field::Domain => {
            "带点的完整域名，例如 contoso.com 或 contoso.onmicrosoft.com；必须属于该租户。"
        }
        Field::TenantId => {
            "客户的目录 ID：32 位十六进制数字（0 到 9、a 到 f），按 8、4、4、4、12 位分组。"
        }
        Field::SolutionArea => {
            "工作负荷选择 Microsoft 365；Dynamics 365 和 Power Platform 产品选择业务应用程序。"
        }
        Field::Activities => {
            "业务应用程序：使用情况、售前（可同时选择），或单独选择收入关联。Microsoft 365：使用情况。"
        }
        Field::Products => {
            "至少选择该解决方案领域中的一项；业务应用程序产品须连同客户的订阅一起声明。"
        }
        Field::CustomerName => "客户方能够确认相关工作的人员。",
        Field::TechnicalName => "客户方负责运行该产品的人员；声明 Dynamics 365 产品时需要填写。",
        Field::CustomerTitle | Field::TechnicalTitle => "该人员在客户公司的职务。",
        Field::PartnerName => "审阅者可以联系的己方人员。",
        Field::CustomerEmail | Field::TechnicalEmail | Field::PartnerEmail => {
            "name@example.com：只有一个 @，其后有点，没有空格，最多 254 个字符。"
        }
        Field::DynamicsSeller => "参与此次销售的 Dynamics 解决方案销售人员。",
        Field::RevenueCustomer => "销售人员所知的客户名称。",
        Field::IsvProduct => "所售的 ISV 产品或解决方案。",
    }
}

fn gaps(count: usize) -> String {
    match count {
        0 => "没有缺项".to_owned(),
        some => format!("{some} 个缺项"),
    }
}

fn entries_refused(count: usize) -> String {
    match count {
        1 => "未保存：1 个字段未被接受。按 Ctrl-N 转到该处。".to_owned(),
        _ => format!("未保存：{count} 个字段未被接受。按 Ctrl-N 逐个查看。"),
    }
}

fn subscriptions(count: usize) -> String {
    match count {
        0 => "没有订阅".to_owned(),
        some => format!("{some} 个订阅"),
    }
}
