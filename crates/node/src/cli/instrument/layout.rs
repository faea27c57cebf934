//! Where does each box, label and line of a diagram lie? Coordinates for layers that are in order.
//!
//! Each node is drawn towards its neighbours as far as the order and the space between nodes allow: a regression that keeps order, one layer
//! after the other. INVARIANT (nothing covers anything): nodes of one layer never overlap, and lines run between layers.

use super::order::{Arrow, Layers, Node, layers};

/// Space between neighbours in a layer.
const SPACE: f64 = 22.0;
/// Space between layers at least, and at most.
const BETWEEN: (f64, f64) = (18.0, 64.0);
/// How often nodes are drawn towards their neighbours.
const ROUNDS: usize = 40;

/// A point.
pub(super) type Point = (f64, f64);

/// What is to be laid out.
pub(super) struct Sizes {
    /// Width and height of each box.
    pub(super) boxes: Vec<Point>,
    /// Width and height of each arrow's label.
    pub(super) labels: Vec<Point>,
}

/// A laid out diagram.
#[derive(Debug, Default)]
pub(super) struct Diagram {
    /// The middle of each box.
    pub(super) boxes: Vec<Point>,
    /// Each arrow.
    pub(super) arrows: Vec<Drawn>,
    /// Width and height of the whole.
    pub(super) size: Point,
}

/// A laid out arrow.
#[derive(Debug, Default, Clone)]
pub(super) struct Drawn {
    /// The middle of its label.
    pub(super) label: Point,
    /// Lines from boxes down to the label.
    pub(super) above: Vec<Vec<Point>>,
    /// The line from the label down to a box.
    pub(super) below: Vec<Point>,
    /// Whether it points upwards: from the end of `below` to the start of `above`.
    pub(super) upward: bool,
    /// The boxes that it comes from too, without a line.
    pub(super) unlinked: Vec<usize>,
}

/// Lays out boxes and arrows.
pub(super) fn lay_out(sizes: &Sizes, arrows: &[Arrow]) -> Diagram {
    let layers = layers(sizes.boxes.len(), arrows);
    let size = |node: &Node| match node {
        Node::Box(at) => sizes.boxes.get(*at).copied().unwrap_or_default(),
        Node::Label(at) => sizes.labels.get(*at).copied().unwrap_or_default(),
        Node::Bend => (4.0, 0.0),
    };
    let plan = Plan { sizes: layers.nodes.iter().map(size).collect(), layers };
    let x = plan.columns();
    let (tops, bottoms, height) = plan.rows(&x);
    plan.diagram(&Placed { x, tops, bottoms }, (sizes.boxes.len(), height))
}

struct Plan {
    layers: Layers,
    sizes: Vec<Point>,
}

struct Placed {
    x: Vec<f64>,
    /// Top and bottom of each layer.
    tops: Vec<f64>,
    bottoms: Vec<f64>,
}

fn at(list: &[f64], index: usize) -> f64 {
    list.get(index).copied().unwrap_or_default()
}

impl Plan {
    fn size(&self, node: usize) -> Point {
        self.sizes.get(node).copied().unwrap_or_default()
    }

    fn layer(&self, node: usize) -> usize {
        self.layers.layer.get(node).copied().unwrap_or_default()
    }

    fn is_bend(&self, node: usize) -> bool {
        self.layers.nodes.get(node) == Some(&Node::Bend)
    }

    /// The middle of each node from left to right.
    fn columns(&self) -> Vec<f64> {
        let mut x = vec![0.0; self.sizes.len()];
        for round in 0..ROUNDS {
            let down = round % 2 == 0;
            let depth = self.layers.order.len();
            for step in 0..depth {
                let layer = if down { step } else { depth - 1 - step };
                // In the end both sides count, so that nothing hangs askew.
                self.draw_together(layer, &mut x, (down || round + 6 > ROUNDS, !down || round + 6 > ROUNDS));
            }
        }
        for _ in 0..2 {
            self.straighten(&mut x);
        }
        let left = (0..x.len()).map(|node| at(&x, node) - self.size(node).0 / 2.0).fold(f64::INFINITY, f64::min);
        x.iter().map(|x| x - left).collect()
    }

    fn draw_together(&self, layer: usize, x: &mut [f64], (above, below): (bool, bool)) {
        let Some(nodes) = self.layers.order.get(layer) else { return };
        let mut wanted = Vec::with_capacity(nodes.len());
        let mut offset = 0.0;
        let mut before: Option<usize> = None;
        for node in nodes {
            if let Some(before) = before {
                offset += self.apart(before, *node);
            }
            let (mut sum, mut weight) = (at(x, *node) * 0.01, 0.01);
            for (from, to) in &self.layers.links {
                let other = match (*to == *node && above, *from == *node && below) {
                    (true, _) => *from,
                    (_, true) => *to,
                    _ => continue,
                };
                // Long arrows are straight before others are short.
                let pull = match (self.is_bend(*node), self.is_bend(other)) {
                    (true, true) => 8.0,
                    (false, false) => 2.0,
                    _ => 3.0,
                };
                sum += at(x, other) * pull;
                weight += pull;
            }
            wanted.push((sum / weight - offset, weight, offset));
            before = Some(*node);
        }
        for (node, place) in nodes.iter().zip(in_order(&wanted)) {
            if let Some(x) = x.get_mut(*node) {
                *x = place;
            }
        }
    }

    /// How far the middles of two neighbours are from each other at least.
    fn apart(&self, one: usize, other: usize) -> f64 {
        let space = if self.is_bend(one) && self.is_bend(other) { SPACE * 0.6 } else { SPACE };
        (self.size(one).0 + self.size(other).0) / 2.0 + space
    }

    /// Makes long arrows straight: as many of their bends as their neighbours allow come to lie in one column.
    fn straighten(&self, x: &mut [f64]) {
        let ways = self.layers.above.iter().flatten().chain(&self.layers.below);
        for way in ways {
            let bends: Vec<usize> = way.iter().copied().filter(|node| self.is_bend(*node)).collect();
            let mut start = 0;
            while start < bends.len() {
                let (mut low, mut high, mut end) = (f64::NEG_INFINITY, f64::INFINITY, start);
                while let Some((left, right)) = bends.get(end).map(|node| self.room(x, *node)) {
                    if left.max(low) > right.min(high) {
                        break;
                    }
                    (low, high, end) = (left.max(low), right.min(high), end + 1);
                }
                // No node overlaps its neighbours, so each has room at least for itself.
                end = end.max(start + 1);
                let part = bends.get(start..end).unwrap_or_default();
                let middle = part.iter().map(|node| at(x, *node)).sum::<f64>() / part.len() as f64;
                if low <= high {
                    for node in part {
                        if let Some(x) = x.get_mut(*node) {
                            *x = middle.clamp(low, high);
                        }
                    }
                }
                start = end;
            }
        }
    }

    /// From where to where a node can move without meeting a neighbour.
    fn room(&self, x: &[f64], node: usize) -> (f64, f64) {
        let nodes = self.layers.order.get(self.layer(node)).map(Vec::as_slice).unwrap_or_default();
        let Some(place) = nodes.iter().position(|other| *other == node) else { return (at(x, node), at(x, node)) };
        let left = place.checked_sub(1).and_then(|place| nodes.get(place));
        let right = nodes.get(place + 1);
        (
            left.map_or(f64::NEG_INFINITY, |left| at(x, *left) + self.apart(*left, node)),
            right.map_or(f64::INFINITY, |right| at(x, *right) - self.apart(node, *right)),
        )
    }

    /// Top and bottom of each layer, and the height of all.
    fn rows(&self, x: &[f64]) -> (Vec<f64>, Vec<f64>, f64) {
        let (mut tops, mut bottoms, mut y) = (Vec::new(), Vec::new(), 0.0);
        for (layer, nodes) in self.layers.order.iter().enumerate() {
            let height = nodes.iter().map(|node| self.size(*node).1).fold(0.0, f64::max);
            tops.push(y);
            bottoms.push(y + height);
            let leaving = self.layers.links.iter().filter(|(from, _)| self.layer(*from) == layer);
            let slant = leaving.map(|(from, to)| (at(x, *from) - at(x, *to)).abs()).fold(0.0, f64::max);
            y += height + (BETWEEN.0 + slant * 0.09).min(BETWEEN.1);
        }
        (tops, bottoms.clone(), bottoms.last().copied().unwrap_or_default())
    }

    fn diagram(&self, placed: &Placed, (boxes, height): (usize, f64)) -> Diagram {
        let middle = |node: usize| (at(&placed.x, node), (self.top(placed, node) + self.bottom(placed, node)) / 2.0);
        let mut diagram = Diagram { boxes: (0..boxes).map(middle).collect(), ..Diagram::default() };
        for (arrow, below) in self.layers.below.iter().enumerate() {
            let Some(label) = self.layers.nodes.iter().position(|node| *node == Node::Label(arrow)) else { continue };
            let above = self.layers.above.get(arrow).into_iter().flatten();
            let way = |nodes: &Vec<usize>| self.way(placed, nodes.iter().copied().chain([label]));
            diagram.arrows.push(Drawn {
                label: middle(label),
                above: above.map(way).collect(),
                below: self.way(placed, [label].into_iter().chain(below.iter().copied())),
                upward: self.layers.upward.get(arrow) == Some(&true),
                unlinked: self.layers.unlinked.get(arrow).cloned().unwrap_or_default(),
            });
        }
        let right = (0..self.sizes.len()).map(|node| at(&placed.x, node) + self.size(node).0 / 2.0).fold(0.0, f64::max);
        diagram.size = (right, height);
        diagram
    }

    /// Nodes are as high as they are, in the middle of their layer.
    fn top(&self, placed: &Placed, node: usize) -> f64 {
        let layer = self.layer(node);
        (at(&placed.tops, layer) + at(&placed.bottoms, layer) - self.size(node).1) / 2.0
    }

    fn bottom(&self, placed: &Placed, node: usize) -> f64 {
        self.top(placed, node) + self.size(node).1
    }

    /// The points of a line down through nodes: from the bottom of the first to the top of the last.
    fn way(&self, placed: &Placed, nodes: impl Iterator<Item = usize>) -> Vec<Point> {
        let nodes: Vec<usize> = nodes.collect();
        let mut points = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            let layer = self.layer(*node);
            let (first, last) = (place == 0, place + 1 == nodes.len());
            let next = nodes.get(place + 1).copied();
            let before = place.checked_sub(1).and_then(|place| nodes.get(place)).copied();
            if !first {
                let x = self.port(placed, *node, before, true);
                // A line keeps to its column while it passes a layer, so that it meets no box of it.
                points.push((x, at(&placed.tops, layer)));
                if self.top(placed, *node) > at(&placed.tops, layer) {
                    points.push((x, self.top(placed, *node)));
                }
            }
            if !last {
                let x = self.port(placed, *node, next, false);
                if self.bottom(placed, *node) < at(&placed.bottoms, layer) {
                    points.push((x, self.bottom(placed, *node)));
                }
                points.push((x, at(&placed.bottoms, layer)));
            }
        }
        points
    }

    /// Where a line meets a node: lines share its edge evenly, in the order of where they go.
    fn port(&self, placed: &Placed, node: usize, other: Option<usize>, above: bool) -> f64 {
        let x = at(&placed.x, node);
        if !matches!(self.layers.nodes.get(node), Some(Node::Box(_))) {
            return x;
        }
        let mut around: Vec<(f64, usize)> = self
            .layers
            .links
            .iter()
            .filter_map(|(from, to)| match above {
                true => (*to == node).then_some(*from),
                false => (*from == node).then_some(*to),
            })
            .map(|other| (at(&placed.x, other), other))
            .collect();
        around.sort_by(|a, b| a.0.total_cmp(&b.0));
        let Some(place) = around.iter().position(|(_, neighbour)| Some(*neighbour) == other) else { return x };
        let apart = (self.size(node).0 * 0.8 / around.len() as f64).min(26.0);
        x + (place as f64 - (around.len() - 1) as f64 / 2.0) * apart
    }
}

/// The places nearest to those wanted (place, weight, offset) that keep the order and the offsets between them.
fn in_order(wanted: &[(f64, f64, f64)]) -> Vec<f64> {
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for (place, weight, _) in wanted {
        let (mut sum, mut total, mut count) = (place * weight, *weight, 1);
        while let Some((before, of, how_many)) = blocks.last().copied() {
            if before / of <= sum / total {
                break;
            }
            (sum, total, count) = (sum + before, total + of, count + how_many);
            blocks.pop();
        }
        blocks.push((sum, total, count));
    }
    let places = blocks.into_iter().flat_map(|(sum, total, count)| std::iter::repeat_n(sum / total, count));
    places.zip(wanted).map(|(place, (_, _, offset))| place + offset).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_keep_their_order_and_stay_near() {
        // Two that want the same place share the way; the third is free.
        let places = in_order(&[(0.0, 1.0, 0.0), (-10.0, 1.0, 10.0), (40.0, 1.0, 20.0)]);
        assert_eq!(places, [-5.0, 5.0, 60.0]);
    }

    proptest! {
        /// INVARIANT (nothing covers anything).
        #[test]
        fn no_two_nodes_overlap(ends in prop::collection::vec((0usize..9, 0usize..9), 1..24)) {
            let arrows: Vec<Arrow> =
                ends.iter().filter(|(from, to)| from != to).map(|(from, to)| Arrow { from: vec![*from], to: *to }).collect();
            let sizes = Sizes { boxes: vec![(100.0, 30.0); 9], labels: vec![(80.0, 14.0); arrows.len()] };
            let found = lay_out(&sizes, &arrows);
            let boxes = found.boxes.iter().map(|middle| (*middle, (100.0, 30.0)));
            let labels = found.arrows.iter().map(|arrow| (arrow.label, (80.0, 14.0)));
            let all: Vec<(Point, Point)> = boxes.chain(labels).collect();
            for (at, (one, size)) in all.iter().enumerate() {
                prop_assert!(one.0 - size.0 / 2.0 > -0.01 && one.0 + size.0 / 2.0 < found.size.0 + 0.01);
                for (other, with) in &all[at + 1..] {
                    let apart = (one.0 - other.0).abs() + 0.01 >= (size.0 + with.0) / 2.0
                        || (one.1 - other.1).abs() + 0.01 >= (size.1 + with.1) / 2.0;
                    prop_assert!(apart, "{one:?} {other:?}");
                }
            }
        }
    }
}
