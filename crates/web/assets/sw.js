// @ts-check
/// <reference lib="webworker" />
// Keeps pages as they were last seen, for places without network. Which of them may be kept the server says, page by page.
const PAGES = "pages-1", ASSETS = "assets-1"; // as in offline.js
const PAGES_MAX = 40, AGE_MAX = 48 * 3600_000, PATIENCE = 4000, ANY = { ignoreVary: true };
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
// Streams, links that open something, pictures and files are no pages.
const APART = /^\/(live|l|assets)(\/|$)|\/photos\/|\.\w+$/;
/** When somebody signed out: what was asked for before is not kept any more. */
let forgotten = 0;

/** @param {string} key @param {Response} answer @param {number} asked */
async function keep(key, answer, asked) {
  const { status, headers: said } = answer, ours = status === 200 && !answer.redirected && answer.type === "basic";
  const fit = ours && said.get("x-callout-offline") === "keep" && said.get("content-type")?.startsWith("text/html");
  // Copied before anything is waited for: whoever gets the answer reads it up.
  const copy = fit && answer.clone(), cache = await caches.open(PAGES);
  // A page that its reader may not see any more goes. A server that stumbles, or asks to sign in, says nothing of the kind.
  if (!copy && [200, 403, 404, 410].includes(status)) await cache.delete(key, ANY);
  if (!copy) return;
  const headers = new Headers(said);
  headers.set("x-callout-kept", String(Date.now()));
  // The page says itself, then, that it is a kept one.
  const text = (await copy.text()).replace("<html", "<html data-kept");
  if (asked > forgotten) await cache.put(key, new Response(text, { headers }));
}
/** The kept page, if there is one. What is too old, or too much, goes. @param {string} key */
async function kept(key) {
  const cache = await caches.open(PAGES);
  const all = await Promise.all((await cache.keys()).map(async (request) => {
    return { request, at: Number((await cache.match(request, ANY))?.headers.get("x-callout-kept")) };
  }));
  const over = all.sort((a, b) => b.at - a.at).filter(({ at }, n) => n >= PAGES_MAX || Date.now() - at > AGE_MAX);
  await Promise.all(over.map(({ request }) => cache.delete(request, ANY)));
  return cache.match(key, ANY);
}
/** @param {FetchEvent} event @param {URL} url */
async function page(event, url) {
  url.searchParams.delete("done");
  const key = url.href, asked = Date.now(), answer = fetch(event.request);
  event.waitUntil(answer.then((fresh) => keep(key, fresh, asked)).catch(() => {}));
  const old = await kept(key).catch(() => undefined);
  const slow = new Promise((done) => { if (old) setTimeout(done, PATIENCE, old); });
  return Promise.race([answer, slow]).catch(() => old ?? Response.error());
}
/** @param {FetchEvent} event */
async function asset(event) {
  const cache = await caches.open(ASSETS), had = await cache.match(event.request, ANY);
  if (had) return had;
  try {
    const answer = await fetch(event.request);
    // Under an old version's address the server gives what is new: that is not to be kept under it.
    if (answer.ok && answer.headers.get("cache-control")?.includes("immutable")) {
      const copy = answer.clone(), gone = cache.delete(event.request, { ignoreSearch: true, ...ANY });
      event.waitUntil(gone.then(() => cache.put(event.request, copy)).catch(() => {}));
    }
    return answer;
  } catch {
    // A kept page may ask for a version that is gone. Another one is better than none.
    return (await cache.match(event.request, { ignoreSearch: true, ...ANY })) ?? Response.error();
  }
}

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(caches.keys().then((names) => Promise.all([
  worker.clients.claim(), ...names.filter((name) => name !== PAGES && name !== ASSETS).map((name) => caches.delete(name)),
]))));
worker.addEventListener("message", (event) => {
  if (!event.data?.forget) return;
  forgotten = Date.now();
  event.waitUntil(caches.delete(PAGES));
});
worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  const versioned = url.pathname.startsWith("/assets/") && url.searchParams.has("v");
  if (versioned) event.respondWith(asset(event).catch(() => fetch(event.request)));
  // What a page asks to see what changed is left alone: an old answer would pass for news, and it lacks what a look opens.
  else if (event.request.mode === "navigate" && !APART.test(url.pathname)) event.respondWith(page(event, url));
});
