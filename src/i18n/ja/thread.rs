//! What the program tells a claimant, in Japanese.

use super::list;
use crate::i18n::quote::brief;
use crate::i18n::thread::{Announcement, ThreadTexts};

pub(super) const THREAD: ThreadTexts = ThreadTexts { announcement };

fn announcement(of: &Announcement) -> String {
    match of {
        Announcement::Contested(products) => format!(
            "別のパートナーも {} を要求しています。この要求は仲裁の対象となります。双方の PoE が比\
             較され、追加の情報を求められることがあります。その間も、この要求を裏付ける PoE を追加\
             できます。",
            named(products)
        ),
        Announcement::ContestEnded(products) => format!(
            "{} を要求している別のパートナーはいなくなりました。仲裁なしでレビューを続けます。",
            named(products)
        ),
        Announcement::ReviewProlonged => {
            "別のパートナーとの仲裁がまだ裁定されていないため、レビューに通常より時間がかかってい\
             ます。今のところ対応は不要です。"
                .to_owned()
        }
        Announcement::ArbitrationDecided { product, won: true } => {
            format!("{} の仲裁で、この要求が採択されました。", brief(product))
        }
        Announcement::ArbitrationDecided { product, won: false } => format!(
            "{} の仲裁で、この要求は採択されませんでした。今後この要求の対象から外れます。",
            brief(product)
        ),
    }
}

fn named(products: &[String]) -> String {
    list(products.iter().map(|product| brief(product)))
}
