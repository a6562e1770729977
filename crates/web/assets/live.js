// @ts-check
// Keeps a page as it is on the server: hears that something changed, fetches the page anew, swaps its content.
// A page in somebody's hands is left alone until they let go. Without this script every page still works.

const PAUSE = 250, TICK = 20_000;
const page = document.querySelector("main[data-live]");
const address = page?.getAttribute("data-live");
// Where the page lives: what a refused form shows has the form's address, which is not to be asked again.
const here = new URL(page?.getAttribute("data-here") ?? "/", location.href);
here.searchParams.delete("done");
/** @type {EventSource | undefined} */
let source;
let wanted = false, busy = false;

/** @param {boolean} yes */
function stale(yes) {
  const band = document.getElementById("stale");
  if (band) band.hidden = !yes;
}

/** Whether somebody types or has chosen something. @param {Element} main */
function inHand(main) {
  const fields = [...main.querySelectorAll("input:not([type=hidden]), textarea, select")];
  return fields.some((field) => {
    if (field === document.activeElement) return true;
    if (field instanceof HTMLSelectElement) return [...field.options].some((o) => o.selected !== o.defaultSelected) && field.selectedIndex > 0;
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    return field instanceof HTMLInputElement && (field.value !== field.defaultValue || field.checked !== field.defaultChecked);
  });
}

/** What an element is known by from one rendering to the next. @param {Element} e */
const mark = (e) => e.tagName + (e.id || e.getAttribute("href") || e.getAttribute("name") || "") + (e.textContent ?? "").trim();

/** @param {Element} old @param {Element} fresh */
function swap(old, fresh) {
  for (const kept of fresh.querySelectorAll("[data-keep]")) {
    const before = old.querySelector(`[data-keep="${kept.getAttribute("data-keep")}"]`);
    // Only the server can open what was not open here before.
    if (!before) return location.assign(here);
    kept.replaceWith(before);
  }
  // What the page said about the form that was sent stays until its reader goes on.
  const said = old.querySelector("[data-said]");
  if (said) fresh.prepend(said);
  const open = new Set([...old.querySelectorAll("details[open] > summary")].map(mark));
  for (const summary of fresh.querySelectorAll("details > summary")) {
    if (open.has(mark(summary))) summary.parentElement?.setAttribute("open", "");
  }
  for (const row of fresh.querySelectorAll("tr[id], li[id]")) {
    if (!document.getElementById(row.id)) row.classList.add("is-new");
  }
  const focused = old.contains(document.activeElement) && document.activeElement ? mark(document.activeElement) : "";
  old.replaceChildren(...fresh.childNodes);
  if (!focused) return;
  const again = [...old.querySelectorAll("a, button, summary")].find((e) => mark(e) === focused);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

async function refresh() {
  const main = document.querySelector("main[data-live]");
  if (!main || busy || document.hidden || inHand(main)) return;
  busy = true;
  wanted = false;
  try {
    const answer = await fetch(here, { headers: { "x-callout-again": "1" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) return location.assign(here);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["nav", "main"]) {
      const old = document.getElementById(id), now = fresh.getElementById(id);
      if (old && now && !(id === "main" && inHand(main))) swap(old, now);
    }
    stale(false);
  } catch {
    stale(true);
  } finally {
    setTimeout(() => { busy = false; if (wanted) refresh(); }, PAUSE);
  }
}

function listen() {
  source?.close();
  source = new EventSource(address ?? "/live");
  source.addEventListener("hello", () => { stale(false); refresh(); });
  source.addEventListener("changed", () => { wanted = true; refresh(); });
  source.addEventListener("error", () => {
    stale(true);
    if (source?.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  });
}

if (address) {
  // What the address said about the last form need not be said again, nor the form sent again.
  history.replaceState(null, "", here);
  listen();
  addEventListener("online", listen);
  document.addEventListener("visibilitychange", refresh);
  document.addEventListener("focusout", () => setTimeout(() => { if (wanted) refresh(); }, PAUSE));
  setInterval(refresh, TICK);
}
