//! Recordings as pixels: a still as PNG, a recording as GIF. Only with the feature `pictures`.
//!
//! They are drawn from the same pictures as everything else ([`super::svg`]), but the letters come from
//! the machine's fonts, so the bytes are the same only where the fonts are: they are not held by tests.
//! Without a font for a script its characters are missing.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use super::recording::Recording;
use super::screen::Screen;
use super::svg;
use crate::i18n::Language;
use crate::tui::app::Millis;

/// How many pixels of a still stand for one of the picture.
const SCALE: u8 = 2;
/// The longest that one frame of a GIF can be shown, in milliseconds.
const LONGEST: Millis = 655_350;
/// How well colours are chosen for a GIF, from 1, the best.
const SPEED: i32 = 10;

/// Why there are no pixels.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The picture cannot be drawn.
    #[error(transparent)]
    Drawing(#[from] usvg::Error),
    /// It is too large, or of no size.
    #[error("the picture has no size that can be drawn")]
    Size,
    /// The PNG cannot be written.
    #[error("the PNG cannot be written: {0}")]
    Png(String),
    /// The GIF cannot be written.
    #[error(transparent)]
    Gif(#[from] gif::EncodingError),
}

/// Draws with the machine's fonts.
pub struct Painter(usvg::Options<'static>);

impl Painter {
    /// Reads which fonts there are.
    #[must_use]
    pub fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        fonts.load_system_fonts();
        Self(usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() })
    }

    /// A still as PNG, twice as large as its picture.
    ///
    /// # Errors
    /// When it cannot be drawn or written.
    pub fn png(
        &self,
        screen: &Screen,
        title: Option<&str>,
        lang: Language,
    ) -> Result<Vec<u8>, PictureError> {
        let pixels = self.draw(&svg::still(screen, title, lang), SCALE)?;
        pixels.encode_png().map_err(|error| PictureError::Png(error.to_string()))
    }

    /// A recording as GIF, which begins anew at its end. Each frame holds only what has changed.
    ///
    /// # Errors
    /// When it cannot be drawn or written.
    pub fn gif(&self, recording: &Recording) -> Result<Vec<u8>, PictureError> {
        let frames = recording.frames();
        let mut bytes = Vec::new();
        let mut encoder: Option<gif::Encoder<&mut Vec<u8>>> = None;
        let mut before: Option<Pixmap> = None;
        let pictures = svg::frames(&frames, recording.title.as_deref(), recording.lang);
        let ends = frames.iter().skip(1).map(|(at, _)| *at).chain([recording.length]);
        let mut bytes_of = Some(&mut bytes);
        for ((picture, (at, _)), end) in pictures.zip(&frames).zip(ends) {
            let pixels = self.draw(&picture, 1)?;
            if let Some(bytes) = bytes_of.take() {
                let (width, height) = sizes(&pixels)?;
                let mut begun = gif::Encoder::new(bytes, width, height, &[])?;
                begun.set_repeat(gif::Repeat::Infinite)?;
                encoder = Some(begun);
            }
            let shown = end.saturating_sub(*at).min(LONGEST);
            if let Some(encoder) = &mut encoder {
                encoder.write_frame(&frame(&pixels, before.as_ref(), shown)?)?;
            }
            before = Some(pixels);
        }
        drop(encoder);
        Ok(bytes)
    }

    fn draw(&self, picture: &str, scale: u8) -> Result<Pixmap, PictureError> {
        let tree = usvg::Tree::from_str(picture, &self.0)?;
        let scale = f32::from(scale);
        let size = tree.size().to_int_size().scale_by(scale).ok_or(PictureError::Size)?;
        let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PictureError::Size)?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        Ok(pixels)
    }
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}

fn sizes(pixels: &Pixmap) -> Result<(u16, u16), PictureError> {
    let of = |size: u32| u16::try_from(size).map_err(|_| PictureError::Size);
    Ok((of(pixels.width())?, of(pixels.height())?))
}

/// The rows from the first that has changed to the last, as a frame that is shown for so long.
fn frame(
    pixels: &Pixmap,
    before: Option<&Pixmap>,
    shown: Millis,
) -> Result<gif::Frame<'static>, PictureError> {
    let (width, height) = sizes(pixels)?;
    let row_of = |pixels: &Pixmap, row: u16| -> Vec<u8> {
        let length = usize::from(width) * 4;
        let start = usize::from(row) * length;
        pixels.data().get(start..start + length).unwrap_or_default().to_vec()
    };
    let has_changed =
        |row: &u16| before.is_none_or(|before| row_of(before, *row) != row_of(pixels, *row));
    let top = (0..height).find(has_changed).unwrap_or(0);
    let bottom = (0..height).rfind(has_changed).unwrap_or(top);
    let mut rgba: Vec<u8> = (top..=bottom).flat_map(|row| row_of(pixels, row)).collect();
    for pixel in rgba.chunks_exact_mut(4) {
        // Outside the window's round corners there is nothing; half of nothing is not in a GIF.
        let [.., alpha] = pixel else { continue };
        *alpha = if *alpha < 128 { 0 } else { 255 };
    }
    let mut frame = gif::Frame::from_rgba_speed(width, bottom - top + 1, &mut rgba, SPEED);
    frame.top = top;
    frame.dispose = gif::DisposalMethod::Keep;
    frame.delay = u16::try_from(shown / 10).unwrap_or(u16::MAX);
    Ok(frame)
}
