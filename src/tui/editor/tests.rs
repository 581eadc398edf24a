//! The form, worked by key scripts and read as text.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Editor, Outcome, Target};
use crate::desk::Rules;
use crate::domain::calendar::Calendar;
use crate::domain::check::{Grounds, Subject, check};
use crate::domain::directory::{
    Channel, Directory, Family, Import, Location, Organisation, Product, Program, Subscription,
    SubscriptionState, Tenant,
};
use crate::domain::field::Fields;
use crate::domain::id::{ClaimId, MpnId, OrganisationId, ProductId, SubscriptionId, TenantId};
use crate::domain::policy::{Edition, Policy};
use crate::domain::status::SolutionArea;
use crate::i18n::{Language, Texts};
use crate::text::width;
use crate::tui::input::Key;

mod checking;
mod completing;
mod drawing;
mod lists;
mod random;
mod reviewing;
mod typing;
mod undoing;

const CONTOSO: &str = "ab9f01dc-2cad-488e-9e96-f7509ea2a536";
const ADATUM: &str = "1777b3e5-9e12-4a4d-a88e-a8708b011a07";
const SALES_ONE: &str = "8ab18024-f8bc-46b2-8ddf-1d683d5cd277";
const SALES_TWO: &str = "a2d15359-e691-450e-8034-7685cce53920";
const POWER_BI: &str = "3e489804-5a5c-4422-b71f-c3df0ed166b8";

fn texts() -> &'static Texts {
    Language::En.texts()
}

fn rules() -> Rules {
    let mut directory = Directory::default();
    directory.import(&Import {
        organisations: vec![organisation()],
        tenants: vec![
            tenant(CONTOSO, "Contoso AG", &["contoso.com", "contoso.onmicrosoft.com"]),
            tenant(ADATUM, "아다툼 전자 주식회사", &["xn--alpenglck-w9a.example"]),
        ],
        subscriptions: vec![
            subscription(SALES_ONE, "dynamics-365-sales", Channel::VolumeLicensing),
            subscription(SALES_TWO, "dynamics-365-sales", Channel::Csp),
            subscription(POWER_BI, "power-bi", Channel::WebDirect),
        ],
        associations: Vec::new(),
        catalogue: vec![
            product("teams", "Microsoft Teams", Family::Microsoft365),
            product("yammer", "Yammer", Family::Microsoft365),
            product("dynamics-365-guides", "Dynamics 365 Guides", Family::Dynamics365),
            product("dynamics-365-sales", "Dynamics 365 Sales", Family::Dynamics365),
            product("power-bi", "Power BI", Family::PowerPlatform),
        ],
    });
    Rules {
        directory,
        policy: Policy::of(Edition::Edition2020),
        calendar: Calendar::default(),
        simulated: true,
    }
}

fn organisation() -> Organisation {
    let location = |mpn: &str, name: &str, programs: &[Program], global| Location {
        mpn_id: MpnId::new(mpn),
        name: name.to_owned(),
        country: "KR".to_owned(),
        programs: programs.to_vec(),
        global,
    };
    Organisation {
        id: OrganisationId::new("tailspin"),
        name: "테일스핀 코리아".to_owned(),
        locations: vec![
            location("4621180", "테일스핀 서울", &[Program::OsuBa, Program::OsaSell], false),
            location("4621199", "Tailspin Busan", &[], false),
            location("4620001", "Tailspin (global)", &[], true),
        ],
    }
}

fn tenant(id: &str, name: &str, domains: &[&str]) -> Tenant {
    Tenant {
        tenant_id: TenantId::new(id),
        name: name.to_owned(),
        domains: domains.iter().map(|domain| (*domain).to_owned()).collect(),
    }
}

fn subscription(id: &str, product: &str, channel: Channel) -> Subscription {
    Subscription {
        id: SubscriptionId::new(id),
        tenant_id: TenantId::new(ADATUM),
        product: ProductId::new(product),
        channel,
        state: SubscriptionState::Active,
        ends: NaiveDate::from_ymd_opt(2021, 3, 31),
    }
}

fn product(id: &str, name: &str, family: Family) -> Product {
    let solution_area = match family {
        Family::Microsoft365 => SolutionArea::Microsoft365,
        _ => SolutionArea::BusinessApplications,
    };
    Product { product: ProductId::new(id), name: name.to_owned(), solution_area, family }
}

/// A form for a claim that does not exist yet.
fn new_form() -> Editor {
    form(Target::New, Fields::default())
}

/// A form for a claim that has been submitted before.
fn submitted_form(fields: Fields) -> Editor {
    form(Target::Existing { id: ClaimId(42), revision: 7, submitted: true }, fields)
}

fn form(target: Target, fields: Fields) -> Editor {
    Editor::new(target, fields, rules(), Some(OrganisationId::new("tailspin")))
}

/// A Business Applications claim without gaps, PoE apart.
fn complete_fields() -> Fields {
    let mut editor = new_form();
    play(&mut editor, &["'Adatum Sales", "Down", "'4621180", "Down", "Enter", "'adatum", "Ctrl-U"]);
    play(&mut editor, &["'아다툼", "Enter", "Enter", "Down", "Enter", "Space", "Enter"]);
    play(&mut editor, &["Enter", "'sales", "Space", "Enter", "Enter", "Enter"]);
    for person in ["'Kim 민준", "'CFO", "'kim@adatum.com"] {
        play(&mut editor, &[person, "Down"]);
    }
    for person in ["'Lee", "'Admin", "'lee@adatum.com", "'Park", "'park@tailspin.kr"] {
        play(&mut editor, &[person, "Down"]);
    }
    editor.fields()
}

/// Plays keys; what begins with `'` is typed. Gives back the last outcome.
fn play(editor: &mut Editor, script: &[&str]) -> Outcome {
    let mut outcome = Outcome::None;
    for step in script {
        if let Some(text) = step.strip_prefix('\'') {
            for typed in text.chars() {
                outcome = press(editor, Key::char(typed));
            }
        } else {
            outcome = press(editor, step.parse().expect("a key"));
        }
    }
    outcome
}

/// Presses a key, long after the one before it.
fn press(editor: &mut Editor, key: Key) -> Outcome {
    static AT: AtomicU64 = AtomicU64::new(0);
    editor.update(key, AT.fetch_add(10_000, Ordering::Relaxed))
}

/// Asks for gaps, and tells the form what the desk would.
fn ask_desk(editor: &mut Editor) {
    assert_eq!(play(editor, &["F5"]), Outcome::Check);
    check_with_desk(editor);
}

/// Tells the form what the desk would.
fn check_with_desk(editor: &mut Editor) {
    let rules = rules();
    let organisation = OrganisationId::new("tailspin");
    let fields = editor.fields();
    let has_evidence = !editor.files.is_empty();
    let subject =
        Subject { claim: None, organisation: &organisation, fields: &fields, has_evidence };
    let grounds = Grounds {
        directory: &rules.directory,
        policy: &rules.policy,
        today: NaiveDate::from_ymd_opt(2020, 7, 13).expect("a day"),
        neighbours: &[],
    };
    editor.set_gaps(check(subject, grounds).refusals);
}

/// What is on a screen of a size, line by line, and where the cursor is.
fn screen(editor: &Editor, columns: u16, rows: u16) -> (Vec<String>, Option<(u16, u16)>) {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let cursor = editor.draw(area, &mut buffer, texts());
    let lines = (0..rows).map(|y| line(&buffer, y)).collect();
    (lines, cursor)
}

fn line(buffer: &Buffer, y: u16) -> String {
    let mut text = String::new();
    let mut x = buffer.area.x;
    while x < buffer.area.right() {
        let symbol = buffer[(x, y)].symbol();
        text.push_str(symbol);
        x += u16::try_from(width(symbol)).unwrap_or(1).max(1);
    }
    text.trim_end().to_owned()
}

fn dump(editor: &Editor, columns: u16, rows: u16) -> String {
    screen(editor, columns, rows).0.join("\n")
}
