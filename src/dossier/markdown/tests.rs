use super::*;

#[test]
fn what_means_something_in_markdown_is_shown_as_text() {
    let told = [
        ("# not a heading", "\\# not a heading"),
        ("a | b", "a \\| b"),
        ("[x](http://evil) <b>", "\\[x\\](http\\://evil) \\<b\\>"),
        ("1. one", "1\\. one"),
        ("12) two", "12\\) two"),
        ("1.5 of it", "1\\.5 of it"),
        ("- item", "\\- item"),
        ("half-done", "half-done"),
        ("www.evil.example", "www\\.evil.example"),
        ("\u{1b}[2J\u{202e}x", "␛\\[2J⟨U+202E⟩x"),
        ("a\nb", "a␊b"),
    ];
    for (text, expected) in told {
        assert_eq!(escaped(text), expected);
    }
}

#[test]
fn a_quotation_stays_one_whatever_is_in_it() {
    let text = "one\n\n    # two\n--- \n\n> three\r\n";
    assert_eq!(quoted(text), "> one  \n>\n> \\# two  \n> \\---  \n>\n> \\> three");
}
