//! The pages of what all claims share: looked up, changed and read back by keys.

use cpor::desk::Desk as _;
use cpor::domain::id::OperatorName;

use super::sitting::Sitting;
use super::world::World;

fn setting(world: &World, of: cpor::domain::policy::Setting) -> String {
    world.desk.rules(&OperatorName::new("admin")).unwrap().policy.get(of).unwrap()
}

const REVIEW: cpor::domain::policy::Setting = cpor::domain::policy::Setting::Review;

#[test]
fn the_directory_is_looked_up_and_an_entry_is_read() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("H").sees("Directory").sees("Northwind").sees("entries");
    sitting.keys("/contoso").sees("1 entry").sees("contoso.onmicrosoft.com");
    sitting.keys("<Enter><Enter>").sees("Subscriptions").sees("Volume Licensing");
    sitting.keys("<Esc>/<Esc>").sees("Northwind");
    sitting.keys("/nobody holds this").sees("Nothing in the directory holds all of these words.");
    sitting.keys("<Esc><Esc>").sees("Dashboard").sees_not("Look for");
}

#[test]
fn a_partner_looks_up_and_changes_nothing() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("H/fabrikam").sees("Nothing in the directory");
    sitting.keys("<Esc><Esc>Hi").sees("Only an administrator changes what all claims share.");
    sitting.keys("<Esc>5").sees("Only an administrator changes");
}

#[test]
fn a_setting_is_changed_by_a_key_of_its_own_and_on_record() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("H2jjj").sees("How long a review may take");
    sitting.keys("<Enter><Ctrl-U>soon<Enter>").sees("! How long a review may take");
    sitting.keys("<Ctrl-U>5bd<Enter>").sees("It has this value already.");
    sitting.keys("<Ctrl-U>14bd<Enter>").sees("Change review from 5bd to 14bd?");
    sitting.keys("<Enter>y").sees("Change review from 5bd to 14bd?");
    sitting.keys("<Esc>");
    assert_eq!(setting(&world, REVIEW), "5bd", "nothing but the one key changes it");
    sitting.keys("<Enter><Ctrl-U>14bd<Enter>");
    sitting.hold("Ctrl-S".parse().unwrap(), 5);
    assert_eq!(setting(&world, REVIEW), "14bd");
    sitting.sees("Done, and on record.").sees("review                 14bd");
    sitting.keys("5").sees("review: 5bd → 14bd.");
}

#[test]
fn holidays_and_operators_are_named() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("H3").sees("No holiday is named.");
    sitting.keys("+tomorrow<Enter>").sees("A holiday is a day as YYYY-MM-DD and a name.");
    sitting.keys("<Ctrl-U>2020-10-03 통일절<Enter>").sees("Make 2020-10-03 a holiday");
    sitting.keys("<F2>").sees("Sat 2020-10-03  통일절");
    sitting.keys("4+mina chief<Enter>").sees("An operator is a name and a role");
    sitting.keys("<Ctrl-U>mina reviewer<Enter><Ctrl-S>").sees("mina");
    assert!(world.desk.operator(&OperatorName::new("mina")).is_ok());
    sitting.keys("+rita reviewer<Enter><Ctrl-S>").sees("! ");
}

#[test]
fn an_import_is_tried_before_it_is_taken_over() {
    let world = World::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.json");
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("Hi/no/such/file<Enter>").sees("/no/such/file");
    std::fs::write(&path, r#"{"tenants":[{"tenant_id":"x","name":"X","domains":["?"]}]}"#).unwrap();
    let typed = format!("i{}<Enter>", path.display());
    sitting.keys(&typed).sees("tenants[0].tenant_id");
    let tenant = "0b6f3f6e-9999-4000-8000-000000000001";
    let good = format!(
        r#"{{"tenants":[{{"tenant_id":"{tenant}","name":"한빛\u001b[31m","domains":["hanbit.kr"]}}]}}"#
    );
    std::fs::write(&path, good).unwrap();
    sitting.keys("<Esc>").keys(&typed).sees("Tenants: 1 new, 0 changed, 0 as they are");
    sitting.sees("한빛␛[31m").sees("Take this over?");
    sitting.keys("<Enter><Esc>/hanbit").sees("Nothing in the directory");
    sitting.keys("<Esc>").keys(&typed).keys("<Ctrl-S>").sees("Done, and on record.");
    sitting.keys("/hanbit").sees("hanbit.kr");
    sitting.keys("<Esc>").keys(&typed).sees("All of it is in the directory already.");
    sitting.keys("5").sees("Directory imported: 0 organisations, 1 tenants");
}

#[test]
fn every_page_is_drawn_at_any_size() {
    let world = World::new();
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("H");
    for page in ["1", "2", "3", "4", "5", "2<Enter>", "<Esc>3+x", "<Esc>1<Enter>"] {
        sitting.keys(page);
        for (columns, rows) in [(120, 40), (40, 12), (12, 4), (3, 3), (1, 1), (80, 24)] {
            sitting.resize(columns, rows);
        }
    }
    sitting.resize(40, 12).keys("<Esc>2").sees("edition").sees("2020");
}
