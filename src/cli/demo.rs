//! `demo`: the interface on a demonstration, or a tape that is played on it.

use std::io;
use std::path::Path;

use serde_json::json;

use super::args::DemoArgs;
use super::failure::Failure;
use super::output::Output;
use super::{Room, input, interface, opening};
use crate::domain::id::OperatorName;
use crate::handout;
use crate::i18n::cli::Trouble;
use crate::i18n::tape::TapeTrouble;
use crate::tape::files::{File, files};
use crate::tape::player::{Choice, Player};
#[cfg(feature = "pictures")]
use crate::tape::recording::Recording;
use crate::tape::{Fault, FaultAt, LIMIT, Tape};

/// What a tape from standard input is called.
const UNNAMED: &str = "tape";

/// Opens the interface, or plays the tape.
pub(super) fn run(
    args: &DemoArgs,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    interface::refuse_in_demo(&room.global)?;
    match &args.play {
        Some(tape) => play(tape, args, room, output),
        None => interface::demo(room, &interface::manner(room, room.language)?),
    }
}

fn play(
    path: &Path,
    args: &DemoArgs,
    room: &mut Room<'_>,
    output: &mut Output<'_>,
) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let malformed = |faults| Trouble::Tape(TapeTrouble::Malformed(shown.clone(), faults));
    let bytes = input::bytes(path, room.stdin, LIMIT).map_err(|failure| match failure {
        // Of what is handed in, only its size has been looked at.
        Failure::Refused(_) => {
            malformed(vec![FaultAt { line: 1, fault: Fault::TooLarge(LIMIT) }]).into()
        }
        other => other,
    })?;
    let tape = Tape::read(&bytes).map_err(malformed)?;
    let mut choice = Choice::of(&tape);
    // The locale has no say in it: a tape is the same wherever it is played.
    choice.lang = room.global.lang.unwrap_or(choice.lang);
    if let Some(name) = &room.global.operator {
        choice.guest = OperatorName::new(name);
    }
    let reader = opening::reader(room.environment.program.clone());
    let player = Player::new(&tape, choice, reader)
        .map_err(|error| Trouble::Demonstration(error.to_string()))?;
    let recording = player
        .play(&tape)
        .map_err(|stop| Trouble::Tape(TapeTrouble::Stopped(shown.clone(), stop)))?;
    let mut written = Vec::new();
    if let Some(folder) = &args.out {
        let name = match path.file_stem() {
            Some(stem) if stem != "-" => stem.to_string_lossy(),
            _ => UNNAMED.into(),
        };
        let made = files(&recording, &name);
        #[cfg(feature = "pictures")]
        let made = [made, pictures(&recording, &name, args)?].concat();
        for file in made {
            written.push((write(folder, &file, args.force)?, file.bytes.len()));
        }
    }
    if output.json {
        let written = written.iter().map(|(path, size)| json!({"output": path, "size": size}));
        let files: Vec<_> = written.collect();
        return output.data(&json!({"tape": shown, "ms": recording.length, "files": files}));
    }
    output.say(&(output.texts.tape.played)(&shown, recording.length))?;
    for (path, size) in &written {
        output.say(&(output.texts.tape.wrote)(path, *size))?;
    }
    Ok(())
}

/// The pictures that are asked for.
#[cfg(feature = "pictures")]
fn pictures(recording: &Recording, name: &str, args: &DemoArgs) -> Result<Vec<File>, Failure> {
    use crate::tape::pictures::{Painter, PictureError};

    let fails = |error: PictureError| Failure::from(Trouble::Output(error.to_string()));
    let mut files = Vec::new();
    if !args.png && !args.gif {
        return Ok(files);
    }
    let painter = Painter::new();
    for (shot, _, screen) in recording.shots().iter().filter(|_| args.png) {
        let bytes = painter.png(screen, recording.title.as_deref(), recording.lang);
        files.push(File { name: format!("{name}-{shot}.png"), bytes: bytes.map_err(fails)? });
    }
    if args.gif {
        let bytes = painter.gif(recording).map_err(fails)?;
        files.push(File { name: format!("{name}.gif"), bytes });
    }
    Ok(files)
}

/// Writes a file, unless it is there as it would be written. Answers its whole path.
fn write(folder: &Path, file: &File, force: bool) -> Result<String, Failure> {
    let path = folder.join(&file.name);
    let shown = path.display().to_string();
    let fails = |error: &io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Trouble::FileInTheWay(shown.clone()),
        _ => Trouble::CannotWrite(shown.clone(), error.into()),
    };
    std::fs::create_dir_all(folder).map_err(|error| fails(&error))?;
    let is_there = std::fs::read(&path).is_ok_and(|there| there == file.bytes);
    let path = if is_there {
        std::path::absolute(&path)
    } else {
        handout::write(&path, &file.bytes, force)
    };
    Ok(path.map_err(|error| fails(&error))?.display().to_string())
}
