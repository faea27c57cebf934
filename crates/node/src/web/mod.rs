//! What people see in a browser: pages printed on the server, which work without scripts.
//!
//! Open first: [`router`], which address does what; [`pages`], the handlers; [`lang`], where every word comes from; [`session`] and
//! [`posted`], who asks and whether the form is ours; [`security`], what surrounds every answer. Nothing here decides what a person may do: `policy` does.
//! INVARIANT (one origin of names): a country is named by [`designation`] alone, a time by [`when`] alone.

pub mod assets;
pub mod designation;
pub mod doors;
pub mod lang;
pub mod pages;
pub mod pending;
pub mod posted;
pub mod problem;
pub mod router;
pub mod security;
pub mod session;
pub mod views;
pub mod when;

pub use lang::{Lang, LangError, Languages};
