//! What a terminal can do, from what it says about itself.
//!
//! Every screen knows what a VT100 knows, and is sent no more than that but colours, as far as it
//! has them, and three private modes: the other screen, the cursor that is hidden, and the marks
//! around a frame. A terminal that does not have one of these passes over it, the VT100 as the
//! Linux console, so none is asked for them.

/// How many colours a session's terminal shows. Bold, reverse and the other attributes are not
/// colours: they are kept in every depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// None.
    None,
    /// The sixteen that every terminal has, in the shades of its own theme.
    Ansi16,
    /// The fixed palette of 256.
    Ansi256,
    /// 24 bits.
    True,
}

/// What can be shown on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Capability {
    /// Lines of text, one after the other: the cursor can't be moved.
    Lines,
    /// A screen.
    Screen(Depth),
}

impl Capability {
    /// Decides from the values of `TERM`, `COLORTERM` and `NO_COLOR`, where they are set.
    ///
    /// More colours are used only where the terminal says that it has them; `NO_COLOR` counts if
    /// it is not empty.
    #[must_use]
    pub fn of(term: Option<&str>, colorterm: Option<&str>, no_color: Option<&str>) -> Self {
        let term = term.unwrap_or_default();
        // vt52 has a cursor to move, but by other sequences than ours.
        if matches!(term, "" | "dumb" | "unknown" | "vt52") {
            return Self::Lines;
        }
        if no_color.is_some_and(|value| !value.is_empty()) {
            return Self::Screen(Depth::None);
        }
        Self::Screen(depth(term, colorterm.unwrap_or_default()))
    }
}

fn depth(term: &str, colorterm: &str) -> Depth {
    // GNU screen hands COLORTERM on from the terminal that it was started in, and then reads
    // 24-bit colours as blinking; tmux, which may use the same name, translates 256 well.
    let is_multiplexed = term.starts_with("screen");
    if !is_multiplexed && (matches!(colorterm, "truecolor" | "24bit") || term.ends_with("-direct"))
    {
        return Depth::True;
    }
    let is_modern =
        ["alacritty", "foot", "kitty", "ghostty", "wezterm"].iter().any(|name| term.contains(name));
    if is_modern || term.contains("256color") {
        return Depth::Ansi256;
    }
    let is_monochrome =
        term.starts_with("vt1") || term.starts_with("vt2") || term.ends_with("-mono");
    if is_monochrome { Depth::None } else { Depth::Ansi16 }
}
