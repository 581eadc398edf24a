//! Refusals about saved views, in Japanese.

use super::Template;
use crate::domain::actor::Role;
use crate::domain::refusal::{Facts, Refusal};
use crate::i18n::ja::term;
use crate::i18n::refusal::Words;

pub(super) const NAME_TAKEN: Template = Template {
    message: "A view of that name {} is there already.",
    advice: "Choose another name, or change or remove that view first. The views that come with \
             the program keep their names.",
};

pub(super) const SHIPPED: Template = Template {
    message: "A view that comes with the program cannot be changed, removed or shared.",
    advice: "Save its query as a view of your own, and change that.",
};

pub(super) fn name_too_long(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { given, .. } => format!("The view's name has {given} characters."),
        _ => "The view's name is too long.".to_owned(),
    };
    let advice = match of.facts {
        Facts::Size { limit, .. } => format!("Shorten it to {limit} characters at most."),
        _ => "Shorten it.".to_owned(),
    };
    Words { message, advice }
}

pub(super) fn too_many(of: &Refusal) -> Words {
    let message = match of.facts {
        Facts::Size { limit, .. } => format!("There are {limit} views, and no more are kept."),
        _ => "There are too many views.".to_owned(),
    };
    Words { message, advice: "Remove one that nobody uses any more.".to_owned() }
}

pub(super) fn not_permitted(role: Role) -> Words {
    Words {
        message: format!("The role {} may not share views.", term::role(role)),
        advice: "Keep the view as your own. Reviewers and administrators share with one another, \
                 an incentives admin with its organisation."
            .to_owned(),
    }
}
