//! What people in the stores of benchmarks are called, and what they say.

use fastrand::Rng;

const FIRST: [&str; 24] = [
    "Adele", "Ben", "Carla", "Diego", "Elif", "Frida", "Günther", "Hanna", "Ivo", "Joana", "Karim",
    "Lidia", "Miriam", "Nestor", "Olga", "Pavel", "Quentin", "Renée", "Søren", "Theo", "Ulla",
    "Vera", "Wout", "Zoë",
];
const LAST: [&str; 24] = [
    "Vance",
    "Walters",
    "Kundin",
    "Siciliani",
    "Yılmaz",
    "Lindqvist",
    "Mustermann",
    "Novák",
    "Okafor",
    "Pereira",
    "Quist",
    "Rossi",
    "Schäfer",
    "Technik",
    "Ustinov",
    "van Dijk",
    "Weiß",
    "Ximénez",
    "Young",
    "Zieliński",
    "Abadi",
    "Brontë",
    "Castro",
    "Dvořák",
];
const EASTERN: [(&str, &str); 16] = [
    ("김민준", "minjun.kim"),
    ("이서연", "seoyeon.lee"),
    ("박지호", "jiho.park"),
    ("최수빈", "subin.choi"),
    ("佐藤 陽菜", "hina.sato"),
    ("鈴木 蓮", "ren.suzuki"),
    ("高橋 さくら", "sakura.takahashi"),
    ("田中 大翔", "hiroto.tanaka"),
    ("王芳", "fang.wang"),
    ("李伟", "wei.li"),
    ("张敏", "min.zhang"),
    ("刘洋", "yang.liu"),
    ("정하윤", "hayun.jung"),
    ("渡辺 湊", "minato.watanabe"),
    ("陈静", "jing.chen"),
    ("한지민", "jimin.han"),
];
const PROJECTS: [&str; 10] = [
    "rollout",
    "phase 2",
    "Einführung",
    "migration",
    "pilot",
    "FY21 renewal",
    "telephony",
    "adoption",
    "security baseline",
    "branch offices",
];
const EASTERN_PROJECTS: [&str; 6] = ["도입", "展開", "2단계", "迁移", "導入支援", "推广"];

const OPENINGS: [&str; 16] = [
    "Statement of work found; the signature is on its last page.",
    "The invoice is for another tenant.",
    "서명란이 비어 있습니다.",
    "The dates are from before the agreement.",
    "作業範囲は添付のとおりです。",
    "Spoke with the customer's CIO on the phone.",
    "客户已确认交付内容。",
    "The workload is named in the appendix.",
    "Bitte die unterschriebene Fassung nachreichen.",
    "The deployment report covers 120 seats.",
    "請求書の日付を確認してください。",
    "고객 확인서를 첨부했습니다.",
    "Usage has been measured over the quarter.",
    "The statement names none of the products.",
    "合同编号与系统不一致。",
    "Everything is there now.",
];
const ENDINGS: [&str; 12] = [
    "Please add the customer's acknowledgment.",
    "Dated last week.",
    "See page 3.",
    "Compared with the subscription's list.",
    "확인 부탁드립니다.",
    "よろしくお願いします。",
    "请补充。",
    "To be looked at again on Monday.",
    "Contract no.",
    "As agreed.",
    "Zürich office.",
    "It was rollout week, hence the delay.",
];

/// A person's name, and what their mailbox is called.
pub fn person(is_eastern: bool, rng: &mut Rng) -> (String, String) {
    if is_eastern {
        let (name, mailbox) = pick(&EASTERN, rng);
        return (name.to_owned(), mailbox.to_owned());
    }
    let (first, last) = (pick(&FIRST, rng), pick(&LAST, rng));
    let is_plain = |letter: &char| letter.is_ascii_alphabetic() || *letter == '.';
    let mailbox = format!("{first}.{last}").to_lowercase().chars().filter(is_plain).collect();
    (format!("{first} {last}"), mailbox)
}

/// What a claim's project is called.
pub fn project(is_eastern: bool, rng: &mut Rng) -> &'static str {
    if is_eastern { pick(&EASTERN_PROJECTS, rng) } else { pick(&PROJECTS, rng) }
}

/// A comment: two sentences, and a number that few others name.
pub fn note(rng: &mut Rng) -> String {
    let number = rng.u32(10_000..100_000);
    format!("{} {} ({number})", pick(&OPENINGS, rng), pick(&ENDINGS, rng))
}

/// A reviewer's question.
pub fn question(rng: &mut Rng) -> String {
    format!("{} {}", pick(&OPENINGS, rng), ENDINGS[0])
}

fn pick<T: Copy>(of: &[T], rng: &mut Rng) -> T {
    of[rng.usize(0..of.len())]
}
