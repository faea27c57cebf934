//! Interop: how do foreign formats and the model's words become one another?
//!
//! One file per format. Nothing here does IO, reads a clock or trusts its input: every text is bounded before it is
//! read, and what is merely wrong in it becomes a warning, so that a person can still judge the rest.

pub mod mrz;
