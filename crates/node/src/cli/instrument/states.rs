//! How does a case move? A pack's states as boxes and its steps as labelled arrows, one picture for readers.
//!
//! A step that leads from many states would fill the picture with lines: then one line is drawn, and the label names the other states by number.

use instruments::{Role, STAY, StateDef, StepDef, VOCABULARY};

use super::layout::{Diagram, Drawn, Point, Sizes, lay_out};
use super::order::Arrow;
use super::svg::{Canvas, widest, width, wrap};
use super::words::Words;
use crate::web::designation::FOOTNOTE_XK;

/// Lines of all arrows together, up to which every source of a step has its line.
const LINES_MAX: usize = 24;
/// Sources of one step, up to which each has its line.
const SOURCES_MAX: usize = 2;
/// Sizes of text.
const TITLE: f64 = 12.0;
const SMALL: f64 = 10.5;
const MARGIN: f64 = 24.0;

/// A state's box.
struct StateBox<'a> {
    def: &'a StateDef,
    lines: Vec<String>,
    /// How many arrows end or begin there: a box is wide enough for them.
    lines_at_edge: usize,
}

/// A step's label.
struct Label<'a> {
    step: &'a StepDef,
    lines: Vec<String>,
    /// The numbers of states that it leads from without a line.
    rest: Vec<usize>,
    also: Vec<String>,
}

/// Draws the state diagram.
pub(super) fn draw(words: &Words<'_>) -> String {
    let own = words.pack.states.iter().filter(|state| !state.label.starts_with(VOCABULARY));
    let mut boxes: Vec<StateBox<'_>> =
        own.map(|def| StateBox { def, lines: wrap(&words.of(&def.label), TITLE, 112.0), lines_at_edge: 0 }).collect();
    let number = |name: &String| boxes.iter().position(|state| state.def.name == *name).map(|at| at + 1);
    let moves = |step: &&StepDef| !step.is_common() && step.to != STAY && step.from != [step.to.clone()];
    let steps: Vec<&StepDef> = words.pack.steps.iter().filter(moves).collect();
    let lines: usize = steps.iter().map(|step| step.from.len().max(1)).sum();
    let (mut arrows, mut labels) = (Vec::new(), Vec::new());
    for step in steps {
        let Some(to) = number(&step.to) else { continue };
        let all: Vec<usize> = step.from.iter().filter_map(number).filter(|from| *from != to).collect();
        let each = lines <= LINES_MAX || all.len() <= SOURCES_MAX;
        let from = match (step.opens(), each) {
            (true, _) => vec![0],
            (false, true) => all.clone(),
            (false, false) => all.first().copied().into_iter().collect(),
        };
        if from.is_empty() {
            continue;
        }
        let rest: Vec<usize> = all.into_iter().filter(|number| !from.contains(number)).collect();
        arrows.push(Arrow { from, to });
        labels.push(Label { step, lines: wrap(&words.of(&step.label), TITLE, 108.0), also: also(&rest), rest });
    }
    for (at, state) in (1..).zip(&mut boxes) {
        let leaving = arrows.iter().filter(|arrow| arrow.from.contains(&at)).count();
        state.lines_at_edge = leaving.max(arrows.iter().filter(|arrow| arrow.to == at).count());
    }
    let sizes = |labels: &[Label<'_>]| Sizes {
        boxes: [(12.0, 12.0)].into_iter().chain(boxes.iter().map(size_of_box)).collect(),
        labels: labels.iter().map(size_of_label).collect(),
    };
    let mut diagram = lay_out(&sizes(&labels), &arrows);
    // Which lines could not be drawn is known only now; the labels name those sources, too, and grow.
    if diagram.arrows.iter().any(|arrow| !arrow.unlinked.is_empty()) {
        for (label, arrow) in labels.iter_mut().zip(&diagram.arrows) {
            let numbers: Vec<usize> = label.rest.iter().chain(&arrow.unlinked).copied().collect();
            label.also = also(&numbers);
        }
        diagram = lay_out(&sizes(&labels), &arrows);
    }
    picture(words, &boxes, &labels, &diagram)
}

/// `also from 2, 3`, in short lines.
fn also(numbers: &[usize]) -> Vec<String> {
    if numbers.is_empty() {
        return Vec::new();
    }
    wrap(&format!("also from {}", numbered(numbers)), SMALL, 104.0)
}

/// `2–5, 7`.
fn numbered(numbers: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    for number in sorted {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let told = |(first, last): (usize, usize)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.into_iter().map(told).collect::<Vec<_>>().join(", ")
}

fn size_of_box(state: &StateBox<'_>) -> Point {
    let edge = state.lines_at_edge as f64 * 16.0;
    ((widest(&state.lines, TITLE) + 46.0).max(104.0).max(edge), state.lines.len() as f64 * 15.0 + 15.0)
}

fn size_of_label(label: &Label<'_>) -> Point {
    let wide = (widest(&label.lines, TITLE) + 14.0).max(widest(&label.also, SMALL));
    (wide + 4.0, label.lines.len() as f64 * 15.0 + label.also.len() as f64 * 13.0 + 6.0)
}

/// The class of a step by who takes it.
fn class(step: &StepDef) -> &'static str {
    match step.by.as_slice() {
        [] => "t",
        [Role::Requester] => "a",
        [Role::Requested] => "b",
        _ => "c",
    }
}

fn picture(words: &Words<'_>, boxes: &[StateBox<'_>], labels: &[Label<'_>], diagram: &Diagram) -> String {
    let mut canvas = Canvas::default();
    let staying = staying(words, boxes);
    let legend = legend_width(words);
    let wide = diagram.size.0.max(legend).max(420.0);
    let (left, top) = (MARGIN + (wide - diagram.size.0) / 2.0, 58.0);
    let moved = |(x, y): Point| (x + left, y + top);
    canvas.text((MARGIN, 32.0), "h", "start", &words.of("title"));
    for (arrow, label) in diagram.arrows.iter().zip(labels) {
        draw_arrow(&mut canvas, words, label, &shifted(arrow, moved));
    }
    if let Some(start) = diagram.boxes.first() {
        canvas.circle(moved(*start), 6.0, "dot");
    }
    for ((at, state), middle) in (1..).zip(boxes).zip(diagram.boxes.iter().skip(1)) {
        draw_box(&mut canvas, words, (at, state), moved(*middle));
    }
    let mut y = top + diagram.size.1 + 34.0;
    draw_legend(&mut canvas, words, y);
    if !staying.is_empty() {
        y += 26.0;
        canvas.text((MARGIN, y), "s m", "start", "Without a change of state:");
        for line in wrap(&staying, SMALL, wide) {
            y += 15.0;
            canvas.text((MARGIN, y), "s", "start", &line);
        }
    }
    y = canvas.footnote((MARGIN, y), wide, FOOTNOTE_XK);
    let described = labels.iter().map(|label| told(words, label.step)).collect::<Vec<_>>().join(" ");
    let title = format!("{}: states and steps", words.of("title"));
    canvas.finish((wide + 2.0 * MARGIN, y + MARGIN), &title, &described)
}

fn shifted(arrow: &Drawn, moved: impl Fn(Point) -> Point) -> Drawn {
    let all = |points: &Vec<Point>| points.iter().map(|point| moved(*point)).collect();
    Drawn {
        label: moved(arrow.label),
        above: arrow.above.iter().map(all).collect(),
        below: all(&arrow.below),
        ..arrow.clone()
    }
}

/// A step in one sentence, for pointers and screen readers.
fn told(words: &Words<'_>, step: &StepDef) -> String {
    let from = step.from.iter().map(|state| words.state(state)).collect::<Vec<_>>().join(", ");
    let from = if from.is_empty() { "the start".to_owned() } else { from };
    format!("{} ({}): from {from} to {}.", words.of(&step.label), words.takers(step), words.state(&step.to))
}

fn draw_arrow(canvas: &mut Canvas, words: &Words<'_>, label: &Label<'_>, arrow: &Drawn) {
    let class = class(label.step);
    canvas.begin(class, &told(words, label.step));
    let line = if label.step.after.is_some() { "line dash" } else { "line" };
    for way in arrow.above.iter().chain([&arrow.below]) {
        canvas.curve(way, line);
    }
    match (arrow.upward, arrow.above.first().and_then(|way| way.first()), arrow.below.last()) {
        (true, Some(end), _) => canvas.tip(*end, false, "tip"),
        (false, _, Some(end)) => canvas.tip(*end, true, "tip"),
        _ => {}
    }
    let (x, y) = arrow.label;
    let mut down = y - size_of_label(label).1 / 2.0 + 14.0;
    for (at, line) in label.lines.iter().enumerate() {
        if at == 0 {
            mark(canvas, class, (x - width(line, TITLE) / 2.0 - 5.0, down - 4.0));
            canvas.text((x + 5.0, down), "", "middle", line);
        } else {
            canvas.text((x + 5.0, down), "", "middle", line);
        }
        down += 15.0;
    }
    for line in &label.also {
        canvas.text((x, down - 1.0), "s m", "middle", line);
        down += 13.0;
    }
    canvas.end();
}

/// Who takes a step, for those who do not see the colours: a full, an empty, a double mark, or a broken one.
fn mark(canvas: &mut Canvas, class: &str, (x, y): Point) {
    match class {
        "a" => canvas.circle((x, y), 3.5, "dot"),
        "b" => canvas.circle((x, y), 3.2, "line"),
        "c" => {
            canvas.circle((x, y), 3.6, "line");
            canvas.circle((x, y), 1.6, "dot");
        }
        _ => {
            canvas.circle((x, y), 3.6, "line");
            canvas.curve(&[(x, y - 2.4), (x, y)], "line");
        }
    }
}

fn draw_box(canvas: &mut Canvas, words: &Words<'_>, (number, state): (usize, &StateBox<'_>), (x, y): Point) {
    let (w, h) = size_of_box(state);
    let (left, top) = (x - w / 2.0, y - h / 2.0);
    let open = if state.def.open { " open" } else { "" };
    let dash = if state.def.deemed { " dash" } else { "" };
    canvas.begin("", &format!("{number}. {}", words.of(&state.def.label)));
    if state.def.is_final {
        canvas.rect((left - 3.5, top - 3.5), (w + 7.0, h + 7.0), "ring", 9.0);
    }
    canvas.rect((left, top), (w, h), &format!("box{open}{dash}"), 6.0);
    canvas.circle((left + 15.0, y), 9.0, &format!("badge{open}"));
    canvas.text((left + 15.0, y + 3.6), "n", "middle", &number.to_string());
    let mut down = y - state.lines.len() as f64 * 7.5 + 11.5;
    for line in &state.lines {
        canvas.text((left + 30.0, down), "", "start", line);
        down += 15.0;
    }
    canvas.end();
}

/// What the signs mean, as class and words.
fn legend(words: &Words<'_>) -> Vec<(&'static str, String)> {
    let steps = || words.pack.steps.iter().filter(|step| !step.is_common());
    let mut entries: Vec<(&'static str, String)> = Vec::new();
    for (name, role) in [("a", Role::Requester), ("b", Role::Requested)] {
        entries.push((name, words.role(role)));
    }
    if steps().any(|step| step.to != STAY && class(step) == "c") {
        entries.push(("c", "either side".to_owned()));
    }
    if steps().any(|step| step.after.is_some()) {
        entries.push(("t", "time by itself".to_owned()));
    }
    entries.push(("open", "somebody has to act".to_owned()));
    if words.pack.states.iter().any(|state| state.deemed) {
        entries.push(("deemed", "deemed, because time ran out".to_owned()));
    }
    entries.push(("final", "the case ends".to_owned()));
    entries
}

fn legend_width(words: &Words<'_>) -> f64 {
    legend(words).iter().map(|(_, text)| width(text, SMALL) + 46.0).sum()
}

fn draw_legend(canvas: &mut Canvas, words: &Words<'_>, y: f64) {
    let mut x = MARGIN;
    for (sign, text) in legend(words) {
        let middle = y - 4.0;
        match sign {
            "open" => canvas.rect((x, middle - 6.0), (20.0, 12.0), "box open", 3.0),
            "deemed" => canvas.rect((x, middle - 6.0), (20.0, 12.0), "box dash", 3.0),
            "final" => {
                canvas.rect((x, middle - 7.0), (22.0, 14.0), "ring", 4.0);
                canvas.rect((x + 3.0, middle - 4.0), (16.0, 8.0), "box", 2.0);
            }
            side => {
                canvas.begin(side, &text);
                let line = if side == "t" { "line dash" } else { "line" };
                canvas.line((x + 8.0, middle), (x + 24.0, middle), line);
                mark(canvas, side, (x + 4.0, middle));
                canvas.end();
            }
        }
        canvas.text((x + 30.0, y), "s", "start", &text);
        x += width(&text, SMALL) + 46.0;
    }
}

/// The steps that leave the state, each with the numbers of its states.
fn staying(words: &Words<'_>, boxes: &[StateBox<'_>]) -> String {
    let number = |name: &String| boxes.iter().position(|state| state.def.name == *name).map(|at| at + 1);
    let stays = |step: &&StepDef| !step.is_common() && (step.to == STAY || step.from == [step.to.clone()]);
    let said = words.pack.steps.iter().filter(stays).map(|step| {
        let numbers: Vec<usize> = step.from.iter().filter_map(number).collect();
        format!("{} ({})", words.of(&step.label), numbered(&numbers))
    });
    said.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_runs() {
        assert_eq!(numbered(&[7, 2, 3, 4, 9, 10]), "2–4, 7, 9, 10");
        assert_eq!(numbered(&[]), "");
    }
}
