//! Figures at the desk: whose claims count, and what counts of them.

use cpor::desk::figures::{Decided, Figures};
use cpor::desk::{Desk, DeskError, Interrupted, Progress, QueueRequest, Sort, Unwatched, Watch};
use cpor::domain::id::OperatorName;
use cpor::domain::status::Status::{self, *};
use cpor::store::StoreError;

use super::drive::{runner, steps, take};
use super::world::*;

fn figures(world: &World, who: &str, query: &str) -> Figures {
    world.desk.figures(&OperatorName::new(who), query, &Unwatched).unwrap()
}

fn statuses(figures: &Figures) -> Vec<(Status, usize)> {
    figures.by_status.iter().map(|(status, number)| (*status, *number)).collect()
}

#[test]
fn each_side_counts_what_it_sees() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    world.as_("paula").draft(m365(&["exchange"]));
    let theirs = world.as_("fay").claims(m365(&["exchange"]).by("fabrikam"));
    world.as_("rita").start(theirs).unwrap();
    let of = |who| figures(&world, who, "");
    assert_eq!(statuses(&of("rita")), [(Editing, 1), (Submitted, 1), (UnderReview, 1)]);
    assert_eq!(statuses(&of("admin")), statuses(&of("rita")));
    assert_eq!(statuses(&of("paula")), [(Editing, 1), (Submitted, 1)]);
    assert_eq!(statuses(&of("fay")), [(UnderReview, 1)]);
    assert!(of("fay").work.unwrap().spent.iter().all(|spent| spent.times == 1));
    assert_eq!(statuses(&of("tim")), []);
    // A customer sees what was submitted on its tenant, and is told no more of it.
    assert_eq!(statuses(&of("carl")), [(Submitted, 1), (UnderReview, 1)]);
    assert_eq!(of("carl").work, None);
    assert_eq!(statuses(&of("cora")), []);
}

#[test]
fn a_query_says_what_counts_and_the_empty_one_leaves_out_what_was_discarded() {
    let world = World::new();
    let id = world.as_("paula").draft(m365(&["teams"]));
    world.as_("paula").discard(id).unwrap();
    world.as_("paula").claims(m365(&["exchange"]));
    assert_eq!(statuses(&figures(&world, "rita", "")), [(Submitted, 1)]);
    assert_eq!(statuses(&figures(&world, "rita", "status:discarded")), [(Discarded, 1)]);
    assert_eq!(statuses(&figures(&world, "rita", "product:exchange")), [(Submitted, 1)]);
    assert_eq!(figures(&world, "rita", "nothing-like-it").total, 0);
    let mistaken = world.desk.figures(&OperatorName::new("rita"), "stauts:x", &Unwatched);
    assert!(matches!(mistaken, Err(DeskError::Query(_))), "{mistaken:?}");
}

#[test]
fn an_undone_decision_counts_nowhere() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    let decided = || figures(&world, "rob", "").work.unwrap().decided();
    let before = figures(&world, "rob", "").work;
    world.as_("rita").approve(id).unwrap();
    assert_eq!(decided(), Decided { approved: 1, rejected: 0, upheld: 0 });
    world.as_("rita").undo(id).unwrap();
    assert_eq!(figures(&world, "rob", "").work, before);
    world.as_("rita").reject(id).unwrap();
    assert_eq!(decided(), Decided { approved: 0, rejected: 1, upheld: 0 });
}

/// What a timer did last night counts in the morning, before anything else is done.
#[test]
fn timers_that_are_due_run_first() {
    let world = World::new();
    let id = world.as_("paula").claims(m365(&["teams"]));
    world.as_("rita").start(id).unwrap();
    world.as_("rita").request_info(id).unwrap();
    world.at("2020-07-18T00:00");
    let figures = figures(&world, "rita", "");
    assert_eq!(statuses(&figures), [(Rejected, 1)]);
    let work = figures.work.unwrap();
    assert_eq!(work.decided().total(), 0, "no reviewer decided that");
    let waited = work.spent.iter().find(|spent| spent.status == PartnerActionRequired).unwrap();
    // From Friday 07-10 to Saturday 07-18: five business days.
    assert_eq!((waited.median.to_string(), waited.times), ("5".to_owned(), 1));
}

struct Impatient;

impl Watch for Impatient {
    fn follow(&self, _: Progress) -> Result<(), Interrupted> {
        Err(Interrupted)
    }
}

#[test]
fn whoever_watches_may_end_it() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let ended = world.desk.figures(&OperatorName::new("rita"), "", &Impatient);
    assert!(matches!(ended, Err(DeskError::Store(StoreError::Interrupted(_)))), "{ended:?}");
}

/// Whatever happened, the charts say the same as the queue.
#[test]
fn figures_agree_with_the_queue() {
    let result = runner(40).run(&steps(80), |steps| {
        let mut world = super::drive::world(cpor::domain::policy::Edition::Edition2020);
        for step in steps {
            take(&world, step);
        }
        // Rows that have been changed one by one, and rows that are made anew, tell the same.
        let before = figures(&world, "rita", "");
        world.reopen();
        assert_eq!(figures(&world, "rita", ""), before);
        for who in ["rita", "paula", "fay", "admin"] {
            for query in ["", "is:open", "is:contested", "updated:<3d"] {
                let name = OperatorName::new(who);
                let request = QueueRequest::all(query, Sort::Id);
                let page = world.desk.queue(&name, &request, &Unwatched).unwrap();
                let figures = figures(&world, who, query);
                assert_eq!((figures.total, figures.seq), (page.total, page.seq));
                assert_eq!(figures.by_status, page.by_status);
                let work = figures.work.unwrap();
                assert_eq!(work.overdue, page.overdue);
                let open: usize = work.ages.iter().map(|age| age.claims).sum();
                assert_eq!(open, page.rows.iter().filter(|row| row.status.is_open()).count());
                for due in &work.due {
                    let query = format!("is:open due:{} {query}", due.day);
                    let request = QueueRequest::all(query, Sort::Id);
                    let due_then = world.desk.queue(&name, &request, &Unwatched).unwrap();
                    assert_eq!(due.claims, due_then.total, "{}", due.day);
                }
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
