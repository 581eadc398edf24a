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
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, next.0);
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    /// Where a point comes to lie.
    pub(super) fn place(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
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
