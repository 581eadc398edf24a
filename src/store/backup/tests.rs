//! Backups of a journal whose events are any bytes.

mod damage;
mod forged;
mod golden;
mod sequence;
mod writing;

use std::path::{Path, PathBuf};

use super::{Drafted, Error, Holds, Item, Mark, Owned, Range, Reader, Result, Writer};
use crate::domain::draft::{Draft, DraftKey, DraftPart, FormDraft, PartDraft, Typed};
use crate::domain::evidence::Digest as Sha256;
use crate::domain::field::Fields;
use crate::domain::id::{ClaimId, OperatorName};
use crate::domain::moves::Action;
use crate::domain::saved_view::{MOST_VIEWS, OwnViews, View, ViewName};
use crate::store::journal::{self, Journal, RawRecord, StoreId};
use crate::store::state::digest;

const STORE: StoreId = StoreId(*b"0123456789abcdef");

/// A store's journal, its PoE files and a place for backups.
struct Source {
    folder: tempfile::TempDir,
    journal: Journal,
}

impl Source {
    /// With as many records.
    fn new(records: u64) -> Self {
        Self::of(STORE, records, "commit")
    }

    fn of(store: StoreId, records: u64, what: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::create(folder.path(), store, journal::Options::default()).unwrap();
        for seq in 1..=records {
            journal.commit(&[format!("{what} {seq}"), "and more".repeat(3)]).unwrap();
        }
        Self { folder, journal }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a PoE file there; answers its SHA-256 and place.
    fn evidence(&self, bytes: &[u8]) -> (Sha256, PathBuf) {
        let sha256 = digest(bytes);
        let place = self.path(&sha256.to_string());
        std::fs::write(&place, bytes).unwrap();
        (sha256, place)
    }

    fn range(&self, from: u64, through: u64) -> Range {
        let reader = self.journal.reader();
        let (previous, head) =
            (reader.hash_of(from - 1).unwrap(), reader.hash_of(through).unwrap());
        Range { store: reader.store_id(), from, through, previous, head }
    }

    fn records(&self, range: Range) -> Vec<RawRecord> {
        let records = self.journal.reader().raw_from(range.from).map(Result::unwrap);
        records.take_while(|record| record.seq <= range.through).collect()
    }

    /// A backup of some records and nothing else.
    fn plain(&self, name: &str, from: u64, through: u64) -> PathBuf {
        let (path, range) = (self.path(name), self.range(from, through));
        let mut writer = Writer::create(&path, range, Holds::Records).unwrap();
        for record in self.records(range) {
            writer.record(&record).unwrap();
        }
        writer.finish().unwrap();
        path
    }

    /// A backup of version 1 with something of every kind; two records of it.
    fn full(&self, name: &str, evidence: &[&[u8]]) -> PathBuf {
        self.with_views(name, evidence, &[])
    }

    /// The same with own views.
    fn with_views(&self, name: &str, evidence: &[&[u8]], views: &[Owned]) -> PathBuf {
        self.with_drafts(name, evidence, views, &[])
    }

    /// The same with drafts.
    fn with_drafts(
        &self,
        name: &str,
        evidence: &[&[u8]],
        views: &[Owned],
        drafts: &[Drafted],
    ) -> PathBuf {
        let (path, range) = (self.path(name), self.range(1, 2));
        let holds = match (views, drafts) {
            ([], []) => Holds::Marks,
            (_, []) => Holds::MarksAndViews,
            _ => Holds::All,
        };
        let mut writer = Writer::create(&path, range, holds).unwrap();
        for mark in marks() {
            writer.mark(&mark).unwrap();
        }
        for owned in views {
            writer.views(owned).unwrap();
        }
        for draft in drafts {
            writer.draft(draft).unwrap();
        }
        let records = self.records(range);
        writer.record(&records[0]).unwrap();
        for bytes in evidence {
            let (sha256, place) = self.evidence(bytes);
            assert!(writer.evidence(&sha256, &place, &|| Ok(())).unwrap());
        }
        writer.record(&records[1]).unwrap();
        writer.finish().unwrap();
        path
    }
}

fn marks() -> Vec<Mark> {
    let mark = |name: &str, claim, number| {
        let operator = OperatorName::new(name);
        Mark { operator, claim: ClaimId(claim), number }
    };
    vec![mark("ria", 1, 3), mark("소라", u64::MAX, u32::MAX), mark("", 0, 0)]
}

fn views() -> Vec<Owned> {
    let view = |name: &str, query: &str| View {
        name: ViewName::of(name).unwrap(),
        query: query.to_owned(),
        sort: "deadline".to_owned(),
    };
    let mut some = OwnViews::default();
    some.add(view("내 담당", "assignee:me"));
    some.add(view("Late", "is:overdue customer:\"a b\""));
    some.order = ["own-2", "my-turn", "own-1"].map(str::to_owned).to_vec();
    let mut many = OwnViews::default();
    for number in 0..MOST_VIEWS {
        many.add(view(&format!("view {number}"), &format!("mpn:{number} ").repeat(200)));
    }
    let owned = |name: &str, views| Owned { operator: OperatorName::new(name), views };
    vec![owned("ria", some), owned("소라", many), owned("", OwnViews::default())]
}

fn drafts() -> Vec<Drafted> {
    let part = |purpose: &str, holds| DraftPart { purpose: purpose.to_owned(), holds };
    let form = FormDraft {
        began_with: Fields::default(),
        fields: Fields { name: "콘토소".to_owned(), ..Fields::default() },
    };
    let dialog = vec![
        part("information-reasons", PartDraft::Chosen(vec!["missing-signature".to_owned()])),
        part("words", PartDraft::Text("Who signed?\nAnd when?".to_owned())),
    ];
    let drafted = |name: &str, key, typed| {
        let at = chrono::DateTime::from_timestamp_millis(1_594_285_200_123).unwrap();
        let draft = Draft { key, revision: 7, at, typed };
        Drafted { operator: OperatorName::new(name), draft }
    };
    vec![
        drafted("ria", DraftKey::on(ClaimId(1), Action::RequestInformation), Typed::Dialog(dialog)),
        drafted("소라", DraftKey::without_claim(Action::Create), Typed::Form(Box::new(form))),
    ]
}

fn read(path: &Path) -> Result<Vec<Item>> {
    let mut reader = Reader::open(path)?;
    let mut items = Vec::new();
    while let Some(item) = reader.advance()? {
        items.push(item);
    }
    assert!(reader.advance()?.is_none(), "the end stays the end");
    Ok(items)
}

/// Reads bytes as a backup.
fn read_bytes(source: &Source, bytes: &[u8]) -> Result<Vec<Item>> {
    let path = source.path("bytes");
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}
