// @ts-check
// Keeps the phones live: when the bell rings for a number, its thread is fetched and the texts that
// changed are put in place. Without this file the page works as it stands; sending is a plain form.

/** @type {Map<string, boolean>} numbers being fetched, and whether the bell rang again meanwhile */
const busy = new Map();

/** @param {string} number */
const phoneOf = (number) =>
  /** @type {HTMLElement | null} */ (document.querySelector(`[data-phone="${CSS.escape(number)}"]`));

/** @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

/** @param {string} number */
async function refresh(number) {
  if (busy.has(number)) {
    busy.set(number, true);
    return;
  }
  busy.set(number, false);
  try {
    const phone = phoneOf(number);
    if (phone === null) {
      await addMissing();
      return;
    }
    const answer = await fetch(`/demo/phones/${number}`);
    const fresh = answer.ok && parsed(await answer.text()).querySelector("ol");
    const thread = phone.querySelector("ol");
    if (fresh && thread) {
      settle(thread, fresh, number);
    }
  } catch {
    // The line is down; everything is fetched again when the bell is back.
  } finally {
    const again = busy.get(number);
    busy.delete(number);
    if (again) refresh(number);
  }
}

/**
 * Makes the thread what it should be, touching only what differs.
 * @param {Element} thread
 * @param {Element} fresh
 * @param {string} number
 */
function settle(thread, fresh, number) {
  const wanted = new Set(Array.from(fresh.children, (item) => item.id));
  for (const item of Array.from(thread.children)) {
    if (!wanted.has(item.id)) item.remove();
  }
  let arrived = false;
  Array.from(fresh.children).forEach((item, index) => {
    const there = thread.children[index];
    if (there?.id === item.id) {
      if (there.innerHTML !== item.innerHTML) there.innerHTML = item.innerHTML;
      return;
    }
    item.classList.add("arrived");
    thread.insertBefore(document.importNode(item, true), there ?? null);
    arrived ||= item.classList.contains("theirs");
  });
  if (arrived) mark(number);
}

/** A phone that nobody had seen when the page was made. */
async function addMissing() {
  const page = parsed(await (await fetch("/demo/phones")).text());
  for (const [place, kind] of [[".phones", "data-phone"], [".picker", "data-pick"]]) {
    const here = document.querySelector(place);
    for (const item of page.querySelectorAll(`[${kind}]`)) {
      const there = document.querySelector(`[${kind}="${CSS.escape(item.getAttribute(kind) ?? "")}"]`);
      if (here && there === null) here.append(document.importNode(item, true));
    }
  }
  document.querySelector(".nobody")?.remove();
  watch();
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const number = entry.target.getAttribute("data-phone") ?? "";
      const pick = document.querySelector(`[data-pick="${CSS.escape(number)}"]`);
      entry.target.toggleAttribute("data-in-view", entry.isIntersecting);
      if (!entry.isIntersecting) {
        pick?.removeAttribute("aria-current");
        continue;
      }
      pick?.querySelector(".fresh")?.setAttribute("hidden", "");
      if (matchMedia("(max-width: 42rem)").matches) {
        pick?.setAttribute("aria-current", "true");
        const strip = document.querySelector(".picker");
        if (strip && pick instanceof HTMLElement) strip.scrollTo({ left: pick.offsetLeft - 16 });
      }
    }
  },
  { threshold: 0.6 },
);

function watch() {
  for (const phone of document.querySelectorAll("[data-phone]")) seen.observe(phone);
}

/** A dot in the picker for a phone that is out of view. @param {string} number */
function mark(number) {
  if (phoneOf(number)?.hasAttribute("data-in-view")) return;
  const pick = document.querySelector(`[data-pick="${CSS.escape(number)}"]`);
  pick?.querySelector(".fresh")?.removeAttribute("hidden");
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches(".chips, .composer")) return;
  event.preventDefault();
  const typed = new FormData(form, event.submitter);
  const body = new URLSearchParams([["body", String(typed.get("body") ?? "")]]);
  const input = form.querySelector("input");
  if (input) input.value = "";
  try {
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect" && !answer.ok) throw new Error("refused");
    refresh(form.closest("[data-phone]")?.getAttribute("data-phone") ?? "");
  } catch {
    // Back into the box, and the browser's own bubble says why.
    const box = form.closest(".phone")?.querySelector(".composer input");
    if (!(box instanceof HTMLInputElement)) return;
    box.value = body.get("body") ?? "";
    box.setCustomValidity("Not sent: the demo does not answer. Try again.");
    box.reportValidity();
    box.addEventListener("input", () => box.setCustomValidity(""), { once: true });
    setTimeout(() => box.setCustomValidity(""), 4000);
  }
});

// Only the phone in use is read out: a room full of phones talking at once helps nobody.
document.addEventListener("focusin", (event) => {
  const phone = event.target instanceof Element ? event.target.closest("[data-phone]") : null;
  for (const thread of document.querySelectorAll("[data-thread]")) {
    thread.setAttribute("aria-live", phone?.contains(thread) ? "polite" : "off");
  }
});

function everything() {
  for (const phone of document.querySelectorAll("[data-phone]")) {
    refresh(phone.getAttribute("data-phone") ?? "");
  }
}

const state = document.querySelector("[data-state]");
const words = document.querySelector("[data-state-words]");

/** @param {boolean} live */
function tell(live) {
  state?.removeAttribute("hidden");
  state?.classList.toggle("away", !live);
  if (words) words.textContent = live ? "Live" : "Looking for the demo…";
}

function listen() {
  const bell = new EventSource("/demo/phones/live");
  let before = false;
  bell.addEventListener("open", () => {
    tell(true);
    if (before) everything();
    before = true;
  });
  bell.addEventListener("error", () => {
    tell(false);
    // A refused connection is not tried again by the browser.
    if (bell.readyState === EventSource.CLOSED) {
      setTimeout(() => {
        listen();
        everything();
      }, 2000);
    }
  });
  bell.addEventListener("phone", (event) => refresh(event.data));
  bell.addEventListener("phones", everything);
}

watch();
listen();
