//! The languages as a whole: they speak the field's terms, and leave no English behind.

#[path = "languages/left_over.rs"]
mod left_over;
#[path = "languages/terms.rs"]
mod terms;
