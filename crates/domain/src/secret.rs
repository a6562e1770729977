//! Personal data in memory: a value that cannot be printed, logged or serialised by accident.
//!
//! The type has no `Debug`, `Display` or `Serialize` of its own. What may be opened to whom is decided by
//! the contact gate of a job; this file only makes an accident impossible.

/// Something about a person. It comes out only by [`Sealed::open`], which is easy to find in a review.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Sealed<T>(T);

impl<T> Sealed<T> {
    /// Closes a value in.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. Whoever calls this has checked a gate, or stores it, or sends it to its owner.
    pub const fn open(&self) -> &T {
        &self.0
    }
}
