//! Random lives of claims: steps that mostly make sense, taken by mostly the right people.

use chrono::Duration;
use cpor::domain::command::Command;
use cpor::domain::field::Fields;
use cpor::domain::id::{ClaimId, Key};
use cpor::domain::policy::Edition;
use cpor::store::Store;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::world::*;

/// Three partners, with a mark that is in everything they enter and in nothing else.
pub const SIDES: &[(&str, &str, &str)] = &[
    ("paula", "northwind", "MARKNW"),
    ("fay", "fabrikam", "MARKFB"),
    ("tim", "tailspin", "MARKTS"),
];

/// One step: what, on which claim, by whom, and something to choose by.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub action: Action,
    pub claim: usize,
    /// 0: somebody else than whose turn it is.
    pub who: u8,
    pub choice: u8,
}

#[derive(Debug, Clone, Copy)]
pub enum Action {
    Create,
    Edit,
    Attach,
    Submit,
    Resubmit,
    Withdraw,
    Dispute,
    Discard,
    Take,
    Release,
    Start,
    Ask,
    Approve,
    Reject,
    Uphold,
    Decide,
    Decline,
    Comment,
    Note,
    Undo,
    Wait,
    JumpBack,
}

pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    use Action::{
        Approve, Ask, Attach, Comment, Create, Decide, Decline, Discard, Dispute, Edit, JumpBack,
        Note, Reject, Release, Resubmit, Start, Submit, Take, Undo, Uphold, Wait, Withdraw,
    };
    let action = prop_oneof![
        4 => Just(Create), 3 => Just(Edit), 2 => Just(Attach), 8 => Just(Submit),
        4 => Just(Resubmit), 2 => Just(Withdraw), 7 => Just(Dispute), 1 => Just(Discard),
        1 => Just(Take), 1 => Just(Release), 8 => Just(Start), 4 => Just(Ask),
        6 => Just(Approve), 6 => Just(Reject), 6 => Just(Uphold), 6 => Just(Decide),
        2 => Just(Decline), 2 => Just(Comment), 1 => Just(Note), 4 => Just(Undo),
        4 => Just(Wait), 1 => Just(JumpBack),
    ];
    let step = (action, 0..8_usize, 0..8_u8, any::<u8>())
        .prop_map(|(action, claim, who, choice)| Step { action, claim, who, choice });
    prop::collection::vec(step, 20..most)
}

/// The same random cases on every run.
pub fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// A world of an edition in which Fabrikam has held one subscription since before the store.
pub fn world(edition: Edition) -> World {
    let world = World::of(edition);
    world.import_existing("fabrikam", "power-bi", POWER_BI);
    world
}

/// What somebody did, and what they were told.
pub struct Taken {
    pub who: &'static str,
    pub outcome: Outcome,
}

fn fields(choice: u8, organisation: &str, mark: &str) -> Fields {
    let usage = cpor::domain::status::Activity::Usage;
    let given = |product: &str, id: &str| business(&[usage], vec![line(product, id)]);
    let mut fields = match choice % 6 {
        0 => m365(&["teams", "exchange"]),
        1 => m365(&["teams"]),
        2 => m365(&["exchange"]),
        3 => given("dynamics-365-sales", SALES),
        4 => given("power-bi", POWER_BI),
        _ => revenue(),
    }
    .by(organisation);
    fields.name = format!("{mark} claim");
    fields.customer.name = format!("{mark} customer");
    fields.partner.name = format!("{mark} partner");
    fields
}

/// Takes a step. Timers have run before, so that what is recorded is the step's own.
pub fn take(world: &World, step: Step) -> Taken {
    let claims = all_claims(world);
    let chosen = claims.get(step.claim % claims.len().max(1)).copied();
    let owner = chosen.and_then(|id| world.store().claim(id).unwrap()).map_or(0, |claim| {
        let owner = claim.organisation.as_str();
        SIDES.iter().position(|(_, organisation, _)| *organisation == owner).unwrap()
    });
    let side = if step.who == 0 || matches!(step.action, Action::Create) {
        SIDES[usize::from(step.choice) % SIDES.len()]
    } else {
        SIDES[owner]
    };
    let reviewer = if step.who < 2 { "frank" } else { "rita" };
    let who = match step.action {
        Action::Take
        | Action::Release
        | Action::Start
        | Action::Ask
        | Action::Approve
        | Action::Reject
        | Action::Uphold
        | Action::Decide
        | Action::Note
        | Action::Undo => reviewer,
        Action::Decline => "carl",
        _ => side.0,
    };
    let (_, organisation, mark) = side;
    let actor = world.as_(who);
    let outcome = match (step.action, chosen) {
        (Action::Wait, _) => {
            world.later(Duration::hours(i64::from(step.choice)));
            return Taken { who, outcome: Err(Vec::new()) };
        }
        (Action::JumpBack, _) => {
            world.later(-Duration::hours(i64::from(step.choice)));
            return Taken { who, outcome: Err(Vec::new()) };
        }
        (Action::Create, _) | (_, None) => {
            let made = actor.create(fields(step.choice, organisation, mark));
            if let Ok(receipt) = &made {
                let name = format!("{mark}.txt");
                actor.attach(receipt.claim, &name, &[step.choice]).unwrap();
            }
            made
        }
        (action, Some(id)) => act(world, &actor, action, id, step.choice, mark),
    };
    Taken { who, outcome }
}

fn act(
    world: &World,
    actor: &Acting<'_>,
    action: Action,
    id: ClaimId,
    choice: u8,
    mark: &str,
) -> Outcome {
    match action {
        Action::Edit => actor.edit(id, |fields| match choice % 3 {
            0 => fields.products = lines(&["teams", "exchange", "sharepoint"]),
            1 => fields.products.truncate(1),
            _ => fields.partner.title = format!("{mark} {choice}"),
        }),
        Action::Attach => actor.attach(id, &format!("{mark} {choice}.txt"), &[choice, 1]),
        Action::Submit => actor.submit(id),
        Action::Resubmit => actor.resubmit(id),
        Action::Withdraw => actor.request_rejection(id),
        Action::Dispute => actor.dispute(id, Some(&format!("{mark} was right"))),
        Action::Discard => actor.discard(id),
        Action::Take => actor.take(id),
        Action::Release => actor.release(id),
        Action::Start => actor.start(id),
        Action::Ask => actor.request_info(id),
        Action::Approve => actor.approve(id),
        Action::Reject => actor.reject(id),
        Action::Uphold => actor.uphold(id),
        Action::Decide => {
            let view = world.claim(id);
            let key: Key = view.contested_keys.first().cloned().unwrap_or(workload_key("teams"));
            let rival = view.rivals.iter().find(|rival| rival.keys.contains(&key));
            let winner = rival.and_then(|rival| rival.claim).filter(|_| choice.is_multiple_of(2));
            actor.decide(id, &key, winner.unwrap_or(id))
        }
        Action::Decline => actor.decline(id),
        Action::Note => actor.note(id, &format!("{mark} in a note")),
        Action::Undo => actor.undo(id),
        _ => {
            let text = format!("{mark} says");
            actor.act(
                Some(id),
                Command::Comment { text, internal: false, files: Vec::new() },
                Vec::new(),
            )
        }
    }
}

pub fn all_claims(world: &World) -> Vec<ClaimId> {
    let mut ids = Vec::new();
    world.store().each_claim(&mut |claim| ids.push(claim.id)).unwrap();
    ids
}
