//! Feeds arbitrary bytes to `index` of `names.rs`.
#![no_main]

#[expect(dead_code, reason = "each target uses one of them")]
#[path = "../names.rs"]
mod names;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| names::index(bytes));
