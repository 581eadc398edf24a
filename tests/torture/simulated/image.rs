//! What a power loss leaves, drawn at random.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

use fastrand::Rng;

use super::{BLOCK_64, Content, Disk, File, Folder, Id, Object};
use crate::outcome::Failure;

/// A file or folder after a power loss.
pub enum Node {
    /// A folder.
    Folder(BTreeMap<String, Node>),
    /// A file: its length, and its blocks that are not zeros.
    File(u64, BTreeMap<u64, Content>),
}

/// How much of what is unsure gets lost, file by file.
#[derive(Debug, Clone, Copy)]
enum Loss {
    /// All of it.
    All,
    /// None of it.
    None,
    /// Each block by itself: what came later may be there without what came before.
    Blocks,
    /// What was written after some moment.
    Since(u64),
    /// The content of what has grown: there are zeros.
    Grown,
}

impl Loss {
    fn draw(rng: &mut Rng, file: &File) -> Self {
        let versions = || file.unsure.values().flatten().map(|version| version.written);
        match rng.u8(0..8) {
            0 => Self::All,
            1 => Self::None,
            2..5 => Self::Blocks,
            5 => Self::Grown,
            _ => match (versions().min(), versions().max()) {
                (Some(first), Some(last)) => Self::Since(rng.u64(first..=last)),
                _ => Self::All,
            },
        }
    }
}

impl Disk {
    /// All of it.
    pub fn as_it_is(&self) -> Node {
        self.after_power_loss(&mut Rng::with_seed(0), &|_| false)
    }

    /// Whether it stands as a real folder does: if not, the log does not tell everything.
    pub fn agrees_with(&self, folder: &Path) -> Result<(), Failure> {
        let real = Self::load(folder)?.as_it_is();
        match self.as_it_is().differs_from(&real, "") {
            None => Ok(()),
            Some(path) => Err(Failure::Setup(format!("the log does not tell all about {path}"))),
        }
    }

    /// What may be left of everything whose path the mode takes something from.
    pub fn after_power_loss(&self, rng: &mut Rng, loses: &dyn Fn(&str) -> bool) -> Node {
        self.node(0, "", rng, loses)
    }

    fn node(&self, id: Id, path: &str, rng: &mut Rng, loses: &dyn Fn(&str) -> bool) -> Node {
        match &self.objects[id] {
            Object::File(file) if loses(path) => file.after_power_loss(rng),
            Object::File(file) => file.as_it_is(),
            Object::Folder(folder) => {
                let names =
                    if loses(path) { folder.after_power_loss(rng) } else { folder.now.clone() };
                let within = |(name, id): (String, Id)| {
                    let path =
                        if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
                    let node = self.node(id, &path, rng, loses);
                    (name, node)
                };
                Node::Folder(names.into_iter().map(within).collect())
            }
        }
    }
}

impl Folder {
    fn after_power_loss(&self, rng: &mut Rng) -> BTreeMap<String, Id> {
        let mut names = self.sure.clone();
        let done = rng.usize(0..=self.unsure.len());
        for (_, naming) in self.unsure.iter().take(done) {
            naming.apply(&mut names);
        }
        names
    }
}

impl File {
    fn as_it_is(&self) -> Node {
        let mut blocks = self.sure.clone();
        for (block, versions) in &self.unsure {
            blocks.extend(versions.last().map(|version| (*block, version.content.clone())));
        }
        Node::File(self.length(), blocks)
    }

    fn after_power_loss(&self, rng: &mut Rng) -> Node {
        let loss = Loss::draw(rng, self);
        let mut blocks = self.sure.clone();
        for (block, versions) in &self.unsure {
            let arrived = match loss {
                Loss::All => 0,
                Loss::None => versions.len(),
                Loss::Since(moment) => versions.partition_point(|v| v.written < moment),
                Loss::Grown if *block >= self.sure_length / BLOCK_64 => 0,
                Loss::Blocks | Loss::Grown => rng.usize(0..=versions.len()),
            };
            let last = arrived.checked_sub(1).and_then(|last| versions.get(last));
            blocks.extend(last.map(|version| (*block, version.content.clone())));
        }
        Node::File(self.length_after(loss, rng), blocks)
    }

    /// The old length, a later one, or a block's end on the way to that.
    fn length_after(&self, loss: Loss, rng: &mut Rng) -> u64 {
        let length = match loss {
            Loss::All => self.sure_length,
            Loss::None | Loss::Grown => self.length(),
            Loss::Since(moment) => {
                let done = self.lengths.partition_point(|(at, _)| *at < moment);
                let last = done.checked_sub(1).and_then(|last| self.lengths.get(last));
                last.map_or(self.sure_length, |(_, length)| *length)
            }
            Loss::Blocks => {
                let at = rng.usize(0..=self.lengths.len());
                self.lengths.get(at).map_or(self.sure_length, |(_, length)| *length)
            }
        };
        let cuts = matches!(loss, Loss::Blocks | Loss::Since(_)) && rng.bool();
        if cuts && length > self.sure_length {
            let cut = rng.u64(self.sure_length..=length).next_multiple_of(BLOCK_64);
            return cut.min(length);
        }
        length
    }
}

impl Node {
    /// The first path at which another one has something else. PoE files are left out: renaming
    /// them can't be seen before their folder is synced, and the child may have ended in between.
    pub fn differs_from(&self, other: &Self, path: &str) -> Option<String> {
        match (self, other) {
            (Self::File(one, ours), Self::File(two, theirs)) => {
                let same = one == two && significant(ours, *one).eq(significant(theirs, *two));
                (!same).then(|| path.to_owned())
            }
            (Self::Folder(ours), Self::Folder(theirs)) => {
                let all: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
                all.into_iter().filter(|name| *name != "evidence").find_map(|name| {
                    let path = format!("{path}/{name}");
                    match (ours.get(name), theirs.get(name)) {
                        (Some(one), Some(two)) => one.differs_from(two, &path),
                        _ => Some(path),
                    }
                })
            }
            _ => Some(path.to_owned()),
        }
    }

    /// Writes it to a place where nothing is.
    pub fn write(&self, place: &Path) -> io::Result<()> {
        match self {
            Self::Folder(names) => {
                fs::create_dir_all(place)?;
                names.iter().try_for_each(|(name, node)| node.write(&place.join(name)))
            }
            Self::File(length, blocks) => {
                let file = fs::File::create(place)?;
                file.set_len(*length)?;
                for (block, content) in blocks {
                    let from = block * BLOCK_64;
                    if from < *length {
                        let end = usize::try_from((*length - from).min(BLOCK_64)).unwrap_or(0);
                        file.write_all_at(&content[..end], from)?;
                    }
                }
                Ok(())
            }
        }
    }
}

/// The blocks of a file that say more than its length does.
fn significant(blocks: &BTreeMap<u64, Content>, length: u64) -> impl Iterator<Item = (u64, &[u8])> {
    blocks.iter().filter_map(move |(block, content)| {
        let end = length.saturating_sub(block * BLOCK_64).min(BLOCK_64);
        let content = content.get(..usize::try_from(end).ok()?)?;
        content.iter().any(|byte| *byte != 0).then_some((*block, content))
    })
}
