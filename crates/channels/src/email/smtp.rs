//! The post that really leaves the machine: one connection a letter, spoken
//! step by step, so that what broke before the last dot is told from what broke
//! behind it. Limits on time live here. The way is encrypted unless the server is
//! on this machine. Errors name a step and never an address, a server's words or
//! a secret.

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use tokio::time::timeout;

use super::{Letter, Post, Reply};
use crate::transport::Broken;

const CONNECT: Duration = Duration::from_secs(5);
/// From the first word to the letter's beginning.
const BEFORE: Duration = Duration::from_secs(30);
/// A server may look a letter through before it answers for it.
const AFTER: Duration = Duration::from_secs(60);

/// What stands in the settings is no server's address. The text never repeats it: it holds a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a server: {0}")]
pub struct BadServer(&'static str);

/// A server that takes mail from us.
#[derive(Clone)]
pub struct Smtp {
    host: String,
    port: u16,
    way: Way,
    credentials: Option<Credentials>,
    /// The name that we greet with: our own host's.
    hello: ClientId,
}

/// How the way to the server is made safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// As it is: the server is on this machine.
    Plain,
    /// Begun as it is, and encrypted before anything is said.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
}

impl Smtp {
    /// A server as settings name it, such as `smtp://user:pass@mail.example.com:587`, or `smtps://` where the way is
    /// encrypted from the first byte. What has a meaning in a URL is written as `%40` and the like. `host` is the name
    /// that we greet with.
    ///
    /// # Errors
    /// It is none.
    pub fn at(url: &str, host: &str) -> Result<Self, BadServer> {
        let uri: http::Uri = url.parse().map_err(|_| BadServer("it is no URL"))?;
        let authority = uri.authority().ok_or(BadServer("it names no host"))?;
        let local = matches!(authority.host(), "localhost" | "127.0.0.1" | "[::1]");
        let (way, port) = match uri.scheme_str() {
            Some("smtp") if local => (Way::Plain, 25),
            Some("smtp") => (Way::StartTls, 587),
            Some("smtps") => (Way::Tls, 465),
            _ => return Err(BadServer("it begins with neither smtp:// nor smtps://")),
        };
        let credentials = match authority.as_str().rsplit_once('@') {
            None => None,
            Some((who, _)) => {
                let (user, secret) = who.split_once(':').ok_or(BadServer("a name without a password"))?;
                Some(Credentials::new(decoded(user)?, decoded(secret)?))
            }
        };
        Ok(Self {
            host: authority.host().trim_matches(['[', ']']).to_owned(),
            port: authority.port_u16().unwrap_or(port),
            way,
            credentials,
            hello: ClientId::Domain(host.to_owned()),
        })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Broken> {
        let tls = || TlsParameters::new(self.host.clone()).map_err(|_| not_sent("the way is not encrypted"));
        let at_once = if self.way == Way::Tls { Some(tls()?) } else { None };
        let server = (self.host.as_str(), self.port);
        let connected =
            AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT), &self.hello, at_once, None).await;
        let mut connection = connected.map_err(|_| not_sent("the mail server does not answer"))?;
        if self.way == Way::StartTls {
            let safe = connection.starttls(tls()?, &self.hello).await;
            safe.map_err(|_| not_sent("the way to the mail server is not encrypted"))?;
        }
        if let Some(credentials) = &self.credentials {
            // Ours to mend, whatever the server calls it: no letter is to blame.
            let known = connection.auth(DEFAULT_MECHANISMS, credentials).await;
            known.map_err(|_| not_sent("the mail server does not know us"))?;
        }
        Ok(connection)
    }

    /// Everything before the letter: gives the open line, or what the server had to say against it.
    async fn begin(&self, letter: &Letter) -> Result<Result<AsyncSmtpConnection, Reply>, Broken> {
        let mut line = self.connect().await?;
        for step in 0..3 {
            let said = match step {
                0 => line.command(Mail::new(Some(letter.from.clone()), Vec::new())).await,
                1 => line.command(Rcpt::new(letter.to.clone(), Vec::new())).await,
                _ => line.command(Data).await,
            };
            if let Err(error) = said {
                let _ = timeout(CONNECT, line.abort()).await;
                let reply = error.status().map(|code| Reply { code: code.into() });
                return reply.map(Err).ok_or_else(|| not_sent("the mail server hung up"));
            }
        }
        Ok(Ok(line))
    }

    async fn hand_over(&self, letter: Letter) -> Result<Reply, Broken> {
        let begun = timeout(BEFORE, self.begin(&letter)).await;
        let mut line = match begun.map_err(|_| not_sent("the mail server takes too long"))?? {
            Ok(line) => line,
            Err(reply) => return Ok(reply),
        };
        // From here on only an answer says what became of it.
        let said = timeout(AFTER, line.message(&letter.bytes)).await;
        let said = said.map_err(|_| Broken::Unknown("timed out".to_owned()))?;
        let reply = match said {
            Ok(response) => Ok(Reply { code: response.code().into() }),
            Err(error) => match error.status() {
                Some(code) => Ok(Reply { code: code.into() }),
                None => Err(Broken::Unknown("the mail server hung up".to_owned())),
            },
        };
        // Out of politeness: the letter is with them, or it is not, whatever they say to this.
        let _ = timeout(CONNECT, line.abort()).await;
        reply
    }
}

impl Post for Smtp {
    fn carry(&self, letter: Letter) -> BoxFuture<'_, Result<Reply, Broken>> {
        self.hand_over(letter).boxed()
    }
}

fn not_sent(step: &str) -> Broken {
    Broken::NotSent(step.to_owned())
}

fn decoded(part: &str) -> Result<String, BadServer> {
    let bytes = percent_encoding::percent_decode_str(part).decode_utf8();
    bytes.map(std::borrow::Cow::into_owned).map_err(|_| BadServer("its name or password is not text"))
}
