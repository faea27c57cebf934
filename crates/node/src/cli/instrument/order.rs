//! In which layer does each part of a diagram lie, and in which order within it? Layers from top to bottom, with few crossings.
//!
//! Boxes lie in the even layers and labels of arrows in the odd ones, so that no label ever covers anything. Nothing here knows coordinates.
//! The way is Sugiyama's: no cycles, longest ways, barycentres.

use std::collections::BTreeSet;

/// How often the layers are gone through, down and up.
const SWEEPS: usize = 24;

/// An arrow from some boxes through one label to a box.
#[derive(Debug, Clone)]
pub(super) struct Arrow {
    /// Where it comes from, the most telling first; never the target.
    pub(super) from: Vec<usize>,
    /// Where it leads.
    pub(super) to: usize,
}

/// What a node of the layers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Node {
    /// A box.
    Box(usize),
    /// The label of an arrow.
    Label(usize),
    /// A point through which an arrow goes.
    Bend,
}

/// The layers.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pub(super) nodes: Vec<Node>,
    /// The layer of each node.
    pub(super) layer: Vec<usize>,
    /// The nodes of each layer, from left to right.
    pub(super) order: Vec<Vec<usize>>,
    /// From a node to one in the next layer.
    pub(super) links: Vec<(usize, usize)>,
    /// For each arrow the ways from above to its label and from there down: nodes in order, the label not among them.
    pub(super) above: Vec<Vec<Vec<usize>>>,
    pub(super) below: Vec<Vec<usize>>,
    /// Whether an arrow points upwards.
    pub(super) upward: Vec<bool>,
    /// The sources of each arrow that no line leads from.
    pub(super) unlinked: Vec<Vec<usize>>,
}

/// Puts boxes and arrows in layers.
pub(super) fn layers(boxes: usize, arrows: &[Arrow]) -> Layers {
    let (upward, ranks) = ranks(boxes, arrows);
    let mut layers = Layers { upward, ..Layers::default() };
    for at in 0..boxes {
        let layer = 2 * rank(&ranks, at);
        layers.push(Node::Box(at), layer);
    }
    for (at, arrow) in arrows.iter().enumerate() {
        let up = layers.upward.get(at) == Some(&true);
        let target = 2 * rank(&ranks, arrow.to);
        let first = arrow.from.first().copied().unwrap_or_default();
        let linked: Vec<usize> = match up {
            true => vec![first],
            false => arrow.from.iter().copied().filter(|from| 2 * rank(&ranks, *from) < target).collect(),
        };
        layers.unlinked.push(arrow.from.iter().copied().filter(|from| !linked.contains(from)).collect());
        // An upward arrow is drawn from its target down to its source; its label lies beside the source.
        let (tops, bottom) = if up { (vec![arrow.to], first) } else { (linked, arrow.to) };
        let lowest = tops.iter().map(|top| 2 * rank(&ranks, *top)).max().unwrap_or_default();
        let end = 2 * rank(&ranks, bottom);
        let label_layer = if up { end.saturating_sub(1) } else { lowest + 1 };
        let label = layers.push(Node::Label(at), label_layer);
        let above = tops.iter().map(|top| layers.chain(*top, 2 * rank(&ranks, *top), label, label_layer)).collect();
        layers.above.push(above);
        let below = layers.chain(label, label_layer, bottom, end);
        layers.below.push(below.into_iter().skip(1).chain([bottom]).collect());
    }
    layers.arrange();
    layers
}

fn rank(ranks: &[usize], at: usize) -> usize {
    ranks.get(at).copied().unwrap_or_default()
}

/// Which arrows point upwards, so that the others make no cycle; and how deep each box lies.
fn ranks(boxes: usize, arrows: &[Arrow]) -> (Vec<bool>, Vec<usize>) {
    let mut edges: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut upward = vec![false; arrows.len()];
    // Boxes come in the order in which a case goes through them, so arrows that follow it are taken first; and each arrow's
    // first source before the others, which may do without a line.
    for (first, follows) in [(true, true), (true, false), (false, true), (false, false)] {
        for (at, arrow) in arrows.iter().enumerate() {
            let sources = arrow.from.iter().enumerate().filter(|(nth, _)| (*nth == 0) == first);
            for (_, from) in sources.filter(|(_, from)| (**from < arrow.to) == follows) {
                if !reaches(&edges, arrow.to, *from) {
                    edges.insert((*from, arrow.to));
                } else if first {
                    edges.insert((arrow.to, *from));
                    if let Some(up) = upward.get_mut(at) {
                        *up = true;
                    }
                }
            }
        }
    }
    let mut ranks = vec![0usize; boxes];
    for _ in 0..boxes {
        for (from, to) in &edges {
            let least = rank(&ranks, *from) + 1;
            if let Some(rank) = ranks.get_mut(*to) {
                *rank = least.max(*rank);
            }
        }
    }
    (upward, ranks)
}

fn reaches(edges: &BTreeSet<(usize, usize)>, from: usize, to: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            open.extend(edges.range((at, 0)..=(at, usize::MAX)).map(|(_, to)| *to));
        }
    }
    false
}

impl Layers {
    fn push(&mut self, node: Node, layer: usize) -> usize {
        self.nodes.push(node);
        self.layer.push(layer);
        self.nodes.len() - 1
    }

    /// Links two nodes through bends in the layers between. The way, without the last node.
    fn chain(&mut self, from: usize, top: usize, to: usize, bottom: usize) -> Vec<usize> {
        let mut way = vec![from];
        for layer in top + 1..bottom {
            way.push(self.push(Node::Bend, layer));
        }
        let next = way.iter().copied().skip(1).chain([to]).collect::<Vec<_>>();
        self.links.extend(way.iter().copied().zip(next));
        way
    }

    fn arrange(&mut self) {
        let depth = self.layer.iter().max().map_or(0, |last| last + 1);
        self.order = vec![Vec::new(); depth];
        let mut seen = BTreeSet::new();
        for at in 0..self.nodes.len() {
            self.visit(at, &mut seen);
        }
        let mut best = (self.crossings(), self.order.clone());
        for sweep in 0..SWEEPS {
            let down = sweep % 2 == 0;
            let layers: Vec<usize> = if down { (0..depth).collect() } else { (0..depth).rev().collect() };
            for layer in layers {
                self.by_barycentre(layer, down);
            }
            self.swap_neighbours();
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.order.clone());
            }
        }
        self.order = best.1;
    }

    fn visit(&mut self, at: usize, seen: &mut BTreeSet<usize>) {
        if !seen.insert(at) {
            return;
        }
        if let Some(layer) = self.layer.get(at).and_then(|layer| self.order.get_mut(*layer)) {
            layer.push(at);
        }
        for to in self.links.iter().filter(|(from, _)| *from == at).map(|(_, to)| *to).collect::<Vec<_>>() {
            self.visit(to, seen);
        }
    }

    /// The places of a node's neighbours in the layer above, or below.
    fn neighbours(&self, at: usize, above: bool) -> Vec<usize> {
        let of = |(from, to): &(usize, usize)| match above {
            true => (*to == at).then_some(*from),
            false => (*from == at).then_some(*to),
        };
        let place = |node: usize| self.order.get(*self.layer.get(node)?)?.iter().position(|other| *other == node);
        let mut places: Vec<usize> = self.links.iter().filter_map(of).filter_map(place).collect();
        places.sort_unstable();
        places
    }

    fn by_barycentre(&mut self, layer: usize, above: bool) {
        let Some(nodes) = self.order.get(layer) else { return };
        let mut placed: Vec<(f64, usize)> = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            let around = self.neighbours(*node, above);
            let sum: usize = around.iter().sum();
            let centre = if around.is_empty() { place as f64 } else { sum as f64 / around.len() as f64 };
            placed.push((centre, *node));
        }
        placed.sort_by(|a, b| a.0.total_cmp(&b.0));
        if let Some(nodes) = self.order.get_mut(layer) {
            *nodes = placed.into_iter().map(|(_, node)| node).collect();
        }
    }

    /// Swaps neighbours as long as that saves crossings.
    fn swap_neighbours(&mut self) {
        for layer in 0..self.order.len() {
            let length = self.order.get(layer).map_or(0, Vec::len);
            for place in 1..length {
                let pair = self.order.get(layer).and_then(|nodes| Some((*nodes.get(place - 1)?, *nodes.get(place)?)));
                let Some((left, right)) = pair else { continue };
                let cost = |one: &[usize], other: &[usize]| -> usize {
                    one.iter().map(|place| other.iter().filter(|before| *before < place).count()).sum()
                };
                let (mut now, mut swapped) = (0, 0);
                for above in [true, false] {
                    let (one, other) = (self.neighbours(left, above), self.neighbours(right, above));
                    now += cost(&one, &other);
                    swapped += cost(&other, &one);
                }
                if swapped < now
                    && let Some(nodes) = self.order.get_mut(layer)
                {
                    nodes.swap(place - 1, place);
                }
            }
        }
    }

    fn crossings(&self) -> usize {
        let mut places = vec![0; self.nodes.len()];
        for nodes in &self.order {
            for (place, node) in nodes.iter().enumerate() {
                if let Some(at) = places.get_mut(*node) {
                    *at = place;
                }
            }
        }
        let place = |node: usize| places.get(node).copied().unwrap_or_default();
        let mut count = 0;
        for (at, (from, to)) in self.links.iter().enumerate() {
            let same =
                self.links.iter().skip(at + 1).filter(|(other, _)| self.layer.get(*other) == self.layer.get(*from));
            let crosses = |other: &&(usize, usize)| {
                (place(*from) < place(other.0) && place(*to) > place(other.1))
                    || (place(*from) > place(other.0) && place(*to) < place(other.1))
            };
            count += same.filter(crosses).count();
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrow(from: &[usize], to: usize) -> Arrow {
        Arrow { from: from.to_vec(), to }
    }

    #[test]
    fn arrows_point_down_but_for_those_that_go_back() {
        let found = layers(4, &[arrow(&[0], 1), arrow(&[1], 2), arrow(&[2], 1), arrow(&[1, 2], 3)]);
        assert_eq!(found.layer[..4], [0, 2, 4, 6]);
        assert_eq!(found.upward, [false, false, true, false]);
        // The last arrow starts in two boxes and has one label, below the lower of them.
        assert_eq!(found.above[3].len(), 2);
        assert_eq!(found.layer[found.nodes.iter().position(|node| *node == Node::Label(3)).unwrap()], 5);
        assert!(found.links.iter().all(|(from, to)| found.layer[*from] + 1 == found.layer[*to]));
    }

    #[test]
    fn what_can_be_drawn_without_crossings_is() {
        // A tree whose leaves are numbered against the order of their parents.
        let found = layers(
            7,
            &[arrow(&[0], 1), arrow(&[0], 2), arrow(&[2], 3), arrow(&[1], 4), arrow(&[2], 5), arrow(&[1], 6)],
        );
        assert_eq!(found.crossings(), 0);
        let all: usize = found.order.iter().map(Vec::len).sum();
        assert_eq!(all, found.nodes.len());
    }
}
