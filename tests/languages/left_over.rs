//! English that was left behind in the files of the other languages.

use std::fs;
use std::path::{Path, PathBuf};

/// Names and examples that are written in English everywhere.
const NAMES: &[&str] =
    &["Business Applications", "Power Platform", "mina reviewer", "key Enter", "outbox deliver"];

/// The files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of texts") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The string literals of a source file, with the line that each begins on.
fn literals(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => line += 1,
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().take_while(|c| *c != '\n').for_each(drop);
                line += 1;
            }
            '"' => {
                let (begin, mut literal) = (line, String::new());
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    line += usize::from(c == '\n');
                    if c != '\\' {
                        literal.push(c);
                        continue;
                    }
                    // A folded line goes on without its blanks; other escapes part words.
                    if chars.next() == Some('\n') {
                        line += 1;
                        while chars.next_if(|c| c.is_whitespace()).is_some() {}
                    } else {
                        literal.push('\n');
                    }
                }
                found.push((begin, literal));
            }
            // A quote as a character.
            '\'' if chars.peek() == Some(&'"') => drop(chars.next()),
            _ => {}
        }
    }
    found
}

/// The literal without what is no wording: what is put in, commands and names.
fn wording(literal: &str) -> String {
    let mut text = literal.replace(['“', '”', '「', '」'], "\n");
    while let Some((from, length)) =
        text.find('{').and_then(|from| text[from..].find('}').map(|length| (from, length)))
    {
        text.replace_range(from..=from + length, "\n");
    }
    while let Some(from) = text.find("cpor ") {
        let rest = &text[from..];
        let is_part = |c: char| c.is_ascii() && c != '\n';
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        text.replace_range(from..from + length, "\n");
    }
    for name in NAMES {
        text = text.replace(name, "\n");
    }
    text
}

/// Two English words in a row: of three letters at least, parted by a blank and nothing else.
fn english(text: &str) -> Option<String> {
    let is_word = |word: &str| {
        let small = |c: char| c.is_ascii_lowercase() || c == '\'';
        word.len() >= 3
            && word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.chars().skip(1).all(small)
    };
    let begins = |word: &str| is_word(word.trim_start_matches('('));
    let ends = |word: &str| is_word(word.trim_end_matches(['.', ',', ':', ';', '?', '!', ')']));
    text.lines().find_map(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        let pair = words.windows(2).find(|pair| begins(pair[0]) && ends(pair[1]))?;
        Some(pair.join(" "))
    })
}

#[test]
fn no_english_is_left_behind() {
    let mut left = Vec::new();
    for language in ["ko", "ja", "zh"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(language);
        let mut paths = Vec::new();
        files(&folder, &mut paths);
        paths.sort();
        assert!(paths.len() > 20, "{language} has its files in {}", folder.display());
        for path in paths {
            let source = fs::read_to_string(&path).expect("a source file");
            let attributes =
                |line: usize| source.lines().nth(line - 1).is_some_and(|it| it.starts_with("#["));
            for (line, literal) in literals(&source).into_iter().filter(|it| !attributes(it.0)) {
                if let Some(words) = english(&wording(&literal)) {
                    let file = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(&path);
                    left.push(format!("{}:{line}: “{words}” in {literal:?}", file.display()));
                }
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn english_is_found_where_it_stands() {
    for text in ["The claim is gone.", "클레임 was approved", "“Nothing here” 없음"] {
        assert!(english(&wording(text)).is_some(), "{text}");
    }
    for text in ["“cpor view list” 명령", "{claim} {name}", "Ctrl-S 저장", "Power Platform 제품"]
    {
        assert_eq!(english(&wording(text)), None, "{text}");
    }
    let source = "let x = \"a\\\n   b\"; // “no”\nlet y = \"c\";";
    assert_eq!(literals(source), [(1, "ab".to_owned()), (3, "c".to_owned())]);
}
