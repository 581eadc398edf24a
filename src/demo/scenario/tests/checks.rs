//! What a claim is checked against at submit, with the directory read as plain JSON.

use std::sync::LazyLock;

use serde_json::Value;

use crate::demo::{CATALOGUE, DIRECTORY};

static DATA: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(DIRECTORY).unwrap());
static PRODUCTS: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(CATALOGUE).unwrap());

fn rows<'v>(value: &'v Value, part: &str) -> impl Iterator<Item = &'v Value> {
    value[part].as_array().unwrap().iter()
}

fn row<'v>(value: &'v Value, part: &str, key: &str, wanted: &Value) -> Result<&'v Value, String> {
    rows(value, part).find(|row| row[key] == *wanted).ok_or(format!("no {key} {wanted}"))
}

/// The claim's keys, or the first thing that is wrong with it.
pub fn keys(organisation: &str, fields: &Value) -> Result<Vec<String>, String> {
    filled("claim", fields)?;
    location(organisation, fields)?;
    let customer = &fields["customer"];
    let tenant = row(&DATA, "tenants", "tenant_id", &customer["tenant_id"])?;
    if !tenant["domains"].as_array().unwrap().contains(&customer["domain"]) {
        return Err("tenant and domain don't match".into());
    }
    let area = &fields["solution_area"];
    let activities = fields["activities"].as_array().unwrap();
    let revenue = activities.contains(&"revenue-association".into());
    if (area == "microsoft-365" && *activities != ["usage"])
        || (revenue && activities.len() > 1)
        || revenue == fields["revenue"].is_null()
    {
        return Err(format!("activities {activities:?} don't fit"));
    }
    let keys: Vec<String> = rows(fields, "products")
        .map(|line| key(&customer["tenant_id"], area, line))
        .collect::<Result<_, _>>()?;
    let dynamics = rows(fields, "products")
        .any(|line| line["product"].as_str().unwrap().starts_with("dynamics-365"));
    if keys.is_empty() || dynamics == fields["contacts"]["technical"].is_null() {
        return Err("products or technical contact missing".into());
    }
    Ok(keys)
}

/// Whether `key` is held by an older association of another organisation.
pub fn older_association(organisation: &str, key: &str) -> bool {
    rows(&DATA, "associations").any(|row| {
        let id = row["subscription_id"].as_str().unwrap_or_default();
        row["organisation"] != organisation && key == format!("subscription:{id}")
    })
}

/// The last day of the subscription that `key` names.
pub fn ends(key: &str) -> Option<chrono::NaiveDate> {
    let id = key.strip_prefix("subscription:")?;
    let row = row(&DATA, "subscriptions", "id", &id.into()).unwrap();
    Some(row["ends"].as_str()?.parse().unwrap())
}

/// No text is empty, at any depth.
fn filled(name: &str, value: &Value) -> Result<(), String> {
    match value {
        Value::String(text) if text.trim().is_empty() => Err(format!("{name} is empty")),
        Value::Array(items) => items.iter().try_for_each(|item| filled(name, item)),
        Value::Object(fields) => fields.iter().try_for_each(|(name, field)| filled(name, field)),
        _ => Ok(()),
    }
}

fn location(organisation: &str, fields: &Value) -> Result<(), String> {
    let organisation = row(&DATA, "organisations", "id", &organisation.into())?;
    let location = row(organisation, "locations", "mpn_id", &fields["mpn_id"])?;
    let enrolled = !location["programs"].as_array().unwrap().is_empty();
    (enrolled && location["global"] == false).then_some(()).ok_or("wrong MPN".into())
}

fn key(tenant: &Value, area: &Value, line: &Value) -> Result<String, String> {
    let products = PRODUCTS.as_array().unwrap();
    let known = products
        .iter()
        .any(|one| one["product"] == line["product"] && one["solution_area"] == *area);
    if !known {
        return Err(format!("{} isn't in {area}", line["product"]));
    }
    if area == "microsoft-365" {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        return Ok(format!("workload:{}:{}", text(tenant), text(&line["product"])));
    }
    let of_tenant: Vec<&Value> = rows(&DATA, "subscriptions")
        .filter(|one| one["tenant_id"] == *tenant && one["product"] == line["product"])
        .collect();
    let chosen = match (&line["subscription_id"], of_tenant.as_slice()) {
        (Value::Null, [only]) => *only,
        (given, several) => {
            *several.iter().find(|one| one["id"] == *given).ok_or("no subscription")?
        }
    };
    let usable = chosen["channel"] != "csp"
        && (chosen["state"] == "active" || chosen["state"] == "in-grace");
    let id = chosen["id"].as_str().unwrap();
    usable.then(|| format!("subscription:{id}")).ok_or(format!("{id} can't be claimed"))
}
