// @ts-check
// Keeps what is typed while its reader chooses a language, or light or dark: the page comes back as a new one. What is
// typed stays in this tab, and only until then. Without this script the choice works, and empties what was typed.
const KEPT = "typed-1", PATIENCE = 60_000;
/** What of a page somebody can type or choose, each with a name that it has in the next rendering too. */
function fields() {
  const seen = new Map();
  return [...document.querySelectorAll("main form")].flatMap((form) => [...form.querySelectorAll("input, select, textarea")]
    .filter((field) => !/^(hidden|file|password|submit)$/.test(field.getAttribute("type") ?? ""))
    .map((field) => {
      const one = /** @type {HTMLInputElement} */ (field), ticked = /^(checkbox|radio)$/.test(one.type);
      const name = [form.getAttribute("action"), one.name, ticked ? one.value : ""].join("\n"), n = seen.get(name) ?? 0;
      seen.set(name, n + 1);
      return { one, ticked, name: `${name}\n${n}` };
    }));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.closest(".prefs") || form.getAttribute("action") === "/sign-out") return;
  const back = new FormData(form).get("back"), typed = fields().map(({ one, ticked, name }) => [name, ticked ? one.checked : one.value]);
  const path = new URL(String(back ?? "/"), location.href).pathname;
  try { sessionStorage.setItem(KEPT, JSON.stringify({ path, at: Date.now(), typed })); } catch { /* full, or not allowed */ }
});

try {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (kept?.path === location.pathname && Date.now() - kept.at < PATIENCE) {
    const typed = new Map(kept.typed);
    for (const { one, ticked, name } of fields()) {
      const was = one.value, value = typed.get(name);
      if (value === undefined) continue;
      if (ticked) one.checked = value; else one.value = value;
      // A choice that the page does not offer any more.
      if (!ticked && one.value !== value) one.value = was;
    }
  }
} catch { /* not allowed: the page is as the server made it */ }
