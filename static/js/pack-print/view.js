/**
 * The printing view: lays out the papers that its address names (`?part=04-street-trees&part=…`), one after the other, puts
 * their pages into this document with the numbers they have in the pack, and opens the browser's print dialogue.
 */
(() => {
  const { packPrint } = globalThis;
  const papers = document.getElementById("papers");
  const progress = document.getElementById("progress");
  const notes = document.getElementById("notes");
  const button = document.getElementById("print");
  /** Sizes of sheets by name, for the print dialogue. */
  const sizes = new Map();

  button.addEventListener("click", () => print());
  show().catch((cause) => {
    progress.textContent = `The papers could not be laid out: ${cause.message}.`;
  });

  async function show() {
    progress.textContent = "Looking up the page numbers …";
    const answer = await fetch(papers.dataset.pages);
    if (!answer.ok) throw new Error("the page numbers are not here");
    const { parts } = await answer.json();
    const wanted = new Set(new URLSearchParams(location.search).getAll("part"));
    const picked = parts.filter(({ key }) => wanted.has(key));
    if (picked.length === 0) {
      progress.textContent = "No paper was picked.";
      return;
    }
    let pages = 0;
    for (const [at, part] of picked.entries()) {
      progress.textContent = `Laying out paper ${at + 1} of ${picked.length}: ${part.title}`;
      pages += await add(part);
    }
    if (pages === 0) {
      progress.textContent = "Nothing could be laid out.";
      return;
    }
    await document.fonts.ready;
    papers.dataset.ready = String(pages);
    progress.textContent = `${pages} ${pages === 1 ? "page is" : "pages are"} ready to print.`;
    button.hidden = false;
    print();
  }

  /** Adds one paper; gives back how many pages it has. A paper that cannot be laid out is noted, and the others go on. */
  async function add({ key, title, labels }) {
    const address = `${papers.dataset.sheets}${encodeURIComponent(key)}.html`;
    let laid;
    try {
      laid = await packPrint.layOut(address, scripts());
    } catch (cause) {
      note(`“${title}” could not be laid out: ${cause.message}. Its own PDF can be printed instead.`);
      return 0;
    }
    const { frame, document: inside, pages, lost } = laid;
    const over = pages.map(beyond);
    packPrint.writeHeads(pages, frame.contentWindow);
    nameSizes(pages, frame.contentWindow);
    packPrint.ownNames(pages, key);
    const numbers = packPrint.numbersFor(labels, pages.length);
    packPrint.stamp(pages, numbers);
    const { paper, style } = packPrint.apart(inside, key, pages);
    paper.setAttribute("aria-label", title);
    addStyle(style);
    papers.append(paper);
    frame.remove();
    if (pages.length !== labels.length) noteNumbers(title, labels, numbers);
    if (lost.length > 0)
      note(`“${title}” loses words in this browser: “${lost[0]}”. Print its own PDF instead.`);
    else if (pages.some((page, at) => beyond(page) > Math.max(1, over[at] + 1)))
      note(`“${title}” does not fit its pages here. Print its own PDF instead.`);
    return pages.length;
  }

  /** The scripts that lay a sheet out, each with its digest. */
  function scripts() {
    const words = papers.dataset.scripts.split(" ");
    return words.flatMap((address, at) => (at % 2 === 0 ? [{ address, integrity: words[at + 1] }] : []));
  }

  function noteNumbers(title, labels, numbers) {
    const last = numbers[numbers.length - 1];
    const pages = labels.length === 1 ? "1 page" : `${labels.length} pages`;
    note(
      numbers.length > labels.length
        ? `“${title}” needs more pages in this browser than the ${pages} it has in the pack; its last is ${last}, and not every page begins where the pack’s does.`
        : `“${title}” needs fewer pages in this browser than the ${pages} it has in the pack; it ends on ${last}, and not every page begins where the pack’s does.`,
    );
  }

  /** How far the text of a page reaches below the place it has, in CSS pixels; less than 0 for a page with room. */
  function beyond(page) {
    const content = page.querySelector(".pagedjs_page_content");
    const bottoms = [...content.querySelectorAll("*")].map(
      (element) => element.getBoundingClientRect().bottom,
    );
    return Math.max(...bottoms, Number.NEGATIVE_INFINITY) - content.getBoundingClientRect().bottom;
  }

  function note(words) {
    const line = document.createElement("span");
    line.textContent = words;
    notes.append(line, " ");
  }

  /** Gives every page a name for its size, so that portrait and landscape sheets come out as they are. */
  function nameSizes(pages, view) {
    for (const page of pages) {
      const box = view.getComputedStyle(page.querySelector(".pagedjs_pagebox"));
      const [width, height] = ["width", "height"].map((side) =>
        box.getPropertyValue(`--pagedjs-pagebox-${side}`).trim(),
      );
      const size = `${width} ${height}`;
      if (!sizes.has(size)) {
        const name = `size${sizes.size + 1}`;
        sizes.set(size, name);
        addStyle(`@page ${name} { size: ${size}; margin: 0; }
          .pagedjs_page[data-sheet="${name}"] { page: ${name}; }
          .pagedjs_page[data-sheet="${name}"], .pagedjs_page[data-sheet="${name}"] > .pagedjs_sheet {
            width: ${width} !important; height: ${height} !important;
          }`);
      }
      page.dataset.sheet = sizes.get(size);
    }
  }

  function addStyle(text) {
    const style = document.createElement("style");
    style.textContent = text;
    document.head.append(style);
  }
})();
