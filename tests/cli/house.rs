//! A simulated store with two partners, a customer and a reviewer, and the binary to work it with.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The customer's tenant.
pub const CONTOSO: &str = "0b6f3f6e-0000-4000-8000-000000000001";

/// When the store is made: Friday, 2020-07-10, at nine, UTC.
const MADE: &str = "2020-07-10T09:00:00Z";

const DIRECTORY: &str = r#"{"organisations":[
 {"id":"northwind","name":"Northwind Partners","locations":[
  {"mpn_id":"4512345","name":"Berlin","country":"DE","programs":["osu-m365","osu-ba"],"global":false},
  {"mpn_id":"4512346","name":"Hamburg","country":"DE","programs":["osu-m365"],"global":false}]},
 {"id":"fabrikam","name":"Fabrikam","locations":[
  {"mpn_id":"4733052","name":"Tokyo","country":"JP","programs":["osu-m365"],"global":false}]}],
"tenants":[{"tenant_id":"0B6F3F6E-0000-4000-8000-000000000001","name":"Contoso",
 "domains":["contoso.com","contoso.onmicrosoft.com"]}]}"#;

/// What a command came to.
pub struct Said {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Said {
    /// Done; the data on stdout.
    pub fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}{}", self.stdout, self.stderr);
        serde_json::from_str(&self.stdout).expect("JSON on stdout")
    }

    /// Refused by the rules: each refusal's code and field.
    pub fn refusals(&self) -> Vec<(String, String)> {
        assert_eq!(self.code, 1, "{}{}", self.stdout, self.stderr);
        assert_eq!(self.stdout, "", "a refusal says nothing on stdout");
        let told: Value = serde_json::from_str(&self.stderr).expect("JSON on stderr");
        let refusals = told["refusals"].as_array().expect("refusals").clone();
        for refusal in &refusals {
            assert!(refusal["message"].as_str().is_some_and(|text| !text.is_empty()));
            assert!(refusal["advice"].as_str().is_some_and(|text| !text.is_empty()));
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        refusals.iter().map(|found| (text(&found["code"]), text(&found["field"]))).collect()
    }

    /// An error: its exit code and its code.
    pub fn error(&self) -> (i32, String) {
        assert_eq!(self.stdout, "", "an error says nothing on stdout");
        let told: Value = serde_json::from_str(&self.stderr).expect("JSON on stderr");
        (self.code, told["error"]["code"].as_str().expect("a code").to_owned())
    }
}

pub struct House {
    folder: TempDir,
}

impl House {
    /// Made on Friday 2020-07-10 at nine, UTC.
    pub fn new() -> Self {
        let house = Self { folder: tempfile::tempdir().expect("a folder") };
        assert_eq!(house.at(MADE, &["init", "--simulated"]).code, 0);
        let directory = house.file("directory.json", DIRECTORY);
        assert_eq!(house.at(MADE, &["import", "directory", &directory]).code, 0);
        let operators: &[&[&str]] = &[
            &["petra", "--role", "incentives-admin", "--organisation", "northwind"],
            &["haruka", "--role", "incentives-admin", "--organisation", "fabrikam"],
            &["rhea", "--role", "reviewer"],
            &["carl", "--role", "customer", "--tenant", CONTOSO],
        ];
        for operator in operators {
            let said = house.at(MADE, &[&["operator", "add"], *operator].concat());
            assert_eq!(said.code, 0, "{}", said.stderr);
        }
        house
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file and tells where.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path: PathBuf = self.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.display().to_string()
    }

    fn command(&self) -> Command {
        let mut command = Command::cargo_bin("cpor").expect("the binary");
        command.env_clear().env("CPOR_DATA", self.path().join("store"));
        command.env("XDG_CONFIG_HOME", self.path().join("config"));
        command
    }

    /// Runs a command as it stands.
    pub fn run(&self, args: &[&str]) -> Said {
        said(self.command().args(args))
    }

    /// Runs a command with something on stdin.
    pub fn feed(&self, args: &[&str], stdin: &str) -> Said {
        said(self.command().args(args).write_stdin(stdin))
    }

    /// Runs a command at a moment.
    pub fn at(&self, now: &str, args: &[&str]) -> Said {
        self.run(&[&["--now", now], args].concat())
    }

    /// Runs a command as somebody at a moment, asking for JSON.
    pub fn act(&self, who: &str, now: &str, args: &[&str]) -> Said {
        self.run(&[&["--as", who, "--now", now, "--json"], args].concat())
    }

    /// Makes, proves and submits a claim on Teams at a moment.
    pub fn submitted(&self, who: &str, mpn: &str, now: &str) -> String {
        let form = self.file(&format!("{who}.json"), claim(mpn).to_string());
        let id = self.act(who, now, &["new", "--from", &form]).json()["id"].clone();
        let id = id.as_str().expect("an id").to_owned();
        let proof = self.file(&format!("{who}.txt"), format!("proof of {who}"));
        self.act(who, now, &["attach", &id, &proof]).json();
        self.act(who, now, &["submit", &id]).json();
        id
    }
}

fn said(command: &mut Command) -> Said {
    let output = command.output().expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    Said {
        code: output.status.code().expect("it ends by itself"),
        stdout: text(&output.stdout),
        stderr: text(&output.stderr),
    }
}

/// A complete claim on Contoso's Teams.
pub fn claim(mpn: &str) -> Value {
    json!({
        "name": "Contoso Teams rollout",
        "mpn_id": mpn,
        "customer": { "domain": "contoso.com", "tenant_id": CONTOSO },
        "solution_area": "microsoft-365",
        "activities": ["usage"],
        "products": [{ "product": "teams", "subscription_id": null }],
        "contacts": {
            "customer": { "name": "Anna Vogt", "title": "CIO", "email": "anna@contoso.com" },
            "technical": null,
            "partner": { "name": "Pat", "email": "pat@partner.example" },
        },
        "revenue": null,
    })
}
