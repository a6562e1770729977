//! Comma-separated lines under a head: read with what is wrong named by line and column, and written so that no
//! spreadsheet takes a name for a formula.
//!
//! What a column means is for the sheet that has it.

use std::collections::BTreeMap;

use anyhow::Result;

/// The most that a sheet may weigh, and the most lines below its head.
pub const BYTES_MAX: usize = 2 * 1024 * 1024;
pub const LINES_MAX: usize = 5000;
/// The longest cell.
const CELL_CHARACTERS_MAX: usize = 500;
/// Faults that are told at once: whoever has more mends these first.
pub(super) const FAULTS_MAX: usize = 200;
/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A column of a sheet.
pub(super) struct Column {
    pub name: &'static str,
    /// Whether a line cannot be without it.
    pub needed: bool,
}

/// A column that no line can be without.
pub(super) const fn needed(name: &'static str) -> Column {
    Column { name, needed: true }
}

/// A column that may be missing.
pub(super) const fn wanted(name: &'static str) -> Column {
    Column { name, needed: false }
}

/// Something wrong with a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// As a spreadsheet counts: the head is line 1.
    pub line: usize,
    pub column: Option<String>,
    pub why: Why,
    /// What stands there, where that says more.
    pub value: String,
}

/// What is wrong with a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no text in UTF-8.
    NotText,
    /// A line has more or fewer cells than the head, or a quote is not closed.
    Broken,
    /// Nothing stands below the head.
    Empty,
    /// Too many lines.
    Many,
    UnknownColumn,
    ColumnTwice,
    MissingColumn,
    Missing,
    TooLong,
    /// It stands in an earlier line as well, which `value` names.
    Twice,
    Phone,
    Email,
    Language,
    Skill,
    Kind,
    Week,
    Radius,
    /// The map does not know the address.
    Address,
    /// The map does not answer now.
    MapLater,
    /// More addresses than are looked up at once.
    Addresses,
    Place,
    YesNo,
    /// They have applied and wait for a decision.
    Applied,
    Key,
    Sum,
    Percent,
    Minutes,
    Playbook,
    /// So many more things are wrong, and not told.
    More,
}

impl Why {
    /// Its word, as it stands in the API and the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotText => "not-text",
            Self::Broken => "broken",
            Self::Empty => "empty",
            Self::Many => "many",
            Self::UnknownColumn => "unknown-column",
            Self::ColumnTwice => "column-twice",
            Self::MissingColumn => "missing-column",
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::Twice => "twice",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Language => "language",
            Self::Skill => "skill",
            Self::Kind => "kind",
            Self::Week => "week",
            Self::Radius => "radius",
            Self::Address => "address",
            Self::MapLater => "map-later",
            Self::Addresses => "addresses",
            Self::Place => "place",
            Self::YesNo => "yes-no",
            Self::Applied => "applied",
            Self::Key => "key",
            Self::Sum => "sum",
            Self::Percent => "percent",
            Self::Minutes => "minutes",
            Self::Playbook => "playbook",
            Self::More => "more",
        }
    }

    /// All of them.
    pub const ALL: [Self; 29] = [
        Self::NotText,
        Self::Broken,
        Self::Empty,
        Self::Many,
        Self::UnknownColumn,
        Self::ColumnTwice,
        Self::MissingColumn,
        Self::Missing,
        Self::TooLong,
        Self::Twice,
        Self::Phone,
        Self::Email,
        Self::Language,
        Self::Skill,
        Self::Kind,
        Self::Week,
        Self::Radius,
        Self::Address,
        Self::MapLater,
        Self::Addresses,
        Self::Place,
        Self::YesNo,
        Self::Applied,
        Self::Key,
        Self::Sum,
        Self::Percent,
        Self::Minutes,
        Self::Playbook,
        Self::More,
    ];
}

/// A sheet's lines, by the names of its columns.
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub faults: Faults,
}

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Faults {
    found: Vec<Fault>,
    /// How many are not told, and the last line that one of them stands in.
    untold: (usize, usize),
    /// Where each key that must stand once stood first.
    seen: BTreeMap<String, usize>,
}

impl Faults {
    /// Notes what is wrong with a cell.
    pub fn note(&mut self, line: &Line, column: &str, why: Why) {
        let value = if why == Why::Missing { String::new() } else { line.text(column).to_owned() };
        self.note_of(line.number, Some(column), why, value);
    }

    /// Notes what is wrong with a part of a cell.
    pub fn note_of(&mut self, line: usize, column: Option<&str>, why: Why, value: String) {
        if self.found.len() < FAULTS_MAX {
            self.found.push(Fault { line, column: column.map(str::to_owned), why, value });
        } else {
            self.untold = (self.untold.0 + 1, self.untold.1.max(line));
        }
    }

    /// Notes a key that stood in an earlier line.
    pub fn only_once(&mut self, line: &Line, column: &str, key: &str) {
        match self.seen.get(key).copied() {
            Some(first) => self.note_of(line.number, Some(column), Why::Twice, first.to_string()),
            None => drop(self.seen.insert(key.to_owned(), line.number)),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, in the order of the lines; at the end how many more there are.
    pub fn found(self) -> Vec<Fault> {
        let Self { mut found, untold: (more, line), .. } = self;
        found.sort_by_key(|fault| fault.line);
        if more > 0 {
            found.push(Fault { line, column: None, why: Why::More, value: more.to_string() });
        }
        found
    }
}

/// A line of a sheet.
pub(super) struct Line {
    /// As a spreadsheet counts.
    pub number: usize,
    cells: BTreeMap<&'static str, String>,
}

impl Line {
    /// What stands in a column; nothing if the sheet has no such column.
    pub fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether the sheet has this column.
    pub fn has(&self, column: &str) -> bool {
        self.cells.contains_key(column)
    }
}

impl Lines {
    /// Reads lines under a head whose columns may come in any order. Commas, semicolons and tabs part cells, as the head
    /// does it.
    pub fn read(columns: &'static [Column], bytes: &[u8]) -> Result<Self, Fault> {
        let wrong = |line: usize, column: Option<&str>, why, value: &str| Fault {
            line,
            column: column.map(str::to_owned),
            why,
            value: value.chars().take(CELL_CHARACTERS_MAX).collect(),
        };
        let text = std::str::from_utf8(bytes).map_err(|_| wrong(1, None, Why::NotText, ""))?;
        let text = text.trim_start_matches('\u{feff}');
        let head = text.lines().next().unwrap_or_default();
        let often = |delimiter: &u8| head.bytes().filter(|byte| byte == delimiter).count();
        let delimiter = [b',', b';', b'\t'].into_iter().rev().max_by_key(often).unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .trim(csv::Trim::All)
            .flexible(true)
            .from_reader(text.as_bytes());
        let head = reader.headers().map_err(|_| wrong(1, None, Why::Broken, ""))?.clone();
        let mut named: Vec<&'static str> = Vec::new();
        for cell in &head {
            let name = cell.to_lowercase();
            let Some(column) = columns.iter().find(|column| column.name == name) else {
                return Err(wrong(1, Some(cell), Why::UnknownColumn, cell));
            };
            if named.contains(&column.name) {
                return Err(wrong(1, Some(cell), Why::ColumnTwice, cell));
            }
            named.push(column.name);
        }
        if let Some(column) = columns.iter().find(|column| column.needed && !named.contains(&column.name)) {
            return Err(wrong(1, Some(column.name), Why::MissingColumn, column.name));
        }
        let (mut lines, mut faults) = (Vec::new(), Faults::default());
        let mut counting = Counting { text: text.as_bytes(), at: 0, line: 1 };
        for record in reader.records() {
            let Ok(record) = record else { return Err(wrong(1, None, Why::Broken, "")) };
            let number = counting.line_at(record.position().map_or(0, csv::Position::byte));
            if record.iter().all(str::is_empty) {
                continue;
            }
            if lines.len() == LINES_MAX {
                return Err(wrong(number, None, Why::Many, ""));
            }
            if record.len() != named.len() {
                faults.note_of(number, None, Why::Broken, String::new());
                continue;
            }
            let cells = named.iter().copied().zip(record.iter().map(|cell| plain(cell).to_owned())).collect();
            let line = Line { number, cells };
            for column in columns.iter().filter(|column| column.needed && line.text(column.name).is_empty()) {
                faults.note(&line, column.name, Why::Missing);
            }
            let long = |column: &&&str| line.text(column).chars().count() > CELL_CHARACTERS_MAX;
            if let Some(column) = named.iter().find(long) {
                faults.note_of(number, Some(column), Why::TooLong, String::new());
            }
            lines.push(line);
        }
        if lines.is_empty() && faults.is_empty() {
            return Err(wrong(1, None, Why::Empty, ""));
        }
        Ok(Self { lines, faults })
    }
}

/// Counts lines as a spreadsheet does. The reader counts the two signs that end a line under Windows one line late.
struct Counting<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Counting<'_> {
    /// The line of whatever stands at this place, or behind the line ends that do. Places only go forward.
    fn line_at(&mut self, place: u64) -> usize {
        let place = usize::try_from(place).unwrap_or(usize::MAX).min(self.text.len());
        let ends = self.text[place..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let to = (place + ends).max(self.at);
        self.line += self.text[self.at..to].iter().filter(|byte| **byte == b'\n').count();
        self.at = to;
        self.line
    }
}

/// Lines under a head, if it has one, as spreadsheets read them (RFC 4180).
///
/// # Errors
/// A line has more or fewer cells than the head.
pub fn sheet(head: &[&str], rows: &[Vec<String>]) -> Result<String> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    if !head.is_empty() {
        writer.write_record(head)?;
    }
    for row in rows {
        writer.write_record(row)?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// Words that somebody chose, so that no spreadsheet takes them for a formula.
pub fn harmless(words: &str) -> String {
    if words.starts_with(FORMULA) { format!("'{words}") } else { words.to_owned() }
}

/// The same, as they were.
fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

/// `yes` or `no`.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" => Some(true),
        "" | "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[needed("name"), needed("phone"), wanted("email")];

    fn read(text: &str) -> Result<Lines, Fault> {
        Lines::read(COLUMNS, text.as_bytes())
    }

    #[test]
    fn cells_are_found_by_their_head_however_they_are_parted() {
        for text in [
            "name,phone,email\r\nRosa,+1512,\r\n",
            "\u{feff}Phone;Name\r\n+1512;\"Rosa\"\r\n\r\n",
            "phone\tname\n+1512\t Rosa \n",
        ] {
            let read = read(text).ok();
            let line = read.as_ref().and_then(|read| read.lines.first());
            assert_eq!(line.map(|line| (line.number, line.text("name"))), Some((2, "Rosa")), "{text:?}");
            assert_eq!(line.map(|line| line.text("phone")), Some("+1512"), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line() {
        let fault = |text: &str| read(text).err().map(|fault| (fault.line, fault.why));
        assert_eq!(fault("name,phone,shoes\n"), Some((1, Why::UnknownColumn)));
        assert_eq!(fault("name,phone,Name\n"), Some((1, Why::ColumnTwice)));
        assert_eq!(fault("name,email\n"), Some((1, Why::MissingColumn)));
        assert_eq!(fault("name,phone\n\n"), Some((1, Why::Empty)));
        assert_eq!(fault(""), Some((1, Why::MissingColumn)));
        let found = read("name,phone\r\nRosa,1\r\nDale\r\n,2\r\n")
            .map(|read| read.faults.found())
            .unwrap_or_default();
        let found: Vec<_> = found.iter().map(|fault| (fault.line, fault.why)).collect();
        assert_eq!(found, [(3, Why::Broken), (4, Why::Missing)]);
        assert_eq!(Lines::read(COLUMNS, &[0xe9, b'\n']).err().map(|fault| fault.why), Some(Why::NotText));
    }

    #[test]
    fn a_name_is_no_formula_and_comes_back_as_it_was() {
        let rows = [vec![harmless("=cmd()"), "+1".to_owned(), harmless("a \"b\", c")]];
        let text = sheet(&["name", "phone", "email"], &rows).unwrap_or_default();
        assert_eq!(text, "name,phone,email\r\n'=cmd(),+1,\"a \"\"b\"\", c\"\r\n");
        let read = read(&text).ok().and_then(|read| read.lines.into_iter().next());
        assert_eq!(read.as_ref().map(|line| line.text("name")), Some("=cmd()"));
        assert_eq!(read.as_ref().map(|line| line.text("email")), Some("a \"b\", c"));
    }
}
