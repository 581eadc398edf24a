use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn key(name: &str) -> Input {
    Input::Key(name.parse().unwrap())
}

fn keys(names: &[&str]) -> Vec<Input> {
    names.iter().map(|name| key(name)).collect()
}

fn paste(text: &str) -> Input {
    Input::Paste(text.to_owned())
}

fn decoder() -> Decoder {
    Decoder::new(Timeouts::LOCAL)
}

/// What `bytes` give when they come at once and nothing follows.
fn decode(bytes: &[u8]) -> Vec<Input> {
    let mut decoder = decoder();
    let mut inputs = decoder.feed(bytes, 0);
    inputs.append(&mut decoder.tick(60_000));
    assert_eq!(decoder.deadline(), None);
    inputs
}

#[rstest]
#[case::letters(b"aZ", &["a", "Z"])]
#[case::space(b" ", &["Space"])]
#[case::cjk("中é".as_bytes(), &["中", "é"])]
#[case::enter_tab(b"\r\t", &["Enter", "Tab"])]
#[case::control(b"\x01\x13\x00", &["Ctrl-a", "Ctrl-s", "Ctrl-Space"])]
#[case::line_feed(b"\n", &["Ctrl-j"])]
#[case::backspace(b"\x7f\x08", &["Backspace", "Backspace"])]
#[case::arrows(b"\x1b[A\x1b[B\x1bOC\x1bOD", &["Up", "Down", "Right", "Left"])]
#[case::with_modifier(b"\x1b[1;5C\x1b[1;2H", &["Ctrl-Right", "Shift-Home"])]
#[case::paging(b"\x1b[5~\x1b[6~\x1b[3~\x1b[2~", &["PageUp", "PageDown", "Delete", "Insert"])]
#[case::home_end(b"\x1b[H\x1b[F\x1b[1~\x1b[4~", &["Home", "End", "Home", "End"])]
#[case::function(b"\x1bOP\x1b[15~\x1b[24~", &["F1", "F5", "F12"])]
#[case::linux_console(b"\x1b[[A\x1b[[E", &["F1", "F5"])]
#[case::back_tab(b"\x1b[Z", &["Shift-Tab"])]
#[case::alt(b"\x1bx\x1bX\x1b\r", &["Alt-x", "Alt-X", "Alt-Enter"])]
#[case::alt_of_two_bytes("\x1bé".as_bytes(), &["Alt-é"])]
#[case::esc_alone(b"\x1b", &["Esc"])]
#[case::esc_twice(b"\x1b\x1b", &["Esc", "Esc"])]
#[case::esc_then_arrow(b"\x1b\x1b[A", &["Esc", "Up"])]
#[case::kitty_press(b"\x1b[97u\x1b[97;5u", &["a", "Ctrl-a"])]
#[case::kitty_shift(b"\x1b[97;2u", &["A"])]
#[case::kitty_repeat(b"\x1b[97;1:2u", &["a"])]
#[case::kitty_release(b"\x1b[97;1:3u\x1b[1;1:3A", &[])]
#[case::kitty_modifier_alone(b"\x1b[57442;5u", &[])]
#[case::super_is_not_ours(b"\x1b[97;9u", &[])]
#[case::mode_report(b"\x1b[?2026;2$yq", &["q"])]
#[case::device_attributes(b"\x1b[?62;22c\x1b[>1;10;0cq", &["q"])]
#[case::unknown_private(b"\x1b[=5u\x1b[=uq", &["q"])]
#[case::cursor_report(b"\x1b[24;80Rq", &["q"])]
#[case::old_cursor_keys(b"\x1bO5Aq", &["q"])]
#[case::focus(b"\x1b[I\x1b[Oq", &["q"])]
#[case::mouse_sgr(b"\x1b[<0;10;10M\x1b[<0;10;10mq", &["q"])]
#[case::mouse_old(b"\x1b[M yyq", &["q"])]
#[case::osc_by_bel(b"\x1b]11;rgb:0000/0000/0000\x07q", &["q"])]
#[case::osc_by_st(b"\x1b]11;rgb:0000/0000/0000\x1b\\q", &["q"])]
#[case::dcs(b"\x1bP>|XTerm(390)\x1b\\q", &["q"])]
#[case::apc(b"\x1b_Gi=1;OK\x1b\\q", &["q"])]
#[case::sequence_in_osc(b"\x1b]11;rgb\x1b[A", &["Up"])]
#[case::lone_paste_end(b"\x1b[201~q", &["q"])]
#[case::broken_utf8(b"\xe4\xb8q\xffq\xc0\x80q", &["q", "q", "q"])]
#[case::c1_control(b"\xc2\x9bAq", &["A", "q"])]
#[case::sequence_in_sequence(b"\x1b[1;\x1b[Bq", &["Down", "q"])]
#[case::ctrl_c(b"\x03", &["Ctrl-c"])]
#[case::ctrl_c_after_esc(b"\x1b\x03", &["Esc", "Ctrl-c"])]
#[case::ctrl_c_in_csi(b"\x1b[12\x03q", &["Ctrl-c", "q"])]
#[case::ctrl_c_in_osc(b"\x1b]52;\x03q", &["Ctrl-c", "q"])]
#[case::ctrl_c_in_dcs(b"\x1bPabc\x03q", &["Ctrl-c", "q"])]
#[case::ctrl_c_in_utf8(b"\xe4\xb8\x03q", &["Ctrl-c", "q"])]
#[case::alt_bracket_then_ctrl_c(b"\x1b]\x03", &["Alt-]", "Ctrl-c"])]
fn bytes_become_keys(#[case] bytes: &[u8], #[case] names: &[&str]) {
    assert_eq!(decode(bytes), keys(names));
}

#[rstest]
#[case::alt_open_bracket(b"\x1b[", "Alt-[", 100)]
#[case::alt_o(b"\x1bO", "Alt-O", 100)]
#[case::alt_close_bracket(b"\x1b]", "Alt-]", 250)]
#[case::alt_p(b"\x1bP", "Alt-P", 250)]
#[case::esc(b"\x1b", "Esc", 25)]
fn what_could_begin_a_sequence_is_a_key_in_time(
    #[case] bytes: &[u8],
    #[case] name: &str,
    #[case] wait_ms: u64,
) {
    let mut decoder = decoder();
    assert_eq!(decoder.feed(bytes, 1_000), []);
    assert_eq!(decoder.deadline(), Some(1_000 + wait_ms));
    assert_eq!(decoder.tick(1_000 + wait_ms - 1), []);
    assert_eq!(decoder.tick(1_000 + wait_ms), [key(name)]);
    assert_eq!(decoder.deadline(), None);
}

#[rstest]
#[case::csi(b"\x1b[1;", 100)]
#[case::utf8(b"\xe4\xb8", 100)]
#[case::osc(b"\x1b]52;c;", 250)]
#[case::osc_at_its_end(b"\x1b]52;c;\x1b", 250)]
#[case::paste(b"\x1b[200~abc", 2_000)]
fn the_next_key_waits_no_longer_than_the_time_out(#[case] bytes: &[u8], #[case] wait_ms: u64) {
    let mut decoder = decoder();
    assert_eq!(decoder.feed(bytes, 0), []);
    let inputs = decoder.feed(b"q", wait_ms);
    assert_eq!(inputs.last(), Some(&key("q")), "{inputs:?}");
}

#[test]
fn esc_waits_longer_over_a_network() {
    let mut decoder = Decoder::new(Timeouts::REMOTE);
    assert_eq!(decoder.feed(b"\x1b", 0), []);
    assert_eq!(decoder.feed(b"[A", 99), [key("Up")]);
    assert_eq!(decoder.feed(b"\x1b", 200), []);
    assert_eq!(decoder.tick(300), [key("Esc")]);
}

#[test]
fn a_paste_is_one_input_however_it_arrives() {
    let text = "y\r\n\x1b[A中文\x1b[201";
    let bytes = encode_paste(text);
    assert_eq!(decode(&bytes), [paste(text)]);
    let mut decoder = decoder();
    let (begins, rest) = bytes.split_at(6);
    let mut inputs = decoder.feed(begins, 0);
    for (at, byte) in (0_u64..).step_by(1_999).zip(rest) {
        inputs.append(&mut decoder.feed(&[*byte], at));
    }
    assert_eq!(inputs, [paste(text)]);
}

#[test]
fn a_paste_without_end_is_delivered_as_far_as_it_came() {
    let mut decoder = decoder();
    assert_eq!(decoder.feed(b"\x1b[200~abc", 0), []);
    assert_eq!(decoder.tick(2_000), [paste("abc")]);
}

#[test]
fn ctrl_c_ends_a_paste_and_its_rest_types_nothing() {
    let mut decoder = decoder();
    assert_eq!(decoder.feed(b"\x1b[200~abc\x03dy", 0), [Input::Key(Key::CTRL_C)]);
    assert_eq!(decoder.feed(b"y\x03\x1b[201~q", 10), [Input::Key(Key::CTRL_C), key("q")]);
    assert_eq!(decoder.feed(b"\x1b[200~abc\x03", 20), [Input::Key(Key::CTRL_C)]);
    assert_eq!(decoder.feed(b"q", 270), [key("q")], "a paste that lost its end mark");
}

#[rstest]
#[case(PASTE_CAP_BYTES, false)]
#[case(PASTE_CAP_BYTES + 1, true)]
#[case(PASTE_CAP_BYTES + 50, true)]
fn a_paste_has_a_cap(#[case] bytes: usize, #[case] is_too_long: bool) {
    let mut inputs = decode(&[encode_paste(&"x".repeat(bytes)), b"q".to_vec()].concat());
    assert_eq!(inputs.pop(), Some(key("q")));
    let expected =
        if is_too_long { Input::PasteTooLong } else { paste(&"x".repeat(PASTE_CAP_BYTES)) };
    assert!(inputs == [expected]);
}

#[test]
fn what_is_over_its_cap_is_swallowed_to_its_end() {
    let long = "1;".repeat(CSI_CAP_BYTES);
    assert_eq!(decode(format!("\x1b[{long}Aq").as_bytes()), [key("q")]);
    let long = "x".repeat(100_000);
    assert_eq!(decode(format!("\x1b]52;c;{long}\x07q").as_bytes()), [key("q")]);
}

#[rstest]
#[case("Ctrl-C", "Ctrl-C")]
#[case("ctrl-c", "Ctrl-C")]
#[case("ctrl-alt-x", "Ctrl-Alt-X")]
#[case("Alt-x", "Alt-x")]
#[case("shift-a", "A")]
#[case("Ctrl-Shift-A", "Ctrl-Shift-A")]
#[case("Shift-Tab", "Shift-Tab")]
#[case("backtab", "Shift-Tab")]
#[case("-", "-")]
#[case("Ctrl--", "Ctrl--")]
#[case(" ", "Space")]
#[case("pgdn", "PageDown")]
#[case("F12", "F12")]
#[case("Shift-F3", "Shift-F3")]
fn keys_are_read_as_they_are_written(#[case] text: &str, #[case] shown: &str) {
    assert_eq!(text.parse::<Key>().unwrap().to_string(), shown);
}

#[rstest]
#[case("")]
#[case("Ctrl-")]
#[case("F0")]
#[case("F36")]
#[case("Hyper-x")]
#[case("ab")]
#[case("\x1b")]
fn what_names_no_key_is_refused(#[case] text: &str) {
    assert_eq!(text.parse::<Key>(), Err(ParseKeyError { text: text.to_owned() }));
}

fn any_key() -> impl Strategy<Value = Key> {
    use KeyCode::*;
    let named = prop::sample::select(vec![
        Enter, Esc, Tab, BackTab, Backspace, Delete, Up, Down, Left, Right, Home, End, PageUp,
        PageDown, Insert,
    ]);
    let typed = prop::char::any().prop_filter("typed", |c| !c.is_control()).prop_map(Char);
    let code = prop_oneof![
        named,
        typed,
        (b' '..=b'~').prop_map(|b| Char(char::from(b))),
        (1_u8..=35).prop_map(F)
    ];
    (code, any::<(bool, bool, bool)>())
        .prop_map(|(code, (ctrl, alt, shift))| Key::new(code, Modifiers { ctrl, alt, shift }))
}

/// Bytes that lean towards what the framer decides on.
fn hard_bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => prop::sample::select(
            &b"\x1b\x1b\x1b[[]OPM_\\~?;:$019AuycRZq\x03\x07\x00\xc2\xe4\xb8\xf0\x9f\xff"[..]
        ).prop_map(|b| vec![b]),
        1 => any::<u8>().prop_map(|b| vec![b]),
        1 => prop::sample::select(vec![
            b"\x1b[200~".to_vec(), b"\x1b[201~".to_vec(), b"\x1b[?2026;2$y".to_vec(),
            b"\x1b]11;?\x1b\\".to_vec(), b"\x1b[97;1:3u".to_vec(), "中".as_bytes().to_vec(),
        ]),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn after_any_bytes_and_the_time_outs_the_next_key_arrives(bytes in hard_bytes()) {
        let mut decoder = decoder();
        let _ = decoder.feed(&bytes, 0);
        let mut now_ms = 0;
        while let Some(deadline) = decoder.deadline() {
            prop_assert!(deadline >= now_ms, "a deadline that has passed");
            now_ms = deadline;
            let _ = decoder.tick(now_ms);
        }
        prop_assert!(now_ms <= 2_000 + 250 + 25);
        prop_assert_eq!(decoder.feed(b"q", now_ms), [key("q")]);
    }

    #[test]
    fn ctrl_c_arrives_at_once_after_any_bytes(bytes in hard_bytes()) {
        let mut decoder = decoder();
        let _ = decoder.feed(&bytes, 0);
        let inputs = decoder.feed(b"\x03", 1);
        prop_assert_eq!(inputs.last(), Some(&Input::Key(Key::CTRL_C)));
    }

    #[test]
    fn how_bytes_are_split_into_reads_changes_nothing(
        bytes in hard_bytes(),
        cuts in prop::collection::vec(1_usize..5, 0..40),
    ) {
        let mut whole = decoder();
        let mut at_once = whole.feed(&bytes, 0);
        at_once.append(&mut whole.tick(60_000));

        let mut split = decoder();
        let mut in_pieces = Vec::new();
        let mut rest = bytes.as_slice();
        for cut in cuts {
            let (head, tail) = rest.split_at(cut.min(rest.len()));
            in_pieces.append(&mut split.feed(head, 0));
            rest = tail;
        }
        in_pieces.append(&mut split.feed(rest, 0));
        in_pieces.append(&mut split.tick(60_000));
        prop_assert_eq!(in_pieces, at_once);
    }
}

proptest! {
    #[test]
    fn a_key_survives_its_name(key in any_key()) {
        prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
    }

    #[test]
    fn a_key_survives_its_bytes(key in any_key()) {
        prop_assert_eq!(decode(&encode(key)), [Input::Key(key)]);
    }
}
