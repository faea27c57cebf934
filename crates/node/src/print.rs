//! A printed form of a case, as PDF: who may have it, what it says, and how it looks.
//!
//! Reading order: [`sheet`], what it says; [`pages`], where it stands, as [`marks`], with [`edges`]; [`ink`], how it becomes a file; [`faces`], [`lines`] and [`exhibit`] beneath.
//! It decides nothing: whether the officer may read the case is `cases::read`'s to say, which journals the look before anything is made.
//! It signs nothing: the reference at its foot only says which entry of the journal to compare it with.

mod edges;
mod exhibit;
mod faces;
mod ink;
mod lines;
mod marks;
mod pages;
mod sheet;

use std::sync::Arc;

use axum::http::{HeaderName, header};
use krilla::error::KrillaError;
use model::{CaseId, Hash};

use crate::{
    cases::{self, CaseView},
    check::{NotDone, Officer},
    node::Node,
    store,
    web::{Lang, when::Zone},
};
use sheet::{Reading, Sheet, Value};

/// A printed form.
pub(crate) struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Its name: the case's number and the form's name.
    pub file: String,
}

impl Printed {
    /// What its answer says of it: to be kept under its name, whose letters are those of numbers and of names in packs.
    pub(crate) fn headers(&self) -> [(HeaderName, String); 2] {
        let keep = format!("attachment; filename=\"{}\"", self.file);
        [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, keep)]
    }
}

/// Why a form was not printed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotPrinted {
    /// The case may not be read, or it has no such form.
    #[error(transparent)]
    NotDone(#[from] NotDone),
    /// This node was built without the fonts.
    #[error("this node was built without the font `{0}`: run `make assets` and build it again")]
    NoFont(String),
    /// The file could not be written.
    #[error("the PDF could not be written: {0}")]
    Failed(String),
}

/// Prints a form of a case for an officer; the look is journaled.
///
/// # Errors
/// [`NotPrinted`]; without its fonts before the case is read.
pub(crate) async fn print(
    node: &Arc<Node>,
    officer: &Officer,
    (case, name): (CaseId, &str),
    t: &Lang,
    zone: &Zone,
) -> Result<Printed, NotPrinted> {
    let faces = faces::faces().map_err(NotPrinted::NoFont)?;
    let view = cases::read(node, officer, case).await?;
    let pack = node.packs.pack(&view.file.instrument, view.file.version).ok_or(NotDone::Unknown("instrument"))?;
    let form = pack.prints.iter().find(|form| form.name == name).ok_or(NotDone::Unknown("printed form"))?;
    let reading = Reading { t, zone, now: node.clock.now() };
    let sheet = sheet::sheet(node, &view, (pack, form), reading, reference(node, &view, t)?);
    let file = format!("{}-{}.pdf", sheet.number, form.name);
    // Long forms take a while, and a picture is other people's bytes: neither holds up the node, whatever becomes of it.
    let pdf = tokio::task::spawn_blocking(move || draw(faces, sheet)).await;
    let pdf = pdf.map_err(|error| NotPrinted::Failed(error.to_string()))?;
    Ok(Printed { pdf: pdf.map_err(|error| NotPrinted::Failed(format!("{error:?}")))?, file })
}

fn draw(faces: &faces::Faces, mut sheet: Sheet) -> Result<Vec<u8>, KrillaError> {
    match file(faces, &sheet) {
        // A picture whose head was right and the rest was not: it is described like any other exhibit.
        Err(KrillaError::Image(..) | KrillaError::SixteenBitImage(..)) => {
            for row in sheet.sections.iter_mut().flat_map(|section| &mut section.rows) {
                if let Value::Exhibit(exhibit, _) = &mut row.value {
                    exhibit.picture = None;
                }
            }
            file(faces, &sheet)
        }
        other => other,
    }
}

fn file(faces: &faces::Faces, sheet: &Sheet) -> Result<Vec<u8>, KrillaError> {
    let label = ink::Label {
        title: faces.printable(&format!("{} {}", sheet.title, sheet.number)),
        language: sheet.t.tag().to_owned(),
        at: sheet.at,
    };
    ink::pdf(faces, &pages::pages(faces, sheet), label)
}

/// The newest entry of the case in this node's journal: its place, and its hash as the journal's proofs have it.
fn reference(node: &Node, view: &CaseView, t: &Lang) -> Result<String, NotDone> {
    let Some(place) = view.events.iter().map(|event| event.entry).max() else { return Ok(String::new()) };
    let body = node.store.read(|conn| store::entry_body(conn, place))?;
    let hash = body.map_or_else(String::new, |(body, _)| Hash(journal::leaf_hash(&body)).to_string());
    let (place, party) = (place.to_string(), node.me.to_string());
    Ok(t.text_with("print-reference", &[("entry", &place), ("party", &party), ("hash", &hash)]))
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    use model::Timestamp;

    use super::{
        exhibit::tests::png,
        marks::{Block, Cell, Ink, Page, Pages},
        pages::{PAGES_MAX, pages},
        sheet::{Row, Section},
        *,
    };

    fn sheet(rows: Vec<Row>) -> Sheet {
        let t = crate::web::Languages::load().unwrap().english();
        Sheet {
            t,
            title: "A form".into(),
            bases: vec!["Legal basis: none (not verified)".into()],
            facts: vec![row("Party", Value::Text("Albania".into()))],
            sections: vec![Section { heading: "Part".into(), rows }],
            number: "AF-0000-0001".into(),
            reference: "Entry 7".into(),
            at: Timestamp(1_795_523_400_000_000),
            training: false,
            starred: "Kosovo*".into(),
        }
    }

    fn row(label: &str, value: Value) -> Row {
        Row { label: label.into(), value }
    }

    fn text(page: &Page) -> String {
        let words = page.marks.iter().filter_map(|(ink, _)| match ink {
            Ink::Text { text, .. } => Some(text.as_str()),
            _ => None,
        });
        words.collect::<Vec<_>>().join("\n")
    }

    /// Every text lies within the paper's margins, and no two lines of the content within each other.
    fn well_placed(found: &Pages) {
        let faces = faces::faces().unwrap();
        for page in &found.pages {
            for (ink, _) in &page.marks {
                let Ink::Text { x, y, style, text, .. } = ink else { continue };
                let right = x + faces.width(style.weight, style.size, text.trim_end());
                assert!(*x >= 56.0 && right <= 539.0 && *y > 20.0 && *y < 820.0, "{ink:?}");
            }
            let values = page.marks.iter().filter_map(|(ink, part)| match (ink, part) {
                (Ink::Text { y, .. }, Some((_, _, Cell::Value))) => Some(*y),
                _ => None,
            });
            let values: Vec<f32> = values.collect();
            assert!(values.windows(2).all(|two| two[1] - two[0] >= 12.9), "{values:?}");
        }
    }

    #[test]
    fn lists_are_ticked_and_exhibits_shown_or_described() {
        let Some(faces) = faces::tests::built() else { return };
        let exhibit =
            |bytes: &[u8]| Value::Exhibit(exhibit::read(&STANDARD.encode(bytes)).unwrap(), "so many bytes".into());
        let list = Value::List(vec![(true, "first ".repeat(30)), (false, "second".into())]);
        let rows = vec![row("List", list), row("Photo", exhibit(&png(30, 40))), row("Scan", exhibit(b"%PDF"))];
        let found = pages(faces, &sheet(rows));
        well_placed(&found);
        assert_eq!(found.pages.len(), 1);
        let marks = &found.pages[0].marks;
        let ticks: Vec<bool> = marks
            .iter()
            .filter_map(|(ink, _)| if let Ink::Box { ticked, .. } = ink { Some(*ticked) } else { None })
            .collect();
        assert_eq!(ticks, [true, false]);
        let pictures =
            marks.iter().filter(|(ink, _)| matches!(ink, Ink::Picture { alt, .. } if alt == "Photo")).count();
        assert_eq!(pictures, 1);
        assert!(text(&found.pages[0]).contains("so many bytes"), "{}", text(&found.pages[0]));
        assert_eq!(found.blocks[0], Block::Title("A form".into()));
    }

    #[test]
    fn a_picture_that_is_none_after_all_is_described() {
        let Some(faces) = faces::tests::built() else { return };
        let mut broken = png(30, 40);
        let end = broken.len() - 30;
        broken.truncate(end);
        let value = Value::Exhibit(exhibit::read(&STANDARD.encode(&broken)).unwrap(), String::new());
        assert!(matches!(&value, Value::Exhibit(exhibit, _) if exhibit.picture.is_some()), "its head is right");
        let pdf = draw(faces, sheet(vec![row("Photo", value)])).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"));
    }

    // C-PRN-01
    #[test]
    fn a_form_that_is_too_long_ends_early_and_says_so() {
        let Some(faces) = faces::tests::built() else { return };
        let check = |chars: usize, lengths: std::ops::RangeInclusive<usize>, cut: bool| {
            let found = pages(faces, &sheet(vec![row("Long", Value::Text("abcd ".repeat(chars / 5)))]));
            well_placed(&found);
            assert!(lengths.contains(&found.pages.len()), "{}", found.pages.len());
            let last = text(found.pages.last().unwrap());
            assert_eq!(last.contains("not to be signed"), cut, "{last}");
            assert_eq!(last.contains("Signature and stamp"), !cut, "{last}");
            let count = found.pages.len().to_string();
            assert!(last.contains(&format!("Page {count} of {count}")), "{last}");
        };
        check(10, 1..=1, false);
        check(100_000, 20..=59, false);
        check(400_000, PAGES_MAX..=PAGES_MAX, true);
    }

    #[test]
    fn the_footnote_stands_on_each_page_that_names_it_and_on_no_other() {
        let Some(faces) = faces::tests::built() else { return };
        let long = format!("{} Kosovo* and no more", "abcd ".repeat(2_000));
        let found = pages(faces, &sheet(vec![row("Long", Value::Text(long))]));
        assert!(found.pages.len() > 2);
        let mut starred = 0;
        for page in &found.pages {
            let text = text(page);
            assert_eq!(text.contains("Kosovo*"), text.contains("UNSCR 1244/1999"), "{text}");
            starred += usize::from(text.contains("Kosovo*"));
        }
        assert_eq!(starred, 1);
        assert_eq!(found.blocks.iter().filter(|block| **block == Block::Note).count(), 1);
    }

    #[test]
    fn the_same_form_gives_the_same_bytes() {
        let Some(faces) = faces::tests::built() else { return };
        let one = || draw(faces, sheet(vec![row("Name", Value::Text("Ђорђе Παπάς Çelë \u{202e}x".into()))])).unwrap();
        assert_eq!(one(), one());
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
        #[test]
        fn any_text_becomes_a_file(label in "\\PC{0,60}", value in "(?s).{0,300}") {
            let Some(faces) = faces::tests::built() else { return Ok(()) };
            let form = sheet(vec![row(&label, Value::Text(value.clone())), row(&value, Value::List(vec![(true, label.clone())]))]);
            let found = draw(faces, form);
            proptest::prop_assert!(found.is_ok(), "{:?}", found.err());
        }
    }
}
