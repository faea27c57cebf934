//! How is a picture written? SVG by hand: a few shapes, text that is measured by estimate, and colours for light and dark.
//!
//! Nothing here knows instruments. Pictures have no scripts, no fonts of their own and no sizes in points of a screen.

use std::fmt::Write as _;

/// What the classes look like. `a` and `b` are the two sides, `c` both, `t` time.
const STYLE: &str = "\
svg{font-family:system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Liberation Sans',sans-serif;font-size:12px;color:#1f2328}
text{fill:currentColor}.paper{fill:#fff}.halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.m{color:#59636e}.s{font-size:10.5px}.h{font-size:15px;font-weight:600}.n{font-size:10px;font-weight:600}.w{font-weight:600}
.a{color:#0757b3}.b{color:#9a3a04}.c{color:#6639ba}.t{color:#59636e}
.line{fill:none;stroke:currentColor;stroke-width:1.4}.dash{stroke-dasharray:5 4}.tip,.dot{fill:currentColor}
.box{fill:#f6f8fa;stroke:#59636e;stroke-width:1.2}.open{fill:#ddf4ff;stroke:#0969da}.badge{fill:#59636e}.badge.open{fill:#0969da;stroke:none}
.badge+text{fill:#fff}.grid{stroke:#d1d9e0;stroke-width:1}.bar{fill:currentColor;fill-opacity:.22;stroke:currentColor}.ring{fill:none;stroke:#59636e}
@media (prefers-color-scheme:dark){svg{color:#e6edf3}.paper{fill:#0d1117}.halo{stroke:#0d1117}.m,.t{color:#9198a1}.a{color:#79c0ff}.b{color:#ffa657}.c{color:#d2a8ff}
.box{fill:#161b22;stroke:#9198a1}.open{fill:#0c2d48;stroke:#4493f8}.badge{fill:#9198a1}.badge.open{fill:#4493f8}.badge+text{fill:#0d1117}.grid{stroke:#30363d}.ring{stroke:#9198a1}}";

/// A picture that is being drawn.
#[derive(Default)]
pub(super) struct Canvas {
    shapes: String,
}

impl Canvas {
    /// A line of text; `anchor` is `start`, `middle` or `end`, and `y` is the baseline.
    pub(super) fn text(&mut self, (x, y): (f64, f64), class: &str, anchor: &str, text: &str) {
        let text = safe(text);
        self.write(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" class=\"{class}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    /// A rectangle with round corners.
    pub(super) fn rect(&mut self, (x, y): (f64, f64), (w, h): (f64, f64), class: &str, round: f64) {
        self.write(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"{round}\" class=\"{class}\"/>"
        ));
    }

    /// A circle.
    pub(super) fn circle(&mut self, (x, y): (f64, f64), r: f64, class: &str) {
        self.write(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r}\" class=\"{class}\"/>"));
    }

    /// A straight line.
    pub(super) fn line(&mut self, (x, y): (f64, f64), (to_x, to_y): (f64, f64), class: &str) {
        self.write(format_args!("<path d=\"M{x:.1} {y:.1}L{to_x:.1} {to_y:.1}\" class=\"{class}\"/>"));
    }

    /// A smooth line downwards through the points.
    pub(super) fn curve(&mut self, points: &[(f64, f64)], class: &str) {
        let mut path = String::new();
        let mut last: Option<(f64, f64)> = None;
        for (x, y) in points {
            // Writing to a string cannot fail.
            let _written = match last {
                None => write!(path, "M{x:.1} {y:.1}"),
                Some((from, _)) if (from - x).abs() < 0.6 => write!(path, "L{x:.1} {y:.1}"),
                Some((from, above)) => {
                    let middle = (above + y) / 2.0;
                    write!(path, "C{from:.1} {middle:.1} {x:.1} {middle:.1} {x:.1} {y:.1}")
                }
            };
            last = Some((*x, *y));
        }
        self.write(format_args!("<path d=\"{path}\" class=\"{class}\"/>"));
    }

    /// The tip of an arrow that points to `(x, y)`, from above or from below.
    pub(super) fn tip(&mut self, (x, y): (f64, f64), from_above: bool, class: &str) {
        let back = if from_above { y - 8.0 } else { y + 8.0 };
        let (left, right) = (x - 4.0, x + 4.0);
        self.write(format_args!(
            "<path d=\"M{x:.1} {y:.1}L{left:.1} {back:.1}L{right:.1} {back:.1}Z\" class=\"{class}\"/>"
        ));
    }

    /// Opens a group with a title that a pointer shows.
    pub(super) fn begin(&mut self, class: &str, title: &str) {
        let title = safe(title);
        self.write(format_args!("<g class=\"{class}\"><title>{title}</title>"));
    }

    /// Closes the group.
    pub(super) fn end(&mut self) {
        self.write(format_args!("</g>"));
    }

    /// Sets a footnote below everything if an asterisk stands anywhere. Where it ends.
    pub(super) fn footnote(&mut self, (x, mut y): (f64, f64), widest: f64, text: &str) -> f64 {
        if self.shapes.contains('*') {
            y += 8.0;
            for line in wrap(&format!("* {text}"), 10.5, widest) {
                y += 14.0;
                self.text((x, y), "s m", "start", &line);
            }
        }
        y
    }

    /// The whole picture.
    pub(super) fn finish(self, (w, h): (f64, f64), title: &str, description: &str) -> String {
        let (title, description, shapes) = (safe(title), safe(description), self.shapes);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w:.0}\" height=\"{h:.0}\" viewBox=\"0 0 {w:.0} {h:.0}\" role=\"img\" \
             aria-labelledby=\"title desc\">\n<title id=\"title\">{title}</title>\n<desc id=\"desc\">{description}</desc>\n<style>{STYLE}\
             </style>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" class=\"paper\"/>\n{shapes}</svg>\n"
        )
    }

    fn write(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _written = writeln!(self.shapes, "{shape}");
    }
}

/// How wide a text is, by estimate, at that size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let wide = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '’' | '\'' | '|' | '!' => 0.29,
        't' | 'f' | 'r' | ' ' | '(' | ')' | '-' | '“' | '”' => 0.37,
        'm' | 'w' | 'M' | 'W' | '—' => 0.88,
        letter if letter.is_uppercase() => 0.70,
        _ => 0.57,
    };
    text.chars().map(wide).sum::<f64>() * size
}

/// Lines of a text, each at most so wide if its words allow.
pub(super) fn wrap(text: &str, size: f64, widest: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= widest => *line = format!("{line} {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The widest of some lines.
pub(super) fn widest(lines: &[String], size: f64) -> f64 {
    lines.iter().map(|line| width(line, size)).fold(0.0, f64::max)
}

fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
