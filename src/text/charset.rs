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
        let set = |value: &&str| !value.is_empty();
        let locale = [lc_all, lc_ctype, lang].into_iter().flatten().find(set)?;
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
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" | "╭" | "╮" | "╰" | "╯" | "✓" | "✔" => {
            "+"
        }
        "█" | "▉" | "▊" | "▋" | "▇" | "▆" => "#",
        "▌" | "▅" | "▄" => "=",
        "▁" | "▂" | "▃" => "_",
        "░" | "▒" | "▓" => ":",
        "…" => "~",
        "•" | "●" | "◦" | "★" => "*",
        "○" => "o",
        "▸" | "▶" | "›" | "»" | "→" | "⟩" | "≥" => ">",
        "◂" | "◀" | "‹" | "«" | "←" | "⟨" | "≤" => "<",
        "▲" | "▴" | "↑" => "^",
        "▼" | "▾" | "↓" => "v",
        "“" | "”" | "„" => "\"",
        "‘" | "’" => "'",
        "×" | "✗" | "✘" => "x",
        "\u{a0}" | "\u{202f}" => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::text::width;

    #[rstest]
    #[case::nothing_set([None, None, None], None)]
    #[case::empty_is_not_set([Some(""), None, Some("")], None)]
    #[case::the_c_locale([None, None, Some("C")], Some(Charset::Ascii))]
    #[case::posix([None, Some("POSIX"), Some("ko_KR.UTF-8")], Some(Charset::Ascii))]
    #[case::c_in_utf8([None, None, Some("C.UTF-8")], Some(Charset::Utf8))]
    #[case::spelled_otherwise([None, None, Some("ja_JP.utf8")], Some(Charset::Utf8))]
    #[case::modified([None, None, Some("de_DE.UTF-8@euro")], Some(Charset::Utf8))]
    #[case::another_set([None, None, Some("ko_KR.EUC-KR")], Some(Charset::Ascii))]
    #[case::no_set_named([None, None, Some("de_DE")], Some(Charset::Ascii))]
    #[case::all_before_ctype([Some("C"), Some("C.UTF-8"), None], Some(Charset::Ascii))]
    #[case::ctype_before_lang([None, Some("C.UTF-8"), Some("C")], Some(Charset::Utf8))]
    fn the_first_locale_that_is_set_counts(
        #[case] locale: [Option<&str>; 3],
        #[case] charset: Option<Charset>,
    ) {
        let [lc_all, lc_ctype, lang] = locale;
        assert_eq!(Charset::of(lc_all, lc_ctype, lang), charset);
    }

    #[rstest]
    #[case("┌─┐│▸ Id…", "+-+|> Id~")]
    #[case("“Café” – 蓝远航空", "\"Caf?\" - ????????")]
    #[case("e\u{301} 👩\u{200d}💻", "? ??")]
    #[case("plain", "plain")]
    fn what_it_cannot_show_is_shown_in_as_many_cells(#[case] text: &str, #[case] shown: &str) {
        assert_eq!(Charset::Ascii.show(text), shown);
        assert_eq!(width(shown), width(text));
        assert_eq!(Charset::Utf8.show(text), text);
    }
}
