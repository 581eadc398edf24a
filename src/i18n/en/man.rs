//! The manual page, in English.

use crate::i18n::man::{Example, File, Headings, ManTexts, QueryTerm, Variable};

pub(super) const MAN: ManTexts = ManTexts {
    heading: Headings {
        name: "NAME",
        synopsis: "SYNOPSIS",
        description: "DESCRIPTION",
        arguments: "ARGUMENTS",
        options: "OPTIONS",
        commands: "COMMANDS",
        queries: "QUERIES",
        exit_status: "EXIT STATUS",
        files: "FILES",
        environment: "ENVIRONMENT",
        examples: "EXAMPLES",
        see_also: "SEE ALSO",
    },
    manual: "cpor manual",
    description: [
        "cpor works a queue of CPOR association claims. Without a command it opens the interface, which needs a terminal. Every action of the interface is also a command, over the same store and by the same rules.",
        "Data is written to standard output, what is wrong to standard error; with --json both are JSON. A refusal names what is wrong, where, and what to do about it.",
        "A command that acts on a claim takes --if-revision N and does nothing when the claim has changed since. A query or a text may begin with a hyphen.",
    ],
    every_verb: "Every command takes these options.",
    queries: "Words search a claim’s id, name, customer, domain, organisation, MPN ID, products and comments. Terms narrow that down, and all of them have to hold. Quotes keep a text together.",
    term,
    exits: [
        "done",
        "refused by the rules",
        "wrong usage, or no terminal where one is needed",
        "the store is busy, unreachable or unreadable",
        "there is no such thing",
        "somebody else has changed it since it was seen",
        "damage was found",
    ],
    file,
    variable,
    example,
};

const fn term(of: QueryTerm) -> &'static str {
    match of {
        QueryTerm::Status => "the claim has this status",
        QueryTerm::Area => "the solution area",
        QueryTerm::Activity => "the activity",
        QueryTerm::Product => "the product",
        QueryTerm::Customer => "the customer’s name",
        QueryTerm::Domain => "the customer’s domain",
        QueryTerm::Mpn => "the MPN ID",
        QueryTerm::Org => "the organisation",
        QueryTerm::Assignee => "who reviews it: “me”, “none” or a name",
        QueryTerm::Is => "what else holds of it",
        QueryTerm::Due => {
            "when it is due: business days (2bd), days (3d), today or a date, after <, <=, >, >= or ="
        }
        QueryTerm::Updated => "when it was changed last, in the same way",
        QueryTerm::Not => "a minus before a term: where it does not hold",
        QueryTerm::Either => "a comma: one or the other",
        QueryTerm::Near => "these letters in this order, with others between them",
    }
}

const fn file(of: File) -> &'static str {
    match of {
        File::Store => "the store, unless --data or CPOR_DATA names another folder",
        File::Home => "the same, where XDG_DATA_HOME is not set",
        File::Settings => "The settings; ~/.config/cpor/config.toml where the variable is not set",
    }
}

const fn variable(of: Variable) -> &'static str {
    match of {
        Variable::Data => "the store’s folder, unless --data is given",
        Variable::Config => "Another settings file",
        Variable::Tour => "“never” keeps the tour from being offered at the first visit",
        Variable::Charset => "The characters that the terminal shows: UTF-8, else ASCII",
        Variable::Clipboard => "Through what the clipboard is reached",
        Variable::Remote => "Keys are waited for longer behind a network",
        Variable::SmtpUser => "the mail server’s user, for “outbox deliver”",
        Variable::SmtpPassword => "the mail server’s password",
        Variable::Locale => "the language, the first of these that is set; --lang goes before",
        Variable::NoColor => "set to anything: no colours",
        Variable::Term => "what the terminal can do; “dumb” has no screen for the interface",
    }
}

const fn example(of: Example) -> &'static str {
    match of {
        Example::Simulated => {
            "makes a store in which --as and --now are taken, for tests and training"
        }
        Example::Urgent => "lists what waits for review and is due within two business days",
        Example::Revision => "approves the claim only if nobody has changed it since revision 7",
        Example::Json => "prints the claim as JSON",
        Example::Completions => "lets bash complete commands, options and values",
    }
}
