//! What submitting asks for: required fields, formats, and the directory's word.

use super::world::*;
use cpor::domain::check::{domain_name, is_email};
use cpor::domain::field::{Contact, Entered, Fields, Revenue};
use cpor::domain::id::guid;
use cpor::domain::status::Activity::{PreSales, RevenueAssociation, Usage};
use cpor::domain::status::SolutionArea;

/// What is wrong with fields of a claim that has PoE: `code field`, sorted.
pub fn wrong(world: &World, fields: Fields) -> Vec<String> {
    let paula = world.as_("paula");
    let id = paula.draft(fields);
    paula.submit(id).err().unwrap_or_default()
}

pub fn assert_wrong(fields: Fields, expected: &[&str]) {
    assert_eq!(wrong(&World::new(), fields), refused(expected));
}

pub fn changed(mut fields: Fields, change: impl FnOnce(&mut Fields)) -> Fields {
    change(&mut fields);
    fields
}

pub fn claimed(product: &str, subscription: &str) -> Fields {
    business(&[Usage], vec![line(product, subscription)])
}

#[test]
fn what_each_kind_of_claim_needs() {
    let nothing = Fields::default();
    let always = [
        "missing-field activities",
        "missing-field contacts.customer.email",
        "missing-field contacts.customer.name",
        "missing-field contacts.customer.title",
        "missing-field contacts.partner.email",
        "missing-field contacts.partner.name",
        "missing-field customer.domain",
        "missing-field customer.tenant_id",
        "missing-field mpn_id",
        "missing-field name",
        "missing-field products",
        "missing-field solution_area",
    ];
    assert_wrong(nothing.clone(), &always);

    // A Dynamics 365 product asks for the technical contact besides.
    let mut dynamics = changed(nothing.clone(), |fields| {
        fields.solution_area = Some(Entered::Known(SolutionArea::BusinessApplications));
        fields.activities = vec![Entered::Known(Usage), Entered::Known(PreSales)];
        fields.products = lines(&["dynamics-365-sales"]);
    });
    let mut needed: Vec<&str> = always[1..10].to_vec();
    let technical = [
        "missing-field contacts.technical.email",
        "missing-field contacts.technical.name",
        "missing-field contacts.technical.title",
    ];
    needed.splice(5..5, technical);
    assert_wrong(dynamics.clone(), &needed);

    // Revenue association asks for its own three.
    dynamics.activities = vec![Entered::Known(RevenueAssociation)];
    needed.extend([
        "missing-field revenue.customer_name",
        "missing-field revenue.dynamics_seller",
        "missing-field revenue.isv_product",
    ]);
    assert_wrong(dynamics, &needed);

    // Power Platform asks for no technical contact, Microsoft 365 for none and not for its form.
    let power = changed(claimed("power-bi", ""), |f| {
        f.technical = Contact::default();
    });
    assert_wrong(power, &[]);
    let teams = changed(m365(&["teams"]), |f| {
        f.technical.email = "not asked".to_owned();
    });
    assert_wrong(teams, &[]);
}

#[test]
fn ready_claims_of_every_kind_are_accepted() {
    assert_wrong(m365(&["teams", "exchange"]), &[]);
    assert_wrong(sales(), &[]);
    assert_wrong(business(&[PreSales], lines(&["dynamics-365-sales"])), &[]);
    assert_wrong(business(&[Usage, PreSales], lines(&["dynamics-365-sales"])), &[]);
    assert_wrong(revenue(), &[]);
}

#[test]
fn proof_is_always_needed() {
    let world = World::new();
    let paula = world.as_("paula");
    let id = paula.create(m365(&["teams"])).unwrap().claim;
    assert_eq!(paula.submit(id), Err(refused(&["missing-evidence evidence"])));
}

#[test]
fn all_gaps_are_named_at_once() {
    let mut fields = claimed("dynamics-365-finance", "");
    fields.mpn_id = "4500002".to_owned();
    fields.domain = "adatum.com".to_owned();
    fields.customer.email = "nobody".to_owned();
    fields.partner.name = "  ".to_owned();
    let world = World::new();
    let id = world.as_("paula").create(fields).unwrap().claim;
    let expected = [
        "invalid-format contacts.customer.email",
        "missing-evidence evidence",
        "missing-field contacts.partner.name",
        "mpn-not-enrolled mpn_id",
        "subscription-required products[0].subscription_id",
        "tenant-domain-mismatch customer.domain",
    ];
    assert_eq!(world.as_("paula").submit(id), Err(refused(&expected)));
}

#[test]
fn who_claims_and_for_whom() {
    let teams = || m365(&["teams"]);
    let mpn = |mpn: &str| changed(teams(), |fields| mpn.clone_into(&mut fields.mpn_id));
    for malformed in ["4500", "45000000000", "45O0001", "450 0001", "４５００００１"] {
        assert_wrong(mpn(malformed), &["invalid-format mpn_id"]);
    }
    assert_wrong(mpn("5500001"), &["mpn-not-own mpn_id"]);
    assert_wrong(mpn("4599999"), &["mpn-not-own mpn_id"]);
    assert_wrong(mpn("4500009"), &["mpn-is-global mpn_id"]);
    assert_wrong(mpn("4500002"), &["mpn-not-enrolled mpn_id"]);
    assert_wrong(mpn(" 4500003 "), &[]);

    let customer = |tenant: &str, domain: &str| {
        changed(teams(), |fields| {
            tenant.clone_into(&mut fields.tenant_id);
            domain.clone_into(&mut fields.domain);
        })
    };
    let unknown = "d0000000-0000-4000-8000-000000000009";
    assert_wrong(customer(CONTOSO, "adatum.com"), &["tenant-domain-mismatch customer.domain"]);
    assert_wrong(customer(CONTOSO, "nobody.example"), &["unknown-domain customer.domain"]);
    assert_wrong(customer(unknown, "contoso.com"), &["unknown-tenant customer.tenant_id"]);
    assert_wrong(customer("contoso", "contoso.com"), &["invalid-format customer.tenant_id"]);
    assert_wrong(customer(CONTOSO, "contoso"), &["invalid-format customer.domain"]);
    for same in ["contoso.com", " Contoso.COM ", "contoso.onmicrosoft.com", "münchen.example"] {
        assert_wrong(customer(CONTOSO, same), &[]);
    }
    for same in [CONTOSO.to_uppercase(), format!("{{{CONTOSO}}}"), format!(" {CONTOSO}\n")] {
        assert_wrong(customer(&same, "contoso.com"), &[]);
    }
}

#[test]
fn activities_fit_the_area_and_each_other() {
    let with = |mut fields: Fields, activities: &[_]| {
        fields.activities = activities.iter().copied().map(Entered::Known).collect();
        fields
    };
    let not_in_area = "activity-not-in-area activities";
    assert_wrong(with(m365(&["teams"]), &[PreSales]), &[not_in_area]);
    assert_wrong(with(m365(&["teams"]), &[Usage, PreSales]), &[not_in_area]);
    assert_wrong(with(sales(), &[Usage, Usage]), &[]);
    let conflict = wrong(&World::new(), with(revenue(), &[RevenueAssociation, Usage]));
    assert_eq!(conflict, refused(&["activities-conflict activities"]));
    let unread = changed(sales(), |fields| {
        fields.activities.push(Entered::read("resale"));
    });
    assert_wrong(unread, &["invalid-format activities"]);
    let unread = changed(sales(), |fields| {
        fields.solution_area = Some(Entered::read("azure"));
    });
    assert_wrong(unread, &["invalid-format solution_area"]);
}

#[test]
fn formats() {
    let name = |length: usize| changed(m365(&["teams"]), |f| f.name = "ü".repeat(length));
    assert_wrong(name(120), &[]);
    assert_wrong(name(121), &["invalid-format name"]);
    let email = |text: &str| changed(m365(&["teams"]), |f| f.partner.email = text.to_owned());
    assert_wrong(email("no dot@example"), &["invalid-format contacts.partner.email"]);

    for good in ["a@b.c", "o'neil+x@sub.example.com", "用户@例え.jp", &long_email(254)] {
        assert!(is_email(good), "{good}");
    }
    for bad in ["", "a", "@b.c", "a@", "a@b", "a b@c.d", "a@b..c", "a@b.", "a@@b.c", "a@b.c\u{7}"] {
        assert!(!is_email(bad), "{bad}");
    }
    assert!(!is_email(&long_email(255)));

    let domains = [
        ("Contoso.Com", Some("contoso.com")),
        ("contoso.com.", Some("contoso.com")),
        ("a.b-c.example", Some("a.b-c.example")),
        ("münchen.example", Some("xn--mnchen-3ya.example")),
        ("MÜNCHEN.example", Some("xn--mnchen-3ya.example")),
        ("xn--mnchen-3ya.example", Some("xn--mnchen-3ya.example")),
        ("例え.jp", Some("xn--r8jz45g.jp")),
        ("contoso.onmicrosoft.com", Some("contoso.onmicrosoft.com")),
        ("contoso", None),
        ("-contoso.com", None),
        ("con_toso.com", None),
        ("con toso.com", None),
        ("contoso..com", None),
        ("192.168.0.1", None),
        ("https://contoso.com", None),
        ("", None),
    ];
    for (given, stored) in domains {
        assert_eq!(domain_name(given).as_deref(), stored, "{given}");
    }
    assert_eq!(domain_name(&format!("{}.com", "a".repeat(64))), None);
    assert!(domain_name(&format!("{}.com", "a".repeat(63))).is_some());

    assert_eq!(guid(&CONTOSO.to_uppercase()).as_deref(), Some(CONTOSO));
    assert_eq!(guid(&format!("{{{CONTOSO}}}")).as_deref(), Some(CONTOSO));
    let bare = CONTOSO.replace('-', "");
    for bad in ["", &CONTOSO[1..], &CONTOSO.replace('c', "g"), &format!("{{{CONTOSO}"), &bare] {
        assert_eq!(guid(bad), None, "{bad}");
    }
}

fn long_email(length: usize) -> String {
    format!("{}@example.com", "a".repeat(length - "@example.com".len()))
}

#[test]
fn a_draft_keeps_what_is_not_right_yet_but_nothing_absurd() {
    let world = World::new();
    let paula = world.as_("paula");
    let fields = Fields {
        name: "N".repeat(500),
        tenant_id: "\u{1b}[31mred".to_owned(),
        solution_area: Some(Entered::read("azure")),
        activities: vec![Entered::read("resale")],
        products: lines(&["", "what"]),
        revenue: Revenue { isv_product: "?".to_owned(), ..Revenue::default() },
        ..Fields::default()
    };
    let id = paula.create(fields.clone()).unwrap().claim;
    assert_eq!(world.claim(id).fields, fields);
    let huge = Fields { name: "N".repeat(4_001), ..Fields::default() };
    assert_eq!(paula.create(huge.clone()), Err(refused(&["too-large name"])));
    assert_eq!(paula.edit(id, |fields| *fields = huge), Err(refused(&["too-large name"])));
    let many = Fields { products: vec![line("teams", ""); 201], ..Fields::default() };
    assert_eq!(paula.create(many), Err(refused(&["too-large products"])));
}
