//! Why something that came to a webhook door is turned away. One list for all
//! vendors, so that the door answers and counts them alike. What a vendor's
//! message means is read beside that vendor, never here.

/// The call is not believed, or not understood. Nothing of its content is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// The header that should carry the signature is missing or unreadable.
    #[error("the call is not signed")]
    NoSignature,
    /// Signed, but not with our secret over what arrived. Often the public base URL is wrong.
    #[error(
        "the signature does not fit: another secret, a changed body, or a public address that differs from the one called"
    )]
    WrongSignature,
    /// Signed long ago: somebody may be replaying it.
    #[error("the signature is older than five minutes")]
    TooOld,
    /// More than any honest call holds.
    #[error("the call is larger than is accepted")]
    TooLarge,
    /// Not in the form that this vendor uses.
    #[error("the call could not be read")]
    Malformed,
    /// Believed, but for an account that is not ours.
    #[error("the call is meant for another account")]
    WrongAccount,
    /// Believed, but without a field that it must have.
    #[error("the call lacks the field {0}")]
    MissingField(&'static str),
}
