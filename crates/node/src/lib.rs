//! The node: the shell around the pure crates, and the only binary.
//!
//! Open first: [`receive`] and [`send`], the two ways of a message; [`check`] and [`cases`], what an officer does; [`store`], where it is
//! kept. Only this crate knows tokio, HTTP and SQL.

pub mod api;
pub mod assemble;
pub mod bench;
pub mod cases;
pub mod check;
pub mod cli;
pub mod clock;
pub mod conformance;
pub mod deadlines;
pub mod decide;
pub mod demo;
pub mod desk;
pub mod facts;
pub mod federation;
mod finder;
pub mod folder;
pub mod import;
pub mod membership;
pub mod metrics;
pub mod node;
pub mod notify;
pub mod outgoing;
pub mod overriding;
pub mod packs;
pub mod partner_listener;
pub mod people;
mod print;
pub mod projection;
pub mod query;
pub mod rebuild;
pub mod receipts;
pub mod receive;
pub mod record;
pub mod send;
pub mod serve;
pub mod statistics;
pub mod store;
pub mod thresholds;
pub mod tls;
pub mod transport;
pub mod verify;
pub mod web;
pub mod witness;
