use super::*;

fn read_text(bytes: &[u8], limits: &Limits) -> Document {
    let file = File { name: "a.txt", media_type: "text/plain", bytes };
    InProcess.read(&file, limits, &|| true).unwrap()
}

#[test]
fn lines_end_in_one_way() {
    let found = read_text(b"a\r\nb\rc\n", &Limits::default());
    assert_eq!(found.parts[0].text, "a\nb\nc\n");
}

#[test]
fn a_text_is_cut_at_its_limit_between_characters() {
    let limits = Limits { text: 4, ..Limits::default() };
    let found = read_text("한글".as_bytes(), &limits);
    assert_eq!(
        (found.parts[0].text.as_str(), found.parts[0].notes.as_slice()),
        ("한", &[Note::Limit(Limit::Text)][..])
    );
    assert_eq!(read_text(b"four", &limits).parts[0].notes, []);
}

#[test]
fn a_text_beyond_its_limit_has_no_unknown_characters_for_that() {
    for text in ["구축 완료 확인서를 드립니다. ", "導入完了確認書。", "é", "😀"]
    {
        let text = text.repeat(60);
        for limit in 20..40 {
            let found = read_text(text.as_bytes(), &Limits { text: limit, ..Limits::default() });
            let part = &found.parts[0];
            assert_eq!(part.notes, [Note::Limit(Limit::Text)], "{limit}");
            assert_eq!(part.text, text[..text.floor_char_boundary(limit)]);
        }
    }
}

#[test]
fn work_is_counted() {
    let limits = Limits { work: 1_000, ..Limits::default() };
    assert_eq!(read_text(&[b'a'; 2_000], &limits).parts[0].notes, [Note::Limit(Limit::Work)]);
}

#[test]
fn what_is_no_text_is_named() {
    let file = File { name: "a.png", media_type: "image/png", bytes: b"x" };
    let found = InProcess.read(&file, &Limits::default(), &|| true).unwrap();
    assert_eq!(found.notes, [Note::NotText { media_type: "image/png".to_owned() }]);
    assert!(found.parts.is_empty());
}

#[test]
fn nobody_reads_on_for_nobody() {
    let bytes = vec![b'a'; 1 << 20];
    let file = File { name: "a.txt", media_type: "text/plain", bytes: &bytes };
    assert_eq!(InProcess.read(&file, &Limits::default(), &|| false), Err(NotWanted));
    let asked = std::sync::atomic::AtomicU32::new(0);
    let wanted = || asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 0;
    assert_eq!(InProcess.read(&file, &Limits::default(), &wanted), Err(NotWanted));
}
