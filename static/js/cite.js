/**
 * Citations: the number of a paragraph, heading or slide, which is a link to it, opens what to quote it by, ready to copy. What
 * all citations of the page have in common stands on the article (`data-cite`, `data-pack`, `data-address`); the page of the pack
 * is that of the last mark before. Without this script a number only leads to its own place.
 */
(() => {
  const article = document.querySelector("article[data-cite]");
  if (!article || !globalThis.openBeside) return;
  const NUMBERS = ".prose a.number, .slide-place > a:first-child";
  article.classList.add("can-cite");
  for (const number of article.querySelectorAll(NUMBERS)) {
    number.setAttribute("aria-expanded", "false");
    number.setAttribute("aria-controls", "beside");
  }
  let wasOpen = false;
  article.addEventListener(
    "pointerdown",
    ({ target }) => {
      wasOpen = target.closest(NUMBERS)?.getAttribute("aria-expanded") === "true";
    },
    true,
  );
  article.addEventListener("click", (event) => {
    const number = event.target.closest(NUMBERS);
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.replaceState(history.state, "", number.hash);
    if (wasOpen && event.detail > 0) return;
    show(number);
  });

  function show(number) {
    const place = placeOf(number);
    const address = `${article.dataset.address ?? location.href.split("#")[0]}${number.hash}`;
    const citation = [article.dataset.cite, place, ...pageOf(number), address].join(", ");
    const text = document.createElement("p");
    const copies = document.createElement("p");
    const status = document.createElement("p");
    text.className = "citation";
    text.textContent = citation;
    copies.className = "copies";
    status.className = "copied";
    status.setAttribute("role", "status");
    const whole = button("Copy citation", () => copy(citation, text, status));
    const link = button("Copy link", () => copy(address, text, status));
    copies.append(whole, link);
    const content = document.createDocumentFragment();
    content.append(text, copies, status);
    openBeside(number, `Cite ${place}`, content, whole);
  }

  /** "para 4.3", "section 4", "slide 3"; a decision without a number is found by its address. */
  function placeOf(number) {
    if (number.parentElement.matches(".decision")) return "decision";
    const words = number.textContent.trim().replace(/\.$/, "");
    if (number.closest(".slide-place")) return words.replace(/^Slide (\d+) .*/, "slide $1");
    return `${number.closest("h1, h2, h3, h4, h5, h6") ? "section" : "para"} ${words}`;
  }

  /** ["pack p. 25"], or nothing if the pack is not there or the place stands before its first mark. */
  function pageOf(number) {
    const { pack } = article.dataset;
    if (!pack) return [];
    const before = [...article.querySelectorAll(".page-mark")].filter(
      (mark) =>
        number.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING ||
        number.parentElement.contains(mark),
    );
    const label = before[before.length - 1]?.textContent.replace(/^\D*/, "").trim();
    return label ? [`${pack} ${/[–-]/.test(label) ? "pp." : "p."} ${label}`] : [];
  }

  function button(words, press) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", press);
    return made;
  }

  /** Says "Copied"; where the browser will not copy, what is to be copied is shown and marked. */
  async function copy(words, shown, status) {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = "Copied";
    } catch {
      shown.textContent = words;
      getSelection().selectAllChildren(shown);
      status.textContent = "Your browser does not copy for you. The words are marked: copy them from here.";
    }
  }
})();
