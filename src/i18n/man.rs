//! The manual page: its headings, and what it tells besides the verbs and their arguments.

/// The texts of the manual page.
#[derive(Debug)]
pub struct ManTexts {
    /// Headings.
    pub heading: Headings,
    /// What the manual is called, at the top of every page.
    pub manual: &'static str,
    /// Paragraphs on what the program is.
    pub description: [&'static str; 3],
    /// Before the options that every verb takes.
    pub every_verb: &'static str,
    /// How queries are written.
    pub queries: &'static str,
    /// What a term of a query asks for.
    pub term: fn(QueryTerm) -> &'static str,
    /// What an exit code says: 0 to 6, in this order.
    pub exits: [&'static str; 7],
    /// What a file or folder is.
    pub file: fn(File) -> &'static str,
    /// What a variable of the environment says.
    pub variable: fn(Variable) -> &'static str,
    /// What an example does.
    pub example: fn(Example) -> &'static str,
}

/// The headings of the manual page.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is its own word")]
pub struct Headings {
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub commands: &'static str,
    pub queries: &'static str,
    pub exit_status: &'static str,
    pub files: &'static str,
    pub environment: &'static str,
    pub examples: &'static str,
    pub see_also: &'static str,
}

coded_enum!(
    /// A term of a query, as it is written.
    #[expect(missing_docs, reason = "each term is its own name")]
    QueryTerm {
        Status => "status:submitted",
        Area => "area:microsoft-365",
        Activity => "activity:usage",
        Product => "product:teams",
        Customer => "customer:contoso",
        Domain => "domain:contoso.com",
        Mpn => "mpn:4512345",
        Org => "org:northwind",
        Assignee => "assignee:me",
        Is => "is:overdue",
        Due => "due:<2bd",
        Updated => "updated:>2026-01-01",
        Not => "-is:open",
        Either => "status:submitted,disputed",
        Near => "~cntso",
    }
);

coded_enum!(
    /// A file or folder that the program uses, as it is named.
    #[expect(missing_docs, reason = "each is its own name")]
    File {
        Store => "$XDG_DATA_HOME/cpor",
        Home => "~/.local/share/cpor",
        Settings => "$XDG_CONFIG_HOME/cpor/config.toml",
    }
);

coded_enum!(
    /// A variable of the environment that the program reads.
    #[expect(missing_docs, reason = "each is its own name")]
    Variable {
        Data => "CPOR_DATA",
        Config => "CPOR_CONFIG",
        Tour => "CPOR_TOUR",
        SmtpUser => "CPOR_SMTP_USER",
        SmtpPassword => "CPOR_SMTP_PASSWORD",
        Locale => "LC_ALL, LC_MESSAGES, LANG",
        Charset => "LC_ALL, LC_CTYPE, LANG",
        NoColor => "NO_COLOR",
        Term => "TERM, COLORTERM",
        Clipboard => "TMUX, STY",
        Remote => "SSH_CONNECTION",
    }
);

coded_enum!(
    /// A command line that shows something.
    #[expect(missing_docs, reason = "each is its own name")]
    Example {
        Simulated => "cpor init --simulated",
        Urgent => "cpor list 'status:submitted due:<2bd'",
        Revision => "cpor approve C-000042 --if-revision 7",
        Json => "cpor show C-000042 --json",
        Completions => "cpor completions bash > ~/.local/share/bash-completion/completions/cpor",
    }
);
