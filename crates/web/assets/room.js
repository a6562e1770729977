// @ts-check
// Says every few seconds that its reader is in the room of a consultation, whatever else the page shows meanwhile.
// Without it the page comes anew by itself, which says the same.
const EVERY = 10_000;
setInterval(async () => {
  const beat = document.querySelector("[data-beat]")?.getAttribute("data-beat");
  if (beat) await fetch(beat, { method: "POST" }).catch(() => undefined);
}, EVERY);
