/** What `orderpaper serve` tells of a page, asked for again whenever something was saved, and how findings are shown. */

const OWN = "/__orderpaper/";

/** Milliseconds until a server that went away is looked for again. */
const PATIENCE = 2000;

/**
 * Asks what is known of a page, now and after every change, and hands it to `show`. A page that looks different by now is
 * opened anew instead: `mark` is what the server called it when it was opened, or nothing if the first answer says so.
 */
export function follow(address, mark, show) {
  let known = mark;
  const ask = async () => {
    const answer = await fetch(`${OWN}told.json?page=${encodeURIComponent(address)}`);
    const told = await answer.json();
    known ??= told.mark;
    if (told.mark === known) show(told);
    else location.reload();
  };
  const listen = () => {
    const socket = new WebSocket(location.origin.replace(/^http/, "ws"));
    socket.addEventListener("message", () => ask().catch(() => {}));
    socket.addEventListener("close", () => setTimeout(listen, PATIENCE));
  };
  // The server says hello to whoever connects, and that is the first time to ask.
  listen();
}

/** An element with attributes and children; words are put in as words. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** "2 errors, 1 warning"; empty for no findings. */
export function counts(findings) {
  const words = { error: "error", warning: "warning", info: "note" };
  return Object.entries(words)
    .map(([severity, word]) => [findings.filter((finding) => finding.severity === severity).length, word])
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? "" : "s"}`)
    .join(", ");
}

/** How what is seen stands to what was saved, as a sentence; nothing if they are the same. */
export function standingWords({ standing, fault, here, stopping }) {
  const errors = [...here, ...stopping].filter(({ severity }) => severity === "error");
  const files = [...new Set(errors.map(({ place }) => place.replace(/:\d+:\d+$/, "")))];
  const [first, ...more] = files;
  const where = first === undefined ? "" : ` in ${first}${more.length > 0 ? ` and ${more.length} more` : ""}`;
  const why = fault?.replace(/\.$/, "") ?? `${counts(errors)}${where}`;
  if (standing === "earlier") return `The site below is the last good one: ${why}.`;
  if (standing === "unpacked")
    return `The pages are as you saved them, but a pack could not be made: ${why}.`;
  if (standing === "nothing")
    return why === "" ? "The content is being read." : `There is no site yet: ${why}.`;
  return fault === undefined ? undefined : `${why}.`;
}

/** Findings as a list: what is wrong, where, what to type, with the lines of the source. */
export function list(findings) {
  return element("ul", { class: "findings" }, ...findings.map(one));
}

const SIGNS = { error: "Error", warning: "Warning", info: "Note" };

function one({ id, severity, place, message, help, why, frame, explained }) {
  return element(
    "li",
    { class: severity },
    element("p", { class: "what" }, element("strong", {}, `${SIGNS[severity]}: `), message),
    element("p", { class: "place" }, place),
    frame.length === 0 ? undefined : element("pre", { tabindex: "0" }, ...frame.map(line)),
    help === undefined
      ? undefined
      : element("p", { class: "help" }, element("strong", {}, "What to do: "), help),
    why === undefined ? undefined : element("p", { class: "why" }, why),
    element(
      "p",
      { class: "rule" },
      explained === undefined ? id : element("a", { href: explained }, `About ${id}`),
    ),
  );
}

/** A line of the source; one of signs only is for the eye. */
function line(words) {
  const isMarks = /^[\s|^-]*$/.test(words);
  return element("span", isMarks ? { "aria-hidden": "true" } : {}, `${words}\n`);
}
