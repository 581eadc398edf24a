//! What the program tells a claimant, in Simplified Chinese.

use super::list;
use crate::i18n::quote::brief;
use crate::i18n::thread::{Announcement, ThreadTexts};

pub(super) const THREAD: ThreadTexts = ThreadTexts { announcement };

fn announcement(of: &Announcement) -> String {
    match of {
        Announcement::Contested(products) => format!(
            "另一合作伙伴也对 {} 提出了声明，此声明将进入仲裁：评审时会比较双方的 PoE，并可能要求\
             任何一方补充材料。在此期间可以添加 PoE 来支持此声明。",
            named(products)
        ),
        Announcement::ContestEnded(products) => format!(
            "已没有其他合作伙伴对 {} 提出声明。评审将继续进行，不再需要为此仲裁。",
            named(products)
        ),
        Announcement::ReviewProlonged => {
            "与另一合作伙伴之间的仲裁尚未裁决，因此评审所需的时间比平常更长。现在无需执行任何操作。"
                .to_owned()
        }
        Announcement::ArbitrationDecided { product, won: true } => {
            format!("关于 {} 的仲裁已裁决，支持此声明。", brief(product))
        }
        Announcement::ArbitrationDecided { product, won: false } => {
            format!("关于 {} 的仲裁已裁决，未支持此声明，此声明不再包含该项。", brief(product))
        }
    }
}

fn named(products: &[String]) -> String {
    list(products.iter().map(|product| brief(product)), "和")
}
