//! Whatever a file holds: no panic, places that are there, and work that grows with the text alone.

use proptest::prelude::*;

use super::*;

/// Pieces that papers are made of, and pieces that break readers.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Signed by:",
        "Customer",
        "Partner",
        "Contoso AG",
        "contoso.com",
        TENANT,
        "____",
        "Name: ",
        "2020-06-12",
        "12. Juni 2020",
        "令和2年6月12日",
        "年",
        "I confirm",
        "From: a@contoso.com",
        "wrote:",
        ">",
        "/s/ Anna",
        "\t",
        "|",
        "   ",
        "\n",
        "\n\n",
        "Microsoft Teams",
        "Dynamics 365",
        "Sales",
        ", and ",
        "Datum der Unterschrift",
        "서명자",
        "確認します",
        "Date:",
        "ﾄﾞ",
        "각",
        "\u{1100}\u{1161}",
        "e\u{301}",
        "İ",
        "ß",
        "ﬁ",
        "\u{200B}",
        "-\n",
        "：",
        "（",
        "👩‍💻",
        "\r\n",
        "Tenant ID",
        "Work done: ",
        "trained",
        "Ort, Datum, Unterschrift",
        "\u{0}",
        "\u{FEFF}",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

fn paper() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

fn file(text: &str) -> Exhibit {
    exhibit("x", vec![part(Title::MailHeader, text), part(Title::MailBody, text)])
}

proptest! {
    #[test]
    fn every_place_is_there(one in paper(), other in paper()) {
        let files = [exhibit("one", vec![part(Title::Whole, &one)]), file(&other)];
        for finding in check(&subject(), &files) {
            let Some(place) = finding.place else { continue };
            let of = files.iter().find(|file| file.name == place.evidence).unwrap();
            let text = &of.document.as_ref().unwrap().parts[place.part].text;
            prop_assert!(text.get(place.at.clone()).is_some(), "{place:?}");
            prop_assert!(!place.excerpt.contains('\n') && place.excerpt.len() < 1_000);
            prop_assert_eq!(finding.state == State::Unreadable, false);
        }
    }

    #[test]
    fn another_file_takes_nothing_away(one in paper(), other in paper()) {
        let (one, other) = (file(&one), file(&other));
        let before = check(&subject(), std::slice::from_ref(&one));
        for files in [[one.clone(), other.clone()], [other.clone(), one.clone()]] {
            for (before, after) in before.iter().zip(check(&subject(), &files)) {
                prop_assert!(before.state != State::Found || after.state == State::Found);
            }
        }
    }

    #[test]
    fn any_name_on_the_claim_will_do(name in any::<String>(), of in paper()) {
        let subject = Subject {
            partner: vec![name.clone()],
            customer: vec![name.clone()],
            domains: vec![name.clone()],
            tenant_id: name.clone(),
            products: vec![(name.clone(), name)],
            ..subject()
        };
        prop_assert_eq!(check(&subject, &text(&of)).len(), Element::ALL.len());
    }
}

/// Not a matter of seconds: a cost that grows with the square of the text would not end at all.
#[test]
fn long_texts_of_one_piece_end() {
    for piece in [
        ":",
        "a",
        "Signed by: ",
        "Signed by: ____\n",
        "I confirm\n",
        "Contoso ",
        "contoso.com ",
        "2020-07-1",
        "Dynamics 365 ",
        "年",
        "  ",
        "|",
        "Name:\n",
        "> wrote: @\n",
        "trained ",
        "(",
        "1",
        "From: x@contoso.com I confirm Signed by:\n",
    ] {
        let much = piece.repeat((128 << 10) / piece.len());
        assert_eq!(check(&subject(), &[file(&much)]).len(), Element::ALL.len());
    }
}
