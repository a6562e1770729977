// @ts-check
// Keeps a page as it is on the server: hears that something changed, fetches the page anew, swaps its content.
// A page in somebody's hands is left alone until they let go. Without this script every page still works.
const PAUSE = 250, TICK = 20_000;
const page = document.querySelector("main[data-live]");
// Where the page lives: what a refused form shows has the form's address, which is not to be asked again.
const here = new URL(page?.getAttribute("data-here") ?? "/", location.href);
here.searchParams.delete("done");
/** @type {EventSource | undefined} */
let source;
let wanted = false, busy = false;
/** @param {boolean} yes */
const stale = (yes) => document.getElementById("stale")?.toggleAttribute("hidden", !yes);
/** What an element is known by from one rendering to the next. @param {Element} e */
const mark = (e) => e.tagName + (e.id || e.getAttribute("href") || e.getAttribute("name") || "") + (e.textContent ?? "").trim();
/** Whether somebody types here, or has changed something. @param {Element} main */
const inHand = (main) => [...main.querySelectorAll("input:not([type=hidden]), textarea, select")].some((field) => {
  if (field === document.activeElement) return true;
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0 && !field.options[field.selectedIndex].defaultSelected;
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  return field instanceof HTMLInputElement && (field.value !== field.defaultValue || field.checked !== field.defaultChecked);
});

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
  for (const row of fresh.querySelectorAll("tr[id], li[id]")) row.classList.toggle("is-new", !document.getElementById(row.id));
  const focused = old.contains(document.activeElement) && document.activeElement ? mark(document.activeElement) : "";
  old.replaceChildren(...fresh.childNodes);
  const again = focused && [...old.querySelectorAll("a, button, summary")].find((e) => mark(e) === focused);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

async function refresh() {
  if (!page || busy || document.hidden || inHand(page)) return;
  [busy, wanted] = [true, false];
  try {
    const answer = await fetch(here, { headers: { "x-callout-again": "1" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) return location.assign(here);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["nav", "main"]) {
      const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
      if (old && now && !inHand(old)) swap(old, now);
    }
    stale(false);
  } catch { stale(true); } finally {
    setTimeout(() => { busy = false; if (wanted) refresh(); }, PAUSE);
  }
}

function listen() {
  source?.close();
  source = new EventSource(page?.getAttribute("data-live") ?? "/live");
  source.addEventListener("hello", () => { stale(false); refresh(); });
  source.addEventListener("changed", () => { wanted = true; refresh(); });
  source.addEventListener("error", () => { stale(true); if (source?.readyState === EventSource.CLOSED) setTimeout(listen, 2000); });
}

// What the address said about the last form need not be said again, nor the form sent again.
history.replaceState(null, "", here);
listen();
addEventListener("online", listen);
document.addEventListener("visibilitychange", refresh);
document.addEventListener("focusout", () => setTimeout(() => { if (wanted) refresh(); }, PAUSE));
setInterval(refresh, TICK);
