//! Two competing organisations: whatever they do, neither learns who the other is.

use std::fmt::Write as _;

use cpor::desk::{Desk, Extent, OutboxRequest, QueueRequest, Telling, Unwatched};
use cpor::domain::actor::{Role, Side};
use cpor::domain::id::{ClaimId, OperatorName};
use cpor::domain::notice::Addressee;
use cpor::domain::policy::Edition;
use cpor::dossier::Format;
use cpor::i18n::Language;
use cpor::i18n::notice::Letter;
use cpor::store::Store;

use super::drive::{SIDES, all_claims, runner, steps, take, world};
use super::world::*;

/// Every operator of a partner, beside those in `SIDES`.
const OTHERS: &[(&str, &str)] =
    &[("ursula", "northwind"), ("bill", "northwind"), ("gina", "northwind")];

/// Everything that an operator can get to see without being told a claim's id by somebody.
fn all_that_is_seen(world: &World, who: &str) -> String {
    let name = OperatorName::new(who);
    let desk = &world.desk;
    let mut seen = String::new();
    let page = desk.queue(&name, &QueueRequest::default(), &Unwatched).unwrap();
    write!(seen, "{page:?}").unwrap();
    let discarded = QueueRequest { query: "status:discarded".into(), ..QueueRequest::default() };
    write!(seen, "{:?}", desk.queue(&name, &discarded, &Unwatched).unwrap()).unwrap();
    for id in all_claims(world) {
        let Ok(view) = desk.claim(&name, id) else {
            continue;
        };
        write!(seen, "{view:?}").unwrap();
        write!(seen, "{:?}", desk.check(&name, Some(id), &view.fields).unwrap()).unwrap();
        let excerpt = desk.chain(&name, Extent::Claim(id)).unwrap();
        let proof = desk.records(&excerpt, 1, usize::MAX).unwrap();
        write!(seen, "{proof:?}").unwrap();
        let sides = [None].into_iter().chain(Side::ALL.iter().copied().map(Some));
        for side in sides {
            write!(seen, "{:?}", desk.history(&name, id, side).unwrap()).unwrap();
        }
        // Those of an event that is not for this side come to nothing, and say nothing.
        for number in 0..=view.revision + 1 {
            write!(seen, "{:?}", desk.claim_at(&name, id, number)).unwrap();
        }
        write!(seen, "{}", written(desk, &name, id)).unwrap();
    }
    for forward in [true, false] {
        let next = desk.next_unread(&name, &QueueRequest::default(), None, forward, &Unwatched);
        write!(seen, "{:?}", next.unwrap()).unwrap();
    }
    write!(seen, "{:?}", desk.outbox(&name).unwrap()).unwrap();
    let request = OutboxRequest { limit: usize::MAX, ..OutboxRequest::default() };
    write!(seen, "{:?}", desk.notices(&name, &request, &Unwatched).unwrap()).unwrap();
    for notice in desk.outbox(&OperatorName::new("admin")).unwrap() {
        if let Ok(letter) = desk.letter(&name, notice.posted.id()) {
            let is_customer = desk.operator(&name).unwrap().role == Role::Customer;
            let own = if is_customer { Addressee::Customer } else { Addressee::Partner };
            assert_eq!(letter.posted.notice.to, own);
            write!(seen, "{letter:?}").unwrap();
            let texts = &Language::En.texts().notice;
            write!(seen, "{}", texts.body(&Letter::of(&letter))).unwrap();
        }
    }
    write!(seen, "{:?}", desk.operators(&name).unwrap()).unwrap();
    write!(seen, "{:?}", desk.rules(&name).unwrap()).unwrap();
    seen
}

/// The dossier, as it is gathered and in each of its forms.
fn written(desk: &dyn Desk, name: &OperatorName, id: ClaimId) -> String {
    let dossier = desk.dossier(name, id).unwrap();
    let rules = desk.rules(name).unwrap();
    let text = |format| cpor::dossier::text(&dossier, format, &rules, Language::En.texts());
    format!("{dossier:?}{}{}", text(Format::Markdown), text(Format::Json))
}

/// How another side could be recognised: its names, ids and people, and whatever it entered.
fn traces_of(world: &World, organisation: &str) -> Vec<String> {
    let side = SIDES.iter().find(|side| side.1 == organisation).unwrap();
    let mpn = m365(&[]).by(organisation).mpn_id;
    let directory = &world.store().shared().directory;
    let known = directory
        .organisations
        .values()
        .find(|known| known.id.as_str() == organisation)
        .unwrap()
        .name
        .clone();
    let people = OTHERS.iter().filter(|other| other.1 == organisation).map(|other| other.0);
    let mut traces: Vec<String> =
        people.chain([side.0]).map(|name| format!("OperatorName(\"{name}\")")).collect();
    traces.extend([organisation.to_owned(), known, side.2.to_owned(), mpn]);
    world
        .store()
        .each_claim(&mut |claim| {
            if claim.organisation.as_str() == organisation {
                traces.push(format!("{:?}", claim.id));
            }
        })
        .unwrap();
    traces
}

fn assert_secret(world: &World, told: &[(&str, String)]) {
    for (who, own, _) in SIDES {
        let mut seen = all_that_is_seen(world, who);
        told.iter().filter(|(whom, _)| whom == who).for_each(|(_, text)| seen.push_str(text));
        for (other, organisation, _) in SIDES.iter().filter(|(_, other, _)| other != own) {
            for trace in traces_of(world, organisation) {
                if let Some(at) = seen.find(&trace) {
                    let around: String =
                        seen.chars().skip(at.saturating_sub(300)).take(400).collect();
                    panic!("{who} sees {trace} of {other}: …{around}…");
                }
            }
        }
    }
}

fn assert_not_found(world: &World) {
    for (who, own, own_mark) in SIDES {
        for (_, organisation, mark) in SIDES.iter().filter(|(_, other, _)| other != own) {
            for query in
                [(*mark).to_owned(), (*organisation).to_owned(), format!("org:{organisation}")]
            {
                assert_eq!(world.as_(who).finds(&query), [], "{who} finds {query}");
            }
        }
        let own_claims = world.as_(who).finds("");
        assert_eq!(world.as_(who).finds(own_mark), own_claims, "{who} finds its own");
    }
}

#[test]
fn no_life_tells_one_side_of_the_other() {
    for edition in [Edition::Edition2020, Edition::Edition2023] {
        let result = runner(24).run(&steps(120), |steps| {
            let world = world(edition);
            let mut told = Vec::new();
            for step in steps {
                for (who, _, _) in SIDES {
                    let fired = world.desk.tick(&OperatorName::new(*who)).unwrap();
                    told.push((*who, format!("{fired:?}")));
                }
                let taken = take(&world, step);
                // Whoever asks for a claim by its id has the id already.
                if taken.outcome != Err(refused(&["not-found"])) {
                    told.push((taken.who, format!("{:?}", taken.outcome)));
                }
            }
            assert_secret(&world, &told);
            assert_not_found(&world);
            Ok(())
        });
        if let Err(error) = result {
            panic!("{error}");
        }
    }
}

/// The same, step by step, for the life in which each side hears most of the other.
#[test]
fn an_arbitration_tells_each_side_its_own_result_only() {
    let world = world(Edition::Edition2020);
    let marked = |index: usize| {
        let (_, organisation, mark) = SIDES[index];
        let mut fields = m365(&["teams"]).by(organisation);
        fields.name = format!("{mark} claim");
        fields.partner.name = format!("{mark} partner");
        fields
    };
    let ours = world.as_("paula").claims(marked(0));
    let theirs = world.as_("fay").claims(marked(1));
    world.as_("fay").attach(theirs, "MARKFB.txt", b"proof").unwrap();
    world.as_("fay").comment(theirs, "MARKFB says").unwrap();
    world.as_("rita").start(ours).unwrap();
    world.as_("rita").note(ours, "MARKFB and OperatorName(\"fay\") have the better proof").unwrap();
    assert_secret(&world, &[]);
    world.at("2020-07-20T09:00");
    assert_secret(&world, &[]);
    let decided = cpor::domain::command::Command::Decide {
        key: workload_key("teams"),
        winner: cpor::domain::command::Winner::Claim(theirs),
        comment: "MARKFB proved more than MARKNW".to_owned(),
    };
    world.as_("rita").act(Some(ours), decided, Vec::new()).unwrap();
    assert_secret(&world, &[]);
    assert_not_found(&world);
    world.as_("rita").undo(ours).unwrap();
    assert_secret(&world, &[]);
    // A customer sees who claims what, but no comments, no PoE and no word of arbitration.
    let seen = all_that_is_seen(&world, "carl");
    // The form of a dossier has a field for it, whose value is the same for all claims.
    let seen = seen.replace("\"contested\": false,", "");
    for word in ["says", ".txt", "better proof", "proved more", "Contested(", "\"contested\""] {
        assert!(!seen.contains(word), "{word}");
    }
}
