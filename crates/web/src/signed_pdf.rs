//! The signed document as a PDF: a page of text in the readers' built-in fonts, the drawn signature, and the fingerprint.
//!
//! Only layout lives here. The fonts hold what Western European languages write; another letter is shown as a question
//! mark, and the page on the web has it right.

use pdf_writer::types::LineCapStyle;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

/// What is on the page, from top to bottom.
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
/// About as many characters of a line as fit between the margins.
const CHARACTERS: usize = 84;

/// The file.
pub fn pdf(document: &Document) -> Vec<u8> {
    let [catalog, pages, page, text, bold, mono, content] = [1, 2, 3, 4, 5, 6, 7].map(Ref::new);
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(pages);
    pdf.pages(pages).kids([page]).count(1);
    let mut one = pdf.page(page);
    one.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(pages).contents(content);
    one.resources().fonts().pair(Name(b"T"), text).pair(Name(b"B"), bold).pair(Name(b"M"), mono);
    one.finish();
    for (font, name) in [(text, &b"Helvetica"[..]), (bold, b"Helvetica-Bold"), (mono, b"Courier")] {
        pdf.type1_font(font).base_font(Name(name)).encoding_predefined(Name(b"WinAnsiEncoding"));
    }
    pdf.stream(content, &drawn(document));
    pdf.finish()
}

fn drawn(document: &Document) -> Vec<u8> {
    let mut content = Content::new();
    let mut y = HEIGHT - MARGIN - 10.0;
    let mut write = |content: &mut Content, words: &str, font: &[u8], size: f32, gap: f32| {
        for line in wrapped(words) {
            content.begin_text().set_font(Name(font), size).next_line(MARGIN, y);
            content.show(Str(&encoded(&line))).end_text();
            y -= size * 1.5;
        }
        y -= gap;
        y
    };
    for (n, line) in document.lines.iter().enumerate() {
        let (font, size): (&[u8], f32) = if n == 0 { (b"B", 16.0) } else { (b"T", 11.0) };
        write(&mut content, line, font, size, 2.0);
    }
    let top = write(&mut content, &document.signed_by, b"B", 11.0, 6.0);
    if !document.strokes.is_empty() {
        content.set_line_width(1.4).set_line_cap(LineCapStyle::RoundCap);
        for stroke in &document.strokes {
            for (n, (x, up)) in points(stroke).enumerate() {
                let (x, up) = (MARGIN + x * 0.8, top - up * 0.8);
                if n == 0 {
                    content.move_to(x, up)
                } else {
                    content.line_to(x, up)
                };
            }
            content.stroke();
        }
        write(&mut content, "", b"T", 11.0, 100.0);
    }
    for line in &document.footer {
        let font: &[u8] = if line.len() == 64 { b"M" } else { b"T" };
        write(&mut content, line, font, 9.0, 0.0);
    }
    content.finish().into_vec()
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
    fn a_document_is_one_page_of_text_strokes_and_fingerprint() {
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
