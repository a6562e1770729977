//! How a text message becomes words: case, accents, full-width letters,
//! invisible characters and elisions are folded away here, once, for everyone.
//! Byte positions of the original text are kept, so findings can point into it.
//! No meaning lives here; that is for the rooms next door.

/// One folded character and the bytes of the original text it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub ch: char,
    pub from: usize,
    pub to: usize,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Mark,
}

/// A run of letters, a run of digits, or one other character.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub text: String,
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
    /// No white space stands between this token and the one before.
    pub glued: bool,
}

impl Token {
    /// The token is exactly this mark or word.
    pub fn is(&self, text: &str) -> bool {
        self.text == text
    }

    /// The number a run of digits spells, when it is a small one.
    pub fn number(&self) -> Option<u16> {
        match self.kind {
            Kind::Number => self.text.parse().ok(),
            Kind::Word | Kind::Mark => None,
        }
    }
}

/// Characters that print nothing and are used to split words unseen.
fn is_invisible(ch: char) -> bool {
    matches!(ch,
        '\u{ad}' | '\u{34f}' | '\u{300}'..='\u{36f}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{20e3}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e007f}')
}

/// The ASCII digit a character shows, whatever its script or decoration.
fn digit(ch: char) -> Option<char> {
    const ZEROS: [u32; 5] = [0x0660, 0x06f0, 0x0966, 0xff10, 0x2080];
    let code = u32::from(ch);
    let value = match ch {
        '0'..='9' => code - 0x30,
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴'..='⁹' => code - 0x2070,
        '①'..='⑨' => code - 0x245f,
        '⓪' => 0,
        '\u{1d7ce}'..='\u{1d7ff}' => (code - 0x1d7ce) % 10,
        _ => ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))?,
    };
    char::from_digit(value, 10)
}

/// The plain letters of an accented or joined letter, already in lower case.
fn plain(ch: char) -> (char, Option<char>) {
    match ch {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => ('a', None),
        'ç' => ('c', None),
        'è' | 'é' | 'ê' | 'ë' => ('e', None),
        'ì' | 'í' | 'î' | 'ï' => ('i', None),
        'ñ' => ('n', None),
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => ('o', None),
        'ù' | 'ú' | 'û' | 'ü' => ('u', None),
        'ý' | 'ÿ' => ('y', None),
        'ß' => ('s', Some('s')),
        'œ' => ('o', Some('e')),
        'æ' => ('a', Some('e')),
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => ('\'', None),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => ('-', None),
        '…' => ('.', None),
        _ => (ch, None),
    }
}

/// Folds a text to lower-case plain characters, each knowing where it came from.
pub(super) fn glyphs(text: &str) -> Vec<Glyph> {
    let mut folded = Vec::with_capacity(text.len());
    for (from, raw) in text.char_indices() {
        let to = from + raw.len_utf8();
        if is_invisible(raw) {
            continue;
        }
        let wide = u32::from(raw);
        let narrow = match wide {
            0xff01..=0xff5e => char::from_u32(wide - 0xfee0).unwrap_or(raw),
            _ => raw,
        };
        if let Some(ch) = digit(narrow) {
            folded.push(Glyph { ch, from, to });
            continue;
        }
        for lower in narrow.to_lowercase().filter(|ch| !is_invisible(*ch)) {
            let (first, second) = plain(lower);
            folded.extend([Some(first), second].into_iter().flatten().map(|ch| Glyph { ch, from, to }));
        }
    }
    folded
}

/// Short words that lean on the next one in French: `l'heure`, `n'envoyez`, `jusqu'à`.
fn is_elided(word: &str) -> bool {
    matches!(word, "l" | "d" | "j" | "n" | "s" | "c" | "m" | "t") || word.ends_with("qu")
}

/// Cuts a text into tokens. An apostrophe inside a word vanishes (`can't` is
/// `cant`, as half of all people type it), but a French elision parts in two.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let folded = glyphs(text);
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    let mut glued = false;
    while let Some(first) = folded.get(at) {
        if first.ch.is_whitespace() {
            glued = false;
            at += 1;
            continue;
        }
        let kind = kind_of(first.ch);
        let mut token = Token { text: String::new(), kind, from: first.from, to: first.to, glued };
        while let Some(glyph) = folded.get(at) {
            let next_is_letter = folded.get(at + 1).is_some_and(|next| kind_of(next.ch) == Kind::Word);
            if glyph.ch == '\'' && kind == Kind::Word && next_is_letter {
                at += 1;
                if is_elided(&token.text) {
                    break;
                }
                continue;
            }
            let fits = kind_of(glyph.ch) == kind && !glyph.ch.is_whitespace();
            if !fits || (kind == Kind::Mark && !token.text.is_empty()) {
                break;
            }
            token.text.push(glyph.ch);
            token.to = glyph.to;
            at += 1;
        }
        glued = true;
        found.push(token);
    }
    found
}

fn kind_of(ch: char) -> Kind {
    if ch.is_ascii_digit() {
        Kind::Number
    } else if ch.is_alphabetic() {
        Kind::Word
    } else {
        Kind::Mark
    }
}
