//! What the arguments mean, in English.

use crate::i18n::usage::ArgumentName;

#[expect(clippy::too_many_lines, reason = "one line for each member of a closed set")]
pub(super) const fn of(it: ArgumentName) -> &'static str {
    use ArgumentName as N;
    match it {
        N::Data => "The store's folder; else CPOR_DATA, else cpor in the XDG data directory",
        N::Operator => {
            "Act as this operator; only in a simulated store, where admin acts by default"
        }
        N::Now => "The clock, standing still; only in a simulated store",
        N::Lang => "The language; else the one of the settings file, else the locale's",
        N::Config => {
            "The settings file; else CPOR_CONFIG, else cpor/config.toml in the XDG configuration directory"
        }
        N::Linear => {
            "The interface in lines, for screen readers and logs, as on a terminal without a screen"
        }
        N::Charset => "The characters that the terminal shows; else the locale's",
        N::Json => "Data on stdout and refusals on stderr as JSON",
        N::Help => "Print this help",
        N::Version => "Print the version",
        N::Id => "The claim, such as C-000042",
        N::IfRevision => "Only if the claim is still at this revision; else exit 5",
        N::Name => "Its name or code",
        N::DryRun => "Only say whether it would",
        N::Format => "The form",
        N::InitEdition => "Whose rules it starts from",
        N::InitTz => "The time zone in which days are counted",
        N::InitSimulated => "Take --as and --now in it: for tests, training and demonstrations",
        N::OperatorAddName => "In a real store, the operating system's user name",
        N::OperatorAddRole => "What the operator may do",
        N::OperatorAddOrganisation => {
            "The organisation: needed for partners, a conflict of interest for reviewers"
        }
        N::OperatorAddTenant => "The tenant, for customers",
        N::ImportDirectoryFile | N::NewFrom => "A JSON file, or - for stdin",
        N::ImportClaimsFile => "The file, or - for stdin",
        N::ImportClaimsFormat => {
            "What it holds: jsonl, one claim on each line as “new” takes it, or csv, one claim a row; else told from its name, or from how it begins"
        }
        N::DemoPlay => "Play a tape instead of opening the interface, and check what it expects",
        N::DemoOut => "Write what the tape records into this folder",
        N::DemoPng => "Also write each still as PNG, with this machine's fonts",
        N::DemoGif => "Also write the recording as GIF, with this machine's fonts",
        N::DemoForce => "Overwrite recordings that are there",
        N::PolicySetSetting => "The setting",
        N::PolicySetValue => "Its value",
        N::HolidayAddDate => "The day, such as 2026-01-01",
        N::HolidayAddName => "Its name",
        N::DirectoryWords => {
            "What an entry has to hold: all of these words; without any, everything"
        }
        N::ChangesLimit => "How many at most",
        N::EditSet => {
            "Set a field: text, or JSON where the field is no text (products='[…]'); may be repeated"
        }
        N::EditFrom => "Replace all editable fields from a JSON file, or - for stdin",
        N::AttachFiles => "The files",
        N::DetachName | N::EvidenceName => "The file's name on the claim",
        N::EvidenceOutput => {
            "Where to write it, or - for stdout; a file that is there is not overwritten"
        }
        N::EvidenceText => "Print what it says, page by page, and what of it cannot be read",
        N::TemplateOutput => "Where to write it, as .docx or .md by its name, or - for stdout",
        N::TemplateFormat => "The form, whatever the name says; needed for stdout",
        N::TemplateForce | N::ConfigInitForce => "Overwrite a file that is there",
        N::RequestRejectionBecause | N::RejectReason | N::UpholdComment => "Why",
        N::DisputeJustification => "The business justification",
        N::DisputeAttach => "New PoE; may be repeated",
        N::Macro => "Take the reasons and the comment from this macro; by its name or code",
        N::RequestInfoReason => "What is missing; may be repeated",
        N::RequestInfoComment => "The question",
        N::RequestInfoRemoveProduct => {
            "Ask for this product to be removed instead; may be repeated"
        }
        N::ApproveComment | N::RejectComment => "A word with it",
        N::DecideKey => "The contested key, such as workload:TENANT:PRODUCT or subscription:ID",
        N::DecideWinner => "The claim that wins, or the organisation whose older association does",
        N::DecideComment => "Why; stays internal",
        N::CommentText => "What is said",
        N::CommentMacro => "Say what this macro says; by its name or code",
        N::CommentInternal => "For reviewers only",
        N::CommentAttach => "New PoE that belongs to it; may be repeated",
        N::TakeNext => "The most urgent claim that waits for reviewers and that nobody has taken",
        N::ListQuery => "Words and terms, such as: contoso status:submitted -is:overdue due:<2bd",
        N::ListView => "Only what this saved view finds, in its order; by its name or code",
        N::ListSort => "The order; without one the view's, else deadline",
        N::ListLimit => "At most this many",
        N::FiguresQuery => "Words and terms, as for “list”",
        N::ViewSaveName => "Its name: 1 to 40 characters",
        N::ViewSaveQuery => "Words and terms, as “list” takes them",
        N::ViewSaveSort => "The order",
        N::ViewSaveShared => {
            "For everybody on your side: reviewers and administrators, or your organisation"
        }
        N::ViewRenameTo => "The new name",
        N::ViewMoveTo => "Its new place, from 1",
        N::ConfigCheckFile => "The file; else the one that is in force",
        N::MacroShowClaim => "Fill it from this claim, such as C-000042",
        N::MacroSetName => "Its name, 1 to 60 characters, or its code",
        N::MacroSetAction => "What it does",
        N::MacroSetReason => {
            "The reason of a request for information or of a rejection; may be repeated"
        }
        N::MacroSetText => "What it says, with placeholders such as {claim} and {deadline}",
        N::MacroSetRename => "Give it another name",
        N::ShowAt => "As it was once this event had happened; “history” numbers them",
        N::HistoryPerspective => "Only what this side sees",
        N::HistoryKind => "Only events of this kind; may be repeated",
        N::HistoryBy => "Only what this one did: an operator, or “system”",
        N::HistoryProof => "The hashes by which others can prove it, as JSON lines",
        N::DossierFormat => {
            "The form; without one JSON with --json or for a file that ends in .json, else Markdown"
        }
        N::DossierOutput => "Where to write it; without one, or for -, to stdout",
        N::DossierForce => "Replace a file that is there",
        N::OutboxListState => "Only those in this state",
        N::OutboxDeliverMaildir => "Into this Maildir, which is made where there is none",
        N::OutboxDeliverSmtp => {
            "To this mail server: smtp://HOST:PORT (STARTTLS where it is offered), smtp+starttls://HOST:PORT (STARTTLS or nothing) or smtps://HOST:PORT (TLS)"
        }
        N::OutboxDeliverFrom => {
            "The address that letters come from, such as \"CPOR <cpor@example.com>\"; else the policy's notice-sender"
        }
        N::OutboxDeliverCredentials => {
            "A file with the mail server's user on its first line and the password on its second, to be read by nobody else; else CPOR_SMTP_USER and CPOR_SMTP_PASSWORD"
        }
        N::OutboxDeliverRetryUnknown => {
            "Also send again what broke off before anybody knew whether the mail server took it"
        }
        N::OutboxDeliverDryRun => "Only say what would be delivered",
        N::VerifyHead => "Also prove that the journal extends the one whose head this was",
        N::VerifyRepair => {
            "Mend what is wrong: make anew what can be, set aside what is damaged, remove nothing"
        }
        N::ExportFormat => {
            "The form: JSON lines, with all that proves them, or one row for each event"
        }
        N::BackupFile => "The new file",
        N::BackupSince => "Only what was recorded after this record: where the last backup ended",
        N::RestoreFiles => "The backups, in any order",
        N::CompletionsShell => "The shell",
        N::ManDir => {
            "Write the page, and one for each verb, into this folder, which is made where there is none"
        }
        N::HelpVerb => "The verb, such as “outbox deliver”; without one, all of them",
    }
}
