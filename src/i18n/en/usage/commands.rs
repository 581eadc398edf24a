//! What the verbs do, in English.

use crate::i18n::usage::CommandName;

#[expect(clippy::too_many_lines, reason = "one line for each member of a closed set")]
pub(super) const fn of(it: CommandName) -> &'static str {
    use CommandName as N;
    match it {
        N::Cpor => "Work a queue of CPOR association claims. Without a verb, the interface opens.",
        N::Init => "Make a store; who runs it becomes its administrator",
        N::Demo => "Open the interface on a demonstration, which is kept nowhere",
        N::Operator => "Name operators and list them",
        N::OperatorAdd => "Name an operator",
        N::OperatorList => "List the operators",
        N::Import => "Import from a file, all or nothing",
        N::ImportDirectory => {
            "Organisations, tenants, subscriptions, associations, catalogue; updates by id"
        }
        N::ImportClaims => {
            "Claims, as drafts of your organisation, from JSON lines or CSV; names every bad line"
        }
        N::Policy => "Show and set the policy: windows, edit rule, time zone",
        N::PolicyShow => "Show every setting",
        N::PolicySet => "Change a setting",
        N::Holiday => "Name holidays and list them",
        N::HolidayAdd => "Name a holiday",
        N::HolidayList => "List the holidays",
        N::Directory => "Look up organisations, customers and products in the directory",
        N::Changes => {
            "List what was changed of what all claims share, the newest first; administrators only"
        }
        N::New => "Make a claim and print its id",
        N::Edit => "Change a claim's fields",
        N::Attach => "Add PoE files to a claim",
        N::Detach => "Take a PoE file off a draft",
        N::Evidence => "List a claim's PoE files, print one as text or write it out",
        N::Precheck => "Look for what a good PoE holds in a claim's files; decides nothing",
        N::Template => "Write a PoE template, filled in from a claim",
        N::Submit => "Submit a draft",
        N::Resubmit => "Answer a request for information",
        N::Discard => "Throw a draft away",
        N::RequestRejection => "Ask for a claim's rejection",
        N::Dispute => "Dispute a rejection",
        N::Take => "Take a claim for review, or the next that nobody has",
        N::Release => "Let a claim go",
        N::Start => "Begin a claim's review",
        N::RequestInfo => "Ask the partner for information",
        N::Approve => "Approve a claim",
        N::Reject => "Reject a claim",
        N::Uphold => "Uphold a disputed rejection",
        N::Decide => "Decide an arbitration for one key; the comment stays internal",
        N::Decline => "Decline an association, as the customer",
        N::Comment => "Comment on a claim",
        N::Undo => "Undo your last decision on a claim",
        N::Tick => "Run the timers that are due",
        N::List => "List claims",
        N::View => "List saved views and change them",
        N::ViewList => "List the views you have, with how many claims each finds",
        N::ViewSave => {
            "Save a query and an order under a name, or change what a view of that name asks for"
        }
        N::ViewRemove => "Remove a view",
        N::ViewRename => "Give a view another name",
        N::ViewMove => "Move a view in your own order",
        N::ViewShare => "Share a view of your own with everybody on your side",
        N::ViewUnshare => "Share a view no longer: it becomes your own",
        N::Config => "Write, check and find the settings file",
        N::ConfigInit => "Write a file with every setting, each as it is without the file",
        N::ConfigCheck => "Check the settings file, and name everything that is wrong with it",
        N::ConfigPath => "Tell where the settings file is, or would be",
        N::Macro => "List macros, the reviewers' named answers, and change them",
        N::MacroList => "List the macros",
        N::MacroShow => "Show a macro, or what it says about a claim",
        N::MacroSet => {
            "Add a macro, or change the one of that name; what is not given stays as it is"
        }
        N::MacroRemove => "Remove a macro that somebody added",
        N::MacroReset => "Bring a macro that comes with the program back as it came",
        N::Figures => "Count claims: by status, due, decided, how long and how old",
        N::Show => "Show a claim, as it is or as it was at an event",
        N::History => "Show a claim's history, oldest first",
        N::Dossier => "Write all that you may see of a claim as one document",
        N::Explain => "Tell how each of a claim's deadlines was counted",
        N::Outbox => "List the notices to customers and partners, and deliver them",
        N::OutboxList => "List the notices, oldest first, with what became of them",
        N::OutboxDeliver => {
            "Deliver what is due, each notice once: into a folder of mail, or to a mail server"
        }
        N::Rules => "Print the rules from the code that decides; needs no store",
        N::Verify => "Check the whole store against its journal",
        N::Export => "Print all of the store, for others to read and to prove; administrators only",
        N::Backup => "Write everything to one file, also while others use the store",
        N::Restore => "Make a store of a backup and those that go on from it; overwrites nothing",
        N::Completions => "Print a shell's completions, to be put where the shell looks for them",
        N::Man => "Print the manual page, or write it and one for each verb into a folder",
        N::Help => "Print what a verb does and takes",
    }
}
