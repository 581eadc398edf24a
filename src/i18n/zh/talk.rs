//! Comments, the history and a claim's past, in Simplified Chinese.

use crate::domain::claim::ContestState;
use crate::i18n::talk::{
    EventLabels, PastLabels, SavingLabels, ShortAsks, TalkAsks, TalkTexts, ThreadLabels,
};

pub(super) const TALK: TalkTexts = TalkTexts {
    contest,
    thread: ThreadLabels {
        tab: |name, unread| format!("{name} ({unread})"),
        new: "新",
        file: |name, size| format!("附件：{name}，{size}"),
        wrote: |who, when| format!("{who} 于 {when} 写道："),
        program_wrote: |when| format!("程序于 {when} 提示："),
        cut: "…",
        none_to_answer: |key| format!("这里没有可回复的评论。按 {key} 撰写评论。"),
        no_more: "这里没有其他未读评论。按 > 转到下一项有未读评论的声明。",
        no_claim: "此视图中没有带未读评论的声明。",
        nothing_said: "此事件没有附带评论。",
        no_event: "在你看到的历史记录中，没有此评论对应的事件。",
    },
    events: EventLabels {
        filtered,
        nothing: "（空）",
        esc_shows_all: "Esc 显示全部",
        none_left: "没有符合这些筛选条件的事件。按 Esc 清除筛选。",
        filters_off: "已重新显示全部历史记录。",
        kinds: "仅显示此类事件",
        people: "仅显示此人的操作",
        any: "全部",
        pick_keys: "Enter 选择   ↑↓ 移动   Esc 离开",
    },
    past: PastLabels {
        banner: |claim, number, of| format!("过去的状态：{claim}，第 {number}/{of} 个事件"),
        event: |event, at, who| format!("{event}，{at}，操作人：{who}"),
        only_shown: "这是过去的状态，不能在此执行操作。按 Esc 回到现在。",
        loading: "正在读取声明当时的状态…",
        keys: "[ ] 逐个事件   ↑↓ 滚动   Esc 回到现在",
    },
    saving: SavingLabels {
        title: |claim| format!("{claim} 的案卷"),
        ask: "写入哪个文件？以 .json 结尾则写为 JSON，否则写为 Markdown。",
        writing: "正在写入…",
        written: |path| format!("案卷已写入 {path}。"),
        exists: |path| format!("{path} 已存在，不会被覆盖。请另选一个文件。"),
        failed: |path, why| format!("案卷无法写入 {path}：{why}"),
        keys: "Enter 写入   Esc 离开",
    },
    asks: TalkAsks {
        next_unread: "下一条未读评论",
        previous_unread: "上一条未读评论",
        next_unread_claim: "下一项有未读评论的声明",
        previous_unread_claim: "上一项有未读评论的声明",
        reply: "引用并回复",
        to_event: "历史记录中对应的事件",
        to_comment: "随事件发表的评论",
        next_file: "下一个附件",
        previous_file: "上一个附件",
        as_it_was: "声明当时的状态",
        by_kind: "仅一类事件",
        by_person: "仅某人的操作",
        dossier: "将声明的案卷写入文件",
        only_on_comments: "仅限评论",
        short: ShortAsks {
            reply: "回复",
            next_unread: "未读",
            as_it_was: "当时状态",
            by_kind: "类别",
            by_person: "人员",
        },
    },
};

const fn contest(of: ContestState) -> &'static str {
    match of {
        ContestState::Open => "有竞争",
        ContestState::Won => "胜出",
        ContestState::Lost => "未胜出",
    }
}

fn filtered(shown: usize, of: usize, kind: Option<&str>, person: Option<&str>) -> String {
    match (kind, person) {
        (None, None) => format!("{shown}/{of} 个事件"),
        (Some(kind), None) => format!("{shown}/{of} 个事件：{kind}"),
        (None, Some(person)) => format!("{shown}/{of} 个事件：操作人 {person}"),
        (Some(kind), Some(person)) => format!("{shown}/{of} 个事件：{kind}，操作人 {person}"),
    }
}
