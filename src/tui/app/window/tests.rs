//! The window against the whole queue that it is a part of.

use chrono::DateTime;
use proptest::prelude::*;

use super::*;
use crate::domain::id::OrganisationId;
use crate::domain::status::Status;

const HEIGHT: usize = 20;

fn row(id: u64) -> QueueRow {
    QueueRow {
        id: ClaimId(id),
        revision: 1,
        name: format!("Claim {id}"),
        organisation: OrganisationId::new("northwind"),
        organisation_name: String::new(),
        customer: String::new(),
        domain: String::new(),
        solution_area: String::new(),
        activities: Vec::new(),
        products: Vec::new(),
        product_names: Vec::new(),
        status: Status::Submitted,
        due: None,
        contested: false,
        disputed: false,
        assignee: None,
        updated_at: DateTime::UNIX_EPOCH,
        unread: false,
        my_turn: false,
        unrecorded: false,
    }
}

/// What a desk answers that has these claims, in this order.
fn answer(queue: &[u64], wanted: &Wanted) -> QueuePage {
    let request = wanted.of(QueueRequest::default());
    let place_of = |id: &ClaimId| queue.iter().position(|it| *it == id.0);
    let anchor = request.anchors.iter().find_map(|id| Some((*id, place_of(id)?)));
    let offset = request.first(anchor.map(|(_, place)| place), queue.len());
    let rows = queue.iter().skip(offset).take(wanted.limit).map(|id| row(*id)).collect();
    QueuePage { rows, offset, anchor, total: queue.len(), ..QueuePage::default() }
}

fn opened(queue: &[u64]) -> Window {
    let mut window = Window::default();
    refresh(&mut window, queue);
    window
}

fn refresh(window: &mut Window, queue: &[u64]) {
    let wanted = window.wanted(HEIGHT);
    assert!(window.put(answer(queue, &wanted), &wanted, HEIGHT));
}

fn selected(window: &Window) -> Option<u64> {
    window.selected().map(|row| row.id.0)
}

fn on_screen(window: &Window) -> Vec<u64> {
    window.lines(HEIGHT).map(|shown| shown.row.id.0).collect()
}

fn numbers(count: u64) -> Vec<u64> {
    (1..=count).collect()
}

#[test]
fn only_some_screens_of_rows_are_held() {
    let queue = numbers(100_000);
    let mut window = opened(&queue);
    assert_eq!(window.page().rows.len(), HEIGHT * SCREENS);
    window.select(usize::MAX, HEIGHT);
    refresh(&mut window, &queue);
    assert_eq!((selected(&window), window.total()), (Some(100_000), 100_000));
    assert!(window.page().rows.len() <= HEIGHT * SCREENS);
}

#[test]
fn the_selection_keeps_its_line_when_rows_come_or_go_above_it() {
    let queue = numbers(300);
    let mut window = opened(&queue);
    window.select(150, HEIGHT);
    refresh(&mut window, &queue);
    let line = window.index() - window.top();
    let screen = on_screen(&window);
    let more: Vec<u64> = (1_000..1_007).chain(queue.iter().copied()).collect();
    refresh(&mut window, &more);
    assert_eq!((selected(&window), window.index() - window.top()), (Some(151), line));
    assert_eq!(on_screen(&window), screen, "no line of the screen has changed");
    refresh(&mut window, &queue[40..]);
    assert_eq!((selected(&window), on_screen(&window)), (Some(151), screen));
}

#[test]
fn after_a_decision_the_rows_below_close_the_gap() {
    let queue = numbers(100);
    let mut window = opened(&queue);
    window.select(5, HEIGHT);
    assert!(window.advance(ClaimId(6), HEIGHT));
    assert_eq!(selected(&window), Some(7), "at once");
    let without: Vec<u64> = queue.iter().copied().filter(|id| *id != 6).collect();
    refresh(&mut window, &without);
    assert_eq!((selected(&window), window.index(), window.top()), (Some(7), 5, 0));
}

#[test]
fn after_the_last_one_the_one_before_is_selected() {
    let queue = numbers(50);
    let mut window = opened(&queue);
    window.select(49, HEIGHT);
    assert!(!window.advance(ClaimId(50), HEIGHT));
    refresh(&mut window, &queue[..49]);
    assert_eq!(selected(&window), Some(49));
    refresh(&mut window, &[]);
    assert_eq!((selected(&window), window.total()), (None, 0));
    refresh(&mut window, &[7]);
    assert_eq!(selected(&window), Some(7));
}

#[test]
fn a_jump_shows_what_was_there_until_the_rows_have_come() {
    let queue = numbers(10_000);
    let mut window = opened(&queue);
    let before = on_screen(&window);
    window.select(9_999, HEIGHT);
    assert!(window.is_selection_away() && !window.is_whole(HEIGHT) && window.wants_more(HEIGHT));
    assert_eq!(on_screen(&window), before);
    refresh(&mut window, &queue);
    assert!(window.is_whole(HEIGHT) && !window.wants_more(HEIGHT));
    assert_eq!(on_screen(&window), queue[9_980..]);
    assert_eq!(selected(&window), Some(10_000));
}

#[test]
fn rows_that_never_come_bring_the_selection_back() {
    let queue = numbers(10_000);
    let mut window = opened(&queue);
    window.select(5_000, HEIGHT);
    window.go_back(HEIGHT);
    assert_eq!(selected(&window), Some(100));
    assert!(window.is_whole(HEIGHT));
}

#[test]
fn scrolling_by_pages_never_lacks_rows_when_they_come_between_two_keys() {
    let queue = numbers(1_000);
    let mut window = opened(&queue);
    while window.index() < 999 {
        window.select(window.index() + HEIGHT, HEIGHT);
        assert!(window.is_whole(HEIGHT), "at {}", window.index());
        if window.wants_more(HEIGHT) {
            refresh(&mut window, &queue);
        }
    }
}

#[test]
fn other_claims_begin_at_the_top_unless_the_selected_one_is_among_them() {
    let queue = numbers(500);
    let mut window = opened(&queue);
    window.select(99, HEIGHT);
    let even: Vec<u64> = queue.iter().copied().filter(|id| id % 2 == 0).collect();
    let odd: Vec<u64> = queue.iter().copied().filter(|id| id % 2 == 1).collect();
    let fresh = window.wanted_fresh(None, HEIGHT);
    assert!(window.put(answer(&even, &fresh), &fresh, HEIGHT));
    assert_eq!((selected(&window), window.index()), (Some(100), 49));
    let fresh = window.wanted_fresh(None, HEIGHT);
    assert!(window.put(answer(&odd, &fresh), &fresh, HEIGHT));
    assert_eq!((selected(&window), window.top()), (Some(1), 0));
    let fresh = window.wanted_fresh(Some(ClaimId(100)), HEIGHT);
    assert!(window.put(answer(&queue, &fresh), &fresh, HEIGHT));
    assert_eq!(selected(&window), Some(100), "it comes back to where it was put");
}

/// Something that happens to the queue or to the selection.
#[derive(Debug, Clone)]
enum Step {
    /// The selection moves by so much.
    Move(isize),
    /// It goes to a part of the whole, in hundredths.
    Jump(usize),
    /// A claim comes, at a part of the whole.
    Come(usize),
    /// A claim leaves, at a part of the whole.
    Leave(usize),
    /// A claim goes elsewhere: from a part of the whole to another.
    Wander(usize, usize),
    /// The selected claim leaves.
    LeaveSelected,
    /// What was asked for last is answered.
    Answer,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (-45_isize..45).prop_map(Step::Move),
        1 => (0_usize..=100).prop_map(Step::Jump),
        1 => (0_usize..=100).prop_map(Step::Come),
        2 => (0_usize..=100).prop_map(Step::Leave),
        1 => (0_usize..=100, 0_usize..=100).prop_map(|(from, to)| Step::Wander(from, to)),
        1 => Just(Step::LeaveSelected),
        4 => Just(Step::Answer),
    ]
}

/// The queue itself, and a window that hears of it late.
struct Model {
    queue: Vec<u64>,
    window: Window,
    asked: Option<(Wanted, QueuePage)>,
    newest: u64,
}

impl Model {
    fn take(&mut self, step: &Step) {
        let place = |part: usize, count: usize| (part * count / 100).min(count.saturating_sub(1));
        let count = self.queue.len();
        match *step {
            Step::Move(by) => {
                self.window.select(self.window.index().saturating_add_signed(by), HEIGHT);
            }
            Step::Jump(part) => {
                self.window.select(place(part, self.window.total()), HEIGHT);
            }
            Step::Come(part) => {
                self.newest += 1;
                self.queue.insert(place(part, count), self.newest);
            }
            Step::Leave(part) if count > 0 => {
                self.queue.remove(place(part, count));
            }
            Step::Wander(from, to) if count > 0 => {
                let id = self.queue.remove(place(from, count));
                self.queue.insert(place(to, count - 1), id);
            }
            Step::LeaveSelected => {
                let id = selected(&self.window);
                self.queue.retain(|it| Some(*it) != id);
            }
            Step::Answer => self.hear(),
            Step::Leave(_) | Step::Wander(..) => {}
        }
    }

    /// A question is answered with the queue as it was when it was asked.
    fn ask(&mut self) {
        let wanted = self.window.wanted(HEIGHT);
        let page = answer(&self.queue, &wanted);
        self.asked = Some((wanted, page));
    }

    fn hear(&mut self) {
        let Some((wanted, page)) = self.asked.take() else { return self.ask() };
        let known: Vec<u64> = self.window.page().rows.iter().map(|row| row.id.0).collect();
        let before = selected(&self.window);
        let there: Vec<u64> = page.rows.iter().map(|row| row.id.0).collect();
        let taken = self.window.put(page, &wanted, HEIGHT);
        let after = selected(&self.window);
        if let (Some(before), true) = (before, taken) {
            if let Some(expected) = heir(before, &known, &there) {
                assert_eq!(after, Some(expected), "{before} was selected");
            }
        } else if !taken {
            assert_eq!(after, before);
            self.ask();
        }
    }
}

/// The claim that the selection goes to, of those known, where only some are still there.
fn heir(of: u64, known: &[u64], there: &[u64]) -> Option<u64> {
    let at = known.iter().position(|id| *id == of)?;
    let mut wanted = known[at..].iter().chain(known[..at].iter().rev());
    wanted.find(|id| there.contains(id)).copied()
}

proptest! {
    /// Whatever happens between question and answer, the selection is with its claim or the next
    /// one; and once the answers have come, the rows are those of the queue.
    #[test]
    fn the_window_is_a_part_of_the_queue(
        size in 0_u64..400,
        steps in proptest::collection::vec(step(), 1..60),
    ) {
        let queue = numbers(size);
        let mut model = Model { window: opened(&queue), queue, asked: None, newest: size };
        for step in &steps {
            model.take(step);
            let window = &model.window;
            prop_assert!(window.total() == 0 || window.index() < window.total());
            prop_assert!(window.top() <= window.index());
            prop_assert!(window.total() == 0 || window.index() < window.top() + HEIGHT);
            prop_assert!(on_screen(window).len() <= HEIGHT);
        }
        // Whatever is on its way comes, and what is still lacking is asked for.
        for _ in 0..6 {
            model.hear();
        }
        refresh(&mut model.window, &model.queue);
        refresh(&mut model.window, &model.queue);
        let (window, queue) = (&model.window, &model.queue);
        prop_assert!(window.is_whole(HEIGHT));
        let end = (window.top() + HEIGHT).min(queue.len());
        prop_assert_eq!(on_screen(window), &queue[window.top()..end]);
        prop_assert_eq!(selected(window), queue.get(window.index()).copied());
    }
}
