//! What a terminal's character set can show, and what stands for the rest.
//!
//! Beyond ASCII there is UTF-8 or nothing: in any other set the bytes of UTF-8 are other
//! characters, and some are commands (the C1 controls). There, our own signs are drawn by ASCII
//! ones that look alike; a letter of somebody's name becomes a question mark, for a guess would be
//! another name. Either takes exactly the cells of what it stands for, so that columns stay where
//! they are.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

coded_enum!(
    /// A character set, by the code that `--charset` takes.
    #[derive(Default)]
    Charset {
        /// All of Unicode.
        #[default]
        Utf8 => "utf-8",
        /// Nothing beyond ASCII.
        Ascii => "ascii",
    }
);

impl Charset {
    /// Decides from the values of `LC_ALL`, `LC_CTYPE` and `LANG`: the first that is set counts.
    /// None where none is set.
    #[must_use]
    pub fn of(lc_all: Option<&str>, lc_ctype: Option<&str>, lang: Option<&str>) -> Option<Self> {
        let set = |value: &Option<&str>| value.is_some_and(|value| !value.is_empty());
        let locale = [lc_all, lc_ctype, lang].into_iter().find(set).flatten()?;
        // language_TERRITORY.CODESET@modifier
        let codeset = locale.split_once('.').map_or("", |(_, codeset)| codeset);
        let codeset = codeset.split('@').next().unwrap_or_default().replace('-', "");
        let is_utf8 = codeset.eq_ignore_ascii_case("utf8");
        Some(if is_utf8 { Self::Utf8 } else { Self::Ascii })
    }

    /// A text as this set shows it, in as many cells.
    #[must_use]
    pub fn show(self, text: &str) -> Cow<'_, str> {
        if self == Self::Utf8 || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.graphemes(true).map(|symbol| self.symbol(symbol)).collect())
    }

    /// A character as this set shows it, in as many cells, of which there are at most two.
    #[must_use]
    pub fn symbol(self, symbol: &str) -> &str {
        if self == Self::Utf8 || symbol.is_ascii() {
            return symbol;
        }
        match (look_alike(symbol), symbol.width()) {
            (Some(sign), _) => sign,
            (None, 0) => "",
            (None, 1) => "?",
            (None, _) => "??",
        }
    }
}

/// The ASCII sign that looks like one of ours.
fn look_alike(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "─" | "━" | "╌" | "═" | "·" | "–" | "—" | "‐" | "‑" | "−" => "-",
        "│" | "┃" | "║" | "▏" | "▎" | "▍" | "▕" => "|",
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" | "╭" | "╮" | "╰" | "╯" => {
            "+"
        }
        "█" | "▉" | "▊" | "▋" | "▇" | "▆" => "#",
        "▌" | "▅" | "▄" => "=",
        "▁" | "▂" | "▃" => "_",
        "░" | "▒" | "▓" => ":",
        "…" => ".",
        "•" | "●" | "◦" | "★" => "*",
        "○" => "o",
        "▸" | "▶" | "›" | "»" | "→" | "⟩" => ">",
        "◂" | "◀" | "‹" | "«" | "←" | "⟨" => "<",
        "▲" | "▴" | "↑" => "^",
        "▼" | "▾" | "↓" => "v",
        "“" | "”" | "„" => "\"",
        "‘" | "’" => "'",
        "×" => "x",
        "✓" | "✔" => "+",
        "✗" | "✘" => "x",
        "≤" => "<",
        "≥" => ">",
        "\u{a0}" | "\u{202f}" => " ",
        _ => return None,
    })
}
