//! Saved views, in Simplified Chinese.

use super::query;
use crate::desk::query::Mistake;
use crate::desk::saved::{ViewFault, Whose};
use crate::domain::saved_view::ShippedView;
use crate::i18n::quote::brief;
use crate::i18n::refusal::Words;
use crate::i18n::view::{ViewDone, ViewLabels, ViewListTexts, ViewTexts, ViewTrouble};
use crate::text::clean_line;

pub(super) const VIEW: ViewTexts = ViewTexts {
    shipped,
    whose,
    broken: "不可用",
    altered: |name| format!("{name}（已更改）"),
    shadowed: "请用代码指定：另一个视图与它同名",
    fault,
    trouble,
    label: ViewLabels {
        views: "视图",
        name: "名称",
        code: "代码",
        claims: "声明",
        order: "排序",
        whose: "归属",
        query: "查询",
    },
    done,
    list: ViewListTexts {
        keys: "Enter 显示  n 新建  r 重命名  e 查询  u 更新  x 移除  S 共享  J K 移动  Esc 离开",
        typing_keys: "Enter 保留   Esc 取消",
        asking_keys: "Ctrl-S 是   Esc 否",
        new_name: "为当前的筛选和排序命名：",
        rename: |name| format!("“{}”的新名称：", brief(name)),
        edit: |name| format!("“{}”的查询：", brief(name)),
        ask_remove: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!("要为所有共享者移除“{name}”吗？按 Ctrl-S 移除。")
            } else {
                format!("要移除“{name}”吗？按 Ctrl-S 移除。")
            }
        },
        ask_share: |name| format!("要与己方所有人共享“{}”吗？按 Ctrl-S 共享。", brief(name)),
        ask_unshare: |name| {
            format!("要停止共享“{}”、只留作个人视图吗？按 Ctrl-S 停止共享。", brief(name))
        },
        ask_take_over: |name, is_shared| {
            let name = brief(name);
            if is_shared {
                format!("要为所有共享者把“{name}”改为当前的筛选和排序吗？按 Ctrl-S 更改。")
            } else {
                format!("要把“{name}”改为当前的筛选和排序吗？按 Ctrl-S 更改。")
            }
        },
        loading: "正在读取视图…",
        sending: "正在保存…",
        not_yours: "你不能更改此视图。按 n 将其查询另存为个人视图。",
        ask_views: "视图",
        ask_next: "下一个视图",
        ask_previous: "上一个视图",
    },
};

fn shipped(view: ShippedView) -> &'static str {
    match view {
        ShippedView::MyTurn => "待我处理",
        ShippedView::Unassigned => "无人认领",
        ShippedView::DueSoon => "2 个工作日内截止",
        ShippedView::Overdue => "逾期",
        ShippedView::Contested => "有竞争",
        ShippedView::Disputed => "争议中",
        ShippedView::WaitingForPartner => "等待合作伙伴",
        ShippedView::ConsentOpen => "客户可选择退出",
    }
}

fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Shipped => "自带",
        Whose::Shared => "共享",
        Whose::Own => "个人",
    }
}

fn fault(of: &str, fault: &ViewFault) -> String {
    match fault {
        ViewFault::Query(mistakes) => {
            let places: Vec<String> = mistakes.iter().map(|found| mistake(of, found)).collect();
            format!("其查询无法解读：{}", places.join("；"))
        }
        ViewFault::Sort(code) => format!("没有“{}”这种排序方式", brief(code)),
    }
}

fn mistake(of: &str, mistake: &Mistake) -> String {
    let place = mistake.column.saturating_add(1);
    let text = clean_line(mistake.text(of)).into_owned();
    format!("第 {place} 个字符处：{}", query::mistake(&mistake.kind, &text))
}

fn trouble(of: &ViewTrouble) -> Words {
    match of {
        ViewTrouble::Missing(written, near) => Words {
            message: format!("没有名为“{}”的视图。", brief(written)),
            advice: match near.as_slice() {
                [] => "运行“cpor view list”可列出所有视图。".to_owned(),
                near => {
                    let near: Vec<String> =
                        near.iter().map(|name| format!("“{}”", brief(name))).collect();
                    format!("是不是要找{}？", super::list(near, "或"))
                }
            },
        },
        ViewTrouble::Broken(name, of, found) => Words {
            message: format!("视图“{}”无法解读：{}。", brief(name), fault(of, found)),
            advice: "用“cpor view save”为它另设查询，或用“cpor view remove”移除它。".to_owned(),
        },
    }
}

fn done(what: ViewDone, name: &str, code: &str) -> String {
    let name = clean_line(name);
    match what {
        ViewDone::Saved => format!("已保存视图“{name}”（{code}）。"),
        ViewDone::SavedShared => format!("已保存并共享视图“{name}”（{code}）。"),
        ViewDone::Changed => format!("已更改视图“{name}”（{code}）。"),
        ViewDone::Renamed => format!("视图现名为“{name}”（{code}）。"),
        ViewDone::Removed => format!("已移除视图“{name}”（{code}）。"),
        ViewDone::Moved => format!("已移动视图“{name}”（{code}）。"),
        ViewDone::Shared => format!("已共享视图“{name}”（{code}）。"),
        ViewDone::Unshared => format!("视图“{name}”（{code}）已不再共享，现为个人视图。"),
    }
}
