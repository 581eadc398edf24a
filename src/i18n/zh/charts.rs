//! The charts, in Simplified Chinese.

use super::term::status;
use super::time::long_day;
use crate::desk::figures::Decided;
use crate::i18n::charts::{ChartTexts, WordTexts};

pub(super) const CHARTS: ChartTexts = ChartTexts {
    by_status: "各状态的声明",
    due: "未结声明的截止日期",
    decisions: "批准/拒绝/维持拒绝",
    spent: "各状态停留工作日（中位数）",
    ages: "未结声明已历工作日",
    status: "状态",
    day: "日期",
    claims: "声明数",
    approved: "批准",
    rejected: "拒绝",
    upheld: "维持拒绝",
    median: "工作日中位数",
    times: "次数",
    age: "工作日",
    overdue: "逾期",
    day_off: "非工作日",
    day_off_sign: |sign| format!("{sign} 非工作日"),
    course: |days, decisions| format!("{days} 天：{decisions}"),
    decided: |decided| format!("{}/{}/{}", decided.approved, decided.rejected, decided.upheld),
    stayed: |spent| format!("{} ({}×)", spent.median, spent.times),
    band,
    none_moved: "还没有声明离开过任何状态。",
    no_claims: "没有符合条件的声明，因此无可统计。",
    not_for_customers: "其他图表仅供合作伙伴和审阅者查看。",
    counting: "正在统计…",
    failed: |why| format!("未能统计：{why}"),
    only_to_read: |key| format!("图表仅供查看。按 {key} 回到队列，在那里对声明执行操作。"),
    words: WORDS,
    ask: "显示图表，或回到队列",
    ask_words: "以文字或条形显示图表",
    to_queue: "队列",
    as_words: "文字",
    as_bars: "条形",
    more: "更多",
};

const WORDS: WordTexts = WordTexts {
    decisions: "审阅者的决定",
    ages: "未结声明的已历时间",
    others: "其他图表",
    in_status: |of, number| format!("{}：{}。", status(of), claims(number)),
    overdue: |number| match number {
        0 => "没有逾期的声明。".to_owned(),
        some => format!("{some} 项声明逾期。"),
    },
    due_today: |day, number| format!("今天（{}）截止：{}。", long_day(day), claims(number)),
    due_on: |day, number| format!("{} 截止：{}。", long_day(day), claims(number)),
    none_due: "今天和接下来六天内都没有未结声明截止。",
    decided_in: |days, decided| match decided.total() {
        0 => format!("最近 {days} 天没有决定。"),
        _ => format!("最近 {days} 天（含今天）：{}。", told(decided)),
    },
    decided_on: |day, decided| format!("{}：{}。", long_day(day), told(decided)),
    decided_on_day_off: |day, decided| {
        format!("{}（非工作日）：{}。", long_day(day), told(decided))
    },
    stayed: |spent| {
        format!(
            "{}：{} 个工作日；声明离开此状态 {} 次。",
            status(spent.status),
            spent.median,
            spent.times
        )
    },
    of_age: |age| match age.through {
        Some(through) => {
            format!("提交后 {} 至 {through} 个工作日：{}。", age.from, claims(age.claims))
        }
        None => {
            format!("提交后超过 {} 个工作日：{}。", age.from.saturating_sub(1), claims(age.claims))
        }
    },
    none_open: "没有未结的声明。",
};

fn band(from: u32, through: Option<u32>) -> String {
    match through {
        Some(through) => format!("{from} 至 {through}"),
        None => format!("超过 {}", from.saturating_sub(1)),
    }
}

fn claims(number: usize) -> String {
    format!("{number} 项声明")
}

fn told(decided: Decided) -> String {
    let kinds =
        [("批准", decided.approved), ("拒绝", decided.rejected), ("维持拒绝", decided.upheld)];
    let some = kinds.iter().filter(|(_, number)| *number > 0);
    some.map(|(kind, number)| format!("{kind} {number} 项")).collect::<Vec<_>>().join("，")
}
