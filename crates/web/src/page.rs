//! What every page has around it: the band on top, where one can go, language and look, what the page says
//! about itself.
//!
//! Templates ask here for words and icons. No page's own content is put together here.

use std::fmt;

use app::App;
use app::words::{Args, plain, say};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::talk::Language;
use http::{HeaderName, HeaderValue, StatusCode};

use crate::errors::Oops;
use crate::guard::{Look, Me};
use crate::{assets, times};

/// Which pages may be kept on a phone; `sw.js` reads it.
const KEPT: HeaderName = HeaderName::from_static("x-callout-offline");

/// The look that somebody chose over their system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// Its word in cookies and pages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.word() == word)
    }
}

/// A place to go, in the band on top.
#[derive(Clone, Debug)]
pub struct Tab {
    pub href: &'static str,
    pub label: String,
    pub count: Option<usize>,
    pub hot: bool,
}

/// What a page says about itself.
#[derive(Clone, Debug)]
pub struct Notice {
    pub kind: NoticeKind,
    pub words: String,
}

/// Good news, a refusal, or plain information.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    Good,
    Bad,
    Plain,
}

impl Notice {
    /// Good news.
    pub fn good(words: String) -> Self {
        Self { kind: NoticeKind::Good, words }
    }

    /// A refusal.
    pub fn bad(words: String) -> Self {
        Self { kind: NoticeKind::Bad, words }
    }

    /// Plain information.
    pub fn plain(words: String) -> Self {
        Self { kind: NoticeKind::Plain, words }
    }

    /// Its class.
    pub fn class(&self) -> &'static str {
        match self.kind {
            NoticeKind::Good => "notice-good",
            NoticeKind::Bad => "notice-bad",
            NoticeKind::Plain => "",
        }
    }

    /// How urgently it is read out.
    pub fn role(&self) -> &'static str {
        match self.kind {
            NoticeKind::Bad => "alert",
            NoticeKind::Good | NoticeKind::Plain => "status",
        }
    }

    /// Its icon.
    pub fn icon(&self) -> &'static str {
        match self.kind {
            NoticeKind::Good => "yes",
            NoticeKind::Bad => "late",
            NoticeKind::Plain => "info",
        }
    }
}

/// The frame of a page.
pub struct Page {
    pub language: Language,
    pub theme: Option<Theme>,
    pub title: String,
    /// `shell-desk` or `shell-phone`.
    pub body: &'static str,
    pub home: &'static str,
    pub tabs: Vec<Tab>,
    pub tab: &'static str,
    pub me: Option<String>,
    pub role: Option<String>,
    /// The page's own path and query, to come back to.
    pub here: String,
    /// One per rendering: what makes a form safe to send twice.
    pub key: String,
    pub notice: Option<Notice>,
    pub stand_ins: bool,
    /// Whether people sign up to ask for work here.
    pub takes_members: bool,
    pub operator: String,
    pub town: String,
    /// Where the page hears that something changed, if it is live.
    pub live: Option<String>,
    /// Whether it opens without network as it was last seen, and keeps what is pressed there until there is some.
    pub offline: bool,
    pub day: String,
    pub clock: String,
}

impl Page {
    fn new(app: &App, look: Look, me: Option<&Me>, body: &'static str, title: String) -> Self {
        let now = domain::time::wall(app.now(), &app.market.time_zone());
        Self {
            language: look.language,
            theme: look.theme,
            title,
            body,
            home: "/",
            tabs: Vec::new(),
            tab: "",
            me: me.filter(|me| me.only.is_none()).map(|me| me.name.clone()).filter(|name| !name.is_empty()),
            role: None,
            here: look.here,
            key: app.new_token(),
            notice: None,
            stand_ins: app.stand_ins,
            takes_members: app.takes_members(),
            operator: app.market.operator.clone(),
            town: app.market.name.clone(),
            live: None,
            offline: false,
            day: times::day(look.language, now),
            clock: app::words::time_only(look.language, app.now(), &app.market.time_zone()),
        }
    }

    /// A page that anybody may see.
    pub fn public(app: &App, look: Look, title: String) -> Self {
        Self::new(app, look, None, "shell-phone", title)
    }

    /// A page for a customer.
    pub fn customer(app: &App, look: Look, me: Option<&Me>, title: String) -> Self {
        Self::new(app, look, me, "shell-phone", title)
    }

    /// A page for a worker, with their tabs unless a link opened it.
    pub fn worker(app: &App, look: Look, me: &Me, title: String, tab: &'static str) -> Self {
        let language = look.language;
        let mut page = Self::new(app, look, Some(me), "shell-phone", title);
        if me.only.is_none() {
            let tab = |href, key| Tab { href, label: plain(language, key), count: None, hot: false };
            page.tabs = vec![
                tab("/work", "work-jobs"),
                tab("/work/hours", "work-hours"),
                tab("/work/wallet", "work-wallet"),
            ];
            page.home = "/work";
        }
        page.tab = tab;
        page
    }

    /// A page for the desk; its tabs are counted by `desk`.
    pub fn desk(app: &App, look: Look, me: &Me, title: String) -> Self {
        let language = look.language;
        let mut page = Self::new(app, look, Some(me), "shell-desk", title);
        page.home = "/desk";
        page.live = Some("/live".to_owned());
        // A role that has no words of its own is shown as it is stored.
        page.role = me.role.as_deref().map(|role| match role {
            "dispatcher" | "owner" | "finance" | "vetting" => plain(language, &format!("page-role-{role}")),
            other => other.to_owned(),
        });
        page
    }

    /// A sentence without values.
    pub fn t(&self, key: &str) -> String {
        plain(self.language, key)
    }

    /// A sentence with one value.
    pub fn t1(&self, key: &str, name: &'static str, value: impl fmt::Display) -> String {
        say(self.language, key, &Args::new().with(name, value.to_string()))
    }

    /// A sentence with two values.
    pub fn t2(
        &self,
        key: &str,
        first: &'static str,
        value: impl fmt::Display,
        second: &'static str,
        other: impl fmt::Display,
    ) -> String {
        let args = Args::new().with(first, value.to_string()).with(second, other.to_string());
        say(self.language, key, &args)
    }

    /// A sentence with one number, which may make it plural.
    pub fn n(&self, key: &str, name: &'static str, number: impl fmt::Display) -> String {
        // Templates hand numbers over by reference and of every width; their digits are the same.
        say(self.language, key, &Args::new().number(name, number.to_string().parse().unwrap_or(0)))
    }

    /// Whether the dark look was chosen.
    pub fn is_dark(&self) -> bool {
        self.theme == Some(Theme::Dark)
    }

    /// A stage in words.
    pub fn stage(&self, word: &str) -> String {
        plain(self.language, &format!("stage-{word}"))
    }

    /// An icon of the sprite.
    pub fn icon(&self, name: &'static str) -> Icon {
        Icon { name, class: "icon" }
    }

    /// An arrow, which turns round where people write from right to left.
    pub fn arrow(&self, name: &'static str) -> Icon {
        Icon { name, class: "icon icon-flip" }
    }

    /// The style sheet's address, with its version.
    pub fn css(&self) -> String {
        assets::address("app.css")
    }

    /// The address of the script that keeps pages live.
    pub fn script(&self) -> String {
        assets::address("live.js")
    }

    /// The address of the pad to sign on.
    pub fn sign_script(&self) -> String {
        assets::address("sign.js")
    }

    /// The address of the script that says that somebody is in a room.
    pub fn room_script(&self) -> String {
        assets::address("room.js")
    }

    /// The address of the script that keeps what is pressed without network.
    pub fn offline_script(&self) -> String {
        assets::address("offline.js")
    }

    /// The address of what keeps what is typed while a language is chosen.
    pub fn typed_script(&self) -> String {
        assets::address("typed.js")
    }

    /// The icon that a browser shows beside the title.
    pub fn favicon(&self) -> String {
        assets::address("mark.svg")
    }
}

/// An icon, ready to stand in a page.
pub struct Icon {
    name: &'static str,
    class: &'static str,
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sprite = assets::address("icons.svg");
        write!(
            f,
            r##"<svg class="{}" aria-hidden="true"><use href="{sprite}#{}"/></svg>"##,
            self.class, self.name
        )
    }
}

// Built of names that stand in the program's own text, never of what anybody typed.
impl askama::filters::HtmlSafe for Icon {}

/// Scheme and host of an address.
pub fn origin(base: &str) -> &str {
    let after = base.find("://").map_or(0, |at| at + 3);
    let end = base[after..].find('/').map_or(base.len(), |at| after + at);
    &base[..end]
}

/// An e-mail address as a link: what it leads to, and how it is shown.
pub struct MailLink {
    pub href: String,
    pub shown: String,
}

impl MailLink {
    /// To this address. Whatever has a meaning in a URL is written otherwise.
    pub fn to(address: &str) -> Self {
        let (user, domain) = address.rsplit_once('@').unwrap_or((address, ""));
        let href = format!("mailto:{}@{domain}", crate::times::percent_encoded(user));
        Self { href, shown: address.to_owned() }
    }
}

/// Says to the service worker that a page may be opened without network, as it was last seen.
pub fn kept(mut response: Response) -> Response {
    response.headers_mut().insert(KEPT, HeaderValue::from_static("keep"));
    response
}

/// A page, rendered.
pub fn html(status: StatusCode, page: &impl Template) -> Result<Response, Oops> {
    let body = page.render().map_err(|error| Oops::World(error.into()))?;
    Ok((status, Html(body)).into_response())
}
