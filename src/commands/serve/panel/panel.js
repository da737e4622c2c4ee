/** The panel that `orderpaper serve` puts beside a page: what is wrong with the files the page is made from. */
import { counts, element, follow, list, standingWords } from "./findings.js";

const KEPT = "orderpaper-preview";

const own = document.querySelector('script[src="/__orderpaper/panel.js"]');
const host = element("aside", { "aria-label": "Preview" });
const shadow = host.attachShadow({ mode: "open" });
const button = element("button", { type: "button", "aria-expanded": "false", "aria-controls": "panel" });
const panel = element("div", { id: "panel", hidden: "" });
const status = element("p", { role: "status", class: "heard" });
shadow.append(element("link", { rel: "stylesheet", href: "/__orderpaper/panel.css" }), status, button, panel);
// Before the style sheet is there the panel would stand in the page for a moment.
host.style.display = "none";
shadow.firstChild.addEventListener("load", () => host.style.removeProperty("display"));
document.body.append(host);

button.addEventListener("click", () => {
  open(panel.hidden);
  sessionStorage.setItem(KEPT, panel.hidden ? "closed" : "open");
});
host.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || panel.hidden) return;
  button.click();
  button.focus();
});

function open(isOpen) {
  panel.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
}

let shown = "";

function show(told) {
  const now = JSON.stringify(told);
  if (now === shown) return;
  shown = now;
  const words = standingWords(told);
  const found = counts([...told.here, ...told.stopping]);
  const summary = words === undefined ? found || "Nothing wrong here" : found || "Not what you saved";
  const wasInside = panel.contains(shadow.activeElement);
  button.textContent = summary;
  button.className = told.standing === "saved" ? (told.here[0] ? "found" : "good") : "stopped";
  if (found !== "" || words !== undefined) status.textContent = words ?? `${found} on this page`;
  else if (status.textContent !== "") status.textContent = "Nothing wrong here any more";
  panel.replaceChildren(...parts(told, words));
  if (wasInside) button.focus();
  const kept = sessionStorage.getItem(KEPT);
  const speaks = told.here.length + told.stopping.length > 0 && matchMedia("(min-width: 75rem)").matches;
  open(kept === "open" || (kept === null && speaks));
}

function parts(told, words) {
  const { here, stopping, others } = told;
  const more = others === 0 ? "" : ` (${others} more in other files)`;
  return [
    element("h2", {}, "Preview"),
    ...(words === undefined ? [] : [element("p", { class: "standing" }, words)]),
    ...(here.length > 0
      ? [element("h3", {}, "This page"), list(here)]
      : [element("p", {}, "Nothing is wrong in the files that this page is made from.")]),
    ...(stopping.length > 0
      ? [element("h3", {}, "In other files, and it stops a build"), list(stopping)]
      : []),
    element(
      "ul",
      { class: "ways" },
      ...pack(told),
      element("li", {}, element("a", { href: "/__orderpaper/" }, `Everything that was found${more}`)),
      element("li", {}, element("a", { href: "/rules/" }, "How papers are checked")),
    ),
  ];
}

function pack({ pack, isPacking }) {
  if (pack === undefined) return [];
  const being = isPacking ? ", being made" : "";
  const words = pack.href === undefined && !isPacking ? ", not made" : being;
  const name =
    pack.href === undefined ? pack.words : element("a", { href: pack.href }, `${pack.words} (PDF)`);
  return [element("li", {}, name, words)];
}

follow(decodeURI(location.pathname), own.dataset.mark, show);
