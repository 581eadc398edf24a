//! Search as you type: mistakes under the query, what could be typed, and what was found.

use cpor::desk::query::MAX_BYTES;
use cpor::desk::{Depth, Progress, QueuePage, Stage};
use cpor::domain::field::Fields;
use cpor::tui::app::Answer;

use super::scrolling::drafts;
use super::sitting::Sitting;
use super::world::{World, m365, sales};

fn named(world: &World, names: &[&str]) {
    for name in names {
        let fields = Fields { name: (*name).to_owned(), ..Fields::default() };
        world.as_("paula").create(fields).unwrap();
    }
}

#[test]
fn rows_follow_every_letter() {
    let world = World::new();
    named(&world, &["Alpha", "Alphabet", "Beta"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("/alph").sees("2 claims").sees_not("Beta");
    sitting.keys("ab").sees("1 claim").sees("Alphabet");
    sitting.keys("<Backspace><Backspace>").sees("2 claims");
    sitting.keys("<Esc>").sees("3 claims");
}

#[test]
fn the_selection_comes_back_when_the_filter_goes() {
    let world = World::new();
    drafts(&world, 120);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    let at = |sitting: &Sitting<'_>| sitting.session.app().target().map(|id| id.0);
    sitting.keys("G/");
    assert_eq!(at(sitting.keys("\"Draft 7\"")), Some(7), "the first that matches");
    assert_eq!(at(sitting.keys("<Esc>")), Some(120));
    sitting.keys("/zz").sees("No claim matches");
    assert_eq!(at(sitting.keys("<Ctrl-U>")), Some(120));
}

#[test]
fn a_mistake_is_marked_under_its_place_and_the_rows_stay() {
    let world = World::new();
    named(&world, &["Alpha", "Beta"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("/alpha stauts:editing -");
    assert_eq!(
        sitting.row(3).trim_end(),
        " /alpha stauts:editing -                                         rows as before"
    );
    assert_eq!(sitting.row(4).trim_end(), "        ^^^^^^^        ^");
    assert!(sitting.row(5).contains("did you mean status:? there is no term “stauts:”"));
    assert!(sitting.row(6).contains("“-” negates nothing"));
    sitting.sees("1 claim").sees_not("0 claims");
    // Tab takes what the first mistake should have been.
    sitting.keys("<Tab>").sees(" /alpha status:editing -").sees_not("did you mean");
}

#[test]
fn what_is_begun_is_offered_and_not_called_wrong() {
    let world = World::new();
    named(&world, &["Alpha"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("/status:re").sees_not("is none of").sees("rejected  rejected-final");
    sitting.keys("<Down><Tab>").sees(" /status:rejected-final").sees("0 claims");
    sitting.keys("<Ctrl-U>sta<Tab>").sees(" /status:").sees("editing  submitted");
    sitting.keys("<Ctrl-P><Tab>").sees(" /status:discarded");
}

#[test]
fn values_of_open_fields_are_offered_in_quotes_where_they_need_them() {
    let world = World::new();
    world.as_("paula").claims(sales());
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let customer = sitting.session.app().queue.selected().unwrap().customer.clone();
    let begun: String = customer.chars().take(3).collect::<String>().to_lowercase();
    sitting.keys(&format!("/customer:{begun}")).sees(&customer);
    sitting.keys("<Tab>").sees("/customer:").sees("1 claim");
    assert!(sitting.session.app().queue.query.contains(&customer));
    sitting.keys("<Ctrl-U>product:dyn<Tab>");
    assert_eq!(sitting.session.app().queue.query, "product:\"dynamics 365 sales\"");
}

/// A domain stands in the column of a customer whom the directory does not know, and is none.
#[test]
fn a_domain_is_no_customer() {
    let world = World::new();
    let fields = Fields { domain: "fabrikam.example".to_owned(), ..Fields::default() };
    world.as_("paula").create(fields).unwrap();
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.sees("fabrikam.exa");
    let offers = |sitting: &Sitting<'_>| {
        let typing = sitting.session.app().queue.typing.as_ref().unwrap();
        typing.offers.iter().map(|offer| offer.text.to_string()).collect::<Vec<_>>()
    };
    sitting.keys("/customer:fabr");
    assert_eq!(offers(&sitting), [] as [&str; 0]);
    sitting.keys("<Ctrl-U>domain:fabr");
    assert_eq!(offers(&sitting), ["fabrikam.example"]);
    assert_eq!(sitting.marked_on_screen(), "fabr");
}

#[test]
fn what_was_found_is_marked_in_the_rows() {
    let world = World::new();
    named(&world, &["Großer 山田電機 Rollout"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    let marked = |sitting: &Sitting<'_>| {
        let found = sitting.marked_on_screen();
        found.trim().to_owned()
    };
    assert_eq!(marked(&sitting), "");
    assert_eq!(marked(sitting.keys("/GROSSER<Enter>")), "", "ß is no ss");
    assert_eq!(marked(sitting.keys("/<Ctrl-U>gROß 田電<Enter>")), "Groß田電");
    assert_eq!(marked(sitting.keys("/<Ctrl-U>c-0000<Enter>")), "C-0000");
    // The end of the name is cut off at this width, and stands for what was found in it.
    assert_eq!(marked(sitting.keys("/<Ctrl-U>rollout<Enter>")), "Rol…");
}

#[test]
fn a_long_query_scrolls_sideways_with_its_caret() {
    let world = World::new();
    named(&world, &["Alpha"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys(&format!("/{}ende", "wort ".repeat(30)));
    assert!(sitting.row(3).starts_with(" /‹") && sitting.row(3).contains("wort ende"));
    sitting.keys("<Home>");
    assert!(sitting.row(3).starts_with(" /wort wort"));
    let (_, column) = sitting.caret();
    assert_eq!(column, 2);
}

#[test]
fn what_is_no_query_is_slow_nowhere_and_named() {
    let world = World::new();
    drafts(&world, 30);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("/").paste(&"word ".repeat(20_000)).sees("longer than 4096 bytes");
    sitting.sees("30 claims").sees("rows as before");
    assert!(sitting.session.app().queue.query.len() <= MAX_BYTES);
    sitting.keys("x<Enter>").sees("longer than 4096 bytes");
    sitting.paste(&"word ".repeat(20_000)).sees("none of it was taken");
    sitting.keys("<Ctrl-U>").paste("a\u{1b}[31m\u{202e}b").sees("␛").sees("⟨U+202E⟩");
    sitting.keys("<Ctrl-U>").paste(&"-:\"~<>=!, ".repeat(400)).sees("rows as before");
    sitting.keys("<Esc>").sees("30 claims").sees_not("rows as before");
}

#[test]
fn counts_of_a_large_queue_are_told_in_full_or_said_to_be_cut() {
    use cpor::domain::status::Status;
    let world = World::new();
    for (columns, count) in [(80, 1), (80, 9_999), (80, 12_500), (60, 99_999), (40, 12)] {
        let mut sitting = Sitting::new(&world.desk, "rita", columns, 24);
        sitting.ahead("<Ctrl-L>");
        let (number, request) = sitting.question().unwrap();
        let mut page = sitting.desk_page(&request);
        (page.total, page.overdue) = (count * 8, count);
        page.by_status = Status::ALL.iter().map(|status| (*status, count)).collect();
        page.by_status.remove(&Status::Discarded);
        sitting.answer(Answer::Queue(number, Ok(page))).draw();
        let head = format!("{}{}", sitting.row(1), sitting.row(2));
        let number =
            if count < 1_000 { count.to_string() } else { format!("{}k", (count + 500) / 1_000) };
        let told = head.split('·').skip(1).filter(|part| part.trim().ends_with(&number)).count();
        assert!(told == 8 || head.contains('…'), "{columns}: {head}");
        assert!(told == 8 || columns < 80, "{columns}: {head}");
    }
}

#[test]
fn names_and_customers_have_room_on_eighty_columns() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    for (columns, name, customer) in [(80, 19, 14), (120, 19, 14), (100, 15, 11)] {
        let sitting = Sitting::new(&world.desk, "rita", columns, 24);
        let header = sitting.row(4);
        let at = |word: &str| header.find(word).unwrap_or_else(|| panic!("{word}: {header}"));
        assert!(at("Customer") - at("Name") > name, "{columns}: {header}");
        let next = if columns == 100 { "Products" } else { "Status" };
        assert!(at(next) - at("Customer") > customer, "{columns}: {header}");
    }
}

/// Plays a desk that answers the question for the queue that was asked last.
fn answered(sitting: &mut Sitting<'_>, depth: Depth, page: impl FnOnce(&mut QueuePage)) {
    let (number, request) = sitting.question().expect("a question for the queue");
    assert_eq!(request.depth, depth);
    let mut answer = sitting.desk_page(&request);
    page(&mut answer);
    sitting.answer(Answer::Queue(number, Ok(answer)));
}

#[test]
fn fields_are_searched_first_and_comments_after_them() {
    let world = World::new();
    named(&world, &["Alpha", "Beta"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.ahead("/alph");
    answered(&mut sitting, Depth::Fields, |page| page.partial = true);
    sitting.draw().sees("1 claim").sees("Alpha");
    // The comments take a while: it is told how far they are, and the next letter overtakes them.
    let (number, request) = sitting.question().unwrap();
    assert_eq!((request.depth, request.query.as_str()), (Depth::Comments, "alph"));
    sitting.draw().sees_not("searching");
    let progress = Progress { stage: Stage::Searching, done: 430, of: 1_000 };
    sitting.rest_ahead().answer(Answer::Searching(number, progress));
    sitting.draw().sees("searching … 43 %");
    sitting.ahead("a");
    answered(&mut sitting, Depth::Fields, |page| page.partial = true);
    sitting.answer(Answer::Queue(number, Ok(QueuePage::default())));
    sitting.draw().sees("1 claim");
    answered(&mut sitting, Depth::Comments, |page| page.partial = false);
    sitting.draw().sees("1 claim").sees_not("searching");
    assert!(sitting.question().is_none(), "all has been searched");
}

#[test]
fn nothing_is_said_to_match_only_when_all_has_been_searched() {
    let world = World::new();
    named(&world, &["Alpha"]);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.ahead("/zebra");
    answered(&mut sitting, Depth::Fields, |page| page.partial = true);
    sitting.draw().sees("comments are being searched").sees_not("No claim matches");
    answered(&mut sitting, Depth::Comments, |page| page.partial = false);
    sitting.draw().sees("No claim matches");
}

#[test]
fn where_nothing_matches_one_key_takes_what_is_near() {
    let world = World::new();
    named(&world, &["Alpha"]);
    for (keys, key) in [("/aph", "<Tab>"), ("/aph<Enter>", "~")] {
        let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
        sitting.ahead(keys);
        answered(&mut sitting, Depth::Fields, |page| page.partial = true);
        answered(&mut sitting, Depth::Comments, |page| page.near = Some(("~aph".to_owned(), 1)));
        sitting.draw().sees("Nothing matches; ~aph finds 1 claim. ");
        sitting.ahead(key);
        assert_eq!(sitting.question().unwrap().1.query, "~aph");
    }
}

#[test]
fn a_search_that_fails_leaves_the_rows_and_says_why() {
    let world = World::new();
    let ids = drafts(&world, 300);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.ahead("G<Enter>");
    let (number, _) = sitting.question().unwrap();
    let error = cpor::desk::DeskError::NoClaim(ids[0]);
    sitting.answer(Answer::Queue(number, Err(error)));
    sitting.all_answers().sees("is not there").sees("▸ C-0");
    assert!(!sitting.session.app().is_awaiting_rows());
    assert_eq!(sitting.selected_on_screen(), sitting.session.app().target());
    sitting.keys("j");
    assert_eq!(sitting.selected_on_screen(), sitting.session.app().target());
}

#[test]
fn a_row_moves_for_few_bytes_where_a_filter_has_found_something() {
    let world = World::new();
    drafts(&world, 60);
    let mut sitting = Sitting::new(&world.desk, "paula", 80, 24);
    sitting.keys("/draft<Enter>").rest();
    for _ in 0..30 {
        sitting.keys("j");
        let moved = sitting.drawn;
        sitting.rest();
        assert!(moved + sitting.drawn <= 150 || sitting.session.app().queue.window.top() > 0);
    }
    sitting.tick();
    assert_eq!(sitting.drawn, 0);
}
