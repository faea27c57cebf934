//! Where does what stand? From a form in words to pages of marks, each with its place and its part in the form's structure.
//!
//! A row that fits stands whole; a longer one goes on over the page, under its section's heading again. Nothing is drawn here.
//! INVARIANT (bounded): there are never more than [`PAGES_MAX`] pages; what does not fit is said to be left out, and then nobody can sign.

use krilla::image::Image;

use super::{
    edges::{self, LEFT, RIGHT, SMALL, WIDTH},
    faces::{Faces, UNKNOWN, Weight},
    lines::{Style, base, lines},
    marks::{BOX, Block, Cell, Ink, Page, Pages, Part, Tone},
    sheet::{Row, Section, Sheet, Value},
};

/// C-PRN-01: the most pages of a form.
pub(super) const PAGES_MAX: usize = 60;

/// Where content begins.
const TOP: f32 = 70.0;
/// Where the values begin.
const VALUES: f32 = LEFT + 160.0;
const LABEL_WIDTH: f32 = 150.0;
const VALUE_WIDTH: f32 = RIGHT - VALUES;
/// The space above and below the text of a row.
const PAD: f32 = 4.5;
/// From a tick box to its words.
const BOX_INDENT: f32 = 14.0;
/// The largest side of a picture.
const PICTURE: f32 = 110.0;
/// So many lines of a row at least stand together.
const TOGETHER: usize = 3;

const TITLE: Style = Style { weight: Weight::Bold, size: 17.0, leading: 22.0 };
const HEADING: Style = Style { weight: Weight::Bold, size: 11.0, leading: 15.0 };
const LABEL: Style = Style { weight: Weight::Regular, size: 8.5, leading: 13.0 };
const TEXT: Style = Style { weight: Weight::Regular, size: 9.5, leading: 13.0 };
const FINE: Style = Style { weight: Weight::Regular, size: 8.5, leading: 13.0 };

/// Places a form on pages.
pub(super) fn pages(faces: &Faces, sheet: &Sheet) -> Pages {
    let footnote = edges::footnote(faces, sheet);
    let mut flow = Flow {
        faces,
        bottom: edges::bottom(&footnote),
        done: Pages { pages: vec![Page::default()], blocks: Vec::new() },
        y: TOP,
        heading: String::new(),
        unknown: 0,
        full: false,
    };
    flow.opening(sheet);
    flow.table(&sheet.facts);
    for section in &sheet.sections {
        flow.section(sheet, section);
    }
    flow.heading.clear();
    flow.ending(sheet);
    let mut done = flow.done;
    edges::edges(faces, sheet, &footnote, &mut done);
    done
}

/// A piece of a cell that is never parted.
enum Piece {
    Line(Style, String),
    Item(Option<bool>, String),
    Picture(Image, f32, f32),
}

impl Piece {
    fn height(&self) -> f32 {
        match self {
            Self::Line(..) | Self::Item(..) => TEXT.leading,
            Self::Picture(_, _, height) => height + PAD,
        }
    }
}

struct Flow<'a> {
    faces: &'a Faces,
    /// Where content ends.
    bottom: f32,
    done: Pages,
    y: f32,
    /// The heading to repeat on a new page; empty if none.
    heading: String,
    /// Characters that could not be printed.
    unknown: usize,
    /// No page is left.
    full: bool,
}

impl Flow<'_> {
    fn printable(&mut self, text: &str) -> String {
        let text = self.faces.printable(text);
        self.unknown += text.matches(UNKNOWN).count();
        text
    }

    fn put(&mut self, ink: Ink, part: Part) {
        if self.full {
            return;
        }
        if let Some(page) = self.done.pages.last_mut() {
            page.marks.push((ink, part));
        }
    }

    fn block(&mut self, block: Block) -> usize {
        self.done.blocks.push(block);
        self.done.blocks.len() - 1
    }

    /// Goes on to a new page if less than that is left.
    fn need(&mut self, height: f32) {
        if self.y + height > self.bottom {
            self.turn();
        }
    }

    fn turn(&mut self) {
        // C-PRN-01: the last page is kept for what says that the form ends early.
        if self.done.pages.len() + 1 >= PAGES_MAX {
            self.full = true;
        }
        if self.full {
            return;
        }
        self.done.pages.push(Page::default());
        self.y = TOP;
        if !self.heading.is_empty() {
            let heading = self.heading.clone();
            self.set(&heading, HEADING, Tone::Ink, None);
            self.rule(Tone::Quiet);
        }
    }

    /// Sets lines over the whole width.
    fn set(&mut self, text: &str, style: Style, tone: Tone, part: Part) {
        for text in lines(self.faces, style, WIDTH, text) {
            self.need(style.leading);
            let y = self.y + base(style);
            self.put(Ink::Text { x: LEFT, y, style, tone, text }, part);
            self.y += style.leading;
        }
    }

    fn rule(&mut self, tone: Tone) {
        let y = self.y;
        self.put(Ink::Rule { x: LEFT, y, width: WIDTH, tone }, None);
    }

    fn opening(&mut self, sheet: &Sheet) {
        if sheet.training {
            // Read aloud first; `edges` puts it there.
            self.block(Block::Paragraph);
        }
        let title = self.printable(&sheet.title);
        let block = self.block(Block::Title(title.clone()));
        self.set(&title, TITLE, Tone::Ink, Some((block, 0, Cell::Label)));
        self.y += 2.0;
        for basis in &sheet.bases {
            let basis = self.printable(basis);
            let block = self.block(Block::Paragraph);
            self.set(&basis, SMALL, Tone::Quiet, Some((block, 0, Cell::Label)));
        }
        self.y += 10.0;
        self.rule(Tone::Quiet);
    }

    fn section(&mut self, sheet: &Sheet, section: &Section) {
        let heading = self.printable(&section.heading);
        self.heading.clear();
        self.y += 16.0;
        self.need(HEADING.leading + 2.0 * PAD + TOGETHER as f32 * TEXT.leading);
        let block = self.block(Block::Heading(heading.clone()));
        self.set(&heading, HEADING, Tone::Ink, Some((block, 0, Cell::Label)));
        self.y += 2.0;
        self.rule(Tone::Quiet);
        self.heading = sheet.t.text_with("print-continued", &[("heading", &heading)]);
        self.table(&section.rows);
    }

    fn table(&mut self, rows: &[Row]) {
        let block = self.block(Block::Table);
        for (at, row) in rows.iter().enumerate() {
            let label = self.printable(&row.label);
            let label: Vec<String> = lines(self.faces, LABEL, LABEL_WIDTH, &label);
            let value = self.pieces(&row.value);
            self.row((block, at), label, value);
            self.rule(Tone::Line);
        }
    }

    fn pieces(&mut self, value: &Value) -> Vec<Piece> {
        match value {
            Value::Text(text) => {
                let text = self.printable(text);
                lines(self.faces, TEXT, VALUE_WIDTH, &text).into_iter().map(|line| Piece::Line(TEXT, line)).collect()
            }
            Value::List(items) => {
                let mut pieces = Vec::new();
                for (ticked, words) in items {
                    let words = self.printable(words);
                    let found = lines(self.faces, TEXT, VALUE_WIDTH - BOX_INDENT, &words);
                    let item = |(at, line)| Piece::Item((at == 0).then_some(*ticked), line);
                    pieces.extend(found.into_iter().enumerate().map(item));
                }
                pieces
            }
            Value::Exhibit(exhibit, words) => {
                let picture = exhibit.picture.as_ref().map(|image| {
                    let (width, height) = image.size();
                    let scale = PICTURE / width.max(height) as f32;
                    Piece::Picture(image.clone(), width as f32 * scale, height as f32 * scale)
                });
                let words = self.printable(words);
                let words = lines(self.faces, FINE, VALUE_WIDTH, &words).into_iter();
                let words = words.map(|line| Piece::Line(FINE, line));
                picture.into_iter().chain(words).collect()
            }
        }
    }

    fn row(&mut self, (block, at): (usize, usize), label: Vec<String>, value: Vec<Piece>) {
        let whole: f32 = value.iter().map(Piece::height).sum::<f32>().max(LABEL.leading * label.len() as f32);
        let first: f32 = value.iter().take(TOGETHER).map(Piece::height).sum();
        let first = first.max(LABEL.leading * label.len() as f32);
        // A row that would fit on a page of its own by a third is not parted; a longer one begins where it stands.
        let third = (self.bottom - TOP) / 3.0;
        self.need(if whole <= third { whole } else { first } + 2.0 * PAD);
        let part = |cell| Some((block, at, cell));
        let top = self.y;
        self.y += PAD;
        for (line, text) in label.iter().enumerate() {
            let y = top + PAD + LABEL.leading * line as f32 + base(TEXT);
            self.put(Ink::Text { x: LEFT, y, style: LABEL, tone: Tone::Quiet, text: text.clone() }, part(Cell::Label));
        }
        let mut end = top + PAD + LABEL.leading * label.len() as f32;
        let mut left = value.len();
        for piece in value {
            // One line alone is left on no page.
            let height = piece.height() * if left == 2 { 2.0 } else { 1.0 };
            if self.y + height + PAD > self.bottom {
                self.turn();
                self.y += PAD;
                end = 0.0;
                let again = label.first().cloned().unwrap_or_default();
                let y = self.y + base(TEXT);
                self.put(Ink::Text { x: LEFT, y, style: LABEL, tone: Tone::Quiet, text: again }, None);
            }
            left -= 1;
            let (y, height) = (self.y, piece.height());
            match piece {
                Piece::Line(style, text) => self.value_line(VALUES, (style, text), part(Cell::Value)),
                Piece::Item(ticked, text) => {
                    if let Some(ticked) = ticked {
                        let y = y + (TEXT.leading - BOX) / 2.0;
                        self.put(Ink::Box { x: VALUES, y, ticked }, part(Cell::Value));
                    }
                    self.value_line(VALUES + BOX_INDENT, (TEXT, text), part(Cell::Value));
                }
                Piece::Picture(image, width, height) => {
                    let alt = label.join("");
                    self.put(Ink::Picture { x: VALUES, y, width, height, image, alt }, part(Cell::Value));
                }
            }
            self.y += height;
        }
        self.y = self.y.max(end) + PAD;
    }

    fn value_line(&mut self, x: f32, (style, text): (Style, String), part: Part) {
        let y = self.y + base(TEXT);
        self.put(Ink::Text { x, y, style, tone: Tone::Ink, text }, part);
    }

    /// What could not be printed; then the place for signatures, or that the form ends early.
    fn ending(&mut self, sheet: &Sheet) {
        if self.full {
            // The page that `turn` kept.
            self.full = false;
            self.done.pages.push(Page::default());
            self.y = TOP;
            let text = sheet.t.text_with("print-cut", &[("max", &PAGES_MAX.to_string())]);
            self.note(&text);
            return;
        }
        if self.unknown > 0 {
            self.y += 14.0;
            let count = self.unknown.to_string();
            self.note(&sheet.t.text_with("print-unknown", &[("count", &count), ("mark", &UNKNOWN.to_string())]));
        }
        let labels = ["print-sign-place", "print-sign-name", "print-sign"].map(|key| sheet.t.text(key));
        self.y += 20.0;
        self.need(HEADING.leading + 74.0);
        if self.full {
            return self.ending(sheet);
        }
        let heading = sheet.t.text("print-signature");
        let block = self.block(Block::Heading(heading.clone()));
        self.set(&heading, HEADING, Tone::Ink, Some((block, 0, Cell::Label)));
        let (gap, count) = (18.0, labels.len() as f32);
        let width = (WIDTH - gap * (count - 1.0)) / count;
        let y = self.y + 44.0;
        for (at, label) in labels.into_iter().enumerate() {
            let x = LEFT + (width + gap) * at as f32;
            let block = self.block(Block::Paragraph);
            self.put(Ink::Rule { x, y, width, tone: Tone::Quiet }, None);
            let y = y + 3.0;
            for (line, text) in lines(self.faces, SMALL, width, &label).into_iter().enumerate() {
                let y = y + base(SMALL) + SMALL.leading * line as f32;
                self.put(Ink::Text { x, y, style: SMALL, tone: Tone::Quiet, text }, Some((block, 0, Cell::Label)));
            }
        }
    }

    fn note(&mut self, text: &str) {
        let block = self.block(Block::Paragraph);
        self.set(text, SMALL, Tone::Quiet, Some((block, 0, Cell::Label)));
    }
}
