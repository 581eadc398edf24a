use proptest::prelude::*;
use rstest::rstest;
use unicode_segmentation::UnicodeSegmentation as _;

use super::*;

#[rstest]
#[case::plain("RF-Cable 3 m", "RF-Cable 3 m")]
#[case::escape("\x1b[31mred\x1b[0m", "␛[31mred␛[0m")]
#[case::osc_52("\x1b]52;c;ZXZpbA==\x07", "␛]52;c;ZXZpbA==␇")]
#[case::tab_and_breaks("a\tb\r\nc", "a␉b␍␊c")]
#[case::delete("a\x7f", "a␡")]
#[case::c1("\u{9b}31m", "⟨U+009B⟩31m")]
#[case::right_to_left("invoice\u{202e}fdp.exe", "invoice⟨U+202E⟩fdp.exe")]
#[case::isolate("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩")]
#[case::zero_width("ap\u{200b}ple", "ap⟨U+200B⟩ple")]
#[case::byte_order_mark("\u{feff}x", "⟨U+FEFF⟩x")]
#[case::separators("a\u{2028}b\u{2029}", "a⟨U+2028⟩b⟨U+2029⟩")]
#[case::tag("x\u{e0041}", "x⟨U+E0041⟩")]
#[case::accents("Zoë Łódź 中文 日本語 한국어", "Zoë Łódź 中文 日本語 한국어")]
#[case::combining("e\u{301}", "e\u{301}")]
#[case::mark_without_base("\u{301}x", "◌\u{301}x")]
#[case::mark_after_escape("\x1b\u{301}", "␛◌\u{301}")]
#[case::emoji_style("❤\u{fe0f}", "❤\u{fe0f}")]
#[case::hidden_selector("a\u{fe0f}b", "a⟨U+FE0F⟩b")]
#[case::keycap("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}")]
#[case::name_variant("葛\u{e0100}城", "葛\u{e0100}城")]
#[case::name_variant_on_latin("a\u{e0100}", "a⟨U+E0100⟩")]
fn hostile_characters_become_visible(#[case] text: &str, #[case] shown: &str) {
    assert_eq!(clean_line(text), shown);
}

#[test]
fn several_lines_keep_their_breaks_and_nothing_else() {
    assert_eq!(clean_multiline("a\r\nb\n\rc\x1b"), "a\nb\n␍c␛");
    assert!(matches!(clean_multiline("a\nb"), Cow::Borrowed(_)));
    assert!(matches!(clean_line("a b"), Cow::Borrowed(_)));
}

#[test]
fn stacked_marks_end() {
    let tower = format!("e{}", "\u{301}".repeat(7));
    assert_eq!(clean_line(&tower), format!("e{}⟨U+0301⟩", "\u{301}".repeat(6)));
}

#[rstest]
#[case("abc", 3)]
#[case("中文", 4)]
#[case("e\u{301}", 1)]
#[case("ﾊﾟ", 2)]
#[case("", 0)]
fn width_counts_cells(#[case] text: &str, #[case] cells: usize) {
    assert_eq!(width(text), cells);
}

#[rstest]
#[case("abcdef", 6, "abcdef")]
#[case("abcdef", 4, "abc…")]
#[case("中文字", 5, "中文…")]
#[case("中文字", 4, "中…")]
#[case("中文", 1, "…")]
#[case("ab", 0, "")]
#[case("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…")]
fn truncate_cuts_between_graphemes(#[case] text: &str, #[case] cells: usize, #[case] cut: &str) {
    assert_eq!(truncate(text, cells), cut);
}

#[test]
fn pad_fills_or_cuts_to_the_cell() {
    assert_eq!(pad("中", 4), "中  ");
    assert_eq!(pad("中文字", 4), "中… ");
    assert_eq!(pad_left("42", 4), "  42");
}

#[rstest]
#[case("one two three", 7, &["one two", "three"])]
#[case("one  two", 4, &["one", "two"])]
#[case("  indented text", 10, &["  indented", "text"])]
#[case("a\n\nb", 5, &["a", "", "b"])]
#[case("abcdefgh", 3, &["abc", "def", "gh"])]
#[case("see abcdefgh", 5, &["see", "abcde", "fgh"])]
#[case("中文字句", 5, &["中文", "字句"])]
#[case("中文字。句", 6, &["中文", "字。句"])]
#[case("I don’t. “Editing”; x", 11, &["I don’t.", "“Editing”;", "x"])]
#[case("日 2 (木) 中", 6, &["日 2", "(木)", "中"])]
#[case("中「文」字", 7, &["中", "「文」", "字"])]
#[case("call f()x (a) b", 8, &["call", "f()x (a)", "b"])]
#[case("中文（字句）", 6, &["中文", "（字", "句）"])]
#[case("中文“字”句", 5, &["中文", "“字”", "句"])]
#[case("uses 中文 here", 6, &["uses", "中文", "here"])]
#[case("기한이 지난 클레임", 10, &["기한이", "지난", "클레임"])]
#[case("상태: “제출됨”, 끝", 11, &["상태:", "“제출됨”,", "끝"])]
#[case("아주긴낱말", 6, &["아주긴", "낱말"])]
#[case("中文「字」", 6, &["中文", "「字」"])]
#[case("中a", 1, &["…", "a"])]
#[case("", 5, &[""])]
#[case("abc ", 3, &["abc"])]
#[case("abc", 0, &[])]
fn wrap_breaks_where_a_reader_would(
    #[case] text: &str,
    #[case] cells: usize,
    #[case] lines: &[&str],
) {
    assert_eq!(wrap(text, cells), lines);
}

#[rstest]
#[case("one two three", 7, 2, &["one two", "three"])]
#[case("one two three four", 7, 2, &["one two", "three …"])]
#[case("一二三四五六七八九", 6, 2, &["一二三", "四五…"])]
#[case("一二三四 五六七八", 8, 1, &["一二三…"])]
#[case("中a", 1, 1, &["…"])]
#[case("one two", 5, 0, &[])]
fn what_no_line_is_left_for_is_cut_off_without_new_blanks(
    #[case] text: &str,
    #[case] cells: usize,
    #[case] rows: usize,
    #[case] lines: &[&str],
) {
    assert_eq!(wrap_within(text, cells, rows), lines);
}

/// Text that leans towards what is hard: controls, marks, wide and hidden characters.
fn hard_text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(
        "\0\x07\t\n\r\x1b\x7f\u{85}\u{9b}\u{ad}\u{301}\u{200b}\u{200d}\u{202e}\u{2028}\u{2069}\
         \u{fe0f}\u{feff}\u{e0041}中文。👩ﾞ  ab-"
            .chars()
            .collect::<Vec<_>>(),
    );
    prop::collection::vec(prop_oneof![3 => hard, 1 => any::<char>()], 0..40)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn nothing_hostile_survives(text in hard_text()) {
        let line = clean_line(&text);
        prop_assert!(!line.chars().any(char::is_control), "{line:?}");
        let lines = clean_multiline(&text);
        prop_assert!(!lines.chars().any(|c| c.is_control() && c != '\n'), "{lines:?}");
        for c in line.chars().chain(lines.chars()) {
            let is_selector = matches!(c, '\u{FE0E}' | '\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
            prop_assert!(!is_hidden(c) || is_selector, "{c:?}");
        }
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(text in hard_text()) {
        let once = clean_line(&text).into_owned();
        prop_assert_eq!(clean_line(&once).into_owned(), once.clone());
    }

    #[test]
    fn widths_never_exceed(text in hard_text(), cells in 0_usize..30) {
        prop_assert!(width(&truncate(&text, cells)) <= cells);
        prop_assert_eq!(width(&pad(&text, cells)), cells);
        prop_assert_eq!(width(&pad_left(&text, cells)), cells);
        for line in wrap(&text, cells) {
            prop_assert!(width(&line) <= cells, "{line:?}");
        }
    }

    #[test]
    fn wrapping_loses_only_spaces(text in hard_text(), cells in 2_usize..30) {
        let text = clean_multiline(&text).into_owned();
        // What is wider than a line is shown as an ellipsis, as the table above says.
        prop_assume!(text.graphemes(true).all(|grapheme| width(grapheme) <= cells));
        let squeezed = |s: &str| s.chars().filter(|c| !matches!(c, ' ' | '\n')).collect::<String>();
        prop_assert_eq!(squeezed(&wrap(&text, cells).concat()), squeezed(&text));
    }
}
