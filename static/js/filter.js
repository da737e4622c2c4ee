/**
 * The form above a register: hides the lines that a reader did not ask for. Lines are [data-line], each with a data-
 * attribute for every select of the form (values with spaces between them); the lines of a [data-group] stand under one
 * heading, which goes when the last of them does. What was chosen stands in the address, so that it can be sent to
 * somebody and Back leads to what was seen before. Without this script the form stays hidden and every line is there.
 */
(() => {
  const PAUSE = 400;
  const form = document.querySelector("form.filters");
  if (!form) return;
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("[type=reset]");
  const elsewhere = form.querySelector("a");
  const search = elsewhere.getAttribute("href");
  const fields = [...form.elements].filter(({ name }) => name);
  const groups = [...document.querySelectorAll("[data-group]")].map((group) => {
    const heading = group.querySelector("h2");
    const count = group.querySelector("[data-count]");
    const lines = [...group.querySelectorAll("[data-line]")];
    return {
      group,
      count,
      jump: document.querySelector(`.jumps a[href="#${heading.id}"]`)?.closest("li"),
      all: lines.length,
      lines: lines.map((line) => ({ line, words: plain(`${heading.textContent} ${line.textContent}`) })),
    };
  });
  const all = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  let saying = 0;
  /** Whether the words being typed already have an entry of the history: one for each search, not one for each letter. */
  let typing = false;

  form.hidden = false;
  read();
  show();

  // What was chosen is shown at once; on a phone the lines begin below the form.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    groups.find(({ group }) => !group.hidden)?.group.scrollIntoView();
  });
  form.addEventListener("input", ({ target }) => {
    const isWords = target.type === "search";
    show(isWords ? PAUSE : 0);
    write(isWords && typing);
    typing = isWords;
  });
  form.addEventListener("change", () => {
    typing = false;
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    show();
    write(false);
    form.querySelector("[type=search]").focus();
  });
  addEventListener("popstate", () => {
    typing = false;
    read();
    show();
  });

  /** Fills the form from the address; a value that no option has is no choice. */
  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
  }

  function write(replace) {
    const asked = new URLSearchParams(location.search);
    for (const { name, value } of fields) {
      if (value.trim() === "") asked.delete(name);
      else asked.set(name, value.trim());
    }
    const query = asked.toString() === "" ? "" : `?${asked}`;
    if (query === location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", `${location.pathname}${query}`);
  }

  /** `pause` in milliseconds before the result is said: a screen reader would read it out after each letter. */
  function show(pause = 0) {
    const typed = form.querySelector("[type=search]").value.trim();
    const words = plain(typed).split(" ").filter(Boolean);
    const chosen = fields.filter(({ type, value }) => type !== "search" && value !== "");
    const isAsked = words.length + chosen.length > 0;
    let found = 0;
    for (const { group, count, jump, lines, all: inGroup } of groups) {
      let here = 0;
      for (const { line, words: text } of lines) {
        const fits =
          words.every((word) => text.includes(word)) &&
          chosen.every(({ name, value }) => (line.dataset[name] ?? "").split(" ").includes(value));
        line.hidden = !fits;
        if (fits) here += 1;
      }
      group.hidden = here === 0;
      if (jump) jump.hidden = here === 0;
      if (count) count.textContent = here === inGroup ? `${inGroup}` : `${here} of ${inGroup}`;
      found += here;
    }
    clear.hidden = !isAsked;
    elsewhere.hidden = words.length === 0;
    elsewhere.href = words.length === 0 ? search : `${search}?q=${encodeURIComponent(typed)}`;
    clearTimeout(saying);
    saying = setTimeout(() => {
      status.textContent = result(found, isAsked);
    }, pause);
  }

  function result(found, isAsked) {
    const { one, many } = form.dataset;
    if (found === 0) return `No ${one} on this page fits.`;
    return `${isAsked ? `${found} of ${all}` : all} ${all === 1 ? one : many}`;
  }

  /** Without case, without accents, quotes of one shape, one space between words. */
  function plain(words) {
    return words
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
  }
})();
