//! What all claims share, in Simplified Chinese.

use chrono::NaiveDate;

use super::term;
use crate::desk::changes::Changed;
use crate::domain::directory::{Channel, Outlook, Part};
use crate::domain::policy::Setting;
use crate::i18n::house::{HouseLabels, HouseTexts, KindTexts};
use crate::i18n::quote::brief;

pub(super) const HOUSE: HouseTexts = HouseTexts {
    ask: "目录和设置",
    pages: ["目录", "设置", "节假日", "操作员", "更改记录"],
    keys,
    detail_keys: "j k 移动   Esc 返回",
    search_keys: "Enter 到列表   Esc 全部条目",
    typing_keys: "Enter 继续   Esc 取消",
    asking_keys: "Ctrl-S 是   Esc 否",
    working_keys: "Esc 离开",
    look_for: "查找：",
    found: |shown, total| {
        if shown < total {
            format!("显示 {shown}/{total} 条，继续输入可缩小范围")
        } else {
            format!("{total} 个条目")
        }
    },
    nothing_found: "目录中没有同时包含这些字词的条目。",
    loading: "正在查找…",
    reading: "正在读取文件…",
    sending: "正在保存…",
    no_holidays: "未设置节假日。工作日为星期一至星期五。",
    not_yours: "只有管理员可以更改所有声明共用的内容。",
    kind: KindTexts { organisation: "合作伙伴", tenant: "客户", product: "产品" },
    label: HouseLabels {
        locations: "地点",
        domains: "域名",
        subscriptions: "订阅",
        existing: "早于此存储库的关联",
        value: "值",
        when: "时间",
        who: "操作人",
        change: "更改",
    },
    holiday_prompt: "日期和名称，例如 2026-10-01 国庆节：",
    operator_prompt: "名称、角色以及组织或租户，例如 mina reviewer：",
    import_prompt: "目录文件：",
    setting_prompt: |code| format!("{code} 的新值："),
    bad_holiday: "节假日由 YYYY-MM-DD 格式的日期和名称组成。",
    bad_operator: "操作员由名称和角色（incentives-admin、incentives-user、billing-admin、\
                   global-admin、reviewer、customer、administrator）组成；合作伙伴还需要组织编号，\
                   客户还需要租户 ID。",
    same_value: "已经是此值。",
    ask_setting,
    ask_holiday: |day, name| {
        format!("要将 {day} 设为节假日“{}”吗？此后开始的期限将按此计算。", brief(name))
    },
    ask_operator: |name, role| {
        format!("要让“{}”以“{role}”角色在此工作吗？操作员一经添加便不能移除。", brief(name))
    },
    ask_import: "要导入这些内容吗？文件中没有的条目保持不变。",
    import_in_vain: "全部内容都已在目录中。",
    done: "已完成并记录在案。",
    setting,
    part,
    outlook: |of| {
        let Outlook { part: which, new, changed, same, .. } = of;
        format!("{}：新增 {new}，更改 {changed}，不变 {same}", part(*which))
    },
    signs: ["新增", "更改"],
    more: |number| format!("另有 {number} 项"),
    channel: |of| match of {
        Channel::VolumeLicensing => "批量许可",
        Channel::WebDirect => "Web-Direct",
        Channel::Csp => "CSP",
    },
    ends: |day| format!("{day} 结束"),
    since: |since, ended| match ended {
        Some(day) => format!("自 {since} 起，{day} 结束"),
        None => format!("自 {since} 起"),
    },
    global: "全局 ID：不能用于声明",
    not_enrolled: "未注册参加任何计划",
    changed,
};

fn keys(page: usize, may_change: bool) -> &'static str {
    match (page, may_change) {
        (0, true) => "/ 查找  Enter 查看  i 导入  Tab 下一页  Esc 返回",
        (0, false) => "/ 查找  Enter 查看  Tab 下一页  Esc 返回",
        (1, true) => "Enter 更改  Tab 下一页  Esc 返回",
        (2 | 3, true) => "+ 添加  Tab 下一页  Esc 返回",
        _ => "j k 移动  Tab 下一页  Esc 返回",
    }
}

fn ask_setting(of: Setting, old: &str, new: &str) -> String {
    let (old, new) = (brief(old), brief(new));
    match of {
        Setting::Edition => format!(
            "要将所有设置改为 {new} 版规则吗？此前手动设置的内容将丢失；已开始的期限保持不变。"
        ),
        _ => format!(
            "要将 {} 从 {old} 改为 {new} 吗？更改从现在起生效；已开始的期限保持不变。",
            of.code()
        ),
    }
}

fn setting(of: Setting) -> &'static str {
    match of {
        Setting::Edition => "所有设置以哪一版规则为基础：2020 或 2023。",
        Setting::TimeZone => "每天的起止按哪个时区计算，例如 Asia/Shanghai。",
        Setting::StartReview => "提交后多久内必须开始评审：工作日如 5bd，或自然日如 7d。",
        Setting::Review => "评审最长可用多久：工作日如 5bd，或自然日如 7d。",
        Setting::PartnerResponse => "合作伙伴最长可用多久答复；逾期则拒绝声明。如 5bd 或 7d。",
        Setting::OptOut => "批准后客户可在多久内拒绝关联。如 7d 或 5bd。",
        Setting::Dispute => "被拒绝后可在多久内提出异议。如 30d 或 20bd。",
        Setting::DisputeResult => "提出异议后多久内必须处理。如 5bd 或 7d。",
        Setting::DecisionTarget => {
            "期望作出决定的时间，不含声明在合作伙伴手中的时间；仅显示，不强制。如 10bd，或 none。"
        }
        Setting::EditAfterSubmission => {
            "提交后何时可以编辑声明：submitted-and-partner-action、partner-action 或 never。"
        }
        Setting::SubscriptionId => {
            "何时必须填写产品的订阅：when-several（有多个时）或 always（始终）。"
        }
        Setting::RevenueAssociation => {
            "收入关联之间是否相互竞争：shared（不竞争）或 exclusive（竞争）。"
        }
        Setting::UndoMinutes => "决定在多少分钟内可以撤消，相关通知在此期间暂留：0 到 1440。",
        Setting::EvidenceLimitMib => "PoE 文件的大小上限，单位 MiB：1 到 1024。",
        Setting::NoticeSender => "发出通知的电子邮件地址，或 none。",
    }
}

fn part(of: Part) -> &'static str {
    match of {
        Part::Organisations => "组织",
        Part::Tenants => "租户",
        Part::Subscriptions => "订阅",
        Part::Associations => "早于此存储库的关联",
        Part::Catalogue => "产品和工作负荷",
    }
}

fn day(of: NaiveDate) -> String {
    of.to_string()
}

fn changed(of: &Changed) -> String {
    match of {
        Changed::Initialised { edition, zone } => {
            format!("已创建存储库，采用 {edition} 版规则，时区为 {zone}。")
        }
        Changed::Operator(operator) => {
            let place = operator.belongs_to().map(|place| format!("（{}）", brief(place)));
            let place = place.unwrap_or_default();
            let name = brief(operator.name.as_str());
            format!("操作员“{name}”：{}{place}。", term::role(operator.role))
        }
        Changed::Directory([organisations, tenants, subscriptions, associations, products]) => {
            format!(
                "已导入目录：{organisations} 个组织、{tenants} 个租户、{subscriptions} 个订阅、\
                 {associations} 项关联、{products} 个产品。"
            )
        }
        Changed::Policy { setting, old, new } => {
            format!("{setting}：{} → {}。", brief(old), brief(new))
        }
        Changed::Holiday { day: on, name } => {
            format!("节假日 {}：“{}”。", day(*on), brief(name))
        }
        Changed::Existing { organisation, subscription, ended } => {
            let (whose, which) = (brief(organisation.as_str()), brief(subscription.as_str()));
            match ended {
                Some((on, why)) => format!(
                    "{whose} 对 {which} 的关联已于 {} 结束：{}。",
                    day(*on),
                    term::end_reason(*why)
                ),
                None => format!("{whose} 对 {which} 的关联重新生效。"),
            }
        }
        Changed::ViewShared(name) => format!("已共享视图“{}”。", brief(name)),
        Changed::ViewChanged(name) => format!("已更改共享视图“{}”。", brief(name)),
        Changed::ViewUnshared(name) => format!("已停止共享视图“{}”。", brief(name)),
        Changed::MacroAdded(name) => format!("已添加宏“{}”。", brief(name)),
        Changed::MacroChanged(name) => format!("已更改宏“{}”。", brief(name)),
        Changed::MacroRemoved(name) => format!("已移除宏“{}”。", brief(name)),
        Changed::MacroReset(name) => {
            format!("宏“{}”已恢复为程序自带的内容。", brief(name))
        }
    }
}
