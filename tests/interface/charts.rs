//! The charts of the dashboard: what they show at each size, and that nothing is done from them.

use cpor::desk::DeskError;
use cpor::domain::id::ClaimId;
use cpor::store::StoreError;
use cpor::tui::app::Answer;
use insta::assert_snapshot;

use super::sitting::Sitting;
use super::world::{MadeBy as _, World, m365, sales};

/// Two weeks of work: five claims in five statuses, on Friday 2020-07-24.
fn worked() -> World {
    let world = World::new();
    let products = ["teams", "exchange", "sharepoint"];
    let ids: Vec<ClaimId> =
        products.iter().map(|product| world.as_("paula").claims(m365(&[product]))).collect();
    world.at("2020-07-13T10:00");
    for id in &ids {
        world.as_("rita").start(*id).unwrap();
    }
    world.at("2020-07-15T10:00").as_("rita").approve(ids[0]).unwrap();
    world.at("2020-07-17T10:00").as_("rita").reject(ids[1]).unwrap();
    world.at("2020-07-20T11:00").as_("paula").dispute(ids[1], Some("It is all there.")).unwrap();
    world.at("2020-07-22T09:00").as_("paula").claims(sales());
    world.as_("paula").draft(m365(&["teams"]));
    world.at("2020-07-24T12:00");
    world
}

/// The screen, without the blanks at the ends of its rows.
fn screen(sitting: &Sitting<'_>) -> String {
    let text = sitting.text();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn all_of_them_at_120_by_40() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rita", 120, 40);
    assert_snapshot!(screen(sitting.keys("C")), @r#"
     Dashboard  Claim  Comments  History                                                    rita · Reviewer · Fri 2020-07-24
     5 claims, 1 overdue
    Claims by status                                             Approved/rejected/upheld · 28 days: 2
    Editing      1 ███████████████████████████████████████████   ····          ····          ····    ██  ██····
    Submitted    1 ███████████████████████████████████████████   Fri 2020-07-24   0/0/0
    Under review 1 ███████████████████████████████████████████   Thu 2020-07-23   0/0/0
    Approved     1 ███████████████████████████████████████████   Wed 2020-07-22   0/0/0
    Disputed     1 ███████████████████████████████████████████   Tue 2020-07-21   0/0/0
                                                                 Mon 2020-07-20   0/0/0
    Open claims due (· no business day)                          Sun 2020-07-19 · 0/0/0
    Overdue          1 ███████████████████████████████████████   Sat 2020-07-18 · 0/0/0
    Fri 2020-07-24   0                                           Fri 2020-07-17   0/1/0 ███████████████████████████████████
    Sat 2020-07-25 · 0                                           Thu 2020-07-16   0/0/0
    Sun 2020-07-26 · 0                                           Wed 2020-07-15   1/0/0 ███████████████████████████████████
    Mon 2020-07-27   1 ███████████████████████████████████████   Tue 2020-07-14   0/0/0
    Tue 2020-07-28   0                                           Mon 2020-07-13   0/0/0
    Wed 2020-07-29   1 ███████████████████████████████████████   Sun 2020-07-12 · 0/0/0
    Thu 2020-07-30   0                                           Sat 2020-07-11 · 0/0/0
                                                                 Fri 2020-07-10   0/0/0
    Open claims by business days of age                          Thu 2020-07-09   0/0/0
    0 to 2   1 ███████████████████████                           Wed 2020-07-08   0/0/0
    3 to 5   0                                                   Tue 2020-07-07   0/0/0
    6 to 10  2 ███████████████████████████████████████████████   Mon 2020-07-06   0/0/0
    11 to 20 0                                                   Sun 2020-07-05 · 0/0/0
    over 20  0                                                   Sat 2020-07-04 · 0/0/0
                                                                 Fri 2020-07-03   0/0/0
                                                                 Thu 2020-07-02   0/0/0
                                                                 Wed 2020-07-01   0/0/0
                                                                 Tue 2020-06-30   0/0/0
                                                                 Mon 2020-06-29   0/0/0
                                                                 Sun 2020-06-28 · 0/0/0
                                                                 Sat 2020-06-27 · 0/0/0

                                                                 Median business days in a status
                                                                 Editing      0 (4×)
                                                                 Submitted    1 (3×) ████████████
                                                                 Under review 3 (2×) ██████████████████████████████████████
                                                                 Rejected     1 (1×) ████████████

    ? Help  C queue  W as words  q leave the program
    "#);
}

#[test]
fn two_columns_that_scroll_at_80_by_24() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    assert_snapshot!(screen(sitting.keys("C")), @r#"
     Dashboard  Claim  Comments  History            rita · Reviewer · Fri 2020-07-24
     5 claims, 1 overdue
    Claims by status                         Approved/rejected/upheld · 28 days: 2
    Editing      1 ███████████████████████   ··     ··     ··  █ █··
    Submitted    1 ███████████████████████   Fri 2020-07-24   0/0/0
    Under review 1 ███████████████████████   Thu 2020-07-23   0/0/0
    Approved     1 ███████████████████████   Wed 2020-07-22   0/0/0
    Disputed     1 ███████████████████████   Tue 2020-07-21   0/0/0
                                             Mon 2020-07-20   0/0/0
    Open claims due (· no business day)      Sun 2020-07-19 · 0/0/0
    Overdue          1 ███████████████████   Sat 2020-07-18 · 0/0/0
    Fri 2020-07-24   0                       Fri 2020-07-17   0/1/0 ███████████████
    Sat 2020-07-25 · 0                       Thu 2020-07-16   0/0/0
    Sun 2020-07-26 · 0                       Wed 2020-07-15   1/0/0 ███████████████
    Mon 2020-07-27   1 ███████████████████   Tue 2020-07-14   0/0/0
    Tue 2020-07-28   0                       Mon 2020-07-13   0/0/0
    Wed 2020-07-29   1 ███████████████████   Sun 2020-07-12 · 0/0/0
    Thu 2020-07-30   0                       Sat 2020-07-11 · 0/0/0

    Open claims by business days of age      Median business days in a status
    0 to 2   1 █████████████                 Editing      0 (4×)
    3 to 5   0                               Submitted    1 (3×) ██████

    ? Help  C queue  PageDown more  W as words  q leave the program
    "#);
    sitting.keys("<PageDown>").sees("over 20").sees("Under review").sees_not("Claims by status");
    sitting.sees_not("PageDown more");
    sitting.keys("g").sees("Claims by status").sees("PageDown more");
    // As words, and back.
    sitting.keys("W").sees("Submitted: 1 claim.").sees("W as bars").sees_not("█");
    sitting.keys("W").sees("█");
}

#[test]
fn words_where_there_is_no_room_for_bars() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rita", 40, 12);
    assert_snapshot!(screen(sitting.keys("C")), @r#"
     Dashboard  Claim  Comments  History   …
     5 claims, 1 overdue
    Claims by status
      Editing: 1 claim.
      Submitted: 1 claim.
      Under review: 1 claim.
      Approved: 1 claim.
      Disputed: 1 claim.

    Open claims due

    ? Help  C queue  PageDown more
    "#);
    sitting.keys("G").sees("Open claims by age").sees("Submitted 6 to 10 business days ago: 2");
    for (columns, rows) in [(1, 1), (10, 3), (59, 40), (60, 13), (77, 9), (79, 13), (300, 100)] {
        sitting.resize(columns, rows);
    }
    sitting.resize(60, 30).keys("g").sees("█").sees("Claims by status");
}

#[test]
fn the_key_leads_back_and_so_does_esc() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("/is:open<Enter>").sees("▸");
    sitting.keys("C").sees("Filter: is:open").sees("3 claims").sees_not("▸");
    sitting.keys("C").sees("▸").sees_not("Claims by status");
    sitting.keys("C<Esc>").sees("▸").sees("Filter: is:open");
    // Straight to words; a filter leads back to the queue.
    sitting.keys("W").sees("Submitted: 1 claim.");
    sitting.keys("/").sees("▸");
}

#[test]
fn nothing_is_done_to_a_claim_that_is_not_on_screen() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    let before = world.seq();
    sitting.keys("C");
    for key in
        ["t", "T", "b", "i", "a", "x", "u", "d", "+", "e", "f", "S", "c", "n", "U", "<Enter>"]
    {
        sitting.keys(key).sees("Charts are only for reading").sees("Claims by status");
    }
    sitting.keys("<Ctrl-S>y");
    assert_eq!(world.seq(), before);
    assert!(!sitting.left);
    // The tabs still lead to the selected claim, and back to the charts.
    sitting.keys("2").sees("Taken by");
    sitting.keys("1").sees("Claims by status");
}

#[test]
fn they_follow_the_store_and_an_idle_screen_writes_nothing() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rob", 80, 24);
    sitting.keys("C").sees("Submitted    1");
    sitting.tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
    world.as_("fay").claims(m365(&["teams"]).by("fabrikam"));
    sitting.tick().sees("Submitted    2");
    sitting.tick();
    assert_eq!(sitting.drawn, 0, "an idle session draws");
    // Over midnight the days move on without any record.
    sitting.sees("Fri 2020-07-24   0/0/0");
    world.at("2020-07-25T00:01");
    sitting.tick().sees("Sat 2020-07-25 · 0/0/0");
}

#[test]
fn each_role_sees_its_own() {
    let world = worked();
    let of = |who: &str| Sitting::new(&world.desk, who, 120, 40).keys("C").text();
    let customer = of("carl");
    assert!(customer.contains("Claims by status") && !customer.contains("Editing"), "{customer}");
    assert!(customer.contains("The other charts are for partners and reviewers."), "{customer}");
    assert!(!customer.contains("Median"), "{customer}");
    assert!(of("tim").contains("No claim matches, so there is nothing to count."));
    assert!(of("paula").contains("Median business days in a status"));
}

/// A desk that cannot count says so in the place of the charts, until it can.
#[test]
fn what_cannot_be_counted_is_told() {
    let world = worked();
    let mut sitting = Sitting::new(&world.desk, "rita", 80, 24);
    sitting.keys("C");
    let error = DeskError::Store(StoreError::ReadOnly("the disk is broken".to_owned().into()));
    sitting.session.answer(Answer::Figures(1, Box::new(Err(error))), 1_000_000);
    sitting.tick().sees("This could not be counted: ").sees("the disk is broken");
    sitting.keys("<Ctrl-L>").sees("Claims by status");
    // What was asked for before is not taken for what was asked for last.
    let late = DeskError::Store(StoreError::ReadOnly("late".to_owned().into()));
    sitting.session.answer(Answer::Figures(1, Box::new(Err(late))), 2_000_000);
    sitting.tick().sees_not("late").sees("Claims by status");
}
