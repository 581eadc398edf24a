//! Saved views for scripts: listed, saved, changed; and the rows that one finds, which are those of
//! the screen.

#[path = "../support/sitting.rs"]
#[allow(dead_code, reason = "the interface's tests use more of it")]
mod sitting;

use cpor::desk::LocalDesk;
use cpor::desk::clock::StandingClock;
use serde_json::{Value, json};

use crate::house::House;
use sitting::Sitting;

const NOW: &str = "2020-07-20T12:00:00Z";

/// Some claims: one under review and late, one that waits for the partner, and drafts.
fn busy() -> House {
    let house = House::new();
    let late = house.submitted("petra", "4512345", "2020-07-10T10:00:00Z");
    house.act("rhea", "2020-07-10T11:00:00Z", &["start", &late]).json();
    let asked = house.submitted("haruka", "4733052", "2020-07-11T10:00:00Z");
    house.act("rhea", "2020-07-11T11:00:00Z", &["start", &asked]).json();
    let request =
        ["request-info", &asked, "--reason", "missing-all-poe", "--comment", "more, please"];
    let said = house.act("rhea", "2020-07-11T11:30:00Z", &request);
    assert_eq!(said.code, 0, "{}", said.stderr);
    for name in ["a draft", "초안", "z"] {
        let form = json!({ "name": name }).to_string();
        let said =
            house.feed(&["--as", "petra", "--now", NOW, "--json", "new", "--from", "-"], &form);
        assert_eq!(said.code, 0, "{}", said.stderr);
    }
    house
}

fn ids(rows: &Value) -> Vec<String> {
    let rows = rows.as_array().expect("a list");
    rows.iter().map(|row| row["id"].as_str().expect("an id").to_owned()).collect()
}

fn listed(house: &House, who: &str, args: &[&str]) -> Vec<String> {
    ids(&house.act(who, NOW, &[&["list"], args].concat()).json())
}

#[test]
fn a_view_finds_the_rows_of_the_screen_in_its_order() {
    let house = busy();
    let save = ["view", "save", "내 것", "--query", "is:mine", "--sort", "name"];
    house.act("petra", NOW, &save).json();
    house.act(
        "petra",
        NOW,
        &["view", "save", "Drafts", "--query", "status:editing", "--sort", "name"],
    );
    house.act("petra", NOW, &["view", "move", "Drafts", "--to", "1"]).json();
    for who in ["petra", "rhea", "carl"] {
        let views = house.act(who, NOW, &["view", "list"]).json();
        let views = views.as_array().expect("views");
        let from_script: Vec<(String, Vec<String>)> = views
            .iter()
            .map(|view| {
                let code = view["code"].as_str().expect("a code");
                let rows = listed(&house, who, &["--view", code]);
                assert_eq!(view["count"], rows.len(), "{who} {code}");
                let name = view["name"].as_str().expect("a name");
                assert_eq!(listed(&house, who, &["--view", name]), rows, "{who} {name}");
                (name.to_owned(), rows)
            })
            .collect();
        // The same on the screen, one view after the other.
        let opened = cpor::store::disk::open(&house.path().join("store")).expect("it opens");
        let clock = StandingClock::at(NOW.parse().expect("a moment"));
        let desk = LocalDesk::open(opened.store, Box::new(opened.blobs), Box::new(clock));
        let desk = desk.expect("a desk");
        let mut sitting = Sitting::new(&desk, who, 120, 40);
        for (name, rows) in from_script {
            sitting.keys("}").sees(&name);
            let shown = &sitting.session.app().queue.window.page().rows;
            let shown: Vec<String> = shown.iter().map(|row| row.id.to_string()).collect();
            assert_eq!(shown, rows, "{who} {name}");
        }
    }
}

#[test]
fn a_query_narrows_a_view_and_a_sort_orders_it_anew() {
    let house = busy();
    house.act(
        "petra",
        NOW,
        &["view", "save", "Drafts", "--query", "status:editing", "--sort", "name"],
    );
    let all = listed(&house, "petra", &["--view", "drafts"]);
    assert_eq!(all, ["C-000003", "C-000005", "C-000004"]);
    assert_eq!(listed(&house, "petra", &["--view", "drafts", "초안"]), all[2..]);
    let by_id = listed(&house, "petra", &["--view", "own-1", "--sort", "id"]);
    assert_eq!(by_id, ["C-000003", "C-000004", "C-000005"]);
    // What a view leaves out is not brought back by a query.
    house.act("petra", NOW, &["discard", "C-000003"]).json();
    assert_eq!(listed(&house, "petra", &["--view", "drafts"]).len(), 2);
    assert_eq!(listed(&house, "petra", &["status:discarded"]), ["C-000003"]);
    house.act("petra", NOW, &["view", "save", "Ours", "--query", "org:northwind"]).json();
    let none: [&str; 0] = [];
    assert_eq!(listed(&house, "petra", &["--view", "ours", "status:discarded"]), none);
    let said = house.act("petra", NOW, &["list", "--view", "drafts", "stauts:x"]);
    assert_eq!(said.error(), (2, "bad-query".to_owned()));
    assert!(said.stderr.contains("character 1:"), "{}", said.stderr);
}

#[test]
fn a_view_that_is_not_there_is_told_with_what_may_have_been_meant() {
    let house = House::new();
    let save = ["view", "save", "Night shift", "--query", "is:open"];
    assert_eq!(
        house.act("rhea", NOW, &save).json(),
        json!({"code": "own-1", "name": "Night shift"})
    );
    for (written, meant) in
        [("nigth shift", "Night shift"), ("overdeu", "overdue"), ("consent", "consent-open")]
    {
        let said = house.act("rhea", NOW, &["list", "--view", written]);
        assert_eq!(said.error(), (4, "not-found".to_owned()), "{written}");
        assert!(said.stderr.contains(meant), "{}", said.stderr);
    }
    for verb in [&["view", "remove"][..], &["view", "share"], &["view", "unshare"]] {
        let said = house.act("petra", NOW, &[verb, &["Night shift"]].concat());
        assert_eq!(said.error(), (4, "not-found".to_owned()), "{verb:?}");
    }
    let long = "x".repeat(100_000);
    assert_eq!(house.act("rhea", NOW, &["list", "--view", &long]).error().0, 4);
    assert_eq!(house.act("rhea", NOW, &["list", "--view", ""]).error().0, 4);
}

#[test]
fn views_are_saved_shared_renamed_moved_and_removed() {
    let house = House::new();
    let view = |who: &str, args: &[&str]| house.act(who, NOW, &[&["view"], args].concat());
    let made = |who: &str| -> Vec<String> {
        let views = view(who, &["list"]).json();
        let made = views.as_array().expect("views").iter().filter(|v| v["whose"] != "shipped");
        made.map(|view| {
            let text = |key: &str| view[key].as_str().expect("a text").to_owned();
            format!("{} {}: {} by {}", text("whose"), text("name"), text("query"), text("sort"))
        })
        .collect()
    };
    let shared = view("rhea", &["save", "Rivals", "--query", "is:contested", "--shared"]).json();
    let code = shared["code"].as_str().expect("a code").to_owned();
    assert_eq!(made("rhea"), ["shared Rivals: is:contested by deadline"]);
    assert_eq!(made("admin"), made("rhea"));
    assert_eq!(made("petra"), [] as [&str; 0]);
    // Saving again under the name changes what it asks for.
    view(
        "admin",
        &["save", "rivals", "--query", "is:contested -is:mine", "--sort", "id", "--shared"],
    )
    .json();
    assert_eq!(made("rhea"), ["shared Rivals: is:contested -is:mine by id"]);
    view("rhea", &["rename", &code, "Contests"]).json();
    view("rhea", &["unshare", "contests"]).json();
    assert_eq!(made("admin"), [] as [&str; 0]);
    assert_eq!(made("rhea"), ["own Contests: is:contested -is:mine by id"]);
    view("rhea", &["share", "CONTESTS"]).json();
    assert_eq!(made("admin").len(), 1);
    view("rhea", &["move", "contests", "--to", "1"]).json();
    assert_eq!(view("rhea", &["list"]).json()[0]["name"], "Contests");
    view("rhea", &["move", "contests", "--to", "4000000000"]).json();
    assert_eq!(view("rhea", &["list"]).json()[0]["code"], "my-turn");
    view("rhea", &["remove", "contests"]).json();
    assert_eq!(made("rhea"), [] as [&str; 0]);
    let refusals = |who: &str, args: &[&str]| view(who, args).refusals();
    let no = |code: &str, field: &str| vec![(code.to_owned(), field.to_owned())];
    assert_eq!(refusals("rhea", &["remove", "my-turn"]), no("view-is-shipped", ""));
    assert_eq!(
        refusals("rhea", &["save", "My turn", "--query", ""]),
        no("view-name-taken", "view.name")
    );
    let share = ["save", "x", "--query", "", "--shared"];
    assert_eq!(refusals("carl", &share), no("not-permitted", ""));
    let wrong = view("rhea", &["save", "x", "--query", "stauts:x"]);
    assert_eq!(wrong.error(), (2, "bad-query".to_owned()));
    assert_eq!(view("rhea", &["move", "my-turn", "--to", "0"]).error().0, 2);
    let table = house.run(&["--as", "rhea", "--now", NOW, "view", "list"]).stdout;
    assert!(
        table.starts_with("Name                 Code                 Claims  Order"),
        "{table}"
    );
    let said =
        house.run(&["--as", "rhea", "--now", NOW, "view", "save", "A\u{1b}b", "--query", "x"]);
    assert_eq!(said.stdout, "Saved the view “A␛b” (own-2).\n");
}

#[test]
fn a_view_that_cannot_be_read_is_named_with_its_mistake() {
    use cpor::domain::actor::By;
    use cpor::domain::event::{Event, StoreChange, StoreEvent};
    use cpor::domain::saved_view::{Circle, SharedView, View, ViewName};
    let house = House::new();
    let store = cpor::store::disk::open(&house.path().join("store")).expect("it opens").store;
    let name = ViewName::of("Strange").expect("a name");
    let view = View { name, query: "is:mine colour:red".to_owned(), sort: "deadline".to_owned() };
    let what = StoreChange::ViewShared(SharedView { circle: Circle::Reviewers, view });
    let event = StoreEvent { at: store.head().newest, by: By::system(), what };
    let events = vec![Event::Store(Box::new(event))];
    store.commit(&cpor::store::Commit { expected: Vec::new(), events }).expect("it is kept");
    drop(store);
    let said = house.act("rhea", NOW, &["list", "--view", "strange"]);
    assert_eq!(said.error(), (2, "bad-query".to_owned()));
    assert!(said.stderr.contains("Strange"), "{}", said.stderr);
    assert!(said.stderr.contains("at character 9: there is no term"), "{}", said.stderr);
    let views = house.act("rhea", NOW, &["view", "list"]).json();
    let last = views.as_array().and_then(|views| views.last()).expect("a view");
    assert_eq!(last["count"], Value::Null);
    assert!(last["fault"].as_str().is_some_and(|fault| fault.contains("character 9")));
    let table = house.run(&["--as", "rhea", "--now", NOW, "view", "list"]).stdout;
    assert!(table.contains("broken"), "{table}");
    house.act("rhea", NOW, &["view", "save", "strange", "--query", "is:mine", "--shared"]).json();
    assert_eq!(house.act("rhea", NOW, &["list", "--view", "strange"]).code, 0);
}

#[test]
fn a_shared_view_behind_an_own_one_can_be_changed_and_a_shipped_one_is_told_to_be_behind() {
    let house = House::new();
    let view = |args: &[&str]| house.act("rhea", NOW, &[&["view"], args].concat());
    view(&["save", "late", "--query", "is:mine"]).json();
    let share = ["view", "save", "Late", "--query", "is:overdue", "--shared"];
    house.act("admin", NOW, &share).json();
    let changed = view(&["save", "LATE", "--query", "is:overdue teams", "--shared"]).json();
    view(&["save", "due within 2 BD", "--query", "due:<=2bd"]).json();
    let views = view(&["list"]).json();
    let find = |code: &str| {
        let mut views = views.as_array().expect("views").iter();
        views.find(|view| view["code"] == code).expect("a view").clone()
    };
    let shared = find(changed["code"].as_str().expect("a code"));
    assert_eq!(
        (&shared["query"], &shared["whose"]),
        (&json!("is:overdue teams"), &json!("shared"))
    );
    assert_eq!((&shared["shadowed"], &find("own-1")["query"]), (&json!(true), &json!("is:mine")));
    assert_eq!(find("due-soon")["shadowed"], true);
    assert_eq!(find("overdue")["shadowed"], false);
    let table = house.run(&["--as", "rhea", "--now", NOW, "view", "list"]).stdout;
    assert!(table.contains("due-soon: found by its code: "), "{table}");
}

#[test]
fn a_view_without_a_name_is_not_told_of_claims() {
    let house = House::new();
    let view = |args: &[&str]| house.run(&[&["--as", "rhea", "--now", NOW, "view"], args].concat());
    view(&["save", "Late", "--query", "is:overdue"]);
    let told = view(&["rename", "Late", " "]).stderr;
    assert!(told.contains("The view's name is missing"), "{told}");
    assert!(!told.contains("Claim"), "{told}");
}
