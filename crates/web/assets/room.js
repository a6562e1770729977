// @ts-check
// Says every few seconds that its reader is in the room of a consultation, whatever else the page shows meanwhile.
// Without it the page comes anew by itself, which says the same.
const EVERY = 10_000;
// Where to say it, as the page was when it came: whoever was thought to be gone meanwhile is back with the next word.
const beat = document.querySelector("[data-beat]")?.getAttribute("data-beat");
const told = setInterval(async () => {
  const answer = beat ? await fetch(beat, { method: "POST" }).catch(() => undefined) : undefined;
  // Nobody meets there any more, or it is not theirs; a server that starts anew has not said so.
  if (!beat || answer && [403, 404, 409].includes(answer.status)) clearInterval(told);
}, EVERY);
