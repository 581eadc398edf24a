//! Texts that stand where there is little room: in every language they fit, counted in cells.

use chrono::{DateTime, Utc};

use crate::desk::macros::Origin;
use crate::desk::saved::Whose;
use crate::document::Format;
use crate::domain::calendar::Remaining;
use crate::domain::id::ClaimId;
use crate::domain::macros::{Macro, ShippedMacro, placeholder};
use crate::domain::saved_view::ShippedView;
use crate::domain::status::Status;
use crate::i18n::{Language, Texts};
use crate::precheck::{Element, State};
use crate::text::width;

/// The narrowest screen on which every foot is whole.
const SCREEN: usize = 80;

/// Runs for every language, with its code for messages.
fn in_each(check: impl Fn(&Texts, &str)) {
    for language in Language::ALL {
        check(language.texts(), language.code());
    }
}

#[track_caller]
fn assert_fits(text: &str, cells: usize, language: &str) {
    assert!(!text.trim().is_empty(), "{language}: an empty text");
    let wide = width(text);
    assert!(wide <= cells, "{language}: {text:?} has {wide} cells; {cells} are there");
}

#[test]
fn statuses_and_what_is_left_fit_the_queue() {
    in_each(|texts, language| {
        for &status in Status::ALL {
            assert_fits((texts.tui.short_status)(status), 14, language);
            assert_fits((texts.tui.tiny_status)(status), 10, language);
        }
        for left in [
            Remaining::BusinessDays(0),
            Remaining::BusinessDays(99),
            Remaining::CalendarDays(365),
            Remaining::Closed { business_days: 0 },
            Remaining::Closed { business_days: 99 },
        ] {
            assert_fits(&(texts.tui.left)(left), 10, language);
        }
        let columns = &texts.tui.columns;
        for (heads, cells) in [(columns.id, 8), (columns.left, 10), (columns.flags, 5)] {
            assert_fits(heads[1], cells, language);
        }
    });
}

#[test]
fn names_in_lists_fit_their_columns() {
    in_each(|texts, language| {
        for view in ShippedView::ALL {
            assert_fits((texts.view.shipped)(*view), 24, language);
        }
        for whose in [Whose::Shipped, Whose::Shared, Whose::Own] {
            assert_fits((texts.view.whose)(whose), 7, language);
        }
        assert_fits(texts.view.broken, 7, language);
        for origin in [Origin::Shipped, Origin::Changed, Origin::Added] {
            assert_fits((texts.macros.origin)(origin), 7, language);
        }
        for page in texts.house.pages {
            assert_fits(page, 12, language);
        }
        let kind = &texts.house.kind;
        for name in [kind.organisation, kind.tenant, kind.product] {
            assert_fits(name, 10, language);
        }
        for element in Element::ALL {
            assert_fits((texts.precheck.element)(*element), 24, language);
        }
        for state in [State::Found, State::Missing, State::Unreadable] {
            assert_fits((texts.precheck.state)(state), 10, language);
        }
        for format in [Format::Text, Format::Markdown, Format::Mail, Format::Other] {
            assert_fits((texts.evidence.format)(format), 10, language);
        }
        let state = &texts.many.state;
        for word in [state.waiting, state.open, state.refused, state.done, state.failed, state.left]
        {
            assert_fits(word, 8, language);
        }
        for claims in [0, 999, 1_000, 1_000_000] {
            assert_fits(&(texts.search.rounded)(claims), 5, language);
        }
    });
}

#[test]
fn every_shipped_macro_could_be_kept_in_any_language() {
    in_each(|texts, language| {
        for shipped in ShippedMacro::ALL {
            let (name, text) = (texts.macros.shipped)(*shipped);
            let kept = Macro::of(name, Ok(shipped.does()), text).unwrap();
            assert_eq!((kept.name.as_str(), kept.text.as_str()), (name, text), "{language}");
            assert_fits(name, 34, language);
            let english = (Language::En.texts().macros.shipped)(*shipped).1;
            let named = |text| {
                let mut names: Vec<String> =
                    placeholder::find(text).into_iter().map(|found| found.name).collect();
                names.sort();
                names
            };
            let (found, wanted) = (named(text), named(english));
            assert!(wanted.iter().all(|name| found.contains(name)), "{language}: {text}");
        }
    });
}

#[test]
fn feet_are_whole_on_a_narrow_screen() {
    in_each(|texts, language| {
        let (editor, view, house) = (&texts.editor, &texts.view.list, &texts.house);
        let (macros, post, many) = (&texts.macros.list, &texts.post.screen, &texts.many);
        let working = (many.working_keys)("q");
        let mut feet = vec![
            texts.tui.dialog_keys,
            texts.tui.filter_keys,
            editor.keys,
            editor.review.keys,
            editor.choose.keys_one,
            editor.choose.keys_several,
            view.keys,
            view.typing_keys,
            view.asking_keys,
            house.detail_keys,
            house.search_keys,
            house.typing_keys,
            house.asking_keys,
            house.working_keys,
            macros.keys,
            macros.writing_keys,
            macros.asking_keys,
            post.keys,
            post.deliver_keys,
            post.letter_keys,
            post.typing_keys,
            post.asking_keys,
            post.delivering_keys,
            many.dialog_keys,
            many.refused_keys,
            &working,
            many.over_keys,
            texts.template.ask.keys,
            texts.draft.keys,
            texts.talk.events.pick_keys,
            texts.talk.past.keys,
            texts.talk.saving.keys,
        ];
        for page in 0..house.pages.len() {
            feet.extend([true, false].map(|may_change| (house.keys)(page, may_change)));
        }
        for foot in feet {
            assert_fits(foot, SCREEN, language);
            assert!(foot.contains("Esc"), "{language}: {foot:?} names no way out");
        }
        assert_fits(&(many.preview_keys)("Ctrl-S F2"), SCREEN, language);
        let newest = texts.time.moment(DateTime::<Utc>::UNIX_EPOCH, "UTC".parse().unwrap());
        assert_fits(&(texts.tui.clock_behind)(&newest), SCREEN, language);
        assert_fits(&(editor.title_edit)(ClaimId(42)), SCREEN / 2, language);
    });
}
