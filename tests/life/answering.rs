//! A claim answered by a macro, and a template written out, on a real terminal.

use crate::shop::{FIRST, FOUNDED, Shop};

#[test]
fn three_keys_ask_the_partner_in_the_words_of_a_macro() {
    let shop = Shop::with_a_claim();
    assert_eq!(shop.run("rita", FOUNDED, &["start", FIRST]).code, 0);
    let mut rita = shop.sit("rita", FOUNDED);
    rita.wait_for_text(FIRST);
    rita.key("I");
    rita.wait_for_text("Answers for C-000001");
    rita.key("Enter");
    rita.wait_for_text("Request information · C-000001");
    rita.key("Ctrl-S");
    rita.wait_for_text("on record");
    rita.key("q");
    assert!(rita.wait_exit().success());
    assert_eq!(shop.standing(FOUNDED, FIRST).0, "partner-action-required");
}

#[test]
fn a_template_goes_where_it_is_asked_to() {
    let shop = Shop::with_a_claim();
    let path = shop.path("out.docx");
    let mut petra = shop.sit("petra", FOUNDED);
    petra.wait_for_text(FIRST);
    petra.key("D");
    petra.wait_for_text("C-000001-poe.docx");
    petra.key("Ctrl-U");
    petra.paste(path.to_str().unwrap());
    petra.key("Enter");
    petra.wait_for_text("Wrote the template to");
    petra.key("q");
    assert!(petra.wait_exit().success());
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
}
