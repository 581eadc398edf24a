//! A mail server, spoken to by SMTP over one connection for as many letters as it takes.
//!
//! What matters here is at which point a talk breaks off: before the letter has been handed over it
//! has certainly not left, afterwards nobody knows.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{self, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use url::{Host, Url};

use super::{Carry, Message, Setback};
use crate::domain::notice::{Carrier, Fault};

/// How long any answer is waited for.
const TIMEOUT: Duration = Duration::from_mins(1);

/// How a connection is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Security {
    /// STARTTLS where the server offers it.
    Offered,
    /// STARTTLS, or nothing is sent.
    Required,
    /// TLS from the first byte.
    Wrapped,
}

/// A mail server, as a URL names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    host: String,
    port: Option<u16>,
    security: Security,
    /// Whether what is sent to it stays on this machine.
    is_local: bool,
}

/// Why a text names no mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadServer {
    /// It is no URL of a mail server.
    NotAServer,
    /// It holds a user or a password, which others see on the command line.
    HoldsSecret,
}

impl FromStr for Server {
    type Err = BadServer;

    /// Reads `smtp://HOST:PORT`, `smtp+starttls://HOST:PORT` or `smtps://HOST:PORT`; the port may
    /// be missing.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text.trim()).map_err(|_| BadServer::NotAServer)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BadServer::HoldsSecret);
        }
        let security = match url.scheme() {
            "smtp" => Security::Offered,
            "smtp+starttls" => Security::Required,
            "smtps" => Security::Wrapped,
            _ => return Err(BadServer::NotAServer),
        };
        let more = !matches!(url.path(), "" | "/") || url.query().is_some();
        if more || url.fragment().is_some() {
            return Err(BadServer::NotAServer);
        }
        let (host, is_local) = match url.host() {
            // Other schemes than those of the web leave a number for a name.
            Some(Host::Domain(name)) if !name.is_empty() => match name.parse::<IpAddr>() {
                Ok(address) => (address.to_string(), address.is_loopback()),
                Err(_) => (name.to_owned(), name == "localhost"),
            },
            Some(Host::Ipv4(address)) => (address.to_string(), address.is_loopback()),
            Some(Host::Ipv6(address)) => (address.to_string(), address.is_loopback()),
            _ => return Err(BadServer::NotAServer),
        };
        Ok(Self { host, port: url.port(), security, is_local })
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

/// A text that is shown to nobody.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// Who sends, to a mail server that wants to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The user.
    pub user: String,
    /// The password.
    pub password: Secret,
}

/// A mail server, and the connection to it once there is one.
pub struct Smtp {
    server: Server,
    credentials: Option<Credentials>,
    connection: Option<SmtpConnection>,
}

impl Smtp {
    /// To this server; nothing is sent yet.
    #[must_use]
    pub const fn to(server: Server, credentials: Option<Credentials>) -> Self {
        Self { server, credentials, connection: None }
    }

    fn connect(&self) -> Result<SmtpConnection, Setback> {
        let Server { host, port, security, is_local } = &self.server;
        let port = port.unwrap_or(match security {
            Security::Wrapped => 465,
            Security::Required => 587,
            Security::Offered if self.credentials.is_some() => 587,
            Security::Offered => 25,
        });
        let unreachable = |error: &Error| Setback::Way(Fault::Unreachable, said(error));
        let tls = || TlsParameters::new(host.clone()).map_err(|error| unreachable(&error));
        let wrapped = if *security == Security::Wrapped { Some(tls()?) } else { None };
        let (hello, at) = (ClientId::default(), (host.as_str(), port));
        let connected = SmtpConnection::connect(at, Some(TIMEOUT), &hello, wrapped.as_ref(), None);
        let mut connection = connected.map_err(|error| unreachable(&error))?;
        // A password goes in the clear to nobody but this machine.
        let is_needed = *security == Security::Required
            || (self.credentials.is_some() && *security == Security::Offered && !is_local);
        if !connection.is_encrypted() && (is_needed || connection.can_starttls()) {
            connection.starttls(&tls()?, &hello).map_err(|error| unreachable(&error))?;
        }
        if let Some(Credentials { user, password }) = &self.credentials {
            let credentials = authentication::Credentials::new(user.clone(), password.0.clone());
            let known = connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials);
            known.map_err(|error| Setback::Way(fault_of(&error), said(&error)))?;
        }
        Ok(connection)
    }

    /// Hands a letter over.
    fn hand_over(connection: &mut SmtpConnection, message: &Message) -> Result<(), Setback> {
        let way = |error: Error| Setback::Way(fault_of(&error), said(&error));
        let letter = |error: Error| match error.status() {
            Some(_) => Setback::Letter(fault_of(&error), said(&error)),
            None => Setback::Way(Fault::Unreachable, said(&error)),
        };
        let from = message.envelope.from().cloned();
        connection.command(Mail::new(from, Vec::new())).map_err(way)?;
        for to in message.envelope.to() {
            connection.command(Rcpt::new(to.clone(), Vec::new())).map_err(letter)?;
        }
        connection.command(Data).map_err(letter)?;
        match connection.message(&message.bytes) {
            Ok(_) => Ok(()),
            Err(error) if error.status().is_some() => Err(letter(error)),
            // It may have been taken all the same.
            Err(error) => Err(Setback::Letter(Fault::Unknown, said(&error))),
        }
    }
}

/// Whether a server that answers so would answer the same again.
fn fault_of(error: &Error) -> Fault {
    match () {
        () if error.is_permanent() => Fault::Refused,
        () if error.is_transient() => Fault::PutOff,
        () => Fault::Unreachable,
    }
}

/// What was said, with its causes.
fn said(error: &Error) -> String {
    match (error.status(), std::error::Error::source(error)) {
        (Some(code), Some(words)) => format!("{code} {words}"),
        (None, Some(words)) => words.to_string(),
        _ => error.to_string(),
    }
}

impl Carry for Smtp {
    fn carrier(&self) -> Carrier {
        Carrier::Smtp
    }

    fn prepare(&mut self) -> Result<(), Setback> {
        // One that has been closed meanwhile is found out before a letter is on record as begun.
        if self.connection.as_mut().is_some_and(|connection| connection.command(Rset).is_ok()) {
            return Ok(());
        }
        self.connection = None;
        self.connection = Some(self.connect()?);
        Ok(())
    }

    fn carry(&mut self, message: &Message) -> Result<(), Setback> {
        if self.connection.is_none() {
            self.prepare()?;
        }
        let Some(mut connection) = self.connection.take() else {
            return Err(Setback::Way(Fault::Unreachable, String::new()));
        };
        let handed = Self::hand_over(&mut connection, message);
        let goes_on = match &handed {
            Ok(()) => true,
            Err(Setback::Letter(fault, _)) => *fault != Fault::Unknown,
            Err(_) => false,
        };
        if goes_on {
            self.connection = Some(connection);
        } else {
            connection.abort();
        }
        handed
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        if let Some(connection) = &mut self.connection {
            let _ = connection.quit();
        }
    }
}
