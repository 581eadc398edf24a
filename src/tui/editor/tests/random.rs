//! Whatever is pressed: no panic, nothing lost unsaid, everything in its place.

use proptest::prelude::*;

use super::{Outcome, Target, check_with_desk, form};
use super::{complete_fields, screen, submitted_form};
use crate::domain::field::{Field, Fields};
use crate::text::width;
use crate::tui::editor::form::Slot;
use crate::tui::input::{Key, KeyCode, Modifiers};

fn key() -> impl Strategy<Value = Key> {
    let code = prop_oneof![
        4 => prop::sample::select(vec!['a', ' ', '4', '한', '\u{202E}', '\u{301}', '.', '@'])
            .prop_map(KeyCode::Char),
        2 => prop::sample::select(vec!['n', 'p', 'u', 'w', 'k', 'a', 'e', 'z', 'y', 's', 'g']).prop_map(KeyCode::Char),
        6 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Tab, KeyCode::BackTab, KeyCode::Up, KeyCode::Down,
            KeyCode::Left, KeyCode::Right, KeyCode::Home, KeyCode::End, KeyCode::Backspace,
            KeyCode::Delete, KeyCode::Esc, KeyCode::PageUp, KeyCode::PageDown, KeyCode::F(1),
        ]),
    ];
    (code, prop::bool::weighted(0.2))
        .prop_map(|(code, ctrl)| Key::new(code, Modifiers { ctrl, ..Modifiers::NONE }))
}

/// The fields that differ.
fn changed(before: &Fields, after: &Fields) -> Vec<Field> {
    before.changes_to(after).into_iter().map(|change| change.field).collect()
}

/// What one key may change: the field under the caret, and what follows from it.
fn may_change(focus: Slot) -> Vec<Field> {
    match focus {
        Slot::Line(_) => vec![Field::Products],
        Slot::Field(Field::Domain | Field::TenantId) => {
            vec![Field::Domain, Field::TenantId, Field::Products, Field::RevenueCustomer]
        }
        Slot::Field(Field::SolutionArea) => {
            vec![Field::SolutionArea, Field::Activities, Field::Products]
        }
        Slot::Field(Field::Activities) => vec![Field::Activities, Field::RevenueCustomer],
        Slot::Field(field) => vec![field],
        Slot::Evidence => Vec::new(),
    }
}

fn is_told(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Changed | Outcome::Check)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn keys_change_only_the_field_under_the_caret_and_say_so(
        keys in prop::collection::vec(key(), 0..80),
        sizes in prop::collection::vec((1u16..130, 1u16..45), 4),
        submitted: bool,
    ) {
        let mut editor = if submitted {
            submitted_form(complete_fields())
        } else {
            form(Target::New, complete_fields())
        };
        let fixed = editor.fields();
        for (at, key) in keys.into_iter().enumerate() {
            let (before, focus) = (editor.fields(), editor.focus);
            let outcome = super::press(&mut editor, key);
            let after = editor.fields();
            let differ = changed(&before, &after);
            prop_assert!(outcome != Outcome::Changed || !differ.is_empty());
            prop_assert!(differ.is_empty() || is_told(outcome), "{:?} by {}", differ, key);
            let allowed = may_change(focus);
            let is_travel = [Key::ctrl('z'), Key::ctrl('y')].contains(&key);
            let is_allowed = |field: &Field| is_travel || allowed.contains(field);
            prop_assert!(differ.iter().all(is_allowed), "{:?} by {}", differ, key);
            if outcome == Outcome::Check {
                check_with_desk(&mut editor);
            }
            prop_assert!(editor.open_slots().contains(&editor.focus));
            prop_assert_eq!(editor.line.text(), editor.text_at(editor.focus));
            let (columns, rows) = sizes[at % sizes.len()];
            let (lines, cursor) = screen(&editor, columns, rows);
            prop_assert!(lines.iter().all(|line| width(line) <= usize::from(columns)));
            prop_assert!(cursor.is_none_or(|(x, y)| x < columns && y < rows));
        }
        if submitted {
            let frozen = |field: &Field| !field.is_editable_after_submission();
            prop_assert!(!changed(&fixed, &editor.fields()).iter().any(frozen));
        }
    }

    #[test]
    fn all_that_was_done_is_taken_back_and_made_again(
        keys in prop::collection::vec(key(), 0..60),
    ) {
        let mut editor = form(Target::New, complete_fields());
        let first = editor.fields();
        for key in keys {
            super::press(&mut editor, key);
        }
        super::play(&mut editor, &["Esc", "Esc", "Tab"]);
        super::play(&mut editor, &["Ctrl-Y"; 60]);
        for (key, wanted) in [("Ctrl-Z", first), ("Ctrl-Y", editor.fields())] {
            for _ in 0..80 {
                super::play(&mut editor, &[key]);
            }
            prop_assert_eq!(editor.fields(), wanted);
        }
    }

    #[test]
    fn any_text_can_be_pasted_and_is_kept(text in "\\PC{0,40}", columns in 1u16..100) {
        let mut editor = form(Target::New, Fields::default());
        editor.paste(&text);
        let kept = editor.fields().name;
        let without_blanks = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(without_blanks(&kept), without_blanks(&text));
        let (_, cursor) = screen(&editor, columns, 10);
        prop_assert!(cursor.is_none_or(|(x, _)| x < columns));
    }
}
