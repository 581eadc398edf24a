use chrono::NaiveDate;

use super::*;
use crate::domain::actor::Role;
use crate::domain::directory::{Channel, Import, Location, SubscriptionState};
use crate::domain::id::{MpnId, OperatorName, ProductId, SubscriptionId};

fn directory() -> Directory {
    let place = |mpn: &str| Location {
        mpn_id: MpnId::new(mpn),
        name: "Berlin".to_owned(),
        country: "DE".to_owned(),
        programs: Vec::new(),
        global: false,
    };
    let organisation = |id: &str, name: &str, mpn: &str| Organisation {
        id: OrganisationId::new(id),
        name: name.to_owned(),
        locations: vec![place(mpn)],
    };
    let tenant = |id: &str, name: &str, domain: &str| Tenant {
        tenant_id: TenantId::new(id),
        name: name.to_owned(),
        domains: vec![domain.to_owned()],
    };
    let mut directory = Directory::default();
    directory.import(&Import {
        organisations: vec![
            organisation("northwind", "Northwind Partners", "4512345"),
            organisation("fabrikam", "Fabrikam", "4733052"),
        ],
        tenants: vec![
            tenant("t-1", "한빛전자", "hanbit.kr"),
            tenant("t-2", "Contoso", "contoso.com"),
        ],
        subscriptions: vec![Subscription {
            id: SubscriptionId::new("s-77"),
            tenant_id: TenantId::new("t-2"),
            product: ProductId::new("dynamics-365-sales"),
            channel: Channel::WebDirect,
            state: SubscriptionState::Active,
            ends: None,
        }],
        associations: vec![Existing {
            organisation: OrganisationId::new("fabrikam"),
            tenant_id: TenantId::new("t-2"),
            product: ProductId::new("dynamics-365-sales"),
            subscription_id: Some(SubscriptionId::new("s-77")),
            since: NaiveDate::default(),
            ended: None,
        }],
        ..Import::default()
    });
    directory
}

fn operator(role: Role, organisation: Option<&str>, tenant: Option<&str>) -> Operator {
    Operator {
        name: OperatorName::new("x"),
        role,
        organisation: organisation.map(OrganisationId::new),
        tenant: tenant.map(TenantId::new),
    }
}

fn found(who: &Operator, words: &str) -> Vec<String> {
    let name = |entry: &Entry| match entry {
        Entry::Organisation(of) => of.name.clone(),
        Entry::Tenant { tenant, .. } => tenant.name.clone(),
        Entry::Product(of) => of.name.clone(),
    };
    let found = look_up(&directory(), Sight::of(who), words, 50);
    assert_eq!(found.entries.len(), found.total);
    found.entries.iter().map(name).collect()
}

#[test]
fn every_word_has_to_be_in_an_entry() {
    let admin = operator(Role::Administrator, None, None);
    assert_eq!(found(&admin, "").len(), 4);
    assert_eq!(found(&admin, "BERLIN northwind"), ["Northwind Partners"]);
    assert_eq!(found(&admin, "4733052"), ["Fabrikam"]);
    assert_eq!(found(&admin, "한빛"), ["한빛전자"]);
    assert_eq!(found(&admin, "contoso hanbit"), [""; 0]);
    assert_eq!(found(&admin, "s-77"), ["Contoso"]);
}

#[test]
fn nobody_finds_what_is_hidden_from_them() {
    let partner = operator(Role::IncentivesAdmin, Some("northwind"), None);
    assert_eq!(found(&partner, "fabrikam"), [""; 0]);
    let seen = look_up(&directory(), Sight::of(&partner), "contoso", 50);
    let [Entry::Tenant { subscriptions, existing, .. }] = seen.entries.as_slice() else {
        panic!("{seen:?}");
    };
    assert_eq!((subscriptions.len(), existing.len()), (1, 0), "a competitor's is not told");
    let customer = operator(Role::Customer, None, Some("t-1"));
    assert_eq!(found(&customer, ""), ["한빛전자"]);
    assert_eq!(found(&customer, "s-77"), [""; 0]);
}

#[test]
fn no_more_is_handed_out_than_is_wanted() {
    let admin = operator(Role::Administrator, None, None);
    let found = look_up(&directory(), Sight::of(&admin), "", 2);
    assert_eq!((found.entries.len(), found.total), (2, 4));
}
