//! PDF: the text of its pages where it stands on them, what its forms hold, and its annotations.
//!
//! Owns what a page says; the file's structure is read by `lopdf`. Text is left out, and said to
//! be, where nobody sees it: drawn invisibly (unless over a picture, as scanners do), in white with
//! nothing behind it, outside of the page, transparent, or on a layer that is off.

use std::collections::HashSet;

use lopdf::{DecompressError, Dictionary, Error, LoadOptions, Object, ObjectId, Stream};

use self::content::Page;
use super::reading::{Reading, Stop};
use super::{Limit, Note, Title};

mod annotation;
mod cmap;
mod content;
mod font;
mod glyph;
mod layout;
mod paint;
mod predefined;
mod show;
mod widths;

/// How much may come out of a stream that holds the file's own structure, in bytes.
const STRUCTURE: u64 = 16 << 20;
/// How deep the tree of pages may be.
const TREE: usize = 64;

pub(super) fn read(reading: &mut Reading<'_>, bytes: &[u8]) -> Result<(), Stop> {
    reading.spend(bytes.len() as u64)?;
    let most = usize::try_from(reading.unpackable().min(STRUCTURE)).unwrap_or(usize::MAX);
    let options = LoadOptions::with_max_decompressed_size(most);
    let document = match lopdf::Document::load_mem_with_options(bytes, options) {
        Ok(document) => document,
        Err(error) => return unreadable(reading, &error),
    };
    if document.is_encrypted() {
        reading.note(Note::Encrypted);
        return Ok(());
    }
    let off = layers_off(&document);
    let mut fonts = font::Fonts::default();
    let mut number = 0;
    let mut tree = Tree::of(&document);
    while let Some(leaf) = tree.next(reading)? {
        number += 1;
        reading.part(Title::Page(number))?;
        let mut page = Page::new(&document, &off, &mut fonts, leaf.bounds);
        page.read(reading, leaf.page, leaf.resources)?;
        let (pieces, seen) = page.finish();
        layout::write(reading, pieces)?;
        let noted = annotation::write(reading, &document, leaf.page)?;
        if seen.hidden || noted.hidden {
            reading.note(Note::HiddenText);
        }
        if seen.unknown {
            reading.note(Note::UnknownCharacters);
        }
        if (seen.pictures || noted.pictures) && reading.is_blank() {
            reading.note(Note::OnlyPictures);
        }
    }
    if number == 0 {
        reading.damaged("no page");
    }
    Ok(())
}

fn unreadable(reading: &mut Reading<'_>, error: &Error) -> Result<(), Stop> {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::AlreadyEncrypted => {
            reading.note(Note::Encrypted);
        }
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => {
            return Err(Stop::At(Limit::Unpacked));
        }
        error => reading.damaged(&error.to_string()),
    }
    Ok(())
}

/// What a stream holds. What was damaged holds nothing, and is noted.
fn unpacked(reading: &mut Reading<'_>, stream: &Stream) -> Result<Vec<u8>, Stop> {
    let most = usize::try_from(reading.unpackable()).unwrap_or(usize::MAX);
    match stream.get_plain_content_with_limit(most) {
        Ok(content) => {
            reading.unpack(content.len() as u64)?;
            Ok(content)
        }
        Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
            Err(Stop::At(Limit::Unpacked))
        }
        Err(error) => {
            reading.damaged(&error.to_string());
            Ok(Vec::new())
        }
    }
}

/// The value of a key, wherever in the file it stands.
fn find<'a>(
    document: &'a lopdf::Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Object> {
    dictionary.get_deref(key, document).ok()
}

fn find_dictionary<'a>(
    document: &'a lopdf::Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    match find(document, dictionary, key)? {
        Object::Dictionary(found) => Some(found),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

fn resolve<'a>(document: &'a lopdf::Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

/// Four numbers, as a box or a quadruple is written.
fn numbers<const N: usize>(document: &lopdf::Document, object: &Object) -> Option<[f64; N]> {
    let Object::Array(array) = object else {
        return None;
    };
    let mut out = [0.0; N];
    for (at, number) in out.iter_mut().enumerate() {
        *number = f64::from(resolve(document, array.get(at)?)?.as_float().ok()?);
    }
    Some(out)
}

/// The layers that are not shown when the file is opened.
fn layers_off(document: &lopdf::Document) -> HashSet<ObjectId> {
    let off = || {
        let layers = find_dictionary(document, document.catalog().ok()?, b"OCProperties")?;
        let shown = find_dictionary(document, layers, b"D")?;
        find(document, shown, b"OFF")?.as_array().ok()
    };
    off().into_iter().flatten().filter_map(|layer| layer.as_reference().ok()).collect()
}

/// A page, and what it inherits.
struct Leaf<'a> {
    page: &'a Dictionary,
    resources: Option<&'a Dictionary>,
    bounds: Option<[f64; 4]>,
}

/// A node of the tree of pages that is still to be visited.
struct Branch<'a> {
    node: &'a Object,
    depth: usize,
    resources: Option<&'a Dictionary>,
    bounds: Option<[f64; 4]>,
}

/// The tree of pages, visited in order, each node once.
struct Tree<'a> {
    document: &'a lopdf::Document,
    left: Vec<Branch<'a>>,
    seen: HashSet<ObjectId>,
}

impl<'a> Tree<'a> {
    fn of(document: &'a lopdf::Document) -> Self {
        let root = document.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok());
        let root = root.map(|node| Branch { node, depth: 0, resources: None, bounds: None });
        Self { document, left: root.into_iter().collect(), seen: HashSet::new() }
    }

    fn next(&mut self, reading: &mut Reading<'_>) -> Result<Option<Leaf<'a>>, Stop> {
        while let Some(branch) = self.left.pop() {
            reading.spend(16)?;
            if let Object::Reference(id) = branch.node
                && !self.seen.insert(*id)
            {
                continue;
            }
            let Some(Object::Dictionary(node)) = resolve(self.document, branch.node) else {
                continue;
            };
            let own = |key: &[u8]| find(self.document, node, key);
            let resources = find_dictionary(self.document, node, b"Resources").or(branch.resources);
            let bounds = own(b"CropBox")
                .or_else(|| own(b"MediaBox"))
                .and_then(|bounds| numbers(self.document, bounds))
                .or(branch.bounds);
            let Some(Object::Array(kids)) = own(b"Kids") else {
                return Ok(Some(Leaf { page: node, resources, bounds }));
            };
            if branch.depth >= TREE {
                return Err(Stop::At(Limit::Depth));
            }
            reading.spend(kids.len() as u64)?;
            let depth = branch.depth + 1;
            let kids = kids.iter().rev();
            self.left.extend(kids.map(|node| Branch { node, depth, resources, bounds }));
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests;
