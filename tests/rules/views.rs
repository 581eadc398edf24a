//! Saved views: who has which, who may change them, and what each finds.

use cpor::desk::{
    Desk, DeskError, QueueRequest, SavedView, Sort, Unwatched, ViewChange, ViewFault, Whose, saved,
};
use cpor::domain::actor::By;
use cpor::domain::event::{Event, StoreChange, StoreEvent};
use cpor::domain::id::OperatorName;
use cpor::domain::saved_view::{Circle, SharedView, View, ViewCode, ViewName};
use cpor::store::{Commit, Store};

use super::world::{World, codes, m365, refused, sales};

struct Viewer<'a> {
    world: &'a World,
    who: OperatorName,
}

impl Viewer<'_> {
    fn views(&self) -> Vec<SavedView> {
        self.world.desk.views(&self.who).unwrap()
    }

    /// The views that do not come with the program, as `code name`.
    fn made(&self) -> Vec<String> {
        let made = self.views().into_iter().filter(|view| view.whose() != Whose::Shipped);
        made.map(|view| format!("{} {}", view.code, view.name.unwrap())).collect()
    }

    fn codes(&self) -> Vec<String> {
        self.views().iter().map(|view| view.code.to_string()).collect()
    }

    fn change(&self, change: ViewChange) -> Result<ViewCode, DeskError> {
        self.world.desk.change_views(&self.who, change)
    }

    fn save(&self, name: &str, shared: bool) -> Result<ViewCode, DeskError> {
        let (name, query) = (name.to_owned(), "is:overdue".to_owned());
        self.change(ViewChange::Save { name, query, sort: Sort::Updated, shared })
    }

    #[track_caller]
    fn refuses(&self, change: ViewChange, expected: &[&str]) {
        let before = self.views();
        let said = self.change(change).map_err(codes);
        assert_eq!(said.unwrap_err(), refused(expected));
        assert_eq!(self.views(), before);
    }
}

fn viewer<'a>(world: &'a World, name: &str) -> Viewer<'a> {
    Viewer { world, who: OperatorName::new(name) }
}

#[test]
fn each_role_has_the_shipped_views_that_make_sense_for_it() {
    let world = World::new();
    let all = [
        "my-turn",
        "unassigned",
        "due-soon",
        "overdue",
        "contested",
        "disputed",
        "waiting-for-partner",
        "consent-open",
    ];
    assert_eq!(viewer(&world, "rita").codes(), all);
    assert_eq!(viewer(&world, "admin").codes(), all[1..]);
    let partners = all.iter().copied().filter(|code| *code != "unassigned").collect::<Vec<_>>();
    assert_eq!(viewer(&world, "bill").codes(), partners);
    assert_eq!(viewer(&world, "carl").codes(), ["my-turn", "due-soon", "consent-open"]);
    for view in viewer(&world, "rita").views() {
        assert_eq!((view.fault, view.may_change), (None, false), "{}", view.code);
    }
}

#[test]
fn a_shared_view_reaches_its_own_side_and_nobody_else() {
    let world = World::new();
    viewer(&world, "rita").save("Rivals", true).unwrap();
    viewer(&world, "paula").save("Ours", true).unwrap();
    viewer(&world, "rob").save("Mine", false).unwrap();
    let made = |name| viewer(&world, name).made().join(", ");
    let rivals = made("rita");
    assert!(rivals.ends_with(" Rivals"), "{rivals}");
    assert_eq!(made("rob"), format!("{rivals}, own-1 Mine"));
    // A reviewer who belongs to a partner sits on the reviewers' side all the same.
    assert_eq!([made("admin"), made("nora")], [rivals.clone(), rivals]);
    let ours = made("paula");
    assert!(ours.ends_with(" Ours"), "{ours}");
    for name in ["ursula", "bill", "gina"] {
        assert_eq!(made(name), ours, "{name}");
    }
    for name in ["fay", "tim", "carl", "cora"] {
        assert_eq!(made(name), "", "{name}");
    }
}

#[test]
fn who_may_share_changes_what_is_shared_and_nobody_else() {
    let world = World::new();
    let ours = viewer(&world, "paula").save("Ours", true).unwrap();
    let rename = |name: &str| ViewChange::Rename { code: ours, name: name.to_owned() };
    for name in ["ursula", "bill", "gina"] {
        viewer(&world, name).refuses(rename("Theirs"), &["not-permitted"]);
        viewer(&world, name).refuses(ViewChange::Remove(ours), &["not-permitted"]);
        viewer(&world, name).refuses(ViewChange::Unshare(ours), &["not-permitted"]);
        let own = viewer(&world, name).save("Own", false).unwrap();
        viewer(&world, name).refuses(ViewChange::Share(own), &["not-permitted"]);
        assert!(viewer(&world, name).save("Shared", true).is_err());
    }
    // On another side it does not even exist, whatever its code.
    for name in ["rita", "admin", "fay", "carl"] {
        for change in [rename("Theirs"), ViewChange::Remove(ours), ViewChange::Unshare(ours)] {
            let said = viewer(&world, name).change(change);
            assert!(matches!(said, Err(DeskError::NoView(_))), "{name}: {said:?}");
        }
    }
    viewer(&world, "rita").save("Rivals", true).unwrap();
    let rivals = viewer(&world, "rob").views().last().unwrap().code;
    let change = ViewChange::Change {
        code: rivals,
        query: "  IS:contested   -is:mine".to_owned(),
        sort: Sort::Id,
    };
    viewer(&world, "rob").change(change).unwrap();
    let seen = viewer(&world, "rita").views().pop().unwrap();
    assert_eq!((seen.query.as_str(), seen.sort), ("is:contested -is:mine", Sort::Id));
    viewer(&world, "admin").change(ViewChange::Remove(rivals)).unwrap();
    assert_eq!(viewer(&world, "rita").made(), [] as [&str; 0]);
}

#[test]
fn sharing_keeps_the_view_and_its_place() {
    let world = World::new();
    let rita = viewer(&world, "rita");
    let own = rita.save("Late", false).unwrap();
    rita.change(ViewChange::Move { code: own, to: 2 }).unwrap();
    let shared = rita.change(ViewChange::Share(own)).unwrap();
    assert!(matches!(shared, ViewCode::Shared(_)));
    assert_eq!(rita.codes()[2], shared.to_string());
    assert_eq!(viewer(&world, "rob").made().len(), 1);
    rita.refuses(ViewChange::Share(shared), &["nothing-to-change"]);
    let again = rita.change(ViewChange::Unshare(shared)).unwrap();
    assert_eq!(rita.codes()[2], again.to_string());
    assert_eq!(viewer(&world, "rob").made().len(), 0);
    assert_ne!(again, own, "no number is given twice");
}

#[test]
fn names_are_told_apart_and_one_that_comes_later_goes_behind_ones_own() {
    let world = World::new();
    let (rita, rob) = (viewer(&world, "rita"), viewer(&world, "rob"));
    let own = rita.save("Late", false).unwrap();
    let save = |name: &str, shared| ViewChange::Save {
        name: name.to_owned(),
        query: String::new(),
        sort: Sort::Deadline,
        shared,
    };
    rita.refuses(save(" lATE ", false), &["view-name-taken view.name"]);
    rita.refuses(save("LATE", true), &["view-name-taken view.name"]);
    rita.refuses(save("My turn", false), &["view-name-taken view.name"]);
    rita.refuses(save(" ", false), &["missing-field view.name"]);
    rita.refuses(save(&"x".repeat(41), false), &["view-name-too-long view.name"]);
    // Rob does not know that rita has one of this name.
    let shared = rob.save("late", true).unwrap();
    rob.refuses(save("Late", false), &["view-name-taken view.name"]);
    let views = rita.views();
    let shadowed: Vec<ViewCode> =
        views.iter().filter(|view| view.shadowed).map(|view| view.code).collect();
    assert_eq!(shadowed, [shared]);
    let find = |written: &str| saved::find(&views, written, |_| "Names").map(|view| view.code);
    assert_eq!(find("LATE"), Some(own));
    assert_eq!(find(&shared.to_string()), Some(shared));
    assert_eq!(find("names").map(|code| code.to_string()).as_deref(), Some("my-turn"));
    assert_eq!(find("lat"), None);
    assert_eq!(saved::near(&views, "lat", |_| "?")[0], "Late");
    assert_eq!(saved::near(&views, "overdeu", |_| "?"), ["overdue"]);
}

#[test]
fn shipped_views_stay_as_they_are_but_move() {
    let world = World::new();
    let rita = viewer(&world, "rita");
    let code: ViewCode = "overdue".parse().unwrap();
    let rename = ViewChange::Rename { code, name: "Late".to_owned() };
    for change in [rename, ViewChange::Remove(code), ViewChange::Share(code)] {
        rita.refuses(change, &["view-is-shipped"]);
    }
    rita.change(ViewChange::Move { code, to: 0 }).unwrap();
    assert_eq!(rita.codes()[..2], ["overdue", "my-turn"]);
    assert_eq!(viewer(&world, "rob").codes()[0], "my-turn", "the order is each operator's own");
    rita.change(ViewChange::Move { code, to: usize::MAX }).unwrap();
    assert_eq!(rita.codes().last().unwrap(), "overdue");
    // What comes later comes behind.
    viewer(&world, "rob").save("Late", true).unwrap();
    assert!(rita.codes().last().unwrap().starts_with("shared-"));
}

#[test]
fn counts_are_what_the_queue_finds() {
    let world = World::new();
    world.as_("paula").claims(sales());
    world.as_("paula").draft(m365(&["teams"]));
    world.at("2020-07-13T09:00");
    let waiting = world.as_("paula").claims(m365(&["exchange"]));
    world.as_("rita").start(waiting).unwrap();
    world.as_("rita").request_info(waiting).unwrap();
    let approved = world.as_("paula").claims(m365(&["sharepoint"]));
    world.as_("rita").start(approved).unwrap();
    world.as_("rita").approve(approved).unwrap();
    for name in ["rita", "admin", "paula", "fay", "carl"] {
        let viewer = viewer(&world, name);
        let counts = world.desk.view_counts(&viewer.who, &Unwatched).unwrap();
        assert_eq!(counts.len(), viewer.views().len());
        for view in viewer.views() {
            let page = world.desk.queue(&viewer.who, &view.request().unwrap(), &Unwatched).unwrap();
            assert_eq!(counts[&view.code], page.total, "{name} {}", view.code);
        }
    }
}

#[test]
fn consent_is_open_until_the_window_has_passed() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let found = |who: &str| {
        let request = QueueRequest::all("is:consent-open", Sort::Deadline);
        world.desk.queue(&OperatorName::new(who), &request, &Unwatched).unwrap().total
    };
    assert_eq!(found("rita"), 0);
    world.as_("rita").approve(id).unwrap();
    assert_eq!([found("rita"), found("paula"), found("carl"), found("fay")], [1, 1, 1, 0]);
    world.later(chrono::Duration::days(60));
    assert_eq!([found("rita"), found("carl")], [0, 0]);
}

/// A view that another version of the program saved.
fn strange(world: &World, query: &str, sort: &str) {
    let name = ViewName::of("Strange").unwrap();
    let view = View { name, query: query.to_owned(), sort: sort.to_owned() };
    let what = StoreChange::ViewShared(SharedView { circle: Circle::Reviewers, view });
    let event = StoreEvent { at: world.desk.now(), by: By::system(), what };
    let events = vec![Event::Store(Box::new(event))];
    world.store().commit(&Commit { expected: Vec::new(), events }).unwrap();
}

#[test]
fn a_view_that_cannot_be_read_is_kept_shown_and_mended() {
    for (query, sort) in [("colour:red is:mine", "deadline"), ("is:mine", "colour")] {
        let world = World::new();
        strange(&world, query, sort);
        let rita = viewer(&world, "rita");
        let view = rita.views().pop().unwrap();
        match view.request().unwrap_err() {
            ViewFault::Query(mistakes) => assert_eq!(mistakes[0].span, 0..7),
            ViewFault::Sort(code) => assert_eq!(code, "colour"),
        }
        let counts = world.desk.view_counts(&rita.who, &Unwatched).unwrap();
        assert!(!counts.contains_key(&view.code), "it finds nothing, and not everything");
        let code = view.code;
        rita.change(ViewChange::Move { code, to: 0 }).unwrap();
        rita.change(ViewChange::Rename { code, name: "Odd".to_owned() }).unwrap();
        assert!(rita.views()[0].fault.is_some());
        let sort = Sort::Deadline;
        rita.change(ViewChange::Change { code, query: "is:mine".to_owned(), sort }).unwrap();
        assert_eq!(rita.views()[0].fault, None);
        rita.change(ViewChange::Remove(code)).unwrap();
        assert_eq!(rita.made(), [] as [&str; 0]);
    }
}

#[test]
fn a_query_with_mistakes_is_not_saved() {
    let world = World::new();
    let rita = viewer(&world, "rita");
    for query in ["stauts:x".to_owned(), "a".repeat(5_000), "\\\"".repeat(2_000)] {
        let (name, sort) = ("Late".to_owned(), Sort::Deadline);
        let said = rita.change(ViewChange::Save { name, query, sort, shared: false });
        if let Err(DeskError::Query(mistakes)) = &said {
            assert!(!mistakes.is_empty());
        }
        // Whatever is saved can be read.
        assert!(rita.views().iter().all(|view| view.fault.is_none()));
    }
}

#[test]
fn what_is_shared_survives_a_store_that_fails() {
    let world = World::new();
    let rita = viewer(&world, "rita");
    let own = rita.save("Late", false).unwrap();
    let shared = rita.save("Rivals", true).unwrap();
    world.store.set_full(true);
    let before = rita.views();
    for change in [ViewChange::Share(own), ViewChange::Unshare(shared), ViewChange::Remove(shared)]
    {
        assert!(matches!(rita.change(change), Err(DeskError::Store(_))));
        assert_eq!(rita.views(), before);
    }
}
