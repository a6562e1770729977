//! What pages load: one style sheet, the icons, a few small scripts. All of it is in the binary.
//!
//! An address with its version may be kept for ever; any other is asked about again.

use std::sync::OnceLock;

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;

use crate::errors::Oops;

/// The style sheets in the order and the layers that `app.css` gives them, as one file.
const CSS: &str = concat!(
    "@layer tokens, base, layout, parts, print;\n@layer tokens {\n",
    include_str!("../assets/tokens.css"),
    "}\n@layer base {\n",
    include_str!("../assets/base.css"),
    "}\n@layer layout {\n",
    include_str!("../assets/layout.css"),
    "}\n@layer parts {\n",
    include_str!("../assets/mast.css"),
    include_str!("../assets/button.css"),
    include_str!("../assets/chip.css"),
    include_str!("../assets/card.css"),
    include_str!("../assets/form.css"),
    include_str!("../assets/table.css"),
    include_str!("../assets/duty.css"),
    include_str!("../assets/timeline.css"),
    include_str!("../assets/thread.css"),
    include_str!("../assets/photo.css"),
    include_str!("../assets/notice.css"),
    include_str!("../assets/sign.css"),
    include_str!("../assets/reference.css"),
    "}\n@layer print {\n",
    include_str!("../assets/print.css"),
    "}\n",
);

/// What answers for the server where there is no network.
const SERVICE_WORKER: &str = "sw.js";

/// Name, kind, content.
const ASSETS: [(&str, &str, &str); 9] = [
    ("app.css", "text/css; charset=utf-8", CSS),
    ("icons.svg", "image/svg+xml", include_str!("../assets/icons.svg")),
    ("mark.svg", "image/svg+xml", include_str!("../assets/mark.svg")),
    ("live.js", "text/javascript; charset=utf-8", include_str!("../assets/live.js")),
    ("sign.js", "text/javascript; charset=utf-8", include_str!("../assets/sign.js")),
    ("room.js", "text/javascript; charset=utf-8", include_str!("../assets/room.js")),
    ("offline.js", "text/javascript; charset=utf-8", include_str!("../assets/offline.js")),
    ("typed.js", "text/javascript; charset=utf-8", include_str!("../assets/typed.js")),
    (SERVICE_WORKER, "text/javascript; charset=utf-8", include_str!("../assets/sw.js")),
];

/// The version of everything together.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        // FNV-1a: the same content gives the same version in every build.
        let bytes = ASSETS.iter().flat_map(|(_, _, content)| content.bytes());
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        format!("{hash:016x}")
    })
}

/// An asset's address with its version.
pub fn address(name: &str) -> String {
    format!("/assets/{name}?v={}", version())
}

/// The version that was asked for.
#[derive(Deserialize)]
pub struct Asked {
    v: Option<String>,
}

/// The service worker. It stands at the root, for it answers for every page.
pub async fn service_worker(headers: HeaderMap) -> Result<Response, Oops> {
    asset(Path(SERVICE_WORKER.to_owned()), Query(Asked { v: None }), headers).await
}

/// An asset.
pub async fn asset(
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let (_, kind, content) = ASSETS.iter().find(|(known, _, _)| *known == name).ok_or(Oops::NotFound)?;
    let tag = format!("\"{}\"", version());
    let keep = match asked.v.as_deref() {
        Some(v) if v == version() => "public, max-age=31536000, immutable",
        Some(_) | None => "no-cache",
    };
    let about = [(header::CONTENT_TYPE, *kind), (header::CACHE_CONTROL, keep), (header::ETAG, tag.as_str())];
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    Ok(if known {
        (StatusCode::NOT_MODIFIED, about).into_response()
    } else {
        (about, *content).into_response()
    })
}
