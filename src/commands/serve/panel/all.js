/** The list of everything that is wrong; it stands in for the site, too, where there is none to show yet. */
import { element, follow, list, standingWords } from "./findings.js";

const OWN = "/__orderpaper/";
const main = document.querySelector("main");

function show(told) {
  const words = standingWords(told);
  const rules = element("p", {}, element("a", { href: "/rules/" }, "How papers are checked"));
  main.replaceChildren(
    element("h1", {}, "What is wrong"),
    element("p", { class: "standing" }, words?.replace("The site below", "The site") ?? told.closing),
    ...(words === undefined || told.closing === "" ? [] : [element("p", {}, told.closing)]),
    list([...told.here, ...told.stopping]),
    ...(told.standing === "nothing"
      ? []
      : [element("p", {}, element("a", { href: "/" }, "To the site")), rules]),
  );
}

follow(location.pathname === OWN ? OWN : decodeURI(location.pathname), undefined, show);
