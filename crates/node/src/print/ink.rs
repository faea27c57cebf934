//! How do pages become a PDF? Fonts embedded as far as they are used, every mark tagged: PDF/UA-1, checked while it is written.
//!
//! It places nothing and words nothing. The same pages give the same bytes.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    error::KrillaError,
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
    },
    text::KrillaGlyph,
};
use model::Timestamp;

use super::{
    faces::{Faces, Weight},
    marks::{BOX, Block, Cell, Ink, PAPER, Page, Pages, Part, Tone},
};

/// The size of the cross in a tick box.
const TICK: f32 = 11.0;

/// What the file says of itself.
pub(super) struct Label {
    /// Its title.
    pub title: String,
    /// Its language, BCP 47.
    pub language: String,
    /// When it was made.
    pub at: Timestamp,
}

/// Writes a PDF.
///
/// # Errors
/// What the writer found wrong; among it a picture that was none after all.
pub(super) fn pdf(faces: &Faces, pages: &Pages, label: Label) -> Result<Vec<u8>, KrillaError> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.unwrap_or_else(|_| Configuration::default());
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut found: BTreeMap<(usize, usize, Cell), Vec<Leaf>> = BTreeMap::new();
    let mut starts: BTreeMap<usize, (usize, f32)> = BTreeMap::new();
    for (at, page) in pages.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAPER.0, PAPER.1).unwrap_or_default();
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        draw(faces, &mut surface, page, |part, leaf, top| {
            starts.entry(part.0).or_insert((at, top));
            found.entry(part).or_default().push(leaf);
        });
        surface.finish();
        sheet.finish();
    }
    document.set_outline(outline(pages, &starts));
    document.set_tag_tree(tree(pages, &found));
    document.set_metadata(metadata(label));
    document.finish()
}

/// A piece of a cell.
enum Leaf {
    Words(Identifier),
    Picture(Identifier, String),
}

fn draw(
    faces: &Faces,
    surface: &mut Surface<'_>,
    page: &Page,
    mut tagged: impl FnMut((usize, usize, Cell), Leaf, f32),
) {
    for (ink, part) in &page.marks {
        let top = match ink {
            Ink::Text { y, style, .. } => y - style.leading,
            Ink::Rule { y, .. } | Ink::Fill { y, .. } | Ink::Box { y, .. } | Ink::Picture { y, .. } => *y,
        };
        let id = surface.start_tagged(tag(ink, *part));
        draw_one(faces, surface, ink);
        surface.end_tagged();
        let leaf = match ink {
            Ink::Picture { alt, .. } => Leaf::Picture(id, alt.clone()),
            _ => Leaf::Words(id),
        };
        if let Some(part) = part {
            tagged(*part, leaf, top);
        }
    }
}

fn tag(ink: &Ink, part: Part) -> ContentTag<'static> {
    match (part, ink) {
        (None, Ink::Text { .. }) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
        (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        (Some(_), Ink::Text { .. } | Ink::Box { .. }) => ContentTag::Span(SpanTag::empty()),
        (Some(_), _) => ContentTag::Other,
    }
}

fn draw_one(faces: &Faces, surface: &mut Surface<'_>, ink: &Ink) {
    match ink {
        Ink::Text { x, y, style, tone, text } => {
            fill(surface, colour(*tone));
            write(faces, surface, (*x, *y), (style.weight, style.size), text);
        }
        Ink::Rule { x, y, width, tone } => {
            stroke(surface, colour(*tone), if *tone == Tone::Line { 0.4 } else { 0.7 });
            trace(surface, &[(*x, *y), (x + width, *y)]);
        }
        Ink::Fill { x, y, width, height } => {
            fill(surface, rgb::Color::new(0xfd, 0xf0, 0xd5));
            if let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) {
                let mut path = PathBuilder::new();
                path.push_rect(rect);
                draw_path(surface, path.finish());
            }
        }
        Ink::Box { x, y, ticked } => {
            stroke(surface, colour(Tone::Ink), 0.7);
            let (right, low) = (x + BOX, y + BOX);
            trace(surface, &[(*x, *y), (right, *y), (right, low), (*x, low), (*x, *y), (right, *y)]);
            // A letter in the box is copied as the box, ticked or not: readers look for text and see no lines. The one for an open box
            // is not to be seen.
            let (letter, meant, opacity) = if *ticked {
                ('\u{d7}', "\u{2612}", NormalizedF32::ONE)
            } else {
                ('\u{a4}', "\u{2610}", NormalizedF32::ZERO)
            };
            let glyph = faces.glyph(Weight::Bold, letter);
            let run = [KrillaGlyph::new(glyph.id, glyph.advance, 0.0, 0.0, 0.0, 0..meant.len(), None)];
            if let Some(font) = faces.font(Weight::Bold, glyph.face) {
                surface.set_stroke(None);
                surface.set_fill(Some(Fill { paint: colour(Tone::Ink).into(), opacity, ..Fill::default() }));
                let place = Point::from_xy(x + (BOX - glyph.advance * TICK) / 2.0, y + BOX / 2.0 + TICK * 0.286);
                surface.draw_glyphs(place, &run, font, meant, TICK, false);
            }
        }
        Ink::Picture { x, y, width, height, image, .. } => {
            if let Some(size) = Size::from_wh(*width, *height) {
                surface.push_transform(&Transform::from_translate(*x, *y));
                surface.draw_image(image.clone(), size);
                surface.pop();
            }
        }
    }
}

/// Writes a line: one run of glyphs for each font that its letters need.
fn write(faces: &Faces, surface: &mut Surface<'_>, (x, y): (f32, f32), (weight, size): (Weight, f32), text: &str) {
    let (mut x, mut run, mut start) = (x, Vec::new(), 0);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let glyph = faces.glyph(weight, letter);
        let next = letters.peek().map(|(next, _)| *next);
        let end = next.unwrap_or(text.len());
        let range = at - start..end - start;
        run.push(KrillaGlyph::new(glyph.id, glyph.advance, 0.0, 0.0, 0.0, range, None));
        let changes = letters.peek().is_none_or(|(_, next)| faces.glyph(weight, *next).face != glyph.face);
        if !changes {
            continue;
        }
        if let (Some(font), Some(part)) = (faces.font(weight, glyph.face), text.get(start..end)) {
            surface.draw_glyphs(Point::from_xy(x, y), &run, font, part, size, false);
        }
        x += run.iter().map(|glyph| glyph.x_advance * size).sum::<f32>();
        run.clear();
        start = end;
    }
}

fn colour(tone: Tone) -> rgb::Color {
    match tone {
        Tone::Ink => rgb::Color::new(0x16, 0x1b, 0x22),
        Tone::Quiet => rgb::Color::new(0x4a, 0x55, 0x63),
        Tone::Line => rgb::Color::new(0xc3, 0xc9, 0xd1),
        Tone::Band => rgb::Color::new(0x7a, 0x3e, 0x00),
    }
}

fn fill(surface: &mut Surface<'_>, colour: rgb::Color) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: colour.into(), ..Fill::default() }));
}

fn stroke(surface: &mut Surface<'_>, colour: rgb::Color, width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: colour.into(), width, ..Stroke::default() }));
}

fn trace(surface: &mut Surface<'_>, points: &[(f32, f32)]) {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    draw_path(surface, path.finish());
}

fn draw_path(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn outline(pages: &Pages, starts: &BTreeMap<usize, (usize, f32)>) -> Outline {
    let mut outline = Outline::new();
    for (at, block) in pages.blocks.iter().enumerate() {
        if let (Block::Title(text) | Block::Heading(text), Some((page, top))) = (block, starts.get(&at)) {
            let place = XyzDestination::new(*page, Point::from_xy(0.0, *top));
            outline.push_child(OutlineNode::new(text.clone(), place));
        }
    }
    outline
}

fn tree(pages: &Pages, found: &BTreeMap<(usize, usize, Cell), Vec<Leaf>>) -> TagTree {
    let mut tree = TagTree::new();
    let first = NonZeroU16::MIN;
    let second = first.saturating_add(1);
    for (at, block) in pages.blocks.iter().enumerate() {
        let mut cells = found.range((at, 0, Cell::Label)..(at + 1, 0, Cell::Label)).peekable();
        if cells.peek().is_none() {
            continue;
        }
        let kind: TagKind = match block {
            Block::Title(text) => Tag::Hn(first, Some(text.clone())).into(),
            Block::Heading(text) => Tag::Hn(second, Some(text.clone())).into(),
            Block::Paragraph => Tag::P.into(),
            Block::Note => Tag::Note.into(),
            Block::Table => Tag::Table.into(),
        };
        let mut group = TagGroup::new(kind);
        if *block != Block::Table {
            cells.flat_map(|(_, leaves)| leaves).for_each(|leaf| put(&mut group, leaf));
            tree.push(group);
            continue;
        }
        let mut rows: BTreeMap<usize, TagGroup> = BTreeMap::new();
        for ((_, row, cell), leaves) in cells {
            let mut inside = match cell {
                Cell::Label => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
                Cell::Value => TagGroup::new(Tag::TD),
            };
            leaves.iter().for_each(|leaf| put(&mut inside, leaf));
            rows.entry(*row).or_insert_with(|| TagGroup::new(Tag::TR)).push(inside);
        }
        rows.into_values().for_each(|row| group.push(row));
        tree.push(group);
    }
    tree
}

fn put(group: &mut TagGroup, leaf: &Leaf) {
    match leaf {
        Leaf::Words(id) => group.push(*id),
        Leaf::Picture(id, alt) => {
            let mut figure = TagGroup::new(Tag::Figure(Some(alt.clone())));
            figure.push(*id);
            group.push(figure);
        }
    }
}

fn metadata(label: Label) -> Metadata {
    let metadata = Metadata::new()
        .title(label.title)
        .language(label.language)
        .creator(format!("Egnatia {}", env!("CARGO_PKG_VERSION")));
    let Ok(at) = jiff::Timestamp::from_microsecond(label.at.0) else { return metadata };
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(i8::unsigned_abs);
    let date = DateTime::new(at.year().unsigned_abs()).month(month).day(day).hour(hour).minute(minute).second(second);
    metadata.creation_date(date.utc_offset_hour(0).utc_offset_minute(0))
}
