//! The history.

use insta::assert_snapshot;

use super::dump;
use super::world::{POWER_BI, World, context, sales};
use super::{Line, stacked_blocks};
use crate::domain::actor::Side;
use crate::domain::command::Command;
use crate::domain::id::ClaimId;
use crate::tui::screen::history::{block, digits};

fn history(world: &World, who: &str, perspective: Option<Side>, width: u16) -> History {
    let entries = world.history(who, ClaimId(1), perspective);
    let rules = world.rules(who);
    let digits = digits(&entries);
    let blocks = entries.iter().map(|entry| block(entry, digits, context(&rules), width));
    let (lines, starts) = stacked_blocks(blocks);
    History { lines, starts }
}

/// A history in lines, and the first line of each event.
struct History {
    lines: Vec<Line<'static>>,
    starts: Vec<usize>,
}

/// Asked, edited, and rejected because nobody answered; noticed days later.
fn world() -> World {
    let world = World::new();
    let claim = world.asked();
    let mut fields = world.view("nora", claim).fields;
    fields.products.retain(|line| line.subscription_id != POWER_BI);
    fields.partner.email = "claims@northwind.example".to_owned();
    world.act("nora", claim, Command::Edit(Box::new(fields)));
    world.attach("nora", claim, "dated.txt", b"dated");
    world.comment("rita", claim, "Looks better.", true);
    world.at("2020-07-23T06:00:00Z");
    world
}

#[test]
fn everything_that_a_reviewer_may_see_at_80() {
    assert_snapshot!(dump(&history(&world(), "rita", None, 80).lines), @r#"
    1  2020-07-06 09:05  Created · nora · Incentives admin
       Status                    Editing
       Claim name                Contoso adoption 2020
       MPN ID                    1234567
       Domain name               contoso.com
       Tenant ID                 11111111-aaaa-4bbb-8ccc-000000000001
       Solution area             Business Applications
       Activities                Usage, Pre-sales
       Products                  + Dynamics 365 Sales
                                 + Power BI
       Customer contact: name    佐藤 花子
       Customer contact: title   IT 部長
       Customer contact: email   hanako@contoso.com
       Technical contact: name   Max Weber
       Technical contact: title  Administrator
       Technical contact: email  max@contoso.com
       Partner contact: name     Nora Nyberg
       Partner contact: email    nora@northwind.example

    2  2020-07-06 09:10  PoE added · nora · Incentives admin
       Proof of execution (PoE)  statement-of-work.txt

    3  2020-07-06 09:15  Submitted · nora · Incentives admin
       Status    Editing             → Submitted
       Products  Dynamics 365 Sales  → Dynamics 365 Sales (subscription
                                       22222222-aaaa-4bbb-8ccc-000000000001)
                 Power BI            → Power BI (subscription
                                       22222222-aaaa-4bbb-8ccc-000000000002)
       Open through Mon 2020-07-13

    4  2020-07-08 09:05  Review started · rita · Reviewer
       Status    Submitted  → Under review
       Taken by  rita
       Open through Thu 2020-07-16

    5  2020-07-10 14:05  Information requested · rita · Reviewer
       Status  Under review  → Partner action required
       Reason: Missing or old dates · Missing products
       Open through Mon 2020-07-20
       │ The acknowledgment has no date.
       │ Please send a dated one.

    6  2020-07-10 14:10  Edited · nora · Incentives admin
       Products                − Power BI (subscription
                               22222222-aaaa-4bbb-8ccc-000000000002)
       Partner contact: email  nora@northwind.example  → claims@northwind.example

    7  2020-07-10 14:15  PoE added · nora · Incentives admin
       Proof of execution (PoE)  + dated.txt

    8  2020-07-10 14:20  Commented · rita · Reviewer
       internal: reviewers only
       │ Looks better.

    9  2020-07-21 00:00  Rejected · System
       Took effect 2020-07-21 00:00, noticed 2020-07-23 08:00
       Status  Partner action required  → Rejected
       Reason: No partner response
       Open through Thu 2020-08-20
    "#);
}

#[test]
fn what_happened_by_itself_at_40() {
    let told = history(&world(), "rita", Some(Side::System), 40);
    assert_snapshot!(dump(&told.lines), @r#"
    9  2020-07-21 00:00  Rejected · System
       Took effect 2020-07-21 00:00, noticed
       2020-07-23 08:00
       Status
         − Partner action required
         + Rejected
       Reason: No partner response
       Open through Thu 2020-08-20
    "#);
}

#[test]
fn each_entry_starts_where_it_says() {
    let world = world();
    for width in [12, 40, 80, 120] {
        let entries = world.history("rita", ClaimId(1), None);
        let told = history(&world, "rita", None, width);
        assert_eq!(told.starts.len(), entries.len());
        for (entry, start) in entries.iter().zip(&told.starts) {
            let line = told.lines[*start].to_string();
            assert!(line.trim_start().starts_with(&entry.number.to_string()), "{line}");
        }
    }
}

#[test]
fn words_can_t_be_taken_for_an_entry() {
    let world = World::new();
    let claim = world.submitted("nora", sales("Contoso"));
    world.comment("nora", claim, "hello\n 9  2020-07-06 09:30  Approved · rita", false);
    let told = history(&world, "rita", None, 80);
    let line = told.lines.iter().find(|line| line.to_string().contains("Approved"));
    assert!(line.expect("the words").to_string().trim_start().starts_with('│'));
}
