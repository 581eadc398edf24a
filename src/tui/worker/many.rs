//! Carries out at the desk what is asked about many claims at once. What takes a step for every
//! claim of the store is done here, off the drawing thread.

use std::collections::BTreeSet;

use crate::desk::{Desk, DeskError, QueueRequest, Receipt, Request, Watch};
use crate::domain::id::{ClaimId, OperatorName};
use crate::i18n::Texts;
use crate::tui::app::many::{Found, ManyAnswer, ManyEffect, Wanted};

mod filling;

use filling::Filler;

/// Carries it out and says what came of it.
pub(super) fn carry_out(
    desk: &dyn Desk,
    who: &OperatorName,
    texts: &Texts,
    effect: ManyEffect,
    watch: &dyn Watch,
) -> ManyAnswer {
    match effect {
        ManyEffect::Find(number, request, wanted) => {
            ManyAnswer::Found(number, find(desk, who, &request, wanted, watch))
        }
        ManyEffect::Look(number, requests, filling) => {
            let filler = Filler::of(desk, who, texts, filling, watch);
            let look = |request: Request| {
                let seen = filler.fill(request.clone()).and_then(|said| desk.would(who, &said));
                request.claim.map(|id| (id, seen))
            };
            ManyAnswer::Looked(number, requests.into_iter().filter_map(look).collect())
        }
        ManyEffect::Work(number, requests, filling) => {
            let filler = Filler::of(desk, who, texts, filling, watch);
            ManyAnswer::Worked(number, work(desk, who, requests, &filler))
        }
        ManyEffect::TakeNext => ManyAnswer::Took(desk.take_next(who)),
    }
}

/// Each request for itself. Where the store fails, the rest is not tried.
fn work(
    desk: &dyn Desk,
    who: &OperatorName,
    requests: Vec<Request>,
    filler: &Filler<'_>,
) -> Vec<(ClaimId, Result<Receipt, DeskError>)> {
    let mut results = Vec::with_capacity(requests.len());
    for request in requests {
        let Some(id) = request.claim else { continue };
        let result = filler.fill(request).and_then(|said| desk.act(who, said));
        let is_broken = matches!(result, Err(DeskError::Store(_)));
        results.push((id, result));
        if is_broken {
            break;
        }
    }
    results
}

fn find(
    desk: &dyn Desk,
    who: &OperatorName,
    request: &QueueRequest,
    wanted: Wanted,
    watch: &dyn Watch,
) -> Result<Found, DeskError> {
    let ids = desk.queue_ids(who, request, watch)?;
    Ok(match wanted {
        Wanted::All => Found::All(ids.into_iter().collect()),
        Wanted::Range(from, to) => {
            let place = |wanted| ids.iter().position(|id| *id == wanted);
            match (place(from), place(to)) {
                (Some(from), Some(to)) => {
                    let range = ids.get(from.min(to)..=from.max(to)).unwrap_or_default();
                    Found::Range(range.iter().copied().collect())
                }
                _ => Found::NoRange,
            }
        }
        Wanted::Hidden(marked) => {
            let shown: BTreeSet<ClaimId> = ids.into_iter().collect();
            Found::Hidden(marked.difference(&shown).count())
        }
    })
}
