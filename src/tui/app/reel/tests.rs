use super::*;

fn extent<'a>(heights: &'a [usize], rows: usize, height: &'a dyn Fn(usize) -> usize) -> Extent<'a> {
    Extent { count: heights.len(), height, rows }
}

/// The blocks on the screen with those of their lines that are seen.
fn seen(reel: Reel, heights: &[usize], rows: usize) -> Vec<(usize, usize, usize)> {
    let height = |block: usize| heights[block];
    let parts = reel.parts(extent(heights, rows, &height));
    parts.into_iter().map(|part| (part.block, part.lines.start, part.lines.end)).collect()
}

fn keys(heights: &[usize], rows: usize, asks: &[Ask]) -> Reel {
    let height = |block: usize| heights[block];
    let extent = extent(heights, rows, &height);
    asks.iter().fold(Reel::default(), |reel, ask| reel.step(*ask, extent))
}

#[test]
fn the_caret_goes_from_block_to_block_and_takes_the_screen_along() {
    let heights = [2, 2, 2, 2];
    let one = keys(&heights, 6, &[Ask::Down]);
    assert_eq!((one.caret, seen(one, &heights, 6)), (1, vec![(0, 0, 2), (1, 0, 2)]));
    let two = keys(&heights, 6, &[Ask::Down, Ask::Down]);
    assert_eq!(
        (two.caret, seen(two, &heights, 6)),
        (2, vec![(0, 1, 2), (1, 0, 2), (2, 0, 2)][1..].to_vec())
    );
    let back = keys(&heights, 6, &[Ask::Down, Ask::Down, Ask::Up, Ask::Up]);
    assert_eq!((back.caret, seen(back, &heights, 6)[0]), (0, (0, 0, 2)));
    let last = keys(&heights, 6, &[Ask::Down; 9]);
    assert_eq!((last.caret, *seen(last, &heights, 6).last().unwrap()), (3, (3, 0, 2)));
}

#[test]
fn a_long_block_is_gone_through_line_by_line_both_ways() {
    let heights = [1, 9, 1];
    let down = keys(&heights, 4, &[Ask::Down]);
    assert_eq!((down.caret, seen(down, &heights, 4)), (1, vec![(1, 0, 4)]));
    let down = keys(&heights, 4, &[Ask::Down, Ask::Down, Ask::Down]);
    assert_eq!((down.caret, seen(down, &heights, 4)), (1, vec![(1, 2, 6)]));
    let down = keys(&heights, 4, &[Ask::Down; 7]);
    assert_eq!(down.caret, 2, "after its last line the next block comes");
    let mut asks = vec![Ask::Last];
    asks.push(Ask::Up);
    let up = keys(&heights, 4, &asks);
    assert_eq!(up.caret, 1);
    assert!(seen(up, &heights, 4).contains(&(1, 7, 9)), "{:?}", seen(up, &heights, 4));
    asks.extend([Ask::Up; 8]);
    assert_eq!(keys(&heights, 4, &asks).caret, 0);
}

#[test]
fn pages_leave_no_line_out() {
    let heights: Vec<usize> = (1..12).chain([30, 1, 2]).collect();
    let height = |block: usize| heights[block];
    let extent = extent(&heights, 7, &height);
    let mut reel = Reel::default();
    let mut met = vec![0; heights.len()];
    for _ in 0..60 {
        for part in reel.parts(extent) {
            assert!(part.lines.start <= met[part.block], "lines were passed over: {part:?}");
            met[part.block] = met[part.block].max(part.lines.end);
        }
        reel = reel.step(Ask::PageDown, extent);
    }
    assert_eq!(met, heights);
    assert_eq!(reel.caret, heights.len() - 1);
    for _ in 0..60 {
        reel = reel.step(Ask::PageUp, extent);
    }
    assert_eq!(reel, Reel::default());
}

#[test]
fn the_caret_is_always_on_the_screen_and_nothing_is_empty_below_the_end() {
    let asks = [
        Ask::Down,
        Ask::Up,
        Ask::PageDown,
        Ask::PageUp,
        Ask::First,
        Ask::Last,
        Ask::Down,
        Ask::Down,
    ];
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..400 {
        let heights: Vec<usize> = (0..random.usize(1..12)).map(|_| random.usize(1..14)).collect();
        let height = |block: usize| heights[block];
        let all: usize = heights.iter().map(|height| height + 1).sum::<usize>() - 1;
        let mut reel = Reel::default();
        for _ in 0..60 {
            let rows = random.usize(1..16);
            let extent = extent(&heights, rows, &height);
            reel = if random.u8(..9) == 0 {
                reel.to(random.usize(..heights.len()), extent)
            } else {
                reel.step(asks[random.usize(..asks.len())], extent)
            };
            let parts = reel.parts(extent);
            assert!(
                parts.iter().any(|part| part.block == reel.caret),
                "{reel:?} {heights:?} {rows}"
            );
            let end = parts.last().map_or(0, |part| part.row + part.lines.len());
            assert!(end == rows.min(all) || end + 1 == rows, "{reel:?} {heights:?} {rows} {end}");
        }
    }
}

/// A thousand blocks are no slower than ten: those that are far from the screen are not measured.
#[test]
fn only_what_is_around_the_screen_is_measured() {
    let measured = std::cell::Cell::new(0);
    let height = |block: usize| {
        measured.set(measured.get() + 1);
        1 + block % 5
    };
    let extent = Extent { count: 100_000, height: &height, rows: 20 };
    let mut reel = Reel::default().step(Ask::Last, extent);
    assert_eq!(reel.caret, 99_999);
    for ask in [Ask::PageUp, Ask::Up, Ask::Down, Ask::PageDown, Ask::First, Ask::Down] {
        measured.set(0);
        reel = reel.step(ask, extent);
        assert!(measured.get() < 200, "{} blocks for {ask:?}", measured.get());
    }
}
