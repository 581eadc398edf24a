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
        2 => prop::sample::select(vec!['n', 'p', 'u', 'w', 'k', 'a', 'e']).prop_map(KeyCode::Char),
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

/// What one key may change: the field under the caret, and for a customer domain and tenant.
fn may_change(focus: Slot) -> Vec<Field> {
    match focus {
        Slot::Line(_) => vec![Field::Products],
        Slot::Field(Field::Domain | Field::TenantId) => vec![Field::Domain, Field::TenantId],
        Slot::Field(field) => vec![field],
    }
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
            prop_assert_eq!(outcome == Outcome::Changed, !differ.is_empty());
            let allowed = may_change(focus);
            prop_assert!(differ.iter().all(|field| allowed.contains(field)), "{:?}", differ);
            if outcome == Outcome::Changed {
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
