// @ts-check
// Where there is no network: pages open as they were last seen (sw.js), and a step that is pressed is kept on the phone
// and sent later, in order, and once: the server knows each form's key. Without this script a form is a form.
/** @typedef {{ id?: number, action: string, here: string, body: string, label: string, at: number, refused?: string }} Step */
const STEPS_MAX = 50, BODY_MAX = 8192, PATIENCE = 10_000, TICK = 20_000, PARTING = 3000, TWICE = 1000;
const PAGES = "pages-1", ASSETS = "assets-1"; // as in sw.js
// The page itself asks: what only a look opens is not opened, and no look is noted, for an answer that nobody reads.
const AGAIN = { "x-callout-again": "1" };
// Where a page says why not, the likeliest place first.
const SAID = ["[data-said]", "[role=alert]", ".notice", ".head-sub", "h1"];
const root = document.documentElement, page = document.querySelector("main[data-offline]");
const here = new URL(page?.getAttribute("data-here") ?? "/", location.href);
here.searchParams.delete("done");
let busy = false, leaving = false, deaf = 0, drawn = "";
/** Steps being sent for somebody who waits for it; steps that this page shows as done. */
const trying = new Set(), shown = new Set();
/** Forms that the browser sends by itself. @type {WeakSet<Element>} */
const plain = new WeakSet();
/** @param {string} text */
const parse = (text) => new DOMParser().parseFromString(text, "text/html");
/** @param {ParentNode} among @param {Element} box */
const same = (among, box) => among.querySelector(`[data-keep="${box.getAttribute("data-keep")}"]`);
/** @param {HTMLFormElement} form */
const to = (form) => new URL(form.getAttribute("action") ?? "", location.href).pathname;
/** What a step is about; its order counts there. @param {Step} step */
const about = (step) => step.action.slice(0, step.action.lastIndexOf("/"));

/** @type {Promise<IDBDatabase> | undefined} */
let opened;
/** @template T @param {IDBTransactionMode} mode @param {(steps: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
async function store(mode, ask) {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("callout", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("later", { keyPath: "id", autoIncrement: true });
    request.onsuccess = () => { request.result.onclose = () => { opened = undefined; }; done(request.result); };
    request.onerror = () => { opened = undefined; failed(request.error); };
  });
  const base = await opened;
  return new Promise((done, failed) => {
    // Strict: the battery may be empty before there is a network.
    const work = base.transaction("later", mode, { durability: "strict" }), request = ask(work.objectStore("later"));
    work.oncomplete = () => done(request.result);
    work.onabort = () => failed(work.error);
  });
}
/** @returns {Promise<Step[]>} */
const steps = () => store("readonly", (all) => all.getAll());
const waiting = async () => (await steps()).filter((step) => !step.refused);
/** Drops a step, or notes why it was refused if it is still there. @param {Step} step @param {string} [refused] */
const settle = (step, refused) => store("readwrite", (all) => {
  const found = all.openCursor(step.id);
  found.onsuccess = () => { if (refused) found.result?.update({ ...step, refused }); else found.result?.delete(); };
  return found;
});

/** Keeps a page as it is now; what a look opened stays. @param {string} path @param {Element} main @param {Response} [shell] */
async function keep(path, main, shell) {
  const cache = await caches.open(PAGES), from = shell ?? await cache.match(path, { ignoreVary: true });
  if (from?.status !== 200 || from.headers.get("x-callout-offline") !== "keep") return;
  const whole = parse(await from.text()), old = whole.querySelector("main");
  if (!old || leaving) return;
  for (const box of main.querySelectorAll("[data-keep]")) if (!box.childElementCount) box.replaceWith(same(old, box) ?? box);
  old.replaceChildren(...main.childNodes);
  whole.documentElement.toggleAttribute("data-kept", true);
  const headers = new Headers(from.headers);
  headers.set("x-callout-kept", String(Date.now()));
  await cache.put(path, new Response(`<!doctype html>${whole.documentElement.outerHTML}`, { headers }));
}

/** What the server says to a step; nothing if it was not reached, or cannot now. @param {Step} step */
async function send(step) {
  const stop = new AbortController(), clock = setTimeout(() => stop.abort(), PATIENCE), body = new URLSearchParams(step.body);
  try {
    const answer = await fetch(step.action, { method: "POST", body, headers: AGAIN, signal: stop.signal });
    const text = await answer.text(), url = new URL(answer.url), main = parse(text).querySelector("main");
    const stranger = answer.status === 401 || url.pathname.startsWith("/sign-in");
    // A redirect comes after what was carried out, whatever becomes of the page that it leads to.
    if (stranger || answer.ok || answer.redirected) return { text, url, main, stranger };
    if (answer.status >= 500 || answer.status === 429) return;
    const said = SAID.map((where) => main?.querySelector(where)?.textContent?.trim()).find(Boolean);
    return { text, url, main, stranger, refused: said ?? String(answer.status) };
  } catch { /* not reached */ } finally { clearTimeout(clock); }
}
/** One sends at a time, in all tabs; whoever comes second leaves it. @template T @param {() => Promise<T>} work */
async function alone(work) {
  if (busy) return;
  busy = true;
  try {
    if (!navigator.locks) return await work();
    return await navigator.locks.request("callout-later", { ifAvailable: true }, async (lock) => lock ? work() : undefined);
  } finally { busy = false; }
}
async function flush() {
  let changed = false;
  if ((await waiting()).length) await alone(async () => {
    const shut = new Set();
    for (let last = 0; ;) {
      const step = (await waiting()).find((one) => Number(one.id) > last && !shut.has(about(one)));
      const said = step && await send(step);
      if (!said) return;
      last = Number(step.id);
      // A link's session opens one job alone: the steps of another one wait for theirs, and hold nobody up.
      if (said.stranger) { shut.add(about(step)); continue; }
      await settle(step, said.refused);
      changed ||= [step.here, about(step)].includes(here.pathname);
      said.url.searchParams.delete("done");
      if (!said.refused && said.main?.matches("[data-offline]")) await keep(said.url.href, said.main).catch(() => {});
    }
  });
  await draw();
  if (changed && !leaving && !trying.size && !inHand()) location.assign(here);
}
const tick = () => flush().catch(() => {});
/** Whether somebody types here, or has changed something: as in live.js. */
const inHand = () => [...page?.querySelectorAll("input:not([type=hidden]), textarea, select") ?? []].some((one) => {
  const field = /** @type {any} */ (one);
  return field === document.activeElement || field.value !== (field.defaultValue ?? field.value)
    || field.checked !== field.defaultChecked || (field.selectedIndex > 0 && !field.options[field.selectedIndex].defaultSelected);
});

/** Says what waits, what was refused, and how old the page is. */
async function draw() {
  const box = document.getElementById("later"), all = (await steps()).filter((step) => !trying.has(step.id));
  const away = page && (root.hasAttribute("data-kept") || !navigator.onLine), now = JSON.stringify([away, all]);
  // Read out once, not at every tick.
  if (!box || now === drawn) return;
  drawn = now;
  const part = (/** @type {string} */ name) => box.querySelector(`[data-later-${name}]`);
  const [waits, refused] = [all.filter((step) => !step.refused), all.filter((step) => step.refused)];
  const lists = [part("waits")?.nextElementSibling, part("refused-list")];
  for (const [n, of] of [waits, refused].entries()) lists[n]?.replaceChildren(...of.map((step) => {
    const line = document.createElement("li");
    line.textContent = `${new Date(step.at).toTimeString().slice(0, 5)} ${step.label}${step.refused ? `: ${step.refused}` : ""}`;
    return line;
  }));
  /** @param {unknown} yes @param {(Element | null | undefined)[]} parts */
  const show = (yes, ...parts) => parts.forEach((one) => one?.toggleAttribute("hidden", !yes));
  show(away, part("offline"));
  show(waits.length, part("waits"), lists[0]);
  show(refused.length, part("refused"), lists[1], part("seen"));
  show(away || all.length, box);
}
/** Shows what may follow a step that is kept. @param {Step} step @param {HTMLFormElement} [pressed] */
function follow(step, pressed) {
  shown.add(step.id);
  const forms = [...page?.querySelectorAll("form") ?? []].filter((one) => one.matches("[data-later]") && to(one) === step.action);
  const form = pressed?.isConnected ? pressed : forms.find((one) => one.querySelector("button:enabled"));
  if (!form) return;
  const next = [...page?.querySelectorAll("template") ?? []].find(({ dataset: { after, only } }) =>
    after === step.action.slice(step.action.lastIndexOf("/") + 1) && (!only || `&${step.body}&`.includes(`&${only}&`)));
  if (next) {
    form.replaceWith(document.importNode(next.content, true));
    // The next button stands where the last one stood: the second tap of two is not meant for it.
    if (pressed) deaf = performance.now() + TWICE;
  } else {
    // Emptied: what was typed is kept, and the page is in nobody's hands.
    form.reset();
    for (const field of form.elements) field.toggleAttribute("disabled", true);
  }
  news.takeRecords();
}
async function restore() {
  for (const step of await waiting()) if (!trying.has(step.id) && !shown.has(step.id)) follow(step);
  await draw();
}
/** Shows a refusal as the browser would, unless it is another page's. @param {string} text */
function present(text) {
  const fresh = parse(text), main = fresh.querySelector("main[data-offline]");
  const boxes = [...main?.querySelectorAll("[data-keep]") ?? []];
  const mine = new URL(main?.getAttribute("data-here") ?? "", location.href).pathname === here.pathname;
  if (!page || !main || !mine || boxes.some((box) => !same(page, box))) return false;
  for (const box of boxes) box.replaceWith(same(page, box) ?? box);
  document.title = fresh.title;
  page.replaceChildren(...main.childNodes);
  scrollTo(0, 0);
  return true;
}
/** @param {HTMLFormElement} form @param {HTMLElement | null} button @param {Step} step */
async function press(form, button, step) {
  try {
    if ((await steps()).length >= STEPS_MAX) throw new Error("full");
    // Kept before it is sent: whoever leaves the page meanwhile loses nothing.
    trying.add(step.id = Number(await store("readwrite", (all) => all.add(step))));
  } catch {
    for (const one of form.querySelectorAll("button")) one.disabled = false;
    plain.add(form);
    return form.requestSubmit(button);
  }
  let behind = false;
  const said = await alone(async () => {
    behind = (await waiting()).some((one) => Number(one.id) < Number(step.id) && about(one) === about(step));
    const said = behind || !navigator.onLine ? undefined : await send(step);
    if (said && !said.stranger) await settle(step, said.refused);
    return said;
  });
  trying.delete(step.id);
  // Whoever must sign in comes back here, and the step is sent then.
  if (said?.stranger) return location.assign(here);
  if (said && !said.refused) return location.assign(said.url);
  if (!said) follow(step, form);
  else if (present(said.text)) await settle(step);
  else return location.assign(here);
  await draw();
  if (behind) tick();
}
/** The phone may be somebody else's next. @param {HTMLFormElement} form */
async function leave(form) {
  leaving = true;
  await Promise.race([tick(), new Promise((done) => setTimeout(done, PARTING))]);
  navigator.serviceWorker?.controller?.postMessage({ forget: true });
  await Promise.allSettled([store("readwrite", (all) => all.clear()), globalThis.caches?.delete(PAGES)]);
  form.submit();
}

document.addEventListener("submit", (event) => {
  const form = event.target, button = event.submitter;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented || plain.has(form)) return;
  const parting = to(form) === "/sign-out";
  // A browser that does not say which button it was sends the form itself.
  if (!parting && !(page?.contains(form) && form.matches("[data-later]") && button !== undefined)) return;
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).replace(/\r\n?|\n/g, "\r\n")]);
  if (button instanceof HTMLButtonElement && button.name) fields.push([button.name, button.value]);
  const body = new URLSearchParams(fields).toString();
  // Too much to keep goes as it would without this script.
  if (!parting && body.length > BODY_MAX) return;
  event.preventDefault();
  if (!parting && performance.now() < deaf) return;
  for (const one of form.querySelectorAll("button")) one.disabled = true;
  if (parting) return void leave(form);
  const label = (button?.textContent ?? "").replace(/\s+/g, " ").trim();
  press(form, button, { action: to(form), here: here.pathname, body, label, at: Date.now() });
});
document.addEventListener("click", async (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-later-seen]")) return;
  for (const step of await steps()) if (step.refused) await settle(step);
  await draw();
});
// Whatever changes all of the content comes from the server: it is kept as the newest, what waits is shown in it again, and
// goes out, for the server was reached; a phone does not always say so.
const news = new MutationObserver(() => {
  root.removeAttribute("data-kept");
  shown.clear();
  if (page) keep(here.href, /** @type {Element} */ (page.cloneNode(true))).catch(() => {});
  restore().catch(() => {}).finally(tick);
});
/** Keeps a page that was loaded before there was anybody to keep it. @param {Element} main */
async function begin(main) {
  const loaded = [...document.querySelectorAll("link[href^='/assets/'], script[src^='/assets/'], use[href^='/assets/']")];
  const addresses = loaded.map((one) => (one.getAttribute("href") ?? one.getAttribute("src") ?? "").split("#")[0]);
  await keep(here.href, main, await fetch(here, { headers: AGAIN }));
  await (await caches.open(ASSETS)).addAll([...new Set(addresses)]);
}
if (page) {
  // What was said about a form that was sent then is no news now.
  if (root.hasAttribute("data-kept")) page.querySelector("[data-said]")?.remove();
  news.observe(page, { childList: true });
  navigator.serviceWorker?.register("/sw.js").catch(() => {});
  if (navigator.serviceWorker?.controller === null) begin(/** @type {Element} */ (page.cloneNode(true))).catch(() => {});
}
addEventListener("online", tick);
addEventListener("offline", () => draw().catch(() => {}));
document.addEventListener("visibilitychange", () => { if (!document.hidden) tick(); });
setInterval(tick, TICK);
restore().catch(() => {}).finally(tick);
