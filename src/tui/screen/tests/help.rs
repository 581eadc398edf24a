//! The help screen.

use insta::assert_snapshot;

use super::world::{World, context};
use super::{assert_fits, dump};
use crate::tui::screen::help::{HelpGroup, HelpRow, lines};

fn groups() -> Vec<HelpGroup<'static>> {
    let row = |keys: &str, title: &'static str, text, open| HelpRow {
        keys: keys.to_owned(),
        title: title.into(),
        text,
        open,
    };
    vec![
        HelpGroup {
            heading: "Everywhere",
            rows: vec![
                row("j Down", "Down", "One row or line down.", None),
                row("Ctrl-L", "Redraw", "", None),
            ],
        },
        HelpGroup {
            heading: "This claim",
            rows: vec![
                row("a", "Approve", "Associates the partner with the customer.", Some(Ok(()))),
                row(
                    "x",
                    "Reject",
                    "Denies the claim for a reason.",
                    Some(Err("the review has not begun".to_owned())),
                ),
            ],
        },
    ]
}

#[test]
fn keys_stand_beside_what_they_do() {
    let rules = World::new().rules("rita");
    assert_snapshot!(dump(&lines(&groups(), "", context(&rules), 60)), @r#"
    Everywhere
      j Down  Down · One row or line down.
      Ctrl-L  Redraw

    This claim
      a       Approve · Associates the partner with the
              customer.
      x       Reject · Denies the claim for a reason.
              not now: the review has not begun
    "#);
}

#[test]
fn groups_stand_side_by_side_where_there_is_room() {
    let rules = World::new().rules("rita");
    let wide = lines(&groups(), "", context(&rules), 120);
    assert!(
        wide[0].to_string().starts_with("Everywhere")
            && wide[0].to_string().ends_with("This claim")
    );
    for width in 0..200 {
        assert_fits(&lines(&groups(), "", context(&rules), width), width);
    }
}
