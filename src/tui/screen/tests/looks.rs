//! What the Claim tab and the preview look like.

use insta::assert_snapshot;

use super::claims::shown;
use super::dump;
use super::world::{World, context, name, revenue};
use crate::domain::field::{Entered, Fields};
use crate::tui::screen::claim::preview;

/// A claim that waits for its partner: what it is, and from its deadline on what comes of it.
fn waiting() -> (String, String) {
    let world = World::new();
    let claim = world.asked();
    let text = shown(&world, "nora", claim, 80);
    let at = text.find("\nPartner response: 5 business days");
    let (above, below) = text.split_at(at.expect("the deadline's explanation") + 1);
    (above.to_owned(), below.to_owned())
}

#[test]
fn a_claim_that_waits_for_its_partner_at_80() {
    assert_snapshot!(waiting().0, @r#"
    C-000001  Contoso adoption 2020
    Partner action required since 2020-07-10 14:05
    Due                  Partner response: open through Mon 2020-07-20 (5 bd left)
    Decision target      through Tue 2020-07-21
    Taken by             rita
    Partner              Northwind Traders · northwind
    Customer             Contoso 株式会社 · contoso.com
    Submitted            2020-07-06 09:15
    Created              2020-07-06 09:05 by nora
    Last change          2020-07-10 14:05 · revision 5

    Information requested
      Missing or old dates
      The acknowledgment has no date, or one more than 12 months before submission.
      Missing products
      A claimed product or workload is not in the PoE; add it there, or remove it
      from the claim.
      To be removed      Power BI

    Claim
      Solution area      Business Applications
      Activities         Usage · Pre-sales
      MPN ID             1234567 · Northwind Traders Berlin · DE · OSU-Business
                         Applications, OSA Sell
      Domain name        contoso.com
      Tenant ID          11111111-aaaa-4bbb-8ccc-000000000001

    Products
      Dynamics 365 Sales
      Subscription       22222222-aaaa-4bbb-8ccc-000000000001
                         Volume Licensing · Active
      Power BI
      Subscription       22222222-aaaa-4bbb-8ccc-000000000002
                         Web-Direct · Active

    Proof of execution (PoE)
      statement-of-work.txt · 6 B · text/plain · SHA-256 4a3cdfae6f29…
      p reads the files here, with the pre-check.

    Contacts
      Customer contact   佐藤 花子 · IT 部長
                         hanako@contoso.com
      Technical contact  Max Weber · Administrator
                         max@contoso.com
      Partner contact    Nora Nyberg
                         nora@northwind.example
    "#);
}

#[test]
fn its_deadlines_and_actions_at_80() {
    assert_snapshot!(waiting().1, @r#"
    Partner response: 5 business days
      Information requested Friday 2020-07-10 (day 0)
      Sat 2020-07-11, Sun 07-12 skipped: weekend
      1 Mon 2020-07-13
      Tue 2020-07-14 skipped: holiday Founders' day
      2 Wed 2020-07-15, 3 Thu 07-16, 4 Fri 07-17
      Sat 2020-07-18, Sun 07-19 skipped: weekend
      5 Mon 2020-07-20
      Open through the end of Monday 2020-07-20 (Europe/Berlin); closed from
      2020-07-21 00:00
      After that the claim is Rejected, or Rejected (final) if it was disputed: No
      partner response.

    Decision target: 10 business days and the time that the partner holds the claim
      Submitted Monday 2020-07-06 (day 0)
      1 Tue 2020-07-07 to 4 Fri 2020-07-10
      Sat 2020-07-11, Sun 07-12 skipped: weekend
      5 Mon 2020-07-13
      Tue 2020-07-14 skipped: holiday Founders' day
      6 Wed 2020-07-15, 7 Thu 07-16, 8 Fri 07-17
      Sat 2020-07-18, Sun 07-19 skipped: weekend
      9 Mon 2020-07-20, 10 Tue 07-21
      Without pauses: through Tuesday 2020-07-21 (Europe/Berlin)
      The partner holds it since Fri 2020-07-10: the business days until the answer
      will be added
      Aimed at: through Tuesday 2020-07-21; shown as a target, nothing happens when
      it passes

    What may be done now
      Edit               ·
      Add PoE            ·
      Resubmit           ·
      Request rejection  ·
      Comment            c

    Not now
      Remove PoE         You cannot remove PoE from a claim that is “Partner action
                         required”; that is open in “Editing”.
      Submit             You cannot submit a claim that is “Partner action
                         required”; that is open in “Editing”.
      Dispute            You cannot dispute the rejection of a claim that is
                         “Partner action required”; that is open in “Rejected”.
      Discard            You cannot discard a claim that is “Partner action
                         required”; that is open in “Editing”.

    Not in this role
      Take · Release · Start review · Request information · Approve · Reject ·
      Uphold rejection · Decide arbitration · Decline · Internal note · Undo
    "#);
}

#[test]
fn a_contested_claim_in_two_columns_at_120() {
    let world = World::new();
    let claim = world.contested();
    world.at("2020-07-17T08:00:00Z");
    assert_snapshot!(shown(&world, "rita", claim, 120), @r#"
    C-000001  Contoso adoption 2020
    Under review since 2020-07-08 09:05 · contested · overdue · held by arbitration
    Due                  Review: open through Thu 2020-07-16 (1 bd over)
    Decision target      through Tue 2020-07-21
    Taken by             rita
    Partner              Northwind Traders · northwind
    Customer             Contoso 株式会社 · contoso.com
    Submitted            2020-07-06 09:15
    Created              2020-07-06 09:05 by nora
    Last change          2020-07-17 10:00 · revision 6

    Competition                                                   Contacts
      C-000002 · Fabrikam · Submitted                               Customer contact   佐藤 花子 · IT 部長
      Competing claim    Dynamics 365 Sales ·                                          hanako@contoso.com
                         22222222-aaaa-4bbb-8ccc-000000000001       Technical contact  Max Weber · Administrator
                                                                                       max@contoso.com
    Claim                                                           Partner contact    Nora Nyberg
      Solution area      Business Applications                                         nora@northwind.example
      Activities         Usage · Pre-sales
      MPN ID             1234567 · Northwind Traders Berlin ·     Review: 5 business days
                         DE · OSU-Business Applications, OSA        Review started Wednesday 2020-07-08 (day 0)
                         Sell                                       1 Thu 2020-07-09, 2 Fri 07-10
      Domain name        contoso.com                                Sat 2020-07-11, Sun 07-12 skipped: weekend
      Tenant ID          11111111-aaaa-4bbb-8ccc-000000000001       3 Mon 2020-07-13
                                                                    Tue 2020-07-14 skipped: holiday Founders' day
    Products                                                        4 Wed 2020-07-15, 5 Thu 07-16
      Dynamics 365 Sales · contested: another partner claims        Open through the end of Thursday 2020-07-16
      it, too                                                       (Europe/Berlin); closed from 2020-07-17 00:00
      Subscription       22222222-aaaa-4bbb-8ccc-000000000001       After that it is marked overdue; nothing moves by
                         Volume Licensing · Active                  itself. An arbitration may hold it longer.
      Power BI
      Subscription       22222222-aaaa-4bbb-8ccc-000000000002     Decision target: 10 business days and the time that the
                         Web-Direct · Active                      partner holds the claim
                                                                    Submitted Monday 2020-07-06 (day 0)
    Proof of execution (PoE)                                        1 Tue 2020-07-07 to 4 Fri 2020-07-10
      statement-of-work.txt · 6 B · text/plain · SHA-256            Sat 2020-07-11, Sun 07-12 skipped: weekend
      4a3cdfae6f29…                                                 5 Mon 2020-07-13
      p reads the files here, with the pre-check.                   Tue 2020-07-14 skipped: holiday Founders' day
                                                                    6 Wed 2020-07-15, 7 Thu 07-16, 8 Fri 07-17
                                                                    Sat 2020-07-18, Sun 07-19 skipped: weekend
                                                                    9 Mon 2020-07-20, 10 Tue 07-21
                                                                    Without pauses: through Tuesday 2020-07-21
                                                                    (Europe/Berlin)
                                                                    Aimed at: through Tuesday 2020-07-21; shown as a target,
                                                                    nothing happens when it passes

    What may be done now
      Release              ·
      Request information  i
      Reject               ·
      Decide arbitration   ·
      Comment              c
      Internal note        ·

    Not now
      Take                 You have taken this claim already.
      Start review         You cannot start the review of a claim that is “Under review”; that is open in “Submitted”.
      Approve              Another partner claims the same, and the arbitration is not decided yet.
      Uphold rejection     You cannot uphold the rejection of a claim that is “Under review”; that is open in “Disputed”.
      Undo                 There is nothing here that you can still undo.

    Not in this role
      Edit · Add PoE · Remove PoE · Submit · Resubmit · Dispute · Request rejection · Discard · Decline
    "#);
}

#[test]
fn a_draft_with_gaps_at_40() {
    let world = World::new();
    let fields = Fields {
        mpn_id: "12ab".to_owned(),
        tenant_id: String::new(),
        solution_area: Some(Entered::Other("Moon".to_owned())),
        ..revenue()
    };
    let claim = world.create("nora", fields);
    assert_snapshot!(shown(&world, "nora", claim, 40), @r#"
    C-000001  Contoso selection
    Editing since 2020-07-06 09:05
    Submission still asks for 4 things
    Partner  Northwind Traders · northwind
    Customer  contoso.com
    Created  2020-07-06 09:05 by nora
    Last change
      2020-07-06 09:05 · revision 1

    Claim
      Solution area
        Moon
        ! “Moon” is not a solution area.
      Activities  Revenue association
      MPN ID
        12ab
        ! “12ab” is not an MPN ID.
      Domain name  contoso.com
      Tenant ID  ! Tenant ID is missing.

    Products
      Dynamics 365 Sales
      Power BI

    Proof of execution (PoE)
      ! There is no PoE file.

    Contacts
      Customer contact
        佐藤 花子 · IT 部長
        hanako@contoso.com
      Technical contact
        Max Weber · Administrator
        max@contoso.com
      Partner contact
        Nora Nyberg
        nora@northwind.example

    Revenue association
      Dynamics solution seller  Sam Seller
      Customer name  Contoso
      ISV product or solution
        Northwind Quotes

    What may be done now
      Edit  ·
      Add PoE  ·
      Remove PoE  ·
      Submit  ·
      Discard  ·
      Comment  c

    Not now
      Resubmit
        You cannot resubmit a claim that is
        “Editing”; that is open in “Partner
        action required”.
      Dispute
        You cannot dispute the rejection of
        a claim that is “Editing”; that is
        open in “Rejected”.
      Request rejection
        You cannot request the rejection of
        a claim that is “Editing”; that is
        open in “Submitted”, “Under review”,
        “Partner action required” or
        “Approved”.

    Not in this role
      Take · Release · Start review ·
      Request information · Approve ·
      Reject · Uphold rejection · Decide
      arbitration · Decline · Internal
      note · Undo
    "#);
}

#[test]
fn an_approved_claim_as_its_customer_sees_it() {
    let world = World::new();
    let claim = world.approved();
    assert_snapshot!(shown(&world, "cora", claim, 80), @r#"
    C-000001  Contoso adoption 2020
    Approved since 2020-07-08 09:10
    Due                 Customer opt-out: open through Wed 2020-07-15 (7 d left)
    Partner             Northwind Traders · northwind
    Customer            Contoso 株式会社 · contoso.com
    Submitted           2020-07-06 09:15
    Created             2020-07-06 09:05 by nora
    Last change         2020-07-08 09:10 · revision 5

    Association
      State             Customer may opt out
      Customer opt-out  through Wed 2020-07-15
      Associated with   Dynamics 365 Sales · 22222222-aaaa-4bbb-8ccc-000000000001
                        Power BI · 22222222-aaaa-4bbb-8ccc-000000000002

    Claim
      Solution area     Business Applications
      Activities        Usage · Pre-sales
      MPN ID            1234567
      Domain name       contoso.com
      Tenant ID         11111111-aaaa-4bbb-8ccc-000000000001

    Products
      Dynamics 365 Sales · associated
      Subscription      22222222-aaaa-4bbb-8ccc-000000000001
                        Volume Licensing · Active
      Power BI · associated
      Subscription      22222222-aaaa-4bbb-8ccc-000000000002
                        Web-Direct · Active

    Contacts
      Customer contact  佐藤 花子 · IT 部長
                        hanako@contoso.com

    Customer opt-out: 7 days
      Approved Wednesday 2020-07-08 (day 0)
      1 Thu 2020-07-09 to 7 Wed 2020-07-15
      Open through the end of Wednesday 2020-07-15 (Europe/Berlin); closed from
      2020-07-16 00:00
      After that the customer can no longer decline: the association is sent for
      eligibility evaluation or, for Revenue association, recognised.

    What may be done now
      Decline  ·

    Not in this role
      Take · Release · Start review · Request information · Approve · Reject ·
      Uphold rejection · Decide arbitration · Edit · Add PoE · Remove PoE · Submit ·
      Resubmit · Dispute · Request rejection · Discard · Comment · Internal note ·
      Undo
    "#);
}

#[test]
fn the_preview_says_what_matters_most_in_few_lines() {
    let world = World::new();
    let claim = world.asked();
    let (view, rules) = (world.view("nora", claim), world.rules("nora"));
    let whole = preview(&view, &name("nora"), context(&rules), (44, 40));
    assert_snapshot!(dump(&whole), @r#"
    C-000001  Contoso adoption 2020
    Partner action required
    Partner response: open through Mon
    2020-07-20 (5 bd left)
    Missing or old dates · Missing products

    Customer       Contoso 株式会社 ·
                   contoso.com
    Partner        Northwind Traders
    Taken by       rita
    Solution area  Business Applications ·
                   Usage · Pre-sales
    Products       Dynamics 365 Sales
                   Power BI
    PoE            1 file
    Comments       1, 1 unread

    Last comment
      rita · 2020-07-10 14:05
      The acknowledgment has no date.
      Please send a dated one.
    "#);
    let few = preview(&view, &name("nora"), context(&rules), (44, 5));
    assert_eq!(few, whole[..5]);
}
