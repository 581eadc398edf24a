//! A PoE template, written out from the interface.

use super::sitting::Sitting;
use super::world::{World, m365};

#[test]
fn it_is_written_where_it_is_asked_for_and_never_over_a_file() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.md");
    let mut sitting = Sitting::new(&world.desk, "paula", 120, 40);
    sitting.keys("D").sees("PoE template for C-000001").sees("C-000001-poe.docx");
    sitting.keys("<Ctrl-U>x.pdf<Enter>").sees("Let the name end in .docx or .md");
    sitting.keys("<Ctrl-U>").paste(&path.display().to_string());
    sitting.keys("<Enter>").sees("Wrote the template to").sees_not("PoE template for");
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("Northwind Partners") && written.contains("Contoso"), "{written}");
    sitting.keys("D<Ctrl-U>").paste(&path.display().to_string());
    sitting.keys("<Enter>").sees("is there already");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), written);
    sitting.keys("<Esc>").sees_not("PoE template for");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing but the file is left behind");
}

#[test]
fn a_customer_has_none() {
    let world = World::new();
    world.as_("paula").claims(m365(&["teams"]));
    let mut sitting = Sitting::new(&world.desk, "carl", 80, 24);
    sitting.keys("D").sees("gets no PoE template").sees_not("PoE template for C");
}
