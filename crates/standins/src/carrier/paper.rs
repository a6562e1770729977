//! What the carrier writes down for others: a message as JSON, a list of them, an error, a webhook's
//! form with its signature. Never here: changing anything.

use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Carrier, Delivery, Message, segments};
use crate::{Request, Response, seal, wire};

const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";

impl Carrier {
    pub(super) fn message_json(&self, message: &Message) -> Value {
        let account = &self.settings.sid;
        let ours = &self.settings.number;
        let (from, to, direction) = match (message.from_handset, message.legal) {
            (true, _) => (&message.number, ours, "inbound"),
            (false, true) => (ours, &message.number, "outbound-reply"),
            (false, false) => (ours, &message.number, "outbound-api"),
        };
        let undelivered = message.delivery == Delivery::Undelivered;
        let uri = format!("/2010-04-01/Accounts/{account}/Messages/{}", message.sid);
        json!({
            "account_sid": account,
            "api_version": "2010-04-01",
            "body": message.body,
            "date_created": rfc2822(message.at),
            "date_sent": (message.delivery != Delivery::Queued).then(|| rfc2822(message.moved_at)),
            "date_updated": rfc2822(message.moved_at),
            "direction": direction,
            "error_code": undelivered.then_some(30003),
            "error_message": undelivered.then_some("Unreachable destination handset"),
            "from": from,
            "messaging_service_sid": null,
            "num_media": "0",
            "num_segments": segments::count(&message.body).to_string(),
            "price": null,
            "price_unit": "USD",
            "sid": message.sid,
            "status": message.delivery.word(),
            "subresource_uris": { "media": format!("{uri}/Media.json") },
            "to": to,
            "uri": format!("{uri}.json"),
        })
    }

    pub(super) fn inbound_hook(&self, sid: &str) -> Option<Request> {
        let message = self.message(sid)?;
        let mut form = vec![
            ("ToCountry", "US".to_owned()),
            ("ToState", String::new()),
            ("SmsMessageSid", sid.to_owned()),
            ("NumMedia", "0".to_owned()),
            ("ToCity", String::new()),
            ("FromZip", String::new()),
            ("SmsSid", sid.to_owned()),
            ("FromState", String::new()),
            ("SmsStatus", "received".to_owned()),
            ("FromCity", String::new()),
            ("Body", message.body.clone()),
            ("FromCountry", country(&message.number).to_owned()),
            ("To", self.settings.number.clone()),
            ("ToZip", String::new()),
            ("NumSegments", segments::count(&message.body).to_string()),
            ("MessageSid", sid.to_owned()),
            ("AccountSid", self.settings.sid.clone()),
            ("From", message.number.clone()),
            ("ApiVersion", "2010-04-01".to_owned()),
        ];
        if let Some(keyword) = message.opt_out {
            form.push(("OptOutType", keyword.word().to_owned()));
        }
        self.signed(&self.settings.inbound_url, form, &format!("{sid}.inbound"))
    }

    pub(super) fn status_hook(&self, sid: &str, status: Delivery) -> Option<Request> {
        let message = self.message(sid)?;
        let mut form = vec![
            ("SmsSid", sid.to_owned()),
            ("SmsStatus", status.word().to_owned()),
            ("MessageStatus", status.word().to_owned()),
            ("To", message.number.clone()),
            ("MessageSid", sid.to_owned()),
            ("AccountSid", self.settings.sid.clone()),
            ("From", self.settings.number.clone()),
            ("ApiVersion", "2010-04-01".to_owned()),
        ];
        if status == Delivery::Undelivered {
            form.push(("ErrorCode", "30003".to_owned()));
        }
        if matches!(status, Delivery::Delivered | Delivery::Undelivered) {
            let done = message.moved_at.strftime("%y%m%d%H%M").to_string();
            form.push(("RawDlrDoneDate", done));
        }
        let id = format!("{sid}.{}", status.word());
        self.signed(message.callback.as_deref()?, form, &id)
    }

    fn signed(&self, url: &str, form: Vec<(&str, String)>, id: &str) -> Option<Request> {
        let url = wire::without_fragment(url);
        let form: Vec<(String, String)> =
            form.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form).finish();
        let mut request = wire::post(url, FORM, body)?;
        let signature = seal::twilio(&self.settings.auth_token, url, &form);
        wire::set_header(&mut request, "x-twilio-signature", &signature);
        wire::set_header(&mut request, "i-twilio-idempotency-token", &seal::token(id));
        wire::set_header(&mut request, "user-agent", "TwilioProxy/1.1");
        Some(request)
    }
}

/// An error as the vendor words it.
pub(super) fn error(status: StatusCode, code: u32, message: &str) -> Response {
    let body = json!({
        "code": code,
        "message": message,
        "more_info": format!("https://www.twilio.com/docs/errors/{code}"),
        "status": status.as_u16(),
    });
    wire::json(status, &body)
}

fn rfc2822(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

fn country(number: &str) -> &'static str {
    const PREFIXES: [(&str, &str); 8] = [
        ("+1", "US"),
        ("+33", "FR"),
        ("+353", "IE"),
        ("+41", "CH"),
        ("+43", "AT"),
        ("+44", "GB"),
        ("+49", "DE"),
        ("+64", "NZ"),
    ];
    PREFIXES.iter().find(|(prefix, _)| number.starts_with(prefix)).map_or("", |(_, country)| country)
}
