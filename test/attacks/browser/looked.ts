/**
 * Looks at a page that the browser has read: evaluated there, gives what stands in it that words may not become. Knows
 * nothing of how pages are written; addresses are as the browser resolves them, names as it finds them.
 */
export const LOOKED = `(async () => {
  await new Promise((later) => setTimeout(later, 15));
  const found = [...window.ran];
  const FOREIGN = "iframe, frame, frameset, object, embed, applet, portal, base, template, style, video, audio, canvas, math, foreignObject, marquee, plaintext, textarea, link[rel=import]";
  const ADDRESSES = ["href", "src", "action", "formaction", "data", "poster", "ping", "background", "xlink:href", "srcset", "manifest", "cite"];
  const GOES = new Set(["http:", "https:", "mailto:", "tel:", "webcal:"]);
  const shown = (element) => element.outerHTML.slice(0, 90);
  for (const element of document.querySelectorAll(FOREIGN)) found.push("an element: " + shown(element));
  // Search says without scripts that it needs them.
  if (!location.pathname.endsWith("/search/"))
    for (const element of document.querySelectorAll("noscript")) found.push("an element: " + shown(element));
  const unread = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  while (unread.nextNode()) found.push("a comment: " + unread.currentNode.data.slice(0, 60));
  for (const element of document.querySelectorAll("*")) {
    if (element.localName.includes("-")) found.push("an element: " + shown(element));
    for (const { name, value } of element.attributes) {
      if (!/^[a-z][a-z0-9:-]*$/i.test(name)) found.push("torn words of " + shown(element));
      if (/^on/i.test(name) || name === "style" || name === "srcdoc") found.push(name + " of " + shown(element));
      if (!ADDRESSES.includes(name.toLowerCase())) continue;
      const there = URL.parse(value, document.baseURI);
      if (there === null || !GOES.has(there.protocol)) found.push(name + " leads to " + value.slice(0, 60));
      else if (name !== "href" && there.origin !== location.origin) found.push(name + " of another host: " + value.slice(0, 60));
    }
    // The parts of a page that a name hides from scripts (HTML, 3.1.7: named properties of a document).
    const named = element.getAttribute("name") ?? element.id;
    if (/^(form|img|embed|object|iframe)$/.test(element.localName) && named && named in Document.prototype)
      found.push("hides document." + named);
  }
  for (const script of document.scripts) {
    const ours = script.src !== "" && new URL(script.src).origin === location.origin && /^\\/js\\//.test(new URL(script.src).pathname);
    if (!ours && script.type !== "application/ld+json") found.push("a script: " + shown(script));
  }
  for (const meta of document.querySelectorAll("meta[http-equiv]")) found.push("a meta element: " + shown(meta));
  for (const sheet of document.styleSheets)
    if (!sheet.href?.startsWith(location.origin + "/css/")) found.push("a style sheet: " + sheet.href);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) found.push("two places called " + id);
  for (const name in {}) found.push("every object has a part " + name);
  if (document.querySelectorAll("main").length !== 1 || document.querySelectorAll("body").length !== 1) found.push("parts of the page are twice");
  // What our own scripts find by name still works: the number of a paragraph opens what to quote it by.
  const number = document.querySelector(".can-cite .prose a.number");
  number?.click();
  const quoted = document.querySelector("#beside .citation")?.textContent ?? "";
  if (number && !quoted.includes(number.hash)) found.push("a paragraph can no longer be cited: " + quoted);
  return found;
})()`;
