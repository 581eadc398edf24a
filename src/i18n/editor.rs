//! The texts of the claim form: titles, headings, marks and hints that no other section has.

use crate::domain::id::ClaimId;

/// The texts of the claim form.
#[derive(Debug)]
pub struct EditorTexts {
    /// The title for a claim that does not exist yet.
    pub title_new: &'static str,
    /// The title for a claim that does.
    pub title_edit: fn(ClaimId) -> String,
    /// How many gaps stand before submission.
    pub gaps: fn(usize) -> String,
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
    /// Asks whether to leave with unsaved changes.
    pub leaving: &'static str,
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
    /// How many products or workloads have been chosen.
    pub chosen: fn(usize) -> String,
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
    /// The lists.
    pub choose: ChooseTexts,
}

/// The texts of the lists to choose from.
#[derive(Debug)]
pub struct ChooseTexts {
    /// The title of the organisation's locations.
    pub mpn: &'static str,
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
