//! What is seen, at several sizes.

use rstest::rstest;

use super::submitted_form;
use super::{Editor, Target, ask_desk, complete_fields, dump, form, new_form, play, screen};
use crate::domain::field::Fields;
use crate::text::width;

#[rstest]
#[case(1, 1)]
#[case(2, 3)]
#[case(5, 2)]
#[case(12, 4)]
#[case(40, 12)]
#[case(300, 100)]
fn every_size_is_drawn_with_and_without_a_list(#[case] columns: u16, #[case] rows: u16) {
    let mut editor = form(Target::New, complete_fields());
    ask_desk(&mut editor);
    for _ in 0..25 {
        for script in [&["Tab"][..], &["Enter"], &["Esc"]] {
            play(&mut editor, script);
            let (lines, cursor) = screen(&editor, columns, rows);
            assert!(lines.iter().all(|line| width(line) <= usize::from(columns)));
            assert!(cursor.is_none_or(|(x, y)| x < columns && y < rows));
        }
    }
}

#[rstest]
#[case(80, 24)]
#[case(120, 40)]
#[case(40, 12)]
#[case(40, 5)]
fn the_caret_is_always_in_sight(#[case] columns: u16, #[case] rows: u16) {
    let mut editor = form(Target::New, complete_fields());
    ask_desk(&mut editor);
    for _ in 0..30 {
        play(&mut editor, &["Tab"]);
        let shown = dump(&editor, columns, rows);
        let carets = shown.lines().filter(|line| line.starts_with('▸')).count();
        assert_eq!(carets, 1, "{:?} at {columns}×{rows}:\n{shown}", editor.focus);
    }
}

#[test]
fn moving_within_a_page_changes_two_rows() {
    let mut editor = form(Target::New, complete_fields());
    editor.set_gaps(Vec::new());
    play(&mut editor, &["Ctrl-P"]);
    let before = screen(&editor, 80, 24).0;
    play(&mut editor, &["Down"]);
    let after = screen(&editor, 80, 24).0;
    let form_rows = 0..21;
    let differ = form_rows.filter(|row| before[*row] != after[*row]).count();
    assert_eq!(differ, 2, "{before:#?}\n{after:#?}");
}

#[test]
fn the_cursor_stands_behind_what_is_typed_in_cells() {
    let mut editor = new_form();
    let (_, start) = screen(&editor, 80, 24);
    play(&mut editor, &["'민준a"]);
    let (_, end) = screen(&editor, 80, 24);
    let (start, end) = (start.expect("a cursor"), end.expect("a cursor"));
    assert_eq!((end.0 - start.0, end.1), (5, start.1));
    play(&mut editor, &["Left", "Left"]);
    assert_eq!(screen(&editor, 80, 24).1, Some((start.0 + 2, start.1)));
}

#[test]
fn a_long_text_moves_so_that_the_caret_is_seen() {
    let mut editor = new_form();
    editor.paste(&"가".repeat(60));
    play(&mut editor, &["'end"]);
    let (lines, cursor) = screen(&editor, 40, 12);
    let (x, y) = cursor.expect("a cursor");
    assert!(lines[usize::from(y)].ends_with("가end"), "{lines:#?}");
    assert_eq!(usize::from(x), width(&lines[usize::from(y)]));
    play(&mut editor, &["Home"]);
    let (lines, cursor) = screen(&editor, 40, 12);
    assert!(lines[usize::from(cursor.expect("a cursor").1)].contains("Claim name     가가"));
}

#[test]
fn wide_names_keep_the_columns_of_a_list() {
    let mut editor = new_form();
    play(&mut editor, &["Down", "Enter"]);
    let lines = screen(&editor, 80, 24).0;
    let column = |name: &str| {
        let line = lines.iter().find(|line| line.contains(name)).expect("a location");
        width(&line[..line.rfind(" KR").expect("its country")])
    };
    assert_eq!(column("테일스핀 서울"), column("Tailspin Busan"));
    let ends: Vec<usize> =
        lines.iter().filter(|line| line.contains('│')).map(|line| width(line)).collect();
    assert!(ends.windows(2).all(|pair| pair[0] == pair[1]), "{lines:#?}");
}

#[test]
fn hostile_text_is_shown_and_not_obeyed() {
    let fields = Fields {
        name: "\u{1b}[2Jrm\u{202E}x".to_owned(),
        mpn_id: "\u{7}".to_owned(),
        products: vec![crate::domain::field::ProductLine {
            product: "\u{1b}]0;x".to_owned(),
            subscription_id: "\r\n".to_owned(),
        }],
        ..Fields::default()
    };
    let mut editor = form(Target::New, fields);
    ask_desk(&mut editor);
    for _ in 0..20 {
        play(&mut editor, &["Tab"]);
        for list in [false, true] {
            if list {
                play(&mut editor, &["Enter"]);
            }
            let shown = dump(&editor, 80, 40);
            let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202E}';
            assert!(!shown.contains(acts), "{shown:?}");
            assert!(list || shown.contains("␛[2Jrm⟨U+202E⟩x"), "{shown}");
        }
        play(&mut editor, &["Esc"]);
    }
}

#[test]
fn a_new_claim_at_80_by_24() {
    let mut editor = new_form();
    ask_desk(&mut editor);
    insta::assert_snapshot!(dump(&editor, 80, 24), @r#"
    New claim  13 gaps
    Association  4 gaps
    ▸ ! Claim name                Claim name is missing.
      ! MPN ID                    MPN ID is missing.
      ! Domain name               Domain name is missing.
      ! Tenant ID                 Tenant ID is missing.
    Solution area and activities  2 gaps
      ! Solution area             Solution area is missing.
      ! Activities                Activities are missing.
    Products and subscriptions  1 gap
      ! Products                  Products are missing.
    Customer contact  3 gaps
      ! Name                      Customer contact: name is missing.
      ! Title                     Customer contact: title is missing.
      ! Email                     Customer contact: email is missing.
    Partner contact  2 gaps
      ! Name                      Partner contact: name is missing.
      ! Email                     Partner contact: email is missing.
    Proof of execution (PoE)  1 gap
      ! Files                     no file yet
                                  ! There is no PoE file.
    Enter it.
    "#);
}

#[test]
fn a_filled_claim_at_120_by_40() {
    let mut editor = form(Target::New, complete_fields());
    ask_desk(&mut editor);
    insta::assert_snapshot!(dump(&editor, 120, 40), @r#"
    New claim  1 gap
    ▸ Association                   no gaps Association
      Solution area and activities  no gaps ▸ * Claim name                Adatum Sales
      Products and subscriptions    no gaps   * MPN ID                    4621180  테일스핀 서울 · KR
      Customer contact              no gaps   * Domain name               xn--alpenglck-w9a.example
      Technical contact             no gaps                               that is alpenglück.example · 아다툼 전자 주식회사
      Partner contact               no gaps   * Tenant ID                 1777b3e5-9e12-4a4d-a88e-a8708b011a07
      Proof of execution (PoE)      1 gap
                                            Solution area and activities
                                              * Solution area             Business Applications
                                              * Activities                Usage

                                            Products and subscriptions
                                              * Products                  1 chosen
                                                Dynamics 365 Sales        8ab18024-f8bc-46b2-8ddf-1d683d5cd277
                                                                          Volume Licensing · Active · through Wed 2021-03-31

                                            Customer contact
                                              * Name                      Kim 민준
                                              * Title                     CFO
                                              * Email                     kim@adatum.com

                                            Technical contact
      Tab ↑ ↓     to another field            * Name                      Lee
      PgUp PgDn   to another section          * Title                     Admin
      Enter       list to choose from         * Email                     lee@adatum.com
      F5 Ctrl-G   tell the gaps
      Ctrl-N/P    next, previous gap        Partner contact
      Ctrl-Z/Y    undo, redo                  * Name                      Park
      Ctrl-U/W    delete all, a word          * Email                     park@tailspin.kr
      Ctrl-S F2   show changes, then save
      Esc         leave the form            Proof of execution (PoE)
      F1          these keys                  ! Files                     no file yet
                                                                          ! There is no PoE file.
      * needed for submission
      ! missing or wrong
      = fixed since submission
    1 to 120 characters, by which you know the claim; fixed once it is submitted.
    "#);
}

#[test]
fn a_gap_among_the_products_at_40_by_12() {
    let mut editor = without_subscription();
    play(&mut editor, &["Ctrl-N"]);
    insta::assert_snapshot!(dump(&editor, 40, 12), @r#"
    New claim  2 gaps            page 3 of 5
    ▸ ! Dynamics 365 Sales

                       ! The product
                       “Dynamics 365 Sales”
                       needs the ID of the
                       subscription that is
                       claimed.
    Customer contact
      * Name           Kim 민준
    Choose one of the customer's
    subscriptions; the editor offers them.
    "#);
}

#[test]
fn the_activities_at_80_by_24() {
    let mut editor = form(Target::New, complete_fields());
    play(&mut editor, &["PageDown", "Down", "Enter", "Down"]);
    insta::assert_snapshot!(dump(&editor, 80, 24), @r#"
    New claim  F5 tells the gaps                                         page 1 of 2
    Association
      ┌ Activities ──────────────────────────────────────────────────────────────┐
      │ Filter:                                                                  │
      │   [x] Usage                                                              │
      │       Choose Usage when you drive the customer's adoption and use of a   │
      │       product or workload and want usage incentives for it; a Business   │
      │       Applications product has to be bought through Volume Licensing or  │
      │       Web-Direct.                                                        │
      │ ▸ [ ] Pre-sales                                                          │
      │       Choose Pre-sales when you influenced the customer's purchase of a  │
      │       product, through Volume Licensing or Web-Direct, and want          │
      │       pre-sales incentives for it.                                       │
      │   [ ] Revenue association                                                │
      │       Choose Revenue association when you influenced the customer's      │
      │       selection of a product bought through Volume Licensing or          │
      │       Web-Direct, for recognition only: it pays no incentive.            │
      │ ! This shows which MPN IDs are enrolled in an incentive program, but not │
      │ whether one belongs to a partner type such as FRP. Claiming with a wrong │
      │ MPN ID or a wrong activity means claiming again, and can cost            │
      │ eligibility and earnings.                                                │
      └ Space tick  Enter done  Esc back ────────────────────────────────────────┘
    "#);
}

#[test]
fn the_subscriptions_at_40_by_12() {
    let mut editor = without_subscription();
    play(&mut editor, &["Ctrl-N", "Enter", "Down"]);
    insta::assert_snapshot!(dump(&editor, 40, 12), @r#"
    New claim  2 gaps            page 3 of 5
    ┌ Subscriptions: Dynamics 365 Sales ───┐
    │ Filter:                              │
    │   ( ) 8ab18024-f8bc-46b2-8ddf-1d683… │
    │       Volume Licensing · Active ·    │
    │       through Wed 2021-03-31         │
    │ ▸ ( ) a2d15359-e691-450e-8034-7685c… │
    │       CSP · Active · through Wed     │
    │       2021-03-31                     │
    │       + claim another subscription … │
    └ Enter choose  Esc back ──────────────┘
    "#);
}

#[test]
fn a_submitted_claim_whose_save_was_refused_at_80_by_24() {
    let mut editor = submitted_form(complete_fields());
    play(&mut editor, &["Ctrl-U", "'4621199"]);
    ask_desk(&mut editor);
    let refusals = editor.gaps().cloned().collect();
    editor.set_refusals(refusals);
    insta::assert_snapshot!(dump(&editor, 80, 24), @r#"
    Edit C-000042  2 gaps  not saved yet                                 page 1 of 2
    Not saved: 2 entries were refused. Ctrl-N goes through them.
    Association  1 gap
      = fixed since the first submission; a wrong one needs a new claim
      = Claim name                Adatum Sales
    ▸ ! MPN ID                    4621199  Tailspin Busan · KR
                                  ! The MPN ID “4621199” is not enrolled in any
                                  incentive program.
      = Domain name               xn--alpenglck-w9a.example
                                  that is alpenglück.example · 아다툼 전자 주식회사
      = Tenant ID                 1777b3e5-9e12-4a4d-a88e-a8708b011a07
    Solution area and activities
      = fixed since the first submission; a wrong one needs a new claim
      = Solution area             Business Applications
      = Activities                Usage
    Products and subscriptions
      * Products                  1 chosen
        Dynamics 365 Sales        8ab18024-f8bc-46b2-8ddf-1d683d5cd277
                                  Volume Licensing · Active · through Wed 2021-03-31
    Customer contact
      * Name                      Kim 민준
    Enrol it in the incentives overview, or choose one that is enrolled. If you are
    unsure which MPN ID to use, ask your global admin.
    "#);
}

fn without_subscription() -> Editor {
    let mut fields = complete_fields();
    fields.products[0].subscription_id.clear();
    let mut editor = form(Target::New, fields);
    ask_desk(&mut editor);
    editor
}

#[test]
fn the_keys_are_shown_until_the_next_key() {
    let mut editor = new_form();
    play(&mut editor, &["F1"]);
    for (columns, rows) in [(80, 24), (40, 12)] {
        let shown = dump(&editor, columns, rows);
        assert!(shown.contains("Ctrl-S F2   show changes, then save"), "{shown}");
        assert!(shown.contains("F1          these keys"), "{shown}");
    }
    play(&mut editor, &["'x"]);
    assert!(!editor.is_changed(), "the key that closes them is for nothing else");
    assert!(dump(&editor, 80, 24).contains("▸ * Claim name"));
}
