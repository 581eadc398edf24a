//! What a page draws: its instructions, followed as far as text depends on them.

use std::collections::HashSet;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, ObjectId};

use super::font::{Font, Fonts};
use super::layout::Piece;
use super::paint::{Backdrop, Bounds, Matrix};
use super::{find, find_dictionary, numbers, resolve, unpacked};
use crate::document::reading::{Reading, Stop};

/// How deep forms may be drawn in each other.
const FORMS: usize = 12;
/// How many states may be saved.
const SAVED: usize = 256;

/// What was noticed about a page.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) hidden: bool,
    pub(super) unknown: bool,
    pub(super) pictures: bool,
}

/// What is in force, and saved and restored with `q` and `Q`.
#[derive(Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) char_space: f64,
    pub(super) word_space: f64,
    pub(super) stretch: f64,
    leading: f64,
    pub(super) rise: f64,
    pub(super) mode: i64,
    pub(super) white: bool,
    pub(super) clear: bool,
}

/// A page that is being read.
pub(super) struct Page<'a> {
    document: &'a lopdf::Document,
    off: &'a HashSet<ObjectId>,
    fonts: &'a mut Fonts,
    pub(super) bounds: Option<Bounds>,
    pub(super) state: State,
    pub(super) text: Matrix,
    line: Matrix,
    path: Bounds,
    pub(super) backdrop: Backdrop,
    pub(super) pieces: Vec<Piece>,
    /// Drawn invisibly, as scanners do under the picture of a page.
    pub(super) ghosts: Vec<Piece>,
    pub(super) seen: Seen,
    /// Forms that are being drawn.
    open: Vec<ObjectId>,
}

/// What belongs to one stream of instructions.
pub(super) struct Stream<'a> {
    resources: Option<&'a Dictionary>,
    saved: Vec<State>,
    /// Whether each marked content that is open is on a layer that is off.
    pub(super) marked: Vec<bool>,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        document: &'a lopdf::Document,
        off: &'a HashSet<ObjectId>,
        fonts: &'a mut Fonts,
        bounds: Option<[f64; 4]>,
    ) -> Self {
        let state = State {
            matrix: Matrix::SAME,
            font: None,
            size: 1.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            white: false,
            clear: false,
        };
        Self {
            document,
            off,
            fonts,
            bounds: bounds.map(Bounds::of),
            state,
            text: Matrix::SAME,
            line: Matrix::SAME,
            path: Bounds::NOTHING,
            backdrop: Backdrop::default(),
            pieces: Vec::new(),
            ghosts: Vec::new(),
            seen: Seen::default(),
            open: Vec::new(),
        }
    }

    /// The text, and what was noticed.
    pub(super) fn finish(mut self) -> (Vec<Piece>, Seen) {
        if self.seen.pictures {
            self.pieces.append(&mut self.ghosts);
        } else {
            self.seen.hidden |= !self.ghosts.is_empty();
        }
        (self.pieces, self.seen)
    }

    pub(super) fn read(
        &mut self,
        reading: &mut Reading<'_>,
        page: &'a Dictionary,
        resources: Option<&'a Dictionary>,
    ) -> Result<(), Stop> {
        let mut content = Vec::new();
        let streams = match find(self.document, page, b"Contents") {
            Some(Object::Array(streams)) => streams.as_slice(),
            Some(stream) => std::slice::from_ref(stream),
            None => &[],
        };
        for stream in streams {
            reading.spend(16)?;
            if let Some(Object::Stream(stream)) = resolve(self.document, stream) {
                content.append(&mut unpacked(reading, stream)?);
                content.push(b'\n');
            }
        }
        self.follow(reading, &content, resources)
    }

    /// Follows instructions.
    fn follow(
        &mut self,
        reading: &mut Reading<'_>,
        content: &[u8],
        resources: Option<&'a Dictionary>,
    ) -> Result<(), Stop> {
        let mut stream = Stream { resources, saved: Vec::new(), marked: Vec::new() };
        for operation in Content::decode_iter(content) {
            let Ok(operation) = operation else {
                reading.damaged("an instruction that is none");
                break;
            };
            reading.spend(32 + operation.operands.len() as u64 * 8)?;
            self.perform(reading, &mut stream, &operation)?;
        }
        Ok(())
    }

    fn perform(
        &mut self,
        reading: &mut Reading<'_>,
        stream: &mut Stream<'a>,
        Operation { operator, operands }: &Operation,
    ) -> Result<(), Stop> {
        let number = |at: usize| {
            let number = operands.get(at).and_then(|operand| operand.as_float().ok());
            f64::from(number.unwrap_or_default())
        };
        let string = |at: usize| operands.get(at).and_then(|operand| operand.as_str().ok());
        let name = |at: usize| operands.get(at).and_then(|operand| operand.as_name().ok());
        match operator.as_str() {
            "q" if stream.saved.len() < SAVED => stream.saved.push(self.state.clone()),
            "Q" => self.state = stream.saved.pop().unwrap_or_else(|| self.state.clone()),
            "cm" => self.transform(Matrix(std::array::from_fn(number))),
            "gs" => self.heed_state(stream, name(0)),
            "BT" => (self.text, self.line) = (Matrix::SAME, Matrix::SAME),
            "Tf" => {
                let found = name(0).unwrap_or_default();
                self.state.font =
                    self.fonts.get(reading, self.document, stream.resources, found)?;
                self.state.size = number(1);
            }
            "Tc" => self.state.char_space = number(0),
            "Tw" => self.state.word_space = number(0),
            "Tz" => self.state.stretch = number(0) / 100.0,
            "TL" => self.state.leading = number(0),
            "Ts" => self.state.rise = number(0),
            "Tr" => {
                let mode = operands.first().and_then(|mode| mode.as_i64().ok());
                self.state.mode = mode.unwrap_or_default();
            }
            "Td" => self.next_line(number(0), number(1)),
            "TD" => {
                self.state.leading = -number(1);
                self.next_line(number(0), number(1));
            }
            "Tm" => {
                (self.text, self.line) = {
                    let matrix = Matrix(std::array::from_fn(number));
                    (matrix, matrix)
                }
            }
            "T*" => self.next_line(0.0, -self.state.leading),
            "Tj" => self.show(reading, stream, string(0).unwrap_or_default())?,
            "'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(reading, stream, string(0).unwrap_or_default())?;
            }
            "\"" => {
                (self.state.word_space, self.state.char_space) = (number(0), number(1));
                self.next_line(0.0, -self.state.leading);
                self.show(reading, stream, string(2).unwrap_or_default())?;
            }
            "TJ" => {
                let items = operands.first().and_then(|items| items.as_array().ok());
                self.show_all(reading, stream, items.map_or(&[], Vec::as_slice))?;
            }
            "g" | "rg" | "k" | "sc" | "scn" => self.state.white = is_white(operands),
            "cs" => self.state.white = false,
            "re" => self.rectangle(number(0), number(1), number(2), number(3)),
            "m" | "l" | "c" | "v" | "y" => {
                for at in (0..operands.len().min(6)).step_by(2) {
                    self.path.take_in(self.state.matrix.place(number(at), number(at + 1)));
                }
            }
            "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" => self.fill(),
            "n" | "S" | "s" => self.path = Bounds::NOTHING,
            "sh" => self.backdrop.add(Bounds::EVERYTHING),
            "BI" => self.picture(),
            "Do" => self.draw(reading, stream, name(0).unwrap_or_default())?,
            "BMC" | "BDC" => {
                let off = name(0) == Some(b"OC") && self.is_off(stream, name(1));
                stream.marked.push(off);
            }
            "EMC" => {
                stream.marked.pop();
            }
            _ => {}
        }
        Ok(())
    }

    fn transform(&mut self, matrix: Matrix) {
        let matrix = matrix.then(self.state.matrix);
        if matrix.is_finite() {
            self.state.matrix = matrix;
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.text = self.line;
    }

    fn heed_state(&mut self, stream: &Stream<'a>, name: Option<&[u8]>) {
        let states =
            stream.resources.and_then(|of| find_dictionary(self.document, of, b"ExtGState"));
        let state =
            states.zip(name).and_then(|(of, name)| find_dictionary(self.document, of, name));
        let alpha = state.and_then(|state| find(self.document, state, b"ca"));
        if let Some(alpha) = alpha.and_then(|alpha| alpha.as_float().ok()) {
            self.state.clear = alpha <= 0.02;
        }
    }

    fn is_off(&self, stream: &Stream<'a>, name: Option<&[u8]>) -> bool {
        let layers =
            stream.resources.and_then(|of| find_dictionary(self.document, of, b"Properties"));
        let layer = layers.zip(name).and_then(|(of, name)| of.get(name).ok());
        layer.and_then(|layer| layer.as_reference().ok()).is_some_and(|id| self.off.contains(&id))
    }

    fn rectangle(&mut self, x: f64, y: f64, width: f64, height: f64) {
        for (x, y) in [(x, y), (x + width, y), (x, y + height), (x + width, y + height)] {
            self.path.take_in(self.state.matrix.place(x, y));
        }
    }

    fn fill(&mut self) {
        let path = std::mem::replace(&mut self.path, Bounds::NOTHING);
        if !self.state.white && !self.state.clear {
            self.backdrop.add(path);
        }
    }

    fn picture(&mut self) {
        self.seen.pictures = true;
        let mut place = Bounds::NOTHING;
        for (x, y) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
            place.take_in(self.state.matrix.place(x, y));
        }
        self.backdrop.add(place);
    }

    /// Draws a picture or a form.
    fn draw(
        &mut self,
        reading: &mut Reading<'_>,
        stream: &Stream<'a>,
        name: &[u8],
    ) -> Result<(), Stop> {
        let objects =
            stream.resources.and_then(|of| find_dictionary(self.document, of, b"XObject"));
        let Some(object) = objects.and_then(|of| of.get(name).ok()) else {
            return Ok(());
        };
        let Some(Object::Stream(form)) = resolve(self.document, object) else {
            return Ok(());
        };
        let layer = form.dict.get(b"OC").and_then(Object::as_reference);
        if layer.is_ok_and(|layer| self.off.contains(&layer)) {
            return Ok(());
        }
        match form.dict.get(b"Subtype").and_then(Object::as_name) {
            Ok(b"Image") => self.picture(),
            Ok(b"Form") => {
                let id = object.as_reference().unwrap_or_default();
                // A form that draws itself is drawn once.
                if self.open.contains(&id) || self.open.len() >= FORMS {
                    return Ok(());
                }
                let content = unpacked(reading, form)?;
                let before = (self.state.clone(), self.text, self.line);
                let matrix = find(self.document, &form.dict, b"Matrix");
                if let Some(matrix) = matrix.and_then(|matrix| numbers(self.document, matrix)) {
                    self.transform(Matrix(matrix));
                }
                let own = find_dictionary(self.document, &form.dict, b"Resources");
                self.open.push(id);
                let marked = stream.marked.contains(&true);
                let done = if marked {
                    Ok(())
                } else {
                    self.follow(reading, &content, own.or(stream.resources))
                };
                self.open.pop();
                (self.state, self.text, self.line) = before;
                return done;
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether the numbers of a colour, by how many they are, make white.
fn is_white(operands: &[Object]) -> bool {
    let numbers: Option<Vec<f32>> =
        operands.iter().map(|operand| operand.as_float().ok()).collect();
    match numbers.as_deref() {
        Some([gray]) => *gray > 0.93,
        Some(rgb @ [_, _, _]) => rgb.iter().all(|part| *part > 0.93),
        Some(cmyk @ [_, _, _, _]) => cmyk.iter().all(|part| *part < 0.07),
        _ => false,
    }
}
