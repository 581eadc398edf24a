//! Which colours a session shows where screens draw with the sixteen.
//!
//! Screens name roles by the colours of `theme`; a theme puts others in their place as cells are
//! written out. It knows no screen.

use ratatui::style::{Color, Modifier};

use crate::tui::backend::Depth;

coded_enum!(
    /// What a colour says.
    Role {
        /// What stands back: labels, hints, what is not open.
        Dim => "dim",
        /// Keys in hints, what is being worked on.
        Key => "key",
        /// What asks for attention: overdue, gaps, refusals.
        Alert => "alert",
        /// What is to be known: contested, due today, internal notes.
        Note => "note",
        /// What went well.
        Good => "good",
    }
);

impl Role {
    /// The colour by which screens draw it.
    const fn drawn(self) -> Color {
        match self {
            Self::Dim => Color::DarkGray,
            Self::Key => Color::Cyan,
            Self::Alert => Color::Red,
            Self::Note => Color::Yellow,
            Self::Good => Color::Green,
        }
    }
}

coded_enum!(
    /// A theme that comes with the program.
    #[derive(Default)]
    Preset {
        /// The terminal's own sixteen colours.
        #[default]
        Terminal => "terminal",
        /// For dark backgrounds.
        Dark => "dark",
        /// For light backgrounds.
        Light => "light",
        /// The terminal's own text colour, with weight in the place of colour.
        HighContrast => "high-contrast",
    }
);

/// What is shown for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tint {
    /// Where there are more than sixteen colours.
    rich: Color,
    /// Where there are sixteen.
    plain: Color,
    /// What is added to it.
    weight: Modifier,
}

impl Tint {
    const fn of(rich: u8, plain: Color) -> Self {
        Self { rich: Color::Indexed(rich), plain, weight: Modifier::empty() }
    }

    const fn same(color: Color) -> Self {
        Self { rich: color, plain: color, weight: Modifier::empty() }
    }

    const fn weighing(weight: Modifier) -> Self {
        Self { rich: Color::Reset, plain: Color::Reset, weight }
    }
}

/// The colours of one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// By role, in the order of [`Role::ALL`].
    tints: [Tint; 5],
}

impl Default for Theme {
    fn default() -> Self {
        Self::from(Preset::default())
    }
}

impl From<Preset> for Theme {
    fn from(preset: Preset) -> Self {
        let tints = match preset {
            Preset::Terminal => [Role::Dim, Role::Key, Role::Alert, Role::Note, Role::Good]
                .map(|role| Tint::same(role.drawn())),
            Preset::Dark => [
                Tint::of(246, Color::DarkGray),
                Tint::of(80, Color::LightCyan),
                Tint::of(203, Color::LightRed),
                Tint::of(221, Color::LightYellow),
                Tint::of(114, Color::LightGreen),
            ],
            Preset::Light => [
                Tint::of(241, Color::DarkGray),
                Tint::of(24, Color::Blue),
                Tint::of(124, Color::Red),
                Tint::of(94, Color::Magenta),
                Tint::of(22, Color::Green),
            ],
            Preset::HighContrast => [
                Tint::weighing(Modifier::empty()),
                Tint::weighing(Modifier::BOLD),
                Tint::weighing(Modifier::BOLD),
                Tint::weighing(Modifier::BOLD),
                Tint::weighing(Modifier::BOLD),
            ],
        };
        Self { tints }
    }
}

impl Theme {
    /// Shows a colour for a role.
    pub fn set(&mut self, role: Role, color: Color) {
        if let Some(at) = Role::ALL.iter().position(|other| *other == role) {
            self.tints[at] = Tint::same(color);
        }
    }

    /// What is shown where a screen draws by a colour, and what weight is added to it.
    pub(in crate::tui) fn shown(&self, drawn: Color, depth: Depth) -> (Color, Modifier) {
        let roles = Role::ALL.iter().zip(&self.tints);
        match roles.into_iter().find(|(role, _)| role.drawn() == drawn) {
            None => (drawn, Modifier::empty()),
            Some((_, tint)) => {
                let is_plain = matches!(depth, Depth::Ansi16 | Depth::None);
                (if is_plain { tint.plain } else { tint.rich }, tint.weight)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::backend::palette_shade;

    /// How bright a shade is, as WCAG 2 has it.
    fn luminance(shade: [u8; 3]) -> f64 {
        let linear = |level: u8| {
            let level = f64::from(level) / 255.0;
            if level <= 0.040_45 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = shade.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn contrast_is_counted_as_it_is_defined() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.001);
        assert!((contrast([118; 3], [255; 3]) - 4.54).abs() < 0.01);
    }

    /// Not only on white and black: backgrounds are seldom quite that.
    #[test]
    fn every_role_is_legible_on_the_backgrounds_a_theme_is_for() {
        let light = [[255, 255, 255], [253, 246, 227], [238, 238, 238]];
        let dark = [[0, 0, 0], [30, 30, 30], [0, 43, 54]];
        for (preset, grounds) in [(Preset::Light, light), (Preset::Dark, dark)] {
            let theme = Theme::from(preset);
            for role in Role::ALL {
                let (color, _) = theme.shown(role.drawn(), Depth::Ansi256);
                let Color::Indexed(index) = color else { panic!("{preset} {role}: {color}") };
                for ground in grounds {
                    let found = contrast(palette_shade(index), ground);
                    assert!(found >= 4.5, "{preset} {role} on {ground:?}: {found:.2}");
                }
            }
        }
    }

    #[test]
    fn the_terminals_own_colours_are_left_alone() {
        let theme = Theme::default();
        for depth in [Depth::None, Depth::Ansi16, Depth::Ansi256, Depth::True] {
            for color in [Color::Cyan, Color::DarkGray, Color::Red, Color::Reset, Color::Blue] {
                assert_eq!(theme.shown(color, depth), (color, Modifier::empty()));
            }
        }
    }

    #[test]
    fn own_colours_are_shown_for_their_role_alone() {
        let mut theme = Theme::from(Preset::Light);
        theme.set(Role::Note, Color::Rgb(1, 2, 3));
        assert_eq!(theme.shown(Color::Yellow, Depth::True).0, Color::Rgb(1, 2, 3));
        assert_eq!(theme.shown(Color::Cyan, Depth::True).0, Color::Indexed(24));
        assert_eq!(theme.shown(Color::Cyan, Depth::Ansi16).0, Color::Blue);
    }
}
