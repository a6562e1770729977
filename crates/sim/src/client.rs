//! A browser as small as can be: pages, forms, cookies and redirects, over any transport.
//!
//! Whoever uses it sees what a person sees: a status, words, links, and the forms that a page offers.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use bytes::Bytes;
use channels::transport::{Request, Response, Transport};
use http::header;
use serde_json::Value;

/// A person's browser.
pub struct Client {
    transport: Arc<dyn Transport>,
    base: String,
    cookies: BTreeMap<String, String>,
    /// What the browser asks pages to be written in.
    language: Option<&'static str>,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    pub body: String,
}

/// A form on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub action: String,
    /// Hidden and visible fields with what stands in them.
    pub fields: Vec<(String, String)>,
}

/// What parts the fields of a form with files: nothing that stands in one.
const BOUNDARY: &str = "----between-two-fields";
/// More redirects than any journey here takes.
const REDIRECTS_MAX: usize = 6;

impl Client {
    /// A browser without cookies.
    pub fn new(transport: Arc<dyn Transport>, base: &str) -> Self {
        Self { transport, base: base.to_owned(), cookies: BTreeMap::new(), language: None }
    }

    /// The same browser, set to a language.
    #[must_use]
    pub fn in_language(mut self, code: &'static str) -> Self {
        self.language = Some(code);
        self
    }

    /// The same browser, with a cookie that it was given earlier.
    #[must_use]
    pub fn with_cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Opens a page, following redirects.
    ///
    /// # Errors
    /// Nobody answered.
    pub async fn open(&mut self, path: &str) -> Result<(String, Page)> {
        let mut at = path.to_owned();
        for _ in 0..REDIRECTS_MAX {
            let page = self.send("GET", &at, None).await?;
            match (&page.location, page.status) {
                (Some(next), 300..400) => at = next.clone(),
                _ => return Ok((at, page)),
            }
        }
        Err(anyhow!("the page redirects for ever"))
    }

    /// Sends a form. Redirects are left to the caller.
    ///
    /// # Errors
    /// Nobody answered; the form may have been taken in all the same.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Page> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send("POST", path, Some(("application/x-www-form-urlencoded", body.into()))).await
    }

    /// Sends a form with files, each with the name that it has on the sender's disk. Redirects are left to the caller.
    ///
    /// # Errors
    /// Nobody answered; the form may have been taken in all the same.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, files): (&str, &[(&str, &[u8])]),
    ) -> Result<Page> {
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        for (file, bytes) in files {
            let head = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
                 content-type: image/jpeg\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send("POST", path, Some((&kind, body.into()))).await
    }

    async fn send(&mut self, method: &str, path: &str, body: Option<(&str, Bytes)>) -> Result<Page> {
        let answer = self.call(method, path, body).await?;
        let location = answer.headers().get(header::LOCATION).map(|l| l.to_str().map(str::to_owned));
        Ok(Page {
            status: answer.status().as_u16(),
            location: location.transpose().context("a redirect to nowhere")?,
            body: String::from_utf8_lossy(answer.body()).into_owned(),
        })
    }

    /// What comes back for a request, as it came: a picture is no page.
    ///
    /// # Errors
    /// Nobody answered.
    pub async fn call(&mut self, method: &str, path: &str, body: Option<(&str, Bytes)>) -> Result<Response> {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        let mut request = http::Request::builder().method(method).uri(url);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some(language) = self.language {
            request = request.header(header::ACCEPT_LANGUAGE, language);
        }
        if let Some((kind, _)) = &body {
            request = request
                .header(header::CONTENT_TYPE, *kind)
                .header("origin", &self.base)
                .header("sec-fetch-site", "same-origin");
        }
        let request: Request = request.body(body.map(|(_, bytes)| bytes).unwrap_or_default())?;
        let answer = self.transport.call(request).await.map_err(|broken| anyhow!("{broken}"))?;
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            if let Some((name, value)) =
                cookie.to_str()?.split(';').next().and_then(|pair| pair.split_once('='))
            {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(answer)
    }

    /// Calls the API, with the secret of a key and what the call is known by, and no cookie.
    ///
    /// # Errors
    /// Nobody answered; the order may have been given all the same.
    pub async fn order(&self, path: &str, (secret, key): (&str, &str), body: &Value) -> Result<Response> {
        let request = http::Request::post(format!("{}{path}", self.base))
            .header(header::AUTHORIZATION, format!("Bearer {secret}"))
            .header(header::CONTENT_TYPE, "application/json")
            .header("idempotency-key", key)
            .body(Bytes::from(body.to_string()))?;
        self.transport.call(request).await.map_err(|broken| anyhow!("{broken}"))
    }
}

impl Page {
    /// The forms that the page offers.
    pub fn forms(&self) -> Vec<Form> {
        let mut forms = Vec::new();
        let mut rest = self.body.as_str();
        while let Some(start) = rest.find("<form") {
            rest = &rest[start..];
            let end = rest.find("</form>").unwrap_or(rest.len());
            let whole = &rest[..end];
            if let Some(action) = whole.split('>').next().and_then(|tag| attribute(tag, "action")) {
                forms.push(Form { action, fields: fields(whole) });
            }
            rest = &rest[end..];
        }
        forms
    }

    /// What somebody reads on the page, line by line: words as they stand, buttons and links in brackets, and what stands
    /// in fields. Whatever frames the page on every other one is left out, and so is what is not shown.
    pub fn reads(&self) -> String {
        let main = self.body.split_once("<main").map_or(self.body.as_str(), |(_, rest)| rest);
        let main = main.split_once('>').map_or(main, |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let mut out = String::new();
        // What nobody sees, by the name of its tag and how often that has been opened since.
        let mut unseen: Option<(&str, i32)> = None;
        for piece in main.split('<') {
            let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
            let name = name_of(tag);
            match &mut unseen {
                Some((whole, open)) => {
                    if name == *whole {
                        *open += if tag.starts_with('/') { -1 } else { 1 };
                    }
                    if *open > 0 {
                        continue;
                    }
                    unseen = None;
                }
                None if is_unseen(tag) && name != "input" => {
                    unseen = Some((name, 1));
                    continue;
                }
                None => {}
            }
            // What ends a clause stands close to the word before it.
            let close = tag.starts_with('/') && words.starts_with([',', ';', '.', ')']);
            let stands = around(tag);
            out.push_str(if close { stands.trim_matches(' ') } else { &stands });
            out.push_str(words);
        }
        let lines = entities_read(&out);
        let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let lines = lines.map(|line| line.replace("[ ", "[").replace(" ]", "]"));
        lines.filter(|line| !line.is_empty() && line != "[]").collect::<Vec<_>>().join("\n")
    }

    /// Addresses that the page's links lead to.
    pub fn links(&self) -> Vec<String> {
        // With the blank that parts an attribute from what stands before it.
        let tags = self.body.split("<a").skip(1);
        tags.filter_map(|rest| attribute(rest.split('>').next()?, "href")).collect()
    }
}

fn fields(form: &str) -> Vec<(String, String)> {
    let inputs = form.split("<input").skip(1).chain(form.split("<button").skip(1));
    inputs
        .filter_map(|rest| {
            let tag = rest.split('>').next()?;
            Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))
        })
        .collect()
}

fn name_of(tag: &str) -> &str {
    tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or_default()
}

/// Whether a tag begins what a page carries and does not show.
fn is_unseen(tag: &str) -> bool {
    let hidden = || tag.split('"').step_by(2).flat_map(str::split_whitespace).any(|word| word == "hidden");
    matches!(name_of(tag), "template" | "script" | "style") || hidden()
}

/// What a tag does to the line it stands in.
fn around(tag: &str) -> String {
    let name = name_of(tag);
    let closes = tag.starts_with('/');
    let shown = || attribute(tag, "value").or_else(|| attribute(tag, "placeholder")).unwrap_or_default();
    match name {
        "button" | "summary" if closes => "] ".to_owned(),
        "button" | "summary" => " [".to_owned(),
        "a" if closes => "] ".to_owned(),
        "a" => " [".to_owned(),
        "option" if tag.contains(" selected") => " (x) ".to_owned(),
        "option" if !closes => " ( ) ".to_owned(),
        "img" => match attribute(tag, "alt").filter(|alt| !alt.is_empty()) {
            Some(alt) => format!(" [picture: {alt}] "),
            None => " [picture] ".to_owned(),
        },
        "input" if is_unseen(tag) => String::new(),
        "input" => match attribute(tag, "type").as_deref() {
            Some("hidden") => String::new(),
            Some("checkbox" | "radio") if tag.contains(" checked") => " (x) ".to_owned(),
            Some("checkbox" | "radio") => " ( ) ".to_owned(),
            Some("file") => " <a file> ".to_owned(),
            _ => format!(" <{}> ", shown()),
        },
        "textarea" => if closes { ">\n" } else { " <" }.to_owned(),
        "b" | "span" | "strong" | "em" | "svg" | "use" | "time" | "abbr" | "i" => " ".to_owned(),
        _ => "\n".to_owned(),
    }
}

/// The value of an attribute, its entities read.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(entities_read(value))
}

fn entities_read(words: &str) -> String {
    const ENTITIES: [(&str, &str); 8] = [
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let read = ENTITIES.iter().fold(words.to_owned(), |words, (entity, sign)| words.replace(entity, sign));
    read.replace("&#38;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_reads_as_it_is_seen() {
        let body = r#"<nav>Menu</nav><main id="main"><h1>One &amp; two</h1><p>It <b>is</b> <i>so</i>.</p><form><input type="hidden"
            name="key" value="k1"><label>Price</label><input name="price" value="12"><button class="btn">Send</button>
            </form><a href="/x">Back</a><div hidden>No <div>one</div>
            sees</div><template><p>this</p></template></main><footer>Foot</footer>"#;
        let page = Page { status: 200, location: None, body: body.to_owned() };
        assert_eq!(page.reads(), "One & two\nIt is so.\nPrice\n<12> [Send]\n[Back]");
    }

    #[test]
    fn a_page_offers_its_forms_and_links() {
        let body = r#"<a class="x" href="/desk/jobs/job_1">one</a><form method="post" action="/a?b=1&amp;c=2">
            <input type="hidden" name="key" value="k1"><button name="worker" value="w1">Assign</button></form>"#;
        let page = Page { status: 200, location: None, body: body.to_owned() };
        assert_eq!(page.links(), ["/desk/jobs/job_1"]);
        let fields = [("key", "k1"), ("worker", "w1")].map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec();
        assert_eq!(page.forms(), [Form { action: "/a?b=1&c=2".to_owned(), fields }]);
    }
}
