//! Saved views over the queue: chosen, made, named, changed, ordered and shared by keys.

use cpor::desk::{Desk as _, SavedView, Sort, Unwatched, ViewChange, Whose};
use cpor::domain::actor::By;
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::saved_view::{Circle, SharedView, View, ViewName};
use cpor::store::{Commit, Store as _};
use cpor::tui::input::Key;

use super::sitting::Sitting;
use super::world::{World, m365, sales};

fn busy() -> World {
    let world = World::new();
    let started = world.as_("paula").claims(sales());
    world.as_("rita").start(started).unwrap();
    for product in ["teams", "exchange", "sharepoint"] {
        world.later(chrono::Duration::days(1));
        world.as_("paula").claims(m365(&[product]));
    }
    world
}

fn views(world: &World, who: &str) -> Vec<SavedView> {
    world.desk.views(&OperatorName::new(who)).unwrap()
}

fn made(world: &World, who: &str) -> Vec<String> {
    let made = views(world, who).into_iter().filter(|view| view.whose() != Whose::Shipped);
    made.map(|view| format!("{} {}: {}", view.whose(), view.name.unwrap(), view.query)).collect()
}

fn shown(sitting: &Sitting<'_>) -> Vec<ClaimId> {
    sitting.session.app().queue.window.page().rows.iter().map(|row| row.id).collect()
}

#[test]
fn a_digit_or_enter_shows_what_a_view_finds() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("V").sees("My turn").sees("Consent open").sees("shipped");
    let row = sitting.text().lines().find(|row| row.contains("Unassigned")).unwrap().to_owned();
    assert!(row.contains(" 3 shipped"), "the count: {row}");
    sitting.keys("2").sees("Unassigned: status:submitted,under-review,disputed assignee:none");
    sitting.sees_not("shipped");
    let request = views(&world, "rita")[1].request().unwrap();
    let page = world.desk.queue(&OperatorName::new("rita"), &request, &Unwatched).unwrap();
    assert_eq!(shown(&sitting), page.rows.iter().map(|row| row.id).collect::<Vec<_>>());
    sitting.keys("Vjj<Enter>").sees(" Overdue: is:overdue");
    sitting.keys("Vgq").sees(" Overdue: is:overdue");
}

#[test]
fn a_filter_or_order_changed_by_hand_is_told_and_esc_drops_the_view() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("V1").sees(" My turn: is:my-turn");
    sitting.keys("/ teams<Enter>").sees(" My turn, changed: is:my-turn teams");
    sitting.keys("/<Ctrl-W><Backspace><Enter>").sees(" My turn: is:my-turn");
    sitting.keys("s").sees(" My turn, changed: ");
    sitting.keys("<Esc>").sees_not("My turn");
    sitting.keys("/teams<Enter>").sees_not("My turn");
}

#[test]
fn the_next_view_is_a_key_away() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("}").sees(" My turn: ");
    sitting.keys("}").sees(" Unassigned: ");
    sitting.keys("{{").sees(" Consent open: ");
    sitting.keys("}").sees(" My turn: ");
}

#[test]
fn one_is_made_of_the_filter_and_the_order_in_force() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/product:teams<Enter>ssVn").sees("Name for the filter");
    sitting.keys("내 담당<Enter>").sees("Saved the view “내 담당” (own-1).");
    assert_eq!(made(&world, "rita"), ["own 내 담당: product:teams"]);
    assert_eq!(views(&world, "rita").pop().unwrap().sort, Sort::Updated);
    sitting.keys("<Esc>").sees(" 내 담당: product:teams");
    // A name that is taken is refused, and what was typed stays.
    sitting.keys("Vnmy turn<Enter>").sees("A view of that name").sees("my turn");
    sitting.keys("<Ctrl-U>Second<Enter>").sees("Saved the view “Second”");
    assert_eq!(made(&world, "rita").len(), 2);
}

/// The view keeps the canonical words; the filter stays as it was typed.
#[test]
fn a_view_is_not_changed_by_being_saved() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/  STATUS:Submitted   Teams <Enter>Vnmine<Enter><Esc>");
    assert_ne!(made(&world, "rita"), ["own mine:   STATUS:Submitted   Teams "]);
    sitting.sees(" mine: ").sees_not("mine, changed");
    sitting.keys("/ x<Enter>").sees("mine, changed");
}

#[test]
fn it_is_renamed_edited_and_given_what_is_in_force() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/product:teams<Enter>VnTeams<Enter>");
    sitting.keys("r<Ctrl-U>Exchange<Enter>").sees("now called “Exchange”");
    sitting.keys("e<Ctrl-U>stauts:x<Enter>").sees("there is no term");
    sitting.keys("<Ctrl-U>product:exchange<Enter>").sees("Changed the view “Exchange”");
    assert_eq!(made(&world, "rita"), ["own Exchange: product:exchange"]);
    // The filter in force is as it was; the view is not.
    sitting.keys("<Esc>").sees(" Exchange, changed: product:teams");
    // One slip changes nothing: not Enter, not the key that asked, not y.
    sitting.keys("Vu").sees("Let “Exchange” ask for the filter");
    sitting.keys("<Enter>uy<Esc>");
    assert_eq!(made(&world, "rita"), ["own Exchange: product:exchange"]);
    sitting.keys("u<Ctrl-S>");
    assert_eq!(made(&world, "rita"), ["own Exchange: product:teams"]);
    sitting.keys("<Esc>").sees(" Exchange: product:teams");
}

#[test]
fn one_slip_removes_and_shares_nothing() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/teams<Enter>VnTeams<Enter>");
    sitting.keys("x").sees("Remove “Teams”?");
    sitting.keys("xy<Enter><Space><Esc>").sees("own-1");
    sitting.hold(Key::char('x'), 20).keys("<Esc>").paste("yes\n");
    sitting.hold(Key::char('S'), 20).keys("S<Enter><Esc>");
    assert_eq!(made(&world, "rita"), ["own Teams: teams"]);
    assert_eq!(made(&world, "rob"), [] as [&str; 0]);
    sitting.keys("S").sees("with everybody on your side");
    sitting.keys("<Ctrl-S>").sees("Shared the view");
    assert_eq!(made(&world, "rob"), ["shared Teams: teams"]);
    sitting.keys("S").sees("everybody but you");
    sitting.keys("<F2>").sees("your own again");
    assert_eq!(made(&world, "rob"), [] as [&str; 0]);
    sitting.keys("x<Ctrl-S>").sees("Removed the view “Teams”");
    assert_eq!(made(&world, "rita"), [] as [&str; 0]);
    // The filter stays, and no view claims it.
    sitting.keys("<Esc>").sees(" Filter: teams");
}

#[test]
fn they_are_moved_as_fast_as_one_types() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let codes = |world: &World| -> Vec<String> {
        views(world, "rita").iter().map(|view| view.code.to_string()).collect()
    };
    sitting.keys("V").hold(Key::char('J'), 3);
    assert_eq!(codes(&world)[..4], ["unassigned", "due-soon", "overdue", "my-turn"]);
    sitting.keys("GK");
    assert_eq!(codes(&world)[6..], ["consent-open", "waiting-for-partner"]);
    sitting.keys("K1").sees(" Unassigned: ");
    // To a slow desk the list shows at once where it went, and the desk hears of each step.
    sitting.keys("Vg").ahead("JJJ").all_answers();
    assert_eq!(codes(&world)[..4], ["due-soon", "overdue", "my-turn", "unassigned"]);
    sitting.keys("g1").sees(" Due within 2 bd: ");
}

#[test]
fn the_names_are_asked_for_only_once_and_not_by_who_may_not() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    for key in ["r", "e", "u", "x", "S"] {
        sitting.keys("V").keys(key).sees("You may not change this view");
        sitting.keys("<Esc>");
    }
    let mut paula = Sitting::new(&world.desk, "paula", 80, 24);
    paula.keys("/teams<Enter>VnOurs<Enter>S<Ctrl-S>").sees("Shared the view");
    let mut bill = Sitting::new(&world.desk, "bill", 80, 24);
    bill.keys("VG").sees("Ours");
    bill.keys("x").sees("You may not change this view");
    sitting.keys("V").sees_not("Ours");
}

#[test]
fn what_others_do_is_seen_while_the_list_is_open() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let count = |sitting: &Sitting<'_>| {
        let row = sitting.text().lines().find(|row| row.contains("Unassigned")).unwrap().to_owned();
        row.split_whitespace().nth(3).unwrap().to_owned()
    };
    sitting.keys("V");
    assert_eq!(count(&sitting), "3");
    world.as_("rob").take(ClaimId(2)).unwrap();
    let change = ViewChange::Save {
        name: "Rob's".to_owned(),
        query: "assignee:rob".to_owned(),
        sort: Sort::Id,
        shared: true,
    };
    let code = world.desk.change_views(&OperatorName::new("rob"), change).unwrap();
    sitting.tick().sees("Rob's");
    assert_eq!(count(&sitting), "2");
    sitting.keys("G<Enter>").sees(" Rob's: assignee:rob");
    let rename = ViewChange::Rename { code, name: "Rob's own".to_owned() };
    world.desk.change_views(&OperatorName::new("rob"), rename).unwrap();
    sitting.tick().sees(" Rob's own: assignee:rob");
    world.desk.change_views(&OperatorName::new("rob"), ViewChange::Remove(code)).unwrap();
    sitting.tick().sees(" Filter: assignee:rob").sees_not("Rob's");
    sitting.tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
}

#[test]
fn a_view_that_cannot_be_read_is_shown_with_what_is_wrong_and_mended() {
    let world = busy();
    let view = View {
        name: ViewName::of("Strange").unwrap(),
        query: "colour:red".to_owned(),
        sort: "deadline".to_owned(),
    };
    let what = StoreChange::ViewShared(SharedView { circle: Circle::Reviewers, view });
    let event = StoreEvent { at: world.desk.now(), by: By::system(), what };
    let events = vec![Event::Store(Box::new(event))];
    world.store().commit(&Commit { expected: Vec::new(), events }).unwrap();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let before = shown(&sitting);
    sitting.keys("VG").sees("broken").sees("at character 1: there is no term “colour:”");
    sitting.keys("<Enter>").sees("Strange");
    assert_eq!(shown(&sitting), before, "it shows no wrong rows");
    sitting.keys("<Esc>{").sees(" Consent open: ");
    sitting.keys("VGe<Ctrl-U>teams<Enter>").sees("Changed the view").sees_not("broken");
    sitting.keys("<Enter>").sees(" Strange: teams");
}

#[test]
fn it_fits_every_screen_and_its_columns_stand_in_line() {
    let world = busy();
    let request = |name: &str| ViewChange::Save {
        name: name.to_owned(),
        query: "customer:\"한국어\u{202e}\" is:mine".to_owned(),
        sort: Sort::Customer,
        shared: false,
    };
    for name in ["내 담당 건 전부", "担当の請求一覧をすべて", "plain", &"가".repeat(40)]
    {
        world.desk.change_views(&OperatorName::new("rita"), request(name)).unwrap();
    }
    for (columns, rows) in [(80, 24), (120, 40), (40, 12), (300, 100), (20, 6), (8, 3), (1, 1)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, rows);
        sitting.keys("VG");
        if columns >= 40 {
            sitting.sees("가가");
        }
        assert!(!sitting.text().contains('\u{202e}'));
        let bars: Vec<usize> = sitting
            .text()
            .lines()
            .filter(|row| row.contains(" own ") || row.contains(" shipped "))
            .filter_map(|row| row.rfind('│').map(|at| cpor::text::width(&row[..at])))
            .collect();
        if columns == 80 {
            assert_eq!(bars.len(), 12);
        }
        assert!(bars.windows(2).all(|pair| pair[0] == pair[1]), "{}", sitting.text());
        // Names, questions and queries are drawn at every size too.
        sitting.keys("n한국어").keys("<Esc>e").keys("<Esc>x<Esc>JK").resize(columns, rows);
    }
}

#[test]
fn the_list_costs_no_more_bytes_than_it_has_to() {
    let world = busy();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("V").rest();
    sitting.keys("j");
    assert!(sitting.drawn <= 400, "{} bytes for a move", sitting.drawn);
}
