//! The signed document as a PDF: pages of text in the readers' built-in fonts, the drawn signature, and the fingerprint.
//!
//! Only layout lives here. The fonts hold what Western European languages write; another letter is shown as a question
//! mark, and the page on the web has it right.

use pdf_writer::types::LineCapStyle;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

/// What it says, from top to bottom.
pub struct Document {
    pub lines: Vec<String>,
    pub signed_by: String,
    /// The strokes of the signature: points in a box of 300 by 110.
    pub strokes: Vec<String>,
    pub footer: Vec<String>,
}

const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const MARGIN: f32 = 60.0;
/// Where a page's first line stands.
const TOP: f32 = HEIGHT - MARGIN - 10.0;
/// About as many characters of a line as fit between the margins.
const CHARACTERS: usize = 84;
/// What a drawn signature takes, in points.
const SIGNATURE: f32 = 100.0;

/// The file.
pub fn pdf(document: &Document) -> Vec<u8> {
    let [catalog, tree, text, bold, mono] = [1, 2, 3, 4, 5].map(Ref::new);
    let drawn = drawn(document);
    let sheets: Vec<(Ref, Ref)> =
        (6..).step_by(2).map(|n| (Ref::new(n), Ref::new(n + 1))).take(drawn.len()).collect();
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree)
        .kids(sheets.iter().map(|(page, _)| *page))
        .count(i32::try_from(drawn.len()).unwrap_or(i32::MAX));
    for (page, content) in &sheets {
        let mut one = pdf.page(*page);
        one.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(tree).contents(*content);
        one.resources().fonts().pair(Name(b"T"), text).pair(Name(b"B"), bold).pair(Name(b"M"), mono);
        one.finish();
    }
    for (font, name) in [(text, &b"Helvetica"[..]), (bold, b"Helvetica-Bold"), (mono, b"Courier")] {
        pdf.type1_font(font).base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    for ((_, content), drawn) in sheets.iter().zip(&drawn) {
        pdf.stream(*content, drawn);
    }
    pdf.finish()
}

/// The pages that are full, the one that is written on, and how far down.
struct Paper {
    full: Vec<Vec<u8>>,
    content: Content,
    y: f32,
}

impl Paper {
    /// Begins another page where so much does not fit on this one.
    fn needs(&mut self, height: f32) {
        if self.y - height < MARGIN {
            let full = std::mem::replace(&mut self.content, Content::new());
            self.full.push(full.finish().into_vec());
            self.y = TOP;
        }
    }

    fn write(&mut self, words: &str, font: &[u8], size: f32, gap: f32) {
        for line in wrapped(words) {
            self.needs(size);
            self.content.begin_text().set_font(Name(font), size).next_line(MARGIN, self.y);
            self.content.show(Str(&encoded(&line))).end_text();
            self.y -= size * 1.5;
        }
        self.y -= gap;
    }

    fn draw(&mut self, strokes: &[String]) {
        let top = self.y;
        self.content.set_line_width(1.4).set_line_cap(LineCapStyle::RoundCap);
        for stroke in strokes {
            for (n, (x, up)) in points(stroke).enumerate() {
                let (x, up) = (MARGIN + x * 0.8, top - up * 0.8);
                if n == 0 {
                    self.content.move_to(x, up)
                } else {
                    self.content.line_to(x, up)
                };
            }
            self.content.stroke();
        }
        self.y -= SIGNATURE;
    }
}

/// What stands on each page.
fn drawn(document: &Document) -> Vec<Vec<u8>> {
    let mut paper = Paper { full: Vec::new(), content: Content::new(), y: TOP };
    for (n, line) in document.lines.iter().enumerate() {
        let (font, size): (&[u8], f32) = if n == 0 { (b"B", 16.0) } else { (b"T", 11.0) };
        paper.write(line, font, size, 2.0);
    }
    // Who signed stands over the signature, on the same page.
    paper.needs(if document.strokes.is_empty() { 0.0 } else { 40.0 + SIGNATURE });
    paper.write(&document.signed_by, b"B", 11.0, 6.0);
    if !document.strokes.is_empty() {
        paper.draw(&document.strokes);
    }
    for line in &document.footer {
        let font: &[u8] = if line.len() == 64 { b"M" } else { b"T" };
        paper.write(line, font, 9.0, 0.0);
    }
    paper.full.push(paper.content.finish().into_vec());
    paper.full
}

fn points(stroke: &str) -> impl Iterator<Item = (f32, f32)> {
    stroke.split(' ').filter_map(|point| {
        let (x, y) = point.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    })
}

fn wrapped(words: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let last = lines.last_mut();
        match last {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= CHARACTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The text in Windows-1252, which the built-in fonts are encoded in.
fn encoded(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '\u{202f}' | '\u{2009}' => b' ',
        '€' => 0x80,
        '…' => 0x85,
        'Œ' => 0x8c,
        'œ' => 0x9c,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        '—' => 0x97,
        other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
    };
    text.chars().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_on_one_page_goes_on_on_the_next() {
        let lines = (0..120).map(|n| format!("Line {n}")).collect();
        let document = Document {
            lines,
            signed_by: "Signed by Moira".to_owned(),
            strokes: vec!["0,0 10,20".to_owned()],
            footer: vec!["b".repeat(64)],
        };
        let file = String::from_utf8_lossy(&pdf(&document)).into_owned();
        assert!(file.contains("/Count 4"), "thirty-eight lines to a page");
        let heights =
            file.lines().filter_map(|line| line.strip_suffix(" Td")?.split(' ').nth(1)?.parse::<f32>().ok());
        let heights: Vec<f32> = heights.collect();
        assert!(heights.len() == 122 && heights.iter().all(|y| *y >= MARGIN), "{heights:?}");
    }

    #[test]
    fn a_document_is_text_strokes_and_fingerprint() {
        let document = Document {
            lines: vec!["Lone Star: Arbeitsnachweis".to_owned(), "Müller, 120,00 € ".repeat(12)],
            signed_by: "Signed by Tomasz Wałęsa".to_owned(),
            strokes: vec!["0,0 10,20 300,110".to_owned()],
            footer: vec!["a".repeat(64)],
        };
        let file = pdf(&document);
        let text = String::from_utf8_lossy(&file);
        assert!(text.starts_with("%PDF-1.7") && text.contains("/WinAnsiEncoding"), "{text}");
        assert!(text.contains("Arbeitsnachweis") && text.contains(&"a".repeat(64)), "{text}");
        let strokes = |file: &str| file.lines().filter(|line| line.ends_with(" l")).count();
        assert_eq!(strokes(&text), 2, "a stroke of three points is two lines");
        let unsigned = pdf(&Document { strokes: Vec::new(), ..document });
        assert_eq!(strokes(&String::from_utf8_lossy(&unsigned)), 0);
        assert_eq!(encoded("é€ł"), [0xe9, 0x80, b'?']);
        assert_eq!(wrapped(&"word ".repeat(40)).len(), 3);
    }
}
