//! Where things are on a page, and what is painted behind what.

/// How many painted places are remembered.
const PLACES: usize = 2_000;

/// A transformation of the plane, as six numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) const fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This one first, and then the other.
    pub(super) fn then(self, next: Self) -> Self {
        // The axes are turned, and the origin is turned and moved.
        let across = next.turn(self.0[0], self.0[1]);
        let up = next.turn(self.0[2], self.0[3]);
        let origin = next.place(self.0[4], self.0[5]);
        Self([across.0, across.1, up.0, up.1, origin.0, origin.1])
    }

    fn turn(self, x: f64, y: f64) -> (f64, f64) {
        (self.0[0] * x + self.0[2] * y, self.0[1] * x + self.0[3] * y)
    }

    /// Where a point comes to lie.
    pub(super) fn place(self, x: f64, y: f64) -> (f64, f64) {
        let (turned, up) = self.turn(x, y);
        (turned + self.0[4], up + self.0[5])
    }

    pub(super) fn is_finite(self) -> bool {
        self.0.iter().all(|number| number.is_finite() && number.abs() < 1e12)
    }
}

/// A box around points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    low: (f64, f64),
    high: (f64, f64),
}

impl Bounds {
    pub(super) const NOTHING: Self = Self { low: (f64::MAX, f64::MAX), high: (f64::MIN, f64::MIN) };
    pub(super) const EVERYTHING: Self =
        Self { low: (f64::MIN, f64::MIN), high: (f64::MAX, f64::MAX) };

    pub(super) fn of([x, y, z, w]: [f64; 4]) -> Self {
        let mut bounds = Self::NOTHING;
        bounds.take_in((x, y));
        bounds.take_in((z, w));
        bounds
    }

    pub(super) fn take_in(&mut self, (x, y): (f64, f64)) {
        self.low = (self.low.0.min(x), self.low.1.min(y));
        self.high = (self.high.0.max(x), self.high.1.max(y));
    }

    /// Whether a point lies within, or so little outside that it may be seen.
    pub(super) fn holds(&self, (x, y): (f64, f64), margin: f64) -> bool {
        x >= self.low.0 - margin
            && x <= self.high.0 + margin
            && y >= self.low.1 - margin
            && y <= self.high.1 + margin
    }
}

/// What stands behind text in white.
#[derive(Debug, Default)]
pub(super) struct Backdrop {
    places: Vec<Bounds>,
}

impl Backdrop {
    pub(super) fn add(&mut self, place: Bounds) {
        if self.places.len() < PLACES {
            self.places.push(place);
        }
    }

    pub(super) fn lies_behind(&self, point: (f64, f64)) -> bool {
        // On a page with more than is remembered nothing is hidden for certain.
        self.places.len() >= PLACES || self.places.iter().any(|place| place.holds(point, 1.0))
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }
}
