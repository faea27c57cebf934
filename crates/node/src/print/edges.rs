//! What stands at the head and the foot of every page? Once the pages are placed and counted.
//!
//! INVARIANT (footnote on its page): a page on which the designation with the asterisk stands carries the footnote at its foot, whoever wrote it.

use super::{
    faces::{Faces, Weight},
    lines::{Style, base, lines},
    marks::{Block, Cell, Ink, PAPER, Page, Pages, Part, Tone},
    sheet::Sheet,
};

/// The left edge of what is printed.
pub(super) const LEFT: f32 = 56.7;
/// Its right edge.
pub(super) const RIGHT: f32 = PAPER.0 - LEFT;
/// Its width.
pub(super) const WIDTH: f32 = RIGHT - LEFT;
/// Where the band of training data ends, and the running head begins.
const HEAD: f32 = 38.0;
/// Where the rule above the foot stands.
const FOOT: f32 = PAPER.1 - 52.0;

/// How what is less important is set.
pub(super) const SMALL: Style = Style { weight: Weight::Regular, size: 8.0, leading: 11.0 };
const TINY: Style = Style { weight: Weight::Regular, size: 7.0, leading: 9.5 };
const BAND: Style = Style { weight: Weight::Bold, size: 8.5, leading: 11.0 };

/// The footnote's lines.
pub(super) fn footnote(faces: &Faces, sheet: &Sheet) -> Vec<String> {
    lines(faces, TINY, WIDTH, &format!("* {}", faces.printable(&sheet.t.text("kosovo-footnote"))))
}

/// Where content ends: above the foot and the footnote, which any page may need.
pub(super) fn bottom(footnote: &[String]) -> f32 {
    FOOT - 10.0 - TINY.leading * footnote.len() as f32
}

/// Puts head and foot on every page.
pub(super) fn edges(faces: &Faces, sheet: &Sheet, footnote: &[String], done: &mut Pages) {
    let count = done.pages.len();
    let starred = faces.printable(&sheet.starred);
    let mut note = None;
    for (at, page) in done.pages.iter_mut().enumerate() {
        let said = |(ink, _): &(Ink, Part)| matches!(ink, Ink::Text { text, .. } if text.contains(&starred));
        if page.marks.iter().any(said) {
            // Read aloud once, printed on each page that needs it.
            let part = note.is_none().then_some((done.blocks.len(), 0, Cell::Label));
            note = Some(Block::Note);
            let top = FOOT - 4.0 - TINY.leading * footnote.len() as f32;
            for (line, text) in footnote.iter().enumerate() {
                put(page, (LEFT, top + TINY.leading * line as f32), TINY, text.clone(), part);
            }
        }
        head(faces, sheet, at, page);
        foot(faces, sheet, (at + 1, count), page);
    }
    done.blocks.extend(note);
}

fn head(faces: &Faces, sheet: &Sheet, at: usize, page: &mut Page) {
    if sheet.training {
        // On the first page it is the first block, so that it is read aloud before all else.
        let part = (at == 0).then_some((0, 0, Cell::Label));
        let text = fitting(faces, BAND, WIDTH - 12.0, &sheet.t.text("training"));
        let x = LEFT + (WIDTH - faces.width(BAND.weight, BAND.size, &text)) / 2.0;
        page.marks.push((Ink::Fill { x: LEFT, y: HEAD - 15.0, width: WIDTH, height: 15.0 }, None));
        let (y, style, tone) = (HEAD - 13.0 + base(BAND), BAND, Tone::Band);
        page.marks.push((Ink::Text { x, y, style, tone, text }, part));
    }
    if at > 0 {
        let running = fitting(faces, SMALL, WIDTH, &format!("{} · {}", sheet.title, sheet.number));
        put(page, (LEFT, HEAD + 9.6), SMALL, running, None);
    }
}

fn foot(faces: &Faces, sheet: &Sheet, (at, count): (usize, usize), page: &mut Page) {
    let (at, count) = (at.to_string(), count.to_string());
    let numbered = sheet.t.text_with("print-page", &[("page", &at), ("count", &count)]);
    let right = RIGHT - faces.width(SMALL.weight, SMALL.size, &numbered);
    page.marks.push((Ink::Rule { x: LEFT, y: FOOT, width: WIDTH, tone: Tone::Quiet }, None));
    put(page, (LEFT, FOOT + 4.0), SMALL, faces.printable(&sheet.number), None);
    put(page, (right, FOOT + 4.0), SMALL, numbered, None);
    let reference = fitting(faces, TINY, WIDTH, &sheet.reference);
    put(page, (LEFT, FOOT + 4.0 + SMALL.leading), TINY, reference, None);
}

/// Puts a quiet line below that place.
fn put(page: &mut Page, (x, top): (f32, f32), style: Style, text: String, part: Part) {
    page.marks.push((Ink::Text { x, y: top + base(style), style, tone: Tone::Quiet, text }, part));
}

/// A text on one line, cut if it is longer.
fn fitting(faces: &Faces, style: Style, width: f32, text: &str) -> String {
    lines(faces, style, width, &faces.printable(text)).into_iter().next().unwrap_or_default()
}
