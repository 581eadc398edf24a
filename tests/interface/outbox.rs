//! The outbox by keys: listed, read, filtered, and delivered into a folder of mail.

use std::fs;
use std::path::Path;

use cpor::domain::notice::NoticeState;
use cpor::domain::policy::Setting;

use super::fields::MadeBy as _;
use super::sitting::Sitting;
use super::world::{World, m365};

/// A claim of Northwind is submitted and approved, ten minutes before one of Fabrikam is.
fn world() -> World {
    let world = World::new();
    let first = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rob").start(first).unwrap();
    world.as_("rob").approve(first).unwrap();
    world.at("2020-07-10T10:00");
    world.as_("fay").claims(m365(&["exchange"]).by("fabrikam"));
    world
}

fn letters(folder: &Path) -> usize {
    fs::read_dir(folder.join("new")).map_or(0, Iterator::count)
}

fn states(world: &World) -> Vec<NoticeState> {
    world.as_("admin").outbox().iter().map(|view| view.state).collect()
}

#[test]
fn notices_are_listed_filtered_and_read() {
    let world = world();
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("O").sees("Outbox").sees("[all 3]").sees("Held for undo 1").sees("Waiting 2");
    // The newest stands first, and what there is to be said of it under the list.
    sitting.sees("N-000002-3-1  Held for undo until 2020-07-10 10:10");
    sitting.keys("f").sees("[Held for undo 1]").sees_not("C-000001");
    sitting.keys("f").sees("[Waiting 2]").sees_not("C-000002");
    sitting.keys("<Enter>").sees("To: ").sees("State: Waiting").sees("Hello ");
    sitting.sees("Northwind Partners is now associated with Contoso");
    sitting.keys("<Esc>").sees("[Waiting 2]");
    sitting.keys("f").sees("[all 3]");
    sitting.keys("<Esc>").sees("Dashboard").sees_not("[all 3]");
}

#[test]
fn a_side_sees_its_own_notices_only() {
    let world = world();
    let mut customer = Sitting::new(&world.desk, "carl", 80, 24);
    customer.keys("O").sees("[all 3]");
    customer.keys("<Enter>").sees("Hello ");
    let mut partner = Sitting::new(&world.desk, "paula", 80, 24);
    partner.keys("O").sees("No notices.").sees("[all 0]");
    partner.keys("d").sees("Only an administrator delivers notices.");
}

#[test]
fn what_is_due_is_delivered_by_a_key_of_its_own() {
    let world = world();
    let folder = tempfile::tempdir().unwrap();
    let maildir = folder.path().join("mail");
    let mut sitting = Sitting::new(&world.desk, "admin", 80, 24);
    sitting.keys("Od").sees("Nothing says which address letters come from.");
    world.set(Setting::NoticeSender, "cpor@example.com");
    sitting.keys("<Esc><Esc>Od").sees("Deliver into this Maildir:");
    sitting.keys("<Enter>").sees("Deliver into this Maildir:");
    sitting.paste(&maildir.display().to_string());
    sitting.keys("<Enter>").sees("Deliver the 2 notices that are due into");
    sitting.hold("Enter".parse().unwrap(), 5);
    sitting.keys("dy<Enter>").sees("Deliver the 2 notices that are due into");
    assert_eq!(letters(&maildir), 0, "nothing but the one key delivers");
    sitting.keys("<Ctrl-S>").sees("2 notices delivered. 1 notice held back");
    assert_eq!(letters(&maildir), 2);
    sitting.sees("Delivered 2");
    sitting.keys("j").sees("Tried once,").sees("folder of mail");
    sitting.keys("d").sees("No notice is due.");
    assert_eq!(states(&world), [NoticeState::Delivered, NoticeState::Delivered, NoticeState::Held]);
    world.at("2020-07-10T10:10");
    sitting.keys("<Esc><Esc>Od");
    sitting.paste(&folder.path().display().to_string());
    sitting.keys("<Enter><Ctrl-S>").sees("holds other things than mail");
    assert_eq!(states(&world)[2], NoticeState::Waiting);
}

/// Narrow, low and wide: nothing breaks, and a failure has its reason there.
#[test]
fn it_fits_every_screen_and_tells_why_a_notice_failed() {
    let world = World::new();
    let mut fields = m365(&["teams"]);
    fields.customer.email = "아델@contoso.com".to_owned();
    world.as_("paula").claims(fields);
    world.set(Setting::NoticeSender, "cpor@example.com");
    world.at("2020-07-10T12:00");
    let folder = tempfile::tempdir().unwrap();
    for (columns, rows) in [(80, 24), (120, 40), (40, 12), (20, 5), (3, 3)] {
        let mut sitting = Sitting::new(&world.desk, "admin", columns, rows);
        sitting.keys("Od");
        sitting.paste(&folder.path().join("mail").display().to_string());
        sitting.keys("<Enter><Ctrl-S>");
        if columns >= 80 {
            sitting.sees("1 notice not delivered");
            sitting.keys("f<Esc>O").sees("No mail can be sent to the contact's email");
        }
        sitting.keys("<Enter>jjjG<Esc>fff<Esc>");
    }
    assert_eq!(states(&world), [NoticeState::Failed]);
}
