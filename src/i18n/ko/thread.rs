//! What the program tells a claimant, in Korean.

use super::list;
use crate::i18n::quote::brief;
use crate::i18n::thread::{Announcement, ThreadTexts};

pub(super) const THREAD: ThreadTexts = ThreadTexts { announcement };

fn announcement(of: &Announcement) -> String {
    match of {
        Announcement::Contested(products) => format!(
            "다른 파트너도 같은 대상을 클레임했습니다: {}. 이 클레임은 중재로 넘어가 양쪽의 PoE를 \
             비교하며, 어느 쪽이든 추가 자료를 요청받을 수 있습니다. 그동안 이 클레임을 뒷받침할 \
             PoE를 추가할 수 있습니다.",
            named(products)
        ),
        Announcement::ContestEnded(products) => format!(
            "이제 다른 파트너가 클레임하지 않는 대상: {}. 이 대상은 중재 없이 검토를 계속합니다.",
            named(products)
        ),
        Announcement::ReviewProlonged => {
            "다른 파트너와의 중재가 아직 결정되지 않아 검토가 평소보다 오래 걸립니다. 지금 하실 \
             일은 없습니다."
                .to_owned()
        }
        Announcement::ArbitrationDecided { product, won: true } => {
            format!("{} 중재에서 이 클레임이 선택되었습니다.", brief(product))
        }
        Announcement::ArbitrationDecided { product, won: false } => format!(
            "{} 중재에서 이 클레임이 선택되지 않았습니다. 이 대상은 더 이상 이 클레임에 속하지 \
             않습니다.",
            brief(product)
        ),
    }
}

fn named(products: &[String]) -> String {
    list(products.iter().map(|product| brief(product)))
}
