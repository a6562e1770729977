// @ts-check
// Keeps what is typed while its reader chooses a language, or light or dark, and when a form comes back because something
// in it was not right: both times the page is a new one. What is typed stays in this tab, and only until then. Without this
// script everything works, and what no page keeps by itself is typed again.
const KEPT = "typed-2", PATIENCE = 60_000;
/** What of a page somebody can type or choose, each with a name that it has in the next rendering too. */
function fields() {
  const seen = new Map();
  return [...document.querySelectorAll("main form")].flatMap((form) => [...form.querySelectorAll("input, select, textarea")]
    .filter((field) => !/^(hidden|file|password|submit)$/.test(field.getAttribute("type") ?? "") && field.getAttribute("autocomplete") !== "one-time-code")
    .map((field) => {
      const one = /** @type {HTMLInputElement} */ (field), ticked = /^(checkbox|radio)$/.test(one.type);
      const name = [form.getAttribute("action"), one.name, ticked ? one.value : ""].join("\n"), n = seen.get(name) ?? 0;
      seen.set(name, n + 1);
      return { form, one, ticked, name: `${name}\n${n}` };
    }));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post" || form.getAttribute("action") === "/sign-out") return;
  // A choice of language or light leads back to the page it was made on; a form that was not right is answered where it went.
  const prefs = form.closest(".prefs") !== null, by = event.submitter, action = by?.hasAttribute("formaction") ? by.getAttribute("formaction") : form.action;
  const to = prefs ? new FormData(form).get("back") : action;
  const typed = fields().filter((field) => prefs || field.form === form).map(({ one, ticked, name }) => [name, ticked ? one.checked : one.value]);
  const path = new URL(String(to ?? "/"), location.href).pathname;
  try { sessionStorage.setItem(KEPT, JSON.stringify({ path, prefs, at: Date.now(), typed })); } catch { /* full, or not allowed */ }
});

try {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  const refused = document.querySelector("main [role=alert], main .error") !== null;
  if (kept?.path === location.pathname && (kept.prefs || refused) && Date.now() - kept.at < PATIENCE) {
    const typed = new Map(kept.typed);
    for (const { one, ticked, name } of fields()) {
      const was = one.value, value = typed.get(name);
      if (value === undefined) continue;
      if (ticked) one.checked = value; else one.value = value;
      // A choice that the page does not offer any more.
      if (!ticked && one.value !== value) one.value = was;
      const unseen = !kept.prefs && (ticked ? value && !one.defaultChecked : value !== one.defaultValue);
      for (let fold = one.closest("details"); unseen && fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    }
  }
} catch { /* not allowed: the page is as the server made it */ }
