//! What is a page made of? Marks, each with its place and its part in the form's structure: the types between placing and drawing.
//!
//! Nothing here places or draws. Lengths are points, from the paper's upper left corner.

use krilla::image::Image;

use super::lines::Style;

/// A4.
pub(super) const PAPER: (f32, f32) = (595.28, 841.89);
/// The side of a tick box.
pub(super) const BOX: f32 = 7.6;

/// How dark something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// What was entered, titles.
    Ink,
    /// Labels, the foot.
    Quiet,
    /// Rules between rows.
    Line,
    /// The band of training data.
    Band,
}

/// Something to draw; `y` is a text's base line, else the upper edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ink {
    /// A line of text.
    Text { x: f32, y: f32, style: Style, tone: Tone, text: String },
    /// A rule from left to right.
    Rule { x: f32, y: f32, width: f32, tone: Tone },
    /// A filled band.
    Fill { x: f32, y: f32, width: f32, height: f32 },
    /// A tick box.
    Box { x: f32, y: f32, ticked: bool },
    /// A picture.
    Picture { x: f32, y: f32, width: f32, height: f32, image: Image, alt: String },
}

/// The part of a mark in the structure: block, row and cell; `None` for what is repeated or only adorns.
pub(super) type Part = Option<(usize, usize, Cell)>;

/// Which cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cell {
    /// What is asked; of other blocks, all of it.
    Label,
    /// What was given.
    Value,
}

/// A block of the structure, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// The title.
    Title(String),
    /// A heading.
    Heading(String),
    /// Text.
    Paragraph,
    /// Rows of two cells.
    Table,
    /// A footnote.
    Note,
}

/// A page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Page {
    /// What stands on it.
    pub marks: Vec<(Ink, Part)>,
}

/// A form on its pages.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pages {
    /// The pages.
    pub pages: Vec<Page>,
    /// The blocks of the structure.
    pub blocks: Vec<Block>,
}
