//! The texts of the claim form: titles, headings, marks and hints that no other section has.

use crate::domain::field::Field;
use crate::domain::id::ClaimId;

/// The keys of the form as they are written.
pub const FORM_KEYS: [&str; 10] = [
    "Tab ↑ ↓",
    "PgUp PgDn",
    "Enter",
    "F5 Ctrl-G",
    "Ctrl-N/P",
    "Ctrl-Z/Y",
    "Ctrl-U/W",
    "Ctrl-S F2",
    "Esc",
    "F1",
];

/// The texts of the claim form.
#[derive(Debug)]
pub struct EditorTexts {
    /// The title for a claim that does not exist yet.
    pub title_new: &'static str,
    /// The title for a claim that does.
    pub title_edit: fn(ClaimId) -> String,
    /// How many gaps stand before submission.
    pub gaps: fn(usize) -> String,
    /// Gaps have not been asked for; names the key that does.
    pub unchecked: &'static str,
    /// The check is under way.
    pub checking: &'static str,
    /// Something has been changed and not saved.
    pub changed: &'static str,
    /// Which page of how many.
    pub page: fn(usize, usize) -> String,
    /// The heading of name, MPN ID, domain and tenant.
    pub association: &'static str,
    /// The heading of area and activities.
    pub area_and_activities: &'static str,
    /// The heading of products and their subscriptions.
    pub products: &'static str,
    /// The heading of Revenue association's details.
    pub revenue: &'static str,
    /// The heading of what is wrong but not in this form.
    pub elsewhere: &'static str,
    /// A contact's name.
    pub contact_name: &'static str,
    /// A contact's title.
    pub contact_title: &'static str,
    /// A contact's email.
    pub contact_email: &'static str,
    /// Why fields are fixed; stands behind the sign that marks them.
    pub frozen: &'static str,
    /// Somebody else has changed the claim; all that was entered is kept.
    pub rebased: fn(ClaimId) -> String,
    /// The same where some of it stood in fields that are fixed now.
    pub rebased_in_part: fn(ClaimId) -> String,
    /// The save has been sent and not yet answered.
    pub saving: &'static str,
    /// A save was refused for one reason that has no place in the form.
    pub not_saved: fn(&str) -> String,
    /// A save was refused for so many entries of the form.
    pub entries_refused: fn(usize) -> String,
    /// A paste was longer than so many characters and was not taken.
    pub paste_too_long: fn(usize) -> String,
    /// A paste came where there is nothing to type.
    pub paste_nowhere: &'static str,
    /// There is nothing to save.
    pub nothing_to_save: &'static str,
    /// A change of the named fields was taken back.
    pub undone: fn(&str) -> String,
    /// A change of the named fields was made again.
    pub redone: fn(&str) -> String,
    /// There is no change to take back.
    pub nothing_to_undo: &'static str,
    /// There is no change to make again.
    pub nothing_to_redo: &'static str,
    /// The named fields followed from a choice.
    pub filled: fn(&str) -> String,
    /// The customer has so many domains: one has to be chosen.
    pub choose_domain: fn(usize) -> String,
    /// The named fields hold again what was typed before.
    pub restored: fn(&str) -> String,
    /// The named fields hold again what was typed before, and what was typed in the others named is
    /// left out, since they are fixed by now.
    pub restored_in_part: fn(&str, &str) -> String,
    /// What was typed before is left out, since the named fields are fixed by now.
    pub nothing_restored: fn(&str) -> String,
    /// Beside what followed from a choice.
    pub mark_filled: &'static str,
    /// Beside what was typed before and has been brought back.
    pub mark_restored: &'static str,
    /// How many products or workloads have been chosen.
    pub chosen: fn(usize) -> String,
    /// How a field is filled.
    pub rule: fn(Field) -> &'static str,
    /// How the subscription of a product is given.
    pub rule_subscription: &'static str,
    /// On a workload, which takes no subscription.
    pub rule_workload: &'static str,
    /// On a list below what is being typed.
    pub hint_completing: &'static str,
    /// On a field that takes choices only.
    pub hint_choice: &'static str,
    /// On a field that takes choices and typing.
    pub hint_either: &'static str,
    /// On a product whose subscription need not be given: submission fills in the only one.
    pub only_subscription: &'static str,
    /// On a product of which the tenant has several subscriptions.
    pub several_subscriptions: fn(usize) -> String,
    /// On a product of which the tenant has no subscription.
    pub no_subscription: &'static str,
    /// The last day of a subscription, which is given as text.
    pub through: fn(&str) -> String,
    /// Against an MPN ID: it is not enrolled in a program, which an activity feeds.
    pub not_fed: fn(&str, &str) -> String,
    /// Against an activity: it feeds a program, in which an MPN ID is not enrolled.
    pub unfed: fn(&str, &str) -> String,
    /// The kept form of a domain that is written in another one, or the other way round.
    pub same_domain: fn(&str) -> String,
    /// The label of the PoE files.
    pub files_label: &'static str,
    /// The claim has no PoE file.
    pub no_files: &'static str,
    /// How many PoE files the claim has.
    pub files: fn(usize) -> String,
    /// How files are attached to a claim that does not exist yet; names the key.
    pub attach_new: fn(&str) -> String,
    /// How files are attached, and taken away; names both keys.
    pub attach: fn(&str, &str) -> String,
    /// How files are attached to a claim that has been submitted; names the key.
    pub attach_only: fn(&str) -> String,
    /// Files cannot be attached before the form is saved; names the key.
    pub save_first: fn(&str) -> String,
    /// What the signs before the fields mean, each sign with its meaning.
    pub legend: [(&'static str, &'static str); 3],
    /// The keys of the form.
    pub keys: &'static str,
    /// What the keys of the form do: in the order of [`FORM_KEYS`].
    pub key_meanings: [&'static str; FORM_KEYS.len()],
    /// The changes before they are saved.
    pub review: ReviewTexts,
    /// The lists.
    pub choose: ChooseTexts,
}

/// The texts of the changes that are shown before they are saved.
#[derive(Debug)]
pub struct ReviewTexts {
    /// The title for a claim that does not exist yet.
    pub title_new: &'static str,
    /// The title for so many changes of a claim.
    pub title: fn(ClaimId, usize) -> String,
    /// A claim is made in which nothing is entered.
    pub nothing_entered: &'static str,
    /// How it is confirmed: the other key at once, the one that asked after a rest.
    pub confirm: fn(&str, &str) -> String,
    /// Products and their subscriptions: the same in another order.
    pub reordered: &'static str,
    /// A product with its subscription.
    pub product: fn(&str, &str) -> String,
    /// The keys.
    pub keys: &'static str,
}

/// The texts of the lists to choose from.
#[derive(Debug)]
pub struct ChooseTexts {
    /// The title of the organisation's locations.
    pub mpn: &'static str,
    /// The title of the customers' domains.
    pub domain: &'static str,
    /// The title of the customers.
    pub customer: &'static str,
    /// The title of the solution areas.
    pub area: &'static str,
    /// The title of the activities.
    pub activities: &'static str,
    /// The title of the products and workloads.
    pub products: &'static str,
    /// The title of the subscriptions of a product, which is given by name.
    pub subscription: fn(&str) -> String,
    /// Before the filter.
    pub filter: &'static str,
    /// The filter leaves nothing.
    pub nothing_found: &'static str,
    /// There is nothing to choose from.
    pub nothing_there: &'static str,
    /// There is nothing to choose from until the customer is known.
    pub customer_first: &'static str,
    /// A global id.
    pub global: &'static str,
    /// A location that is enrolled in no program.
    pub not_enrolled: &'static str,
    /// A location that is not enrolled in a program, which a chosen activity feeds.
    pub not_enrolled_in: fn(&str) -> String,
    /// An activity that feeds a program in which the chosen location is not enrolled.
    pub unfed: fn(&str) -> String,
    /// There are so many entries more than are shown.
    pub more: fn(usize) -> String,
    /// An entry that the chosen solution area does not have.
    pub not_in_area: &'static str,
    /// How many subscriptions of a product the customer has.
    pub subscriptions: fn(usize) -> String,
    /// Claim another subscription of the same product.
    pub another_line: &'static str,
    /// Leave this line out: another claims the same product.
    pub drop_line: &'static str,
    /// The keys where one is chosen.
    pub keys_one: &'static str,
    /// The keys where several may be chosen.
    pub keys_several: &'static str,
}
