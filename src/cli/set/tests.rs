use rstest::rstest;

use super::{Assignment, set};
use crate::domain::field::{Contact, Fields, ProductLine};
use crate::i18n::cli::Fault;

fn fields() -> Fields {
    Fields {
        name: "n".to_owned(),
        products: vec![ProductLine {
            product: "teams".to_owned(),
            subscription_id: "s".to_owned(),
        }],
        technical: Contact { name: "T".to_owned(), ..Contact::default() },
        ..Fields::default()
    }
}

fn after(assignments: &[&str]) -> Result<Fields, Vec<crate::i18n::cli::Malformed>> {
    let assignments: Vec<Assignment> =
        assignments.iter().map(|text| text.parse().unwrap()).collect();
    set(&fields(), &assignments)
}

#[test]
fn a_text_is_kept_as_it_is_given() {
    let set = after(&["name= \"x\"=null ", "customer.domain=null", "solution_area=foo"]).unwrap();
    assert_eq!(set.name, " \"x\"=null ");
    assert_eq!(set.domain, "null");
    assert_eq!(set.solution_area.unwrap().to_string(), "foo");
}

#[test]
fn parts_are_replaced_whole_and_null_clears_them() {
    let set = after(&["contacts.technical=null", "products=null"]).unwrap();
    assert_eq!(set.technical, Contact::default());
    assert!(set.products.is_empty());
    let set = after(&[r#"contacts={"partner":{"name":"P"}}"#]).unwrap();
    assert_eq!((set.partner.name.as_str(), set.technical.is_blank()), ("P", true));
    let set = after(&[r#"products[0]={"product":"x"}"#]).unwrap();
    assert_eq!(set.products[0], ProductLine { product: "x".to_owned(), ..ProductLine::default() });
}

#[test]
fn entries_are_set_added_and_taken_out_in_order() {
    let set = after(&["products.1.product=x", "products[0]=null", "activities[0]=usage"]).unwrap();
    assert_eq!(set.products.len(), 1);
    assert_eq!(set.products[0].product, "x");
    assert_eq!(set.known_activities().count(), 1);
    let set = after(&["products[0].subscription_id=null"]).unwrap();
    assert_eq!(set.products[0].subscription_id, "");
}

#[rstest]
#[case("colour=x")]
#[case("customer.colour=x")]
#[case("products[0].colour=x")]
#[case("products[x].product=y")]
#[case("products[99999999999999999999].product=y")]
#[case("contacts.partner.title=x")]
fn unknown_paths_are_refused(#[case] assignment: &str) {
    let wrong = after(&[assignment]).unwrap_err();
    assert!(matches!(wrong[0].fault, Fault::UnknownField(_)), "{wrong:?}");
}

#[rstest]
#[case("products=teams")]
#[case("activities=usage")]
#[case("revenue=[]")]
#[case("products[2].product=x")]
#[case("contacts.technical=7")]
fn wrong_shapes_are_refused(#[case] assignment: &str) {
    assert_eq!(after(&[assignment]).unwrap_err().len(), 1);
}

#[rstest]
#[case("name")]
#[case("=x")]
fn an_assignment_has_a_path_and_a_value(#[case] text: &str) {
    assert!(text.parse::<Assignment>().is_err());
}
