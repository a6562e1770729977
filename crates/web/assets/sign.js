// @ts-check
// A pad to sign on with a finger or a pen. Without it the typed name is the signature.
const WIDTH = 300, HEIGHT = 110, LONGEST = 3800, CLOSE = 2;
/** @param {HTMLFormElement} form */
function pad(form) {
  const box = form.querySelector(".pad"), canvas = form.querySelector("canvas"), field = form.querySelector("input[name=drawing]");
  const pen = canvas?.getContext("2d");
  if (!box || !canvas || !pen || !(field instanceof HTMLInputElement)) return;
  box.removeAttribute("hidden");
  /** @type {[number, number][][]} */
  let strokes = [];
  const say = () => { field.value = strokes.filter((s) => s.length > 1).map((s) => s.map((p) => p.join(",")).join(" ")).join(";").slice(0, LONGEST); };
  const draw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = getComputedStyle(canvas).color;
    [pen.lineWidth, pen.lineCap, pen.lineJoin] = [4, "round", "round"];
    for (const stroke of strokes) {
      pen.beginPath();
      for (const [x, y] of stroke) pen.lineTo((x / WIDTH) * canvas.width, (y / HEIGHT) * canvas.height);
      pen.stroke();
    }
  };
  /** @param {PointerEvent} e @returns {[number, number]} */
  const at = (e) => {
    const r = canvas.getBoundingClientRect();
    const in_ = (/** @type {number} */ v, /** @type {number} */ most) => Math.round(Math.min(Math.max(v, 0), 1) * most);
    return [in_((e.clientX - r.left) / r.width, WIDTH), in_((e.clientY - r.top) / r.height, HEIGHT)];
  };
  canvas.addEventListener("pointerdown", (e) => { canvas.setPointerCapture(e.pointerId); strokes.push([at(e)]); });
  canvas.addEventListener("pointermove", (e) => {
    const stroke = strokes.at(-1), last = stroke?.at(-1);
    if (!canvas.hasPointerCapture(e.pointerId) || !stroke || !last) return;
    const [x, y] = at(e);
    if (Math.hypot(x - last[0], y - last[1]) < CLOSE) return;
    stroke.push([x, y]);
    draw();
    say();
  });
  form.querySelector(".pad button")?.addEventListener("click", () => { strokes = []; draw(); say(); });
}
/** @type {WeakSet<Element>} */
const known = new WeakSet();
const look = () => {
  for (const form of document.querySelectorAll("form[data-sign]")) {
    if (!(form instanceof HTMLFormElement) || known.has(form)) continue;
    known.add(form);
    pad(form);
  }
};
look();
// The page keeps itself as it is on the server: a form may come later.
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
