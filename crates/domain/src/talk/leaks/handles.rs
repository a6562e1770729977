//! Names on other platforms: `@bob_fixes`, "insta: bobfixes", "find me on WhatsApp".
//! A platform that is merely mentioned ("mount a TV for Skype calls") is none.

use super::LeakKind;
use crate::talk::patterns::any_of;
use crate::talk::words::{Kind, Token};

const PLATFORMS: &str = "
    insta instagram ig whatsapp whatsap watsapp telegram signal snap snapchat facebook fb
    messenger tiktok twitter wechat viber skype linkedin discord threads
";
/// Platforms whose name means nothing else, so that a bare word behind may be a handle.
const PLAIN_PLATFORMS: &str = "insta ig telegram snapchat whatsapp wechat viber tiktok discord";
const INVITES: &str = "
    find add message reach contact text dm msg hit ping write follow search catch talk chat
    trouve trouvez ajoute ajoutez ecris ecrivez contacte contactez cherche suivez
    finde findet schreib schreibt schreibe adde folg folge kontaktier such";
const ME: &str = "me us moi nous mich mir uns m";
const NAMING: &str = "
    as under is handle name id username user called = : - est sous als unter heisst ist
";
const MINE: &str = "my mon ma mein meine our notre unser";
const NO_HANDLES: &str = "
    home noon midday midnight work night lunch the group app account call calls video photo
    photos me please message wall story stickers frame poster and or to for on with us moi is
    are was down only chat button link page logo party
";

/// Handles as token ranges.
pub(super) fn find(tokens: &[Token], taken: &[bool]) -> Vec<(LeakKind, usize, usize)> {
    let free = |at: &usize| !taken.get(*at).copied().unwrap_or(true);
    let found =
        (0..tokens.len()).filter(free).filter_map(|at| marked(tokens, at).or_else(|| platform(tokens, at)));
    found.map(|(from, to)| (LeakKind::Handle, from, to)).collect()
}

/// The end of a name: letters, digits, dots and underscores, at least one letter.
fn name(tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(at).filter(|token| token.kind != Kind::Mark || token.is("_"))?;
    let part = |token: &&Token| {
        token.glued && (token.kind != Kind::Mark || matches!(token.text.as_str(), "_" | "." | "-"))
    };
    let mut end = at + 1 + tokens.iter().skip(at + 1).take_while(part).count();
    while end > at + 1 && tokens.get(end - 1).is_some_and(|token| token.kind == Kind::Mark && !token.is("_"))
    {
        end -= 1;
    }
    let chain = tokens.get(at..end)?;
    let letters = chain.iter().any(|token| token.kind == Kind::Word);
    let length: usize = chain.iter().map(|token| token.text.chars().count()).sum();
    let everyday = chain.len() == 1 && chain.first().is_some_and(|token| any_of(NO_HANDLES, &token.text));
    (letters && length >= 3 && !everyday).then_some(end)
}

/// `@bob_fixes`, but not `@9am`, `@home` or an address.
fn marked(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let sign = tokens.get(at).filter(|token| token.is("@"))?;
    let next = tokens.get(at + 1).filter(|token| token.glued && token.kind != Kind::Number)?;
    let behind_word = sign.glued
        && at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|token| token.kind != Kind::Mark);
    let end = name(tokens, at + 1).filter(|_| !behind_word && !next.is("."))?;
    Some((at, end))
}

fn platform(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let first = tokens.get(at).filter(|token| any_of(PLATFORMS, &token.text))?;
    let before: Vec<&str> =
        tokens.get(at.saturating_sub(5)..at)?.iter().map(|token| token.text.as_str()).collect();
    let mine = before.last().is_some_and(|word| any_of(MINE, word));
    let invited = before.iter().any(|word| any_of(INVITES, word))
        && before.iter().any(|word| any_of(ME, word))
        && before.last().is_some_and(|word| {
            matches!(*word, "on" | "via" | "sur" | "auf" | "bei" | "through" | "over" | "my" | "in" | "uber")
        });
    let next = tokens.get(at + 1);
    let naming = next.is_some_and(|token| any_of(NAMING, &token.text));
    let steps = tokens
        .iter()
        .skip(at + 1)
        .take(3)
        .take_while(|token| any_of(NAMING, &token.text) || token.is("@"))
        .count();
    let named = name(tokens, at + 1 + steps);
    if invited {
        return Some((at, named.filter(|_| steps > 0).unwrap_or(at + 1)));
    }
    let signed = naming
        && next.is_some_and(|token| {
            matches!(
                token.text.as_str(),
                ":" | "=" | "as" | "under" | "handle" | "username" | "id" | "sous" | "unter"
            )
        });
    if let Some(end) = named.filter(|_| signed || (naming && mine)) {
        return Some((at, end));
    }
    // "Telegram bob" as a sentence of its own.
    let opens =
        before.last().is_none_or(|word| matches!(*word, "." | "," | "!" | ";" | ":" | "-" | "on" | "my"));
    let end = named.filter(|_| opens && steps == 0 && any_of(PLAIN_PLATFORMS, &first.text))?;
    let closes =
        tokens.get(end).is_none_or(|token| matches!(token.text.as_str(), "." | "," | "!" | ";" | ")"));
    closes.then_some((at, end))
}
