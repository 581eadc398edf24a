//! A store on disk and the people who work on it: by commands, or at the interface on a terminal.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::pty::Pty;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cpor");

/// When the store is made: a Thursday, 09:00 in its zone.
pub const FOUNDED: &str = "2020-07-09T07:00:00Z";

/// The claim of [`Shop::with_a_claim`].
pub const FIRST: &str = "C-000001";

/// Contoso.
pub const TENANT: &str = "11111111-2222-4333-8444-555555555555";

/// A store with a partner (petra), a reviewer (rita) and a customer (carl).
pub struct Shop {
    folder: TempDir,
}

/// What a folder holds, so that a store is made once and every test has its own.
struct Files(Vec<(PathBuf, Vec<u8>)>);

impl Files {
    fn of(folder: &Path) -> Self {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(folder).unwrap().to_owned();
                    files.push((name, fs::read(path).unwrap()));
                }
            }
        }
        Self(files)
    }

    fn write(&self, folder: &Path) {
        for (name, bytes) in &self.0 {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// What came of a command.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// A single sentence, or a few lines: what a person is told, without a panic in it.
    #[track_caller]
    pub fn fails_with(&self, code: i32, sentence: &str) {
        assert_eq!(self.code, code, "{self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        assert!(self.stderr.contains(sentence), "no “{sentence}” in {self:?}");
        assert!(!self.stderr.contains("panicked"), "{self:?}");
    }
}

impl Shop {
    /// A simulated store that counts days in Berlin, where Monday 2020-07-13 is a holiday.
    pub fn open() -> Self {
        static FOUNDED_ONCE: OnceLock<Files> = OnceLock::new();
        Self::copy_of(FOUNDED_ONCE.get_or_init(|| Files::of(Self::found().folder.path())))
    }

    /// The same with a claim that is submitted, which is [`FIRST`].
    pub fn with_a_claim() -> Self {
        static SUBMITTED_ONCE: OnceLock<Files> = OnceLock::new();
        Self::copy_of(SUBMITTED_ONCE.get_or_init(|| {
            let shop = Self::open();
            assert_eq!(shop.submitted(FOUNDED, &claim("Contoso Teams rollout", "teams")), FIRST);
            Files::of(shop.folder.path())
        }))
    }

    fn copy_of(files: &Files) -> Self {
        let shop = Self::empty();
        files.write(shop.folder.path());
        shop
    }

    fn found() -> Self {
        let shop = Self::empty();
        fs::write(shop.path("directory.json"), directory().to_string()).unwrap();
        fs::write(shop.path("signed.txt"), "Signed by Anneliese Vogt, Contoso\n").unwrap();
        let directory = shop.path("directory.json");
        let commands: [&[&str]; 6] = [
            &["init", "--simulated", "--tz", "Europe/Berlin"],
            &["import", "directory", directory.to_str().unwrap()],
            &["operator", "add", "petra", "--role=incentives-admin", "--organisation=northwind"],
            &["operator", "add", "rita", "--role=reviewer"],
            &["operator", "add", "carl", "--role=customer", "--tenant", TENANT],
            &["holiday", "add", "2020-07-13", "Company day"],
        ];
        for command in commands {
            shop.done("admin", FOUNDED, command);
        }
        shop
    }

    /// No store yet.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path beside the store.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The store's folder.
    pub fn data(&self) -> PathBuf {
        self.path("store")
    }

    /// Whether these words stand in a file of what is personal. They have to be short and repeat
    /// nothing: those are kept as they are.
    pub fn holds(&self, words: &str) -> bool {
        let is_there = |bytes: &[u8]| bytes.windows(words.len()).any(|at| at == words.as_bytes());
        let files = fs::read_dir(self.data().join("personal")).unwrap().flatten();
        // A file may go while they are looked at.
        files.filter_map(|file| fs::read(file.path()).ok()).any(|bytes| is_there(&bytes))
    }

    /// Runs a command as somebody, at a moment.
    pub fn run(&self, who: &str, now: &str, args: &[&str]) -> Ran {
        let data = self.data();
        let mut all = vec!["--data", data.to_str().unwrap(), "--as", who, "--now", now];
        all.extend(args);
        run(&all)
    }

    /// Runs a command that has to succeed; gives back what it printed.
    #[track_caller]
    pub fn done(&self, who: &str, now: &str, args: &[&str]) -> String {
        let ran = self.run(who, now, args);
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{args:?} said {}", ran.stdout);
        ran.stdout
    }

    /// Runs a command that has to succeed and prints JSON.
    #[track_caller]
    pub fn json(&self, who: &str, now: &str, args: &[&str]) -> Value {
        let mut args = args.to_vec();
        args.push("--json");
        serde_json::from_str(&self.done(who, now, &args)).unwrap()
    }

    /// Opens the interface on a terminal of 80 by 24 cells, and waits for the queue.
    #[track_caller]
    pub fn sit(&self, who: &str, now: &str) -> Pty {
        let pty = self.terminal(who, now, (80, 24));
        pty.wait_for_text("by deadline");
        pty
    }

    /// Opens the interface on a terminal of a size.
    pub fn terminal(&self, who: &str, now: &str, size: (u16, u16)) -> Pty {
        let data = self.data();
        let args = ["--data", data.to_str().unwrap(), "--as", who, "--now", now];
        Pty::spawn(Path::new(PROGRAM), &args, &[], size)
    }

    /// Makes a claim by command and gives back its id.
    #[track_caller]
    pub fn claim(&self, now: &str, claim: &Value) -> String {
        fs::write(self.path("claim.json"), claim.to_string()).unwrap();
        let from = self.path("claim.json");
        let made = self.json("petra", now, &["new", "--from", from.to_str().unwrap()]);
        made["id"].as_str().unwrap().to_owned()
    }

    /// Makes a claim by command, with evidence, and submits it.
    #[track_caller]
    pub fn submitted(&self, now: &str, claim: &Value) -> String {
        let id = self.claim(now, claim);
        self.done("petra", now, &["attach", &id, self.path("signed.txt").to_str().unwrap()]);
        self.done("petra", now, &["submit", &id]);
        id
    }

    /// The claim's status and revision, as the reviewer sees them.
    #[track_caller]
    pub fn standing(&self, now: &str, id: &str) -> (String, u64) {
        let shown = self.json("rita", now, &["show", id]);
        (shown["status"].as_str().unwrap().to_owned(), shown["revision"].as_u64().unwrap())
    }
}

/// Runs the program without a terminal, in an environment of its own.
pub fn run(args: &[&str]) -> Ran {
    let output = Command::new(PROGRAM)
        .args(args)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .env("TERM", "xterm-256color")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Ran {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A claim on a workload for Contoso, complete but for its evidence.
pub fn claim(name: &str, product: &str) -> Value {
    json!({
        "name": name,
        "mpn_id": "4512345",
        "customer": {"domain": "contoso.com", "tenant_id": TENANT},
        "solution_area": "microsoft-365",
        "activities": ["usage"],
        "products": [{"product": product, "subscription_id": null}],
        "contacts": {
            "customer": {"name": "Anneliese Vogt", "title": "CIO", "email": "vogt@contoso.com"},
            "technical": null,
            "partner": {"name": "Petra Sommerfeld", "email": "petra@northwind.example"},
        },
        "revenue": null,
    })
}

/// The same claim for another customer of the directory.
pub fn claim_for(name: &str, product: &str, tenant: &str, domain: &str) -> Value {
    let mut claim = claim(name, product);
    claim["customer"] = json!({"domain": domain, "tenant_id": tenant});
    claim
}

/// Customers whose names are wide: tenant, name, domain.
pub const WIDE_CUSTOMERS: [(&str, &str, &str); 3] = [
    ("22222222-2222-4333-8444-555555555555", "아다툼 전자 주식회사", "adatum.com"),
    ("33333333-2222-4333-8444-555555555555", "トレイリサーチ株式会社", "treyresearch.net"),
    ("44444444-2222-4333-8444-555555555555", "蓝远航空", "blueyonderairlines.com"),
];

fn directory() -> Value {
    let mut tenants = vec![json!({
        "tenant_id": TENANT, "name": "Contoso", "domains": ["contoso.com"],
    })];
    tenants.extend(WIDE_CUSTOMERS.map(
        |(tenant, name, domain)| json!({"tenant_id": tenant, "name": name, "domains": [domain]}),
    ));
    json!({
        "organisations": [{
            "id": "northwind",
            "name": "Northwind Traders",
            "locations": [{
                "mpn_id": "4512345",
                "name": "Northwind Berlin",
                "country": "DE",
                "programs": ["osu-m365", "osu-ba", "osa-sell"],
                "global": false,
            }],
        }],
        "tenants": tenants,
    })
}
