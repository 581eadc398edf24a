//! Colours of a page, as far as one has to know whether text stands out from what is behind it.

/// A colour, or its absence, as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    /// It lets through what is behind it.
    Clear,
    /// Red, green and blue.
    Of([u8; 3]),
    /// Some colour or picture.
    Unknown,
}

pub(super) const BLACK: Colour = Colour::Of([0; 3]);
pub(super) const WHITE: Colour = Colour::Of([255; 3]);

/// How far two colours have to be apart, in the channel where they are furthest, to be told apart.
const APART: u8 = 24;

impl Colour {
    /// Whether text in this colour can be seen on that one.
    pub(super) fn stands_out_from(self, behind: Self) -> bool {
        match (self, behind) {
            (Self::Clear, _) => false,
            (Self::Of(text), Self::Of(behind)) => {
                text.iter().zip(behind).any(|(one, other)| one.abs_diff(other) >= APART)
            }
            _ => true,
        }
    }

    /// The colour that a value names; none if it names no colour.
    pub(super) fn parse(value: &str) -> Option<Self> {
        let value = value.trim();
        if let Some(digits) = value.strip_prefix('#') {
            return hexadecimal(digits);
        }
        if let Some((function, arguments)) = value.split_once('(') {
            let is_rgb = matches!(function, "rgb" | "rgba");
            return if is_rgb { channels(arguments) } else { Some(Self::Unknown) };
        }
        let of = |red, green, blue| Some(Self::Of([red, green, blue]));
        match value {
            "transparent" => Some(Self::Clear),
            "white" => of(255, 255, 255),
            "snow" | "ghostwhite" | "mintcream" | "azure" | "ivory" | "floralwhite" => {
                of(250, 250, 250)
            }
            "whitesmoke" => of(245, 245, 245),
            "black" => of(0, 0, 0),
            "silver" => of(192, 192, 192),
            "gray" | "grey" => of(128, 128, 128),
            "red" => of(255, 0, 0),
            "lime" => of(0, 255, 0),
            "blue" => of(0, 0, 255),
            "navy" => of(0, 0, 128),
            "green" => of(0, 128, 0),
            "yellow" => of(255, 255, 0),
            "inherit" | "initial" | "unset" | "" => None,
            word if word.chars().all(|c| c.is_ascii_alphabetic()) => Some(Self::Unknown),
            _ => None,
        }
    }
}

fn hexadecimal(digits: &str) -> Option<Colour> {
    let digits: Vec<u8> = digits
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    match *digits.as_slice() {
        [_, _, _, 0] | [_, _, _, _, _, _, 0, 0] => Some(Colour::Clear),
        [red, green, blue] | [red, green, blue, _] => {
            Some(Colour::Of([red * 17, green * 17, blue * 17]))
        }
        [high, low, ref rest @ ..] if matches!(rest.len(), 4 | 6) => {
            let channel = |at: usize| rest[at] * 16 + rest[at + 1];
            Some(Colour::Of([high * 16 + low, channel(0), channel(2)]))
        }
        _ => None,
    }
}

fn channels(arguments: &str) -> Option<Colour> {
    let values: Vec<f32> = arguments
        .trim_end_matches(')')
        .split(|c: char| c == ',' || c == '/' || c.is_whitespace())
        .filter(|value| !value.is_empty())
        .map(|value| match value.strip_suffix('%') {
            Some(percent) => percent.parse::<f32>().ok().map(|percent| percent * 2.55),
            None => value.parse().ok(),
        })
        .collect::<Option<_>>()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    let channel = |value: f32| value.clamp(0.0, 255.0) as u8;
    match *values.as_slice() {
        [_, _, _, alpha] if alpha <= 0.02 => Some(Colour::Clear),
        [red, green, blue] | [red, green, blue, _] => {
            Some(Colour::Of([channel(red), channel(green), channel(blue)]))
        }
        _ => Some(Colour::Unknown),
    }
}
