//! What a customer wishes for, and what they mean to do next.

use domain::time::Slot;

use crate::online::Stay;

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Wish {
    pub service: String,
    pub address: String,
    pub details: String,
    /// Where they get mail, if they say so.
    pub email: Option<String>,
    pub slot: Slot,
    /// For how many minutes, if they would rather talk about it by video, and whether at once.
    pub online: Option<(u16, bool)>,
    /// One per request, as a form has one per rendering.
    pub key: String,
    /// The secret of the operator's program that asks for them, if they called instead of filling in the form.
    pub program: Option<String>,
    /// They have chosen a later day once.
    pub put_off: bool,
}

/// What a customer means to do.
pub(crate) enum Deed {
    /// Look at the page of a room, go in and stay.
    Room(Stay),
    /// Ask for somebody else to come, on the page that the link opens.
    Another {
        link: String,
    },
    Post {
        tries: u8,
    },
    Text(String),
    /// Read everything in another language from now on, by the page that the link opens.
    OtherLanguage {
        link: String,
    },
    /// Sign in with the code of the text, where only members can ask.
    SignIn {
        digits: String,
    },
    /// Type the code of the text into the page that asked for it.
    Confirm {
        digits: String,
        tries: u8,
    },
    Pay {
        link: String,
        tries: u8,
    },
    /// Ask for another day, on the page that the link opens.
    OtherTime {
        link: String,
    },
    /// Say when it suits them: no more once a time is agreed.
    Suits {
        code: String,
        words: String,
    },
    /// Ask somebody for an offer, from the page that the link opens.
    Invite {
        link: String,
    },
    /// Open the payment page, and pay there hours later.
    Linger {
        link: String,
    },
    PayThere {
        action: String,
    },
    /// Say how it was on the page that the link opens.
    Rate {
        link: String,
    },
    /// Sign for the work on the page that the link opens.
    SignOff {
        link: String,
        name: String,
    },
    /// Sign on the page that the link opens.
    Sign {
        link: String,
    },
}
