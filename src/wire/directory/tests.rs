use super::{catalogue, read, write};
use crate::domain::directory::{Directory, Import};

#[test]
fn the_catalogue_that_ships_is_sound() {
    let shipped = catalogue(include_str!("../../../demo/catalogue.json")).unwrap();
    assert!(shipped.iter().any(|product| product.product.as_str() == "teams"));
    let mut ids: Vec<_> = shipped.iter().map(|product| &product.product).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), shipped.len(), "every product once");
}

#[test]
fn ids_and_domains_are_taken_over_in_their_stored_form() {
    let text = r#"{"tenants":[{"tenant_id":"{0B6F3F6E-0000-4000-8000-00000000000A}","name":" C ",
        "domains":["CONTOSO.com","bücher.example"]}]}"#;
    let import = read(text, &Directory::default()).unwrap();
    let tenant = &import.tenants[0];
    assert_eq!(tenant.tenant_id.as_str(), "0b6f3f6e-0000-4000-8000-00000000000a");
    assert_eq!(tenant.name, "C");
    assert_eq!(tenant.domains, ["contoso.com", "xn--bcher-kva.example"]);
}

#[test]
fn a_reference_may_lead_into_the_document_or_into_the_directory() {
    let tenant = r#"{"tenants":[{"tenant_id":"0b6f3f6e-0000-4000-8000-00000000000a","name":"C"}]}"#;
    let product = r#"{"catalogue":[{"product":"p","name":"P","solution_area":"business-applications",
        "family":"dynamics-365"}],"subscriptions":[{"id":"1b6f3f6e-0000-4000-8000-00000000000a",
        "tenant_id":"0b6f3f6e-0000-4000-8000-00000000000a","product":"p","channel":"web-direct",
        "state":"active"}]}"#;
    assert_eq!(read(product, &Directory::default()).unwrap_err().len(), 1);
    let mut known = Directory::default();
    known.import(&read(tenant, &known).unwrap());
    assert!(read(product, &known).is_ok());
}

#[test]
fn what_was_imported_can_be_written_and_imported_again() {
    let shipped = catalogue(include_str!("../../../demo/catalogue.json")).unwrap();
    let mut known = Directory::default();
    known.import(&Import { catalogue: shipped.clone(), ..Import::default() });
    let mut import = read(crate::demo::DIRECTORY, &known).unwrap();
    import.catalogue = shipped;
    assert!(import.associations.iter().any(|found| found.subscription_id.is_some()));
    assert!(import.subscriptions.iter().any(|found| found.ends.is_some()));
    let written = write(&import).to_string();
    assert_eq!(read(&written, &Directory::default()).unwrap(), import);
}
