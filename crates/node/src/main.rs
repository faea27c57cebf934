//! `egnatia`: one program for a whole federation on loopback, one node, and everything about it.

fn main() -> std::process::ExitCode {
    node::cli::main()
}
