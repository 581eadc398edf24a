//! How a story's few words become a claim's fields, its keys and its files.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::{Value, json};

use super::filling::{self, Flaw};
use super::{Act, Story};
use crate::demo::ZONE;
use crate::demo::cast::{Contact, OPERATORS, Operator};
use crate::demo::poe::{Format, Language, PoeFacts};
use crate::demo::scenario::File;

/// How many days before a proof is attached it was signed.
const SIGNED_DAYS_BEFORE: Days = Days::new(2);

impl Story<'_> {
    pub(super) fn draft_at(&mut self, at: DateTime<Utc>, different: &[(&str, Value)]) {
        let mut fields = self.fields();
        for (pointer, value) in different {
            match fields.pointer_mut(pointer) {
                Some(field) => *field = value.clone(),
                None => self.problem(&format!("no field {pointer}")),
            }
        }
        self.script.step(at, self.partner, self.handle, Act::New { fields });
    }

    pub(super) fn attach_at(&mut self, at: DateTime<Utc>, flaw: Flaw) {
        let file = self.file(at, flaw);
        self.script.step(at, self.partner, self.handle, Act::Attach { file });
    }

    /// A file of proof, signed shortly before `at`.
    pub(super) fn file(&mut self, at: DateTime<Utc>, flaw: Flaw) -> File {
        self.files += 1;
        let day = at.with_timezone(&ZONE).date_naive();
        let facts = self.facts(day.checked_sub_days(SIGNED_DAYS_BEFORE).unwrap_or(day));
        let usual = if is_latin(&facts) { Format::Pdf } else { Format::Docx };
        let format = self.format.unwrap_or(usual);
        let name = match flaw {
            Flaw::LunchMenu => format!("scan0001.{}", format.extension()),
            _ => filling::file_name(self.language, self.customer.key, day, self.files, format),
        };
        File { name, document: filling::document(format, facts, flaw) }
    }

    /// The contested key of one of the claim's products, as `decide --key` takes it.
    pub(super) fn key(&mut self, spec: &'static str) -> String {
        let tenant_id = self.tenant().0;
        if self.solution_area() == "microsoft-365" {
            return format!("workload:{tenant_id}:{spec}");
        }
        let only = self.script.sample.subscriptions(&tenant_id, spec).next();
        let subscription = self.subscription(spec).or_else(|| Some(only?.id.clone()));
        format!("subscription:{}", self.found(subscription, "the contested subscription"))
    }

    fn fields(&mut self) -> Value {
        let (tenant_id, customer) = self.tenant();
        let mpn_id = self.mpn_id.map_or(self.organisation().1, str::to_owned);
        let products: Vec<Value> = self
            .products
            .iter()
            .map(|spec| json!({"product": id(spec), "subscription_id": self.subscription(spec)}))
            .collect();
        let dynamics = self.products.iter().any(|spec| {
            self.script.sample.product(id(spec)).is_some_and(|one| one.family == "dynamics-365")
        });
        let partner = self.operator();
        json!({
            "name": self.name,
            "mpn_id": mpn_id,
            "customer": {"domain": self.customer.domain, "tenant_id": tenant_id},
            "solution_area": self.solution_area(),
            "activities": self.activities,
            "products": products,
            "contacts": {
                "customer": contact(&self.customer.contact),
                "technical": dynamics.then(|| contact(&self.customer.technical)),
                "partner": {"name": partner.person, "email": partner.email},
            },
            "revenue": self.revenue.map(|(seller, isv_product)| json!({
                "dynamics_seller": seller,
                "customer_name": customer,
                "isv_product": isv_product,
            })),
        })
    }

    /// The facts of a flawless proof, signed on `day`.
    fn facts(&mut self, day: NaiveDate) -> PoeFacts {
        let (tenant_id, customer_company) = self.tenant();
        let people = 40 + filling::some_number(self.handle, "people") % 900;
        let workload = self.solution_area() == "microsoft-365";
        let done = filling::work_done(self.language, workload, people);
        let name = |spec: &&str| {
            let product = self.script.sample.product(id(spec));
            product.map_or_else(|| (*spec).to_owned(), |product| product.name.clone())
        };
        let products = self.products.iter().map(|spec| (name(spec), done.clone())).collect();
        let contact = &self.customer.contact;
        PoeFacts {
            partner_company: self.organisation().0,
            customer_company,
            domain: self.customer.domain.into(),
            tenant_id,
            products,
            signed_by: Some((contact.name.into(), contact.title.into())),
            signed_on: Some(day),
            prepared_on: day,
            language: self.language,
        }
    }

    fn operator(&mut self) -> &'static Operator {
        OPERATORS.iter().find(|one| one.name == self.partner).unwrap_or_else(|| {
            self.problem(&format!("no operator {}", self.partner));
            &OPERATORS[0]
        })
    }

    /// The partner's company and its usual MPN ID.
    fn organisation(&mut self) -> (String, String) {
        let id = self.operator().organisation.unwrap_or_default();
        let organisation = self.script.sample.organisation(id);
        let found = organisation.and_then(|organisation| {
            let location = organisation.usual_location()?;
            Some((organisation.name.clone(), location.mpn_id.clone()))
        });
        self.found(found, "the partner's organisation")
    }

    /// The customer's tenant ID and name.
    fn tenant(&mut self) -> (String, String) {
        let tenant = self.script.sample.tenant(self.customer.domain);
        let found = tenant.map(|tenant| (tenant.id.clone(), tenant.name.clone()));
        self.found(found, "the customer's tenant")
    }

    fn solution_area(&mut self) -> String {
        let first = self.products.first().map(|spec| id(spec)).unwrap_or_default();
        let area = self.script.sample.product(first).map(|product| product.solution_area.clone());
        self.found(area, "the first product")
    }

    /// The subscription that a product names with `#n`, or none.
    fn subscription(&self, spec: &str) -> Option<String> {
        let number: usize = spec.split_once('#')?.1.parse().ok()?;
        let tenant_id = &self.script.sample.tenant(self.customer.domain)?.id;
        let mut subscriptions = self.script.sample.subscriptions(tenant_id, id(spec));
        Some(subscriptions.nth(number.checked_sub(1)?)?.id.clone())
    }

    fn found<T: Default>(&mut self, value: Option<T>, what: &str) -> T {
        value.unwrap_or_else(|| {
            self.problem(&format!("the sample directory lacks {what}"));
            T::default()
        })
    }

    fn problem(&mut self, problem: &str) {
        self.script.problems.push(format!("{}: {problem}", self.handle));
    }
}

/// The catalogue id in a product with or without `#n`.
fn id(spec: &str) -> &str {
    spec.split_once('#').map_or(spec, |(id, _)| id)
}

fn contact(contact: &Contact) -> Value {
    json!({"name": contact.name, "title": contact.title, "email": contact.email})
}

/// Whether a PDF's standard font can hold the file's own words and the names in it.
fn is_latin(facts: &PoeFacts) -> bool {
    let words = matches!(facts.language, Language::En | Language::De | Language::Pt);
    let signer = facts.signed_by.iter().flat_map(|(name, title)| [name, title]);
    let mut names = [&facts.partner_company, &facts.customer_company].into_iter().chain(signer);
    words && names.all(|name| name.chars().all(|character| u32::from(character) < 256))
}
