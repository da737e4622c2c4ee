/**
 * Helps somebody whose address leads nowhere: looks whether a page above it is here and links to it, says where things of an
 * earlier system are (Modern.Gov's names of pages), and puts the words of the address into the search field. It asks only
 * this site. Without it the page says the rest.
 */
(() => {
  const help = document.getElementById("not-found");
  const path = decoded(location.pathname);
  const { prefix } = help.dataset;
  const below = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;

  /** What ends every title of this site: " – Harrowmere Council". */
  const council = document.title.slice(document.title.lastIndexOf(" – "));

  const old = oldKind(below);
  if (old) help.querySelector(`[data-old="${old}"]`).hidden = false;
  else if (below !== "/404.html") {
    help.querySelector("input").value = wordsOf(below);
    guess(candidates(below));
  }

  /** What a page of Modern.Gov was of, by its file name. */
  function oldKind(address) {
    const name = /\/([a-z0-9]+)\.aspx$/i.exec(address)?.[1]?.toLowerCase() ?? "";
    if (/^(?:mguserinfo|mgmemberindex.*|mgfindmember|mgmeetingattendance|mgattendance.*)$/.test(name))
      return "person";
    if (/^(?:iedecisiondetails|iedecisions|mgdelegateddecisions|ieissuedetails|mgissuehistory.*)$/.test(name))
      return "decision";
    if (/^(?:mgcommittee.*|mglistcommittees|ielistmeetings|mgoutsidebody.*|mgcommitteestructure)$/.test(name))
      return "committee";
    if (/^(?:ie|mg)[a-z0-9]*$/.test(name) || /\/documents\/[a-z]\d+\//i.test(address)) return "meeting";
    return undefined;
  }

  /** "/Meetings/2026-10-14-planning/05-tree.html)." as it may have been meant, then each page above it. */
  function candidates(address) {
    const clean = address
      .toLowerCase()
      .replace(/(?:index)?\.html?$/, "")
      .replace(/[\s.,;:)>\]’”"']+$/, "");
    const parts = clean.split("/").filter((part) => part !== "");
    const found = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join("/")}/`);
    const year = /\b(20\d\d|19\d\d)\b/.exec(clean)?.[1];
    if (year) found.push(`/meetings/${year}/`);
    return [...new Set(found)].filter((one) => one !== address).slice(0, 5);
  }

  /** Links to the first of the addresses that has a page. */
  async function guess(addresses) {
    for (const address of addresses) {
      const href = prefix + encodeURI(address);
      const title = await titleAt(href);
      if (!title) continue;
      const line = help.querySelector("[data-guess]");
      const link = line.querySelector("a");
      link.href = href;
      link.textContent = title;
      line.hidden = false;
      return;
    }
  }

  /** The title of a page of this site; undefined if there is none, or if nothing answers. */
  async function titleAt(href) {
    const answer = await fetch(href).catch(() => undefined);
    if (!answer?.ok || !/html/.test(answer.headers.get("content-type") ?? "")) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById("not-found") ? undefined : page.title.replace(council, "");
  }

  /** "/meetings/2026-10-14-planning-committee/05-street-trees/" holds "street trees". */
  function wordsOf(address) {
    const last =
      address
        .split("/")
        .filter((part) => part !== "")
        .pop() ?? "";
    return last
      .replace(/\.[a-z]{2,5}$/i, "")
      .replace(/[-_+]+/g, " ")
      .replace(/(?:^|\s)\d+(?=\s|$)/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 60);
  }

  function decoded(address) {
    try {
      return decodeURIComponent(address);
    } catch {
      return address;
    }
  }
})();
