//! The colours of pictures: one fixed dark palette, light enough to be read.

use crate::tape::screen::{Color, Look};

/// Behind everything.
pub(super) const PAPER: &str = "#16181d";
/// Text that has no colour of its own.
pub(super) const TEXT: &str = "#d8dbe0";

/// The shades of the terminal's own sixteen.
const SIXTEEN: [u32; 16] = [
    0x2a_2e37, 0xf0_716f, 0x8c_c570, 0xe2_b95b, 0x6e_a8fe, 0xc7_92ea, 0x56_c2d0, 0xc9_ced6,
    0x86_8e9b, 0xff_8f8c, 0xa8_dd8d, 0xf4_cf79, 0x92_bfff, 0xdd_b0f7, 0x7c_dbe6, 0xf2_f4f7,
];
/// The steps of the cube of 216 colours.
const STEPS: [u32; 6] = [0, 95, 135, 175, 215, 255];

/// What something is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Ink {
    /// The colour of plain text.
    Text,
    /// The colour of the empty screen.
    Paper,
    /// One of 256.
    Indexed(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

impl Ink {
    /// The colours of a cell's text and of what is behind it.
    pub(super) const fn of(look: Look) -> (Self, Self) {
        let ink = Self::or(look.ink, Self::Text);
        let paper = Self::or(look.paper, Self::Paper);
        if look.reverse { (paper, ink) } else { (ink, paper) }
    }

    const fn or(color: Color, own: Self) -> Self {
        match color {
            Color::Default => own,
            Color::Indexed(index) => Self::Indexed(index),
            Color::Rgb(red, green, blue) => Self::Rgb(red, green, blue),
        }
    }

    /// The class of what is filled with it; none for plain text.
    pub(super) fn class(self) -> String {
        match self {
            Self::Text => String::new(),
            Self::Paper => "k".to_owned(),
            Self::Indexed(index) => format!("c{index}"),
            Self::Rgb(red, green, blue) => format!("x{red:02x}{green:02x}{blue:02x}"),
        }
    }

    /// The colour as CSS has it.
    pub(super) fn value(self) -> String {
        let hex = match self {
            Self::Text => return TEXT.to_owned(),
            Self::Paper => return PAPER.to_owned(),
            Self::Indexed(index) => indexed(index),
            Self::Rgb(red, green, blue) => u32::from_be_bytes([0, red, green, blue]),
        };
        format!("#{hex:06x}")
    }
}

/// One of 256 as terminals agree on them: sixteen of their own, a cube, and greys.
fn indexed(index: u8) -> u32 {
    let at = usize::from(index);
    if let Some(own) = SIXTEEN.get(at) {
        return *own;
    }
    if let Some(grey) = index.checked_sub(232) {
        return (8 + 10 * u32::from(grey)) * 0x1_0101;
    }
    let at = at - 16;
    let step = |of: usize| STEPS.get(of % 6).copied().unwrap_or_default();
    step(at / 36) << 16 | step(at / 6) << 8 | step(at)
}
