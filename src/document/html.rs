//! Web pages: what a reader of the page would see of its text.
//!
//! The tree is built as browsers build it, so that what is hidden in one is left out here. Left out
//! are scripts, styles, everything before the body, and what is hidden by an attribute, by its style
//! or by a simple rule (an element's name, class or id) of the page's own style sheets: not shown,
//! not visible, transparent, tiny, outside of the page, or in the colour of what is behind it. A
//! note says that something was left out.

use html5ever::tendril::StrTendril;
use html5ever::tendril::TendrilSink as _;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

use self::tree::Tree;
use super::reading::{Reading, Stop};
use super::{Limit, Note, Title, charset};

mod colour;
mod flow;
mod sheet;
mod style;
mod tree;

/// How many bytes are parsed between two looks at how the tree grows.
const STEP: usize = 1 << 10;
/// How deep elements may lie in each other; browsers stop at about as many.
const DEEPEST: usize = 512;
/// How many nodes a tree may have.
const NODES: usize = 1 << 20;
/// Where a page declares its encoding, it does so at its beginning.
const HEAD: usize = 4 << 10;

pub(super) fn read(reading: &mut Reading<'_>, bytes: &[u8]) -> Result<(), Stop> {
    let (text, unknown) = charset::decode(bytes, declared(bytes).as_deref());
    written(reading, &text, unknown, Title::Whole)
}

/// A page that came with its characters told.
pub(super) fn written(
    reading: &mut Reading<'_>,
    text: &str,
    unknown: bool,
    title: Title,
) -> Result<(), Stop> {
    reading.part(title)?;
    if unknown {
        reading.note(Note::UnknownCharacters);
    }
    let (tree, cut) = parse(reading, text)?;
    flow::write(reading, &tree)?;
    cut.map_or(Ok(()), |limit| Err(Stop::At(limit)))
}

/// The page's tree, as far as it was built, and the limit that ended it early.
fn parse(reading: &mut Reading<'_>, text: &str) -> Result<(Tree, Option<Limit>), Stop> {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let opts = ParseOpts { tokenizer: TokenizerOpts::default(), tree_builder };
    let mut parser = parse_document(Tree::default(), opts);
    let mut rest = text;
    let mut cut = None;
    while !rest.is_empty() {
        let step = rest.ceil_char_boundary(STEP.min(rest.len()));
        let (now, later) = rest.split_at(step);
        rest = later;
        let before = tree_of(&parser).len();
        parser.process(StrTendril::from(now));
        let tree = tree_of(&parser);
        let grown = (tree.len() - before) as u64;
        reading.spend(step as u64 * 4 + grown * 64)?;
        if tree.deepest() > DEEPEST {
            cut = Some(Limit::Work);
        } else if tree.len() > NODES {
            cut = Some(Limit::Parts).and(Some(Limit::Work));
        }
        if cut.is_some() {
            break;
        }
    }
    Ok((parser.finish(), cut))
}

fn tree_of(parser: &html5ever::Parser<Tree>) -> &Tree {
    &parser.tokenizer.sink.sink
}

/// The encoding that a page declares: `charset=` in its first tags.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let mut rest = head.as_str();
    while let Some(at) = rest.find("<meta") {
        let tag = &rest[at..];
        let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
        if let Some(label) = after(tag, "charset") {
            // A page that can be read as ASCII is not in 16 bits, whatever it says.
            let label = if label.starts_with("utf-16") { "utf-8" } else { label };
            return Some(label.to_owned());
        }
        rest = &rest[at + 5..];
    }
    let xml = head.trim_start().strip_prefix("<?xml")?;
    after(&xml[..xml.find("?>")?], "encoding").map(str::to_owned)
}

fn after<'a>(tag: &'a str, word: &str) -> Option<&'a str> {
    let value = tag[tag.find(word)? + word.len()..].trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c));
    Some(&value[..end.unwrap_or(value.len())]).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests;
