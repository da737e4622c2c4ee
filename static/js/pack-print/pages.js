/**
 * Finished pages of one paper, made fit to stand beside those of others in one document: what paged.js draws from style
 * sheets becomes text, names are made the paper's own, and every page gets the number it has in the pack.
 */
(() => {
  globalThis.packPrint ??= {};
  const packPrint = globalThis.packPrint;

  /** Attributes that name other elements by their ids, blanks between them. */
  const NAMING = ["aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "headers", "for"];

  /**
   * Writes running heads as text. paged.js has them as generated content of rules that are different in every paper, so in
   * one document the last paper's would stand on all pages. `view` is the paper's own window.
   */
  packPrint.writeHeads = (pages, view) => {
    for (const page of pages) {
      for (const box of page.querySelectorAll(".pagedjs_margin-content")) {
        const content = view.getComputedStyle(box, "::after").content;
        const words = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
          .map(([, string]) => unescaped(string))
          .join("");
        if (words !== "") box.append(words);
      }
    }
  };

  /** A CSS string without its escapes (CSS Syntax 3, section 4.3.7). */
  const unescaped = (string) =>
    string
      .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, "$1");

  /** Puts the paper's key before every id and every mention of one, so that two papers may have a p4.3 and a chart-1. */
  packPrint.ownNames = (pages, key) => {
    const own = (id) => `${key}--${id}`;
    for (const element of pages.flatMap((page) => [page, ...page.querySelectorAll("*")])) {
      for (const { name, value } of [...element.attributes]) {
        if (name === "id") element.setAttribute(name, own(value));
        else if (NAMING.includes(name)) element.setAttribute(name, value.split(/\s+/).map(own).join(" "));
        else if (/(?:^|:)href$/.test(name) && value.startsWith("#")) {
          element.setAttribute(name, `#${own(value.slice(1))}`);
        } else if (value.includes("url(#")) {
          element.setAttribute(
            name,
            value.replace(/url\(#([^)]*)\)/g, (_, id) => `url(#${own(id)})`),
          );
        }
      }
    }
  };

  /**
   * The numbers of a paper's pages: those it has in the pack, and 26a, 26b behind the last if this browser needs more pages
   * than the pack has.
   */
  packPrint.numbersFor = (labels, count) => {
    const last = labels[labels.length - 1] ?? "";
    const [, number = last, letter = ""] = /^(\d+)([a-z]*)$/.exec(last) ?? [];
    const extra = (at) => `${number}${letters(lettersBefore(letter) + at)}`;
    return Array.from({ length: count }, (_, at) => labels[at] ?? extra(at - labels.length));
  };

  /** a, b … z, aa, ab … */
  function letters(index) {
    const letter = String.fromCharCode(97 + (index % 26));
    return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
  }

  const lettersBefore = (letter) => [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 96, 0);

  /** Puts "Page 26" at the foot of each page, where the press stamps it. */
  packPrint.stamp = (pages, numbers) => {
    pages.forEach((page, at) => {
      const foot = page.ownerDocument.createElement("div");
      foot.className = "page-number";
      foot.textContent = `Page ${numbers[at]}`;
      page.append(foot);
    });
  };
})();
