use proptest::prelude::*;
use serde_json::json;

use super::{read, write};
use crate::domain::field::{Contact, Entered, Fields, ProductLine, Revenue};
use crate::i18n::cli::{Fault, Shape};

#[test]
fn nothing_is_a_form_with_gaps() {
    assert_eq!(read("{}"), Ok(Fields::default()));
    let blank = r#"{"name":null,"customer":null,"activities":null,"products":[],
        "contacts":{"customer":null,"technical":null,"partner":null},"revenue":null}"#;
    assert_eq!(read(blank), Ok(Fields::default()));
    assert_eq!(read("\u{feff}{}"), Ok(Fields::default()), "a byte order mark is let pass");
}

#[test]
fn everything_that_is_wrong_is_named_at_once() {
    let form = json!({
        "name": 7,
        "colour": "red",
        "customer": { "domain": [], "phone": "1" },
        "activities": ["usage", null],
        "products": ["teams", { "product": "x", "count": 2 }],
        "contacts": { "partner": { "title": "CEO" }, "customer": false },
        "revenue": "much",
    });
    let wrong = read(&form.to_string()).unwrap_err();
    let told: Vec<(&str, bool)> = wrong
        .iter()
        .map(|found| {
            let unknown = matches!(found.fault, Fault::UnknownField(_));
            (found.path.as_deref().unwrap_or_default(), unknown)
        })
        .collect();
    let expected = [
        ("colour", true),
        ("name", false),
        ("customer.phone", true),
        ("customer.domain", false),
        ("activities[1]", false),
        ("products[0]", false),
        ("products[1].count", true),
        ("contacts.customer", false),
        ("contacts.partner.title", true),
        ("revenue", false),
    ];
    assert_eq!(told, expected);
    let shape = Fault::Shape { found: Shape::Number, wanted: Shape::Text };
    assert_eq!(wrong[1].fault, shape);
}

fn any_fields() -> impl Strategy<Value = Fields> {
    let text = || ".{0,12}";
    let contact = (text(), text(), text());
    let product = (text(), text());
    (
        prop::collection::vec(text(), 4),
        text(),
        prop::collection::vec(prop_oneof![Just("usage".to_owned()), text().boxed()], 0..3),
        prop::collection::vec(product, 0..3),
        [contact, contact, contact],
        prop::collection::vec(text(), 3),
    )
        .prop_map(|(texts, area, activities, products, contacts, revenue)| {
            let contact =
                |(name, title, email): (String, String, String)| Contact { name, title, email };
            let [customer, technical, partner] = contacts.map(contact);
            Fields {
                name: texts[0].clone(),
                mpn_id: texts[1].clone(),
                domain: texts[2].clone(),
                tenant_id: texts[3].clone(),
                solution_area: (!area.trim().is_empty()).then(|| Entered::read(&area)),
                activities: activities.iter().map(|text| Entered::read(text)).collect(),
                products: products
                    .into_iter()
                    .map(|(product, subscription_id)| ProductLine { product, subscription_id })
                    .collect(),
                customer,
                technical,
                // The form has no title for the partner's contact.
                partner: Contact { title: String::new(), ..partner },
                revenue: Revenue {
                    dynamics_seller: revenue[0].clone(),
                    customer_name: revenue[1].clone(),
                    isv_product: revenue[2].clone(),
                },
            }
        })
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(fields in any_fields()) {
        let text = crate::wire::json::line(&write(&fields)).unwrap();
        prop_assert_eq!(read(&text), Ok(fields));
    }

    #[test]
    fn no_text_makes_reading_fail_in_any_other_way(text in ".{0,200}") {
        let _ = read(&text);
    }
}
