//! Text to intent; filled in by its own files.
