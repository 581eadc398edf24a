//! What submitting is told by the directory: products, subscriptions, and who holds them.

use super::checks::{assert_wrong, changed, claimed, wrong};
use super::world::*;
use cpor::domain::policy::{Edition, Setting};
use cpor::domain::status::Activity::{PreSales, Usage};

const PRODUCT: &str = "products[0].product";
const SUBSCRIPTION: &str = "products[0].subscription_id";

/// A product, a subscription, the code and the field.
const CASES: &[(&str, &str, &str, &str)] = &[
    ("dynamics-365-unheard-of", "", "unknown-product", PRODUCT),
    ("teams", "", "product-not-in-area", PRODUCT),
    ("dynamics-365-nobody", "", "product-not-on-tenant", SUBSCRIPTION),
    ("dynamics-365-sales", FINANCE_1, "product-not-on-tenant", SUBSCRIPTION),
    ("dynamics-365-sales", ADATUM_SALES, "product-not-on-tenant", SUBSCRIPTION),
    ("dynamics-365-sales", TEAMS_SEATS, "subscription-not-dynamics", SUBSCRIPTION),
    ("visio", VISIO, "subscription-not-dynamics", SUBSCRIPTION),
    ("visio", "", "subscription-not-dynamics", SUBSCRIPTION),
    ("power-apps", APPS_CSP, "subscription-is-csp", SUBSCRIPTION),
    ("power-apps", "", "subscription-is-csp", SUBSCRIPTION),
    ("dynamics-365-service", "", "subscription-not-provisioned", SUBSCRIPTION),
    ("dynamics-365-sales", "sales", "not-a-subscription-id", SUBSCRIPTION),
    ("dynamics-365-sales", CONTOSO, "not-a-subscription-id", SUBSCRIPTION),
    ("dynamics-365-field", "", "subscription-not-active", SUBSCRIPTION),
    ("dynamics-365-field", FIELD_ENDED, "subscription-not-active", SUBSCRIPTION),
    ("power-bi", POWER_BI_OLD, "subscription-not-active", SUBSCRIPTION),
    ("dynamics-365-finance", "", "subscription-required", SUBSCRIPTION),
    ("", "", "missing-field", PRODUCT),
];

#[test]
fn what_the_directory_says_of_products_and_subscriptions() {
    for (given, id, code, field) in CASES {
        let found = wrong(&World::new(), claimed(given, id));
        assert_eq!(found, vec![format!("{code} {field}")], "{given} {id}");
    }
    let twice = business(&[Usage], lines(&["dynamics-365-sales", "dynamics-365-sales"]));
    assert_wrong(twice, &["product-twice products[1].subscription_id"]);
    assert_wrong(m365(&["teams", "teams"]), &["product-twice products[1].product"]);
    assert_wrong(m365(&["power-bi"]), &["product-not-in-area products[0].product"]);
    // Microsoft 365 has no limit of channels and asks for no subscription.
    let seats = changed(m365(&[]), |fields| {
        fields.products = vec![line("teams", "anything")];
    });
    assert_wrong(seats, &[]);
}

#[test]
fn a_single_running_subscription_is_filled_in() {
    let world = World::new();
    for (product, only) in [
        ("dynamics-365-sales", SALES),
        // One that is over isn't counted.
        ("power-bi", POWER_BI),
        ("dynamics-365-marketing", MARKETING_GRACE),
    ] {
        let id = world.as_("paula").claims(claimed(product, ""));
        let view = world.claim(id);
        assert_eq!(view.fields.products, vec![line(product, only)]);
        assert_eq!(view.keys, vec![subscription_key(only)]);
        let history = world.as_("paula").history(id, None);
        let submitted = history.iter().find(|entry| entry.event == "submitted").unwrap();
        assert!(submitted.changes.iter().any(|change| change.field == "products"));
    }
    // Both of two may be claimed by one claim.
    let both = vec![
        line("dynamics-365-finance", FINANCE_1),
        line("dynamics-365-finance", &FINANCE_2.to_uppercase()),
    ];
    let id = world.as_("paula").claims(business(&[Usage], both));
    let keys = vec![subscription_key(FINANCE_1), subscription_key(FINANCE_2)];
    assert_eq!(world.claim(id).keys, keys);
}

#[test]
fn grace_ends_with_its_last_day() {
    for (now, expected) in [
        ("2020-07-31T23:59", &[][..]),
        ("2020-08-01T00:00", &["subscription-not-active products[0].subscription_id"]),
    ] {
        let world = World::new();
        world.at(now);
        assert_eq!(
            wrong(&world, claimed("dynamics-365-marketing", "")),
            refused(expected),
            "{now}"
        );
    }
}

#[test]
fn the_edition_of_2023_always_asks_for_the_subscription() {
    let world = World::of(Edition::Edition2023);
    let field = "products[0].subscription_id";
    let required = vec![format!("subscription-required {field}")];
    assert_eq!(wrong(&world, sales()), required);
    assert_eq!(wrong(&world, claimed("dynamics-365-sales", SALES)), refused(&[]));
    let none = vec![format!("product-not-on-tenant {field}")];
    assert_eq!(wrong(&world, claimed("dynamics-365-nobody", "")), none);
    let world = World::new();
    world.set(Setting::SubscriptionId, "always");
    assert_eq!(wrong(&world, sales()), required);
}

#[test]
fn what_the_same_organisation_holds_is_refused() {
    let world = World::new();
    let paula = world.as_("paula");
    let first = paula.claims(sales());
    paula.claims(m365(&["teams"]));
    let field = "products[0].subscription_id";
    let already = vec![format!("subscription-already-claimed {field}")];
    assert_eq!(wrong(&world, sales()), already);
    assert_eq!(wrong(&world, business(&[PreSales], lines(&["dynamics-365-sales"]))), already);
    let teams = refused(&["workload-already-claimed products[1].product"]);
    assert_eq!(wrong(&world, m365(&["exchange", "teams"])), teams);
    // Revenue association doesn't meet the others, but itself.
    assert_eq!(wrong(&world, revenue()), refused(&[]));
    assert_eq!(wrong(&world, revenue()), already);
    // Another organisation's claim is no error.
    world.as_("fay").claims(sales().by("fabrikam"));
    // A rejected claim frees its key.
    paula.request_rejection(first).unwrap();
    assert_eq!(wrong(&world, sales()), refused(&[]));
}

#[test]
fn associations_from_before_this_store() {
    let world = World::new();
    world.import_existing("northwind", "dynamics-365-sales", SALES);
    world.import_existing("fabrikam", "power-bi", POWER_BI);
    world.import_existing("northwind", "teams", TEAMS_SEATS);
    let field = "products[0].subscription_id";
    assert_eq!(
        wrong(&world, sales()),
        vec![format!("subscription-already-claimed {field}")],
        "one's own"
    );
    assert_eq!(wrong(&world, revenue()), refused(&[]), "revenue association meets none");
    assert_eq!(wrong(&world, m365(&["teams"])), refused(&[]), "Microsoft 365's hold nothing");
    let id = world.as_("paula").claims(claimed("power-bi", ""));
    assert!(world.claim(id).contested, "another's makes the claim contested");
}
