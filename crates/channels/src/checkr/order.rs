//! A check ordered at Checkr: the person made known to it, and invited to its
//! own page, where they agree and say of themselves what we never ask. The
//! idempotency key makes an ambiguous answer safe to ask again with the same
//! key; choosing that key, one per operation, is the caller's.

use std::fmt;

use serde::Deserialize;

use super::{Account, Answered, answered, is_id};
use crate::transport::{Broken, Request, Response, Unbuildable};

const REFERENCE_MAX: usize = 200;
/// The longest that an address of e-mail may be.
const EMAIL_MAX: usize = 254;

/// Somebody to be checked. It has no `Debug`: it is a person.
#[derive(Clone, PartialEq, Eq)]
pub struct NewCandidate {
    /// Our name for them.
    pub reference: String,
    /// Their whole name; the last word of it is taken for the last name.
    pub name: String,
    /// Where Checkr writes to them.
    pub email: String,
    /// In E.164.
    pub phone: String,
    /// One per operation, not per attempt; at most 255 characters.
    pub idempotency_key: String,
}

/// What a person was sent, to agree and to say who they are. Its `Debug` keeps the page to
/// itself: whoever has the link may fill it in.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Checkr's name for it.
    pub id: String,
    /// The page; it may be empty once there is nothing more to fill in.
    pub url: String,
    /// How far they have come.
    pub state: InvitationState,
}

/// How far an invitation has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationState {
    /// They have not filled it in yet.
    Pending,
    /// They have, and are being looked into.
    Completed {
        /// Checkr's name for what is being found.
        report: String,
    },
    /// They have not, and can no more; another one may be sent.
    Expired,
}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invitation").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The request that makes a person known to Checkr.
pub fn create_candidate(account: &Account, person: &NewCandidate) -> Result<Request, Unbuildable> {
    if person.reference.is_empty() || person.reference.len() > REFERENCE_MAX {
        return Err(Unbuildable("the reference is empty or too long"));
    }
    if !person.email.contains('@') || person.email.len() > EMAIL_MAX {
        return Err(Unbuildable("the e-mail address is not one"));
    }
    let name = written(&person.name);
    if name.is_empty() {
        return Err(Unbuildable("the name has no letter that Checkr takes"));
    }
    let (first, last) = name.rsplit_once(' ').unwrap_or(("", &name));
    let mut fields = vec![
        ("email", person.email.as_str()),
        ("first_name", first),
        ("last_name", last),
        ("phone", &person.phone),
        ("custom_id", &person.reference),
    ];
    fields.retain(|(_, value)| !value.is_empty());
    fields.extend(account.work_location()?);
    account.post("/v1/candidates", &fields, &person.idempotency_key)
}

/// Checkr's name for the person, or what its answer says instead.
pub fn candidate_created(answer: &Result<Response, Broken>) -> Answered<String> {
    answered(answer, |Named { id }| Some(id).filter(|id| is_id(id)))
}

/// The request that invites a person whom Checkr knows.
pub fn invite(account: &Account, candidate: &str, idempotency_key: &str) -> Result<Request, Unbuildable> {
    if account.package.is_empty() {
        return Err(Unbuildable("the package is not named"));
    }
    if !is_id(candidate) {
        return Err(Unbuildable("the id is not one of Checkr's"));
    }
    let mut fields = vec![("package", account.package.as_str()), ("candidate_id", candidate)];
    fields.extend(account.work_location()?);
    account.post("/v1/invitations", &fields, idempotency_key)
}

/// Asks how far an invitation has come.
pub fn fetch_invitation(account: &Account, id: &str) -> Result<Request, Unbuildable> {
    account.fetch("/v1/invitations", id)
}

/// The invitation, or what Checkr's answer says instead.
pub fn invitation(answer: &Result<Response, Broken>) -> Answered<Invitation> {
    answered(answer, Told::read)
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

#[derive(Deserialize)]
struct Told {
    id: String,
    invitation_url: Option<String>,
    status: String,
    report_id: Option<String>,
}

impl Told {
    /// Nothing, if it is not whole: a page to fill in has an address, a finished one a report.
    fn read(self) -> Option<Invitation> {
        let url = self.invitation_url.unwrap_or_default();
        let state = match self.status.as_str() {
            "pending" if url.starts_with("https://") || url.starts_with("http://") => {
                InvitationState::Pending
            }
            "completed" => InvitationState::Completed { report: self.report_id.filter(|id| is_id(id))? },
            "expired" => InvitationState::Expired,
            _ => return None,
        };
        is_id(&self.id).then_some(Invitation { id: self.id, url, state })
    }
}

/// A name as Checkr takes it: what it does not know becomes a space, and a word must have a letter.
fn written(name: &str) -> String {
    let known: String = name.chars().map(known).collect();
    let words = known.split(' ').filter(|word| word.chars().any(char::is_alphanumeric));
    words.collect::<Vec<_>>().join(" ")
}

fn known(letter: char) -> char {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' | 'ª' | 'µ' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' => {
            letter
        }
        '-' | '\'' | '.' | ',' => letter,
        // As phones type them.
        '\u{2019}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        _ => ' ',
    }
}
