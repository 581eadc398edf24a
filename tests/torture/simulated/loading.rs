//! A simulated disk from a real folder: all of it is sure.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use super::{BLOCK, Disk, File, Folder, Id, Object};
use crate::outcome::Failure;

impl Disk {
    /// The disk whose root is a folder.
    pub fn load(folder: &Path) -> Result<Self, Failure> {
        let mut disk = Self::new();
        let root = disk.load_folder(folder)?;
        // The root is the first object, whatever was loaded before it.
        disk.objects.swap(0, root);
        Ok(disk)
    }

    fn load_folder(&mut self, path: &Path) -> Result<Id, Failure> {
        let mut folder = Folder::default();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let id = if entry.file_type()?.is_dir() {
                self.load_folder(&entry.path())?
            } else {
                self.load_file(&fs::read(entry.path())?)
            };
            folder.sure.insert(entry.file_name().to_string_lossy().into_owned(), id);
        }
        folder.now = folder.sure.clone();
        self.objects.push(Object::Folder(folder));
        Ok(self.objects.len() - 1)
    }

    fn load_file(&mut self, bytes: &[u8]) -> Id {
        let mut file = File { sure_length: bytes.len() as u64, ..File::default() };
        for (block, part) in (0..).zip(bytes.chunks(BLOCK)) {
            if part.iter().any(|byte| *byte != 0) {
                let mut content = [0; BLOCK];
                content[..part.len()].copy_from_slice(part);
                file.sure.insert(block, Rc::new(content));
            }
        }
        self.objects.push(Object::File(file));
        self.objects.len() - 1
    }
}
