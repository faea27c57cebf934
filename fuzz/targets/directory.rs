//! Feeds arbitrary bytes to `directory` of `parsers.rs`.
#![no_main]

#[expect(dead_code, reason = "each target uses one of them")]
#[path = "../parsers.rs"]
mod parsers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parsers::directory(bytes));
