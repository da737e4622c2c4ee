/** Two invented papers that link to each other, and a blank page. */
import { el, line, mc, type Sample } from "./sample-paper.ts";

const A4 = [595, 842] as const;

/** Two pages, the second lying; a running head and a border that nothing tags; a table whose head comes twice. */
export const roads: Sample = {
  pages: [
    {
      size: A4,
      content: [
        "BT /F1 8 Tf 1 0 0 1 50 820 Tm (Roads committee) Tj ET\n",
        line(0, "Roads", 50, 780),
        line(1, "1.1 See ", 50, 740),
        line(2, "the budget", 100, 740),
        line(3, "First", 70, 700),
        "/Table <</MCID 4 >>BDC\n50 600 200 1 re f\nEMC\n",
        line(5, "Street", 50, 590),
        line(6, "High Street", 50, 570),
      ].join(""),
    },
    {
      size: [842, 595],
      content: [line(0, "Street", 50, 500), line(1, "Low Street", 50, 480), line(2, "The end", 50, 440)].join(
        "",
      ),
    },
  ],
  structure: [
    el("Document", [
      el("H1", [el("NonStruct", [mc(0, 0)])]),
      el("P", [
        el("NonStruct", [mc(0, 1)]),
        el("NonStruct", [el("NonStruct", [mc(0, 2)]), { link: 0 }]),
        el("Link", [{ link: 1 }]),
      ]),
      el("L", [el("LI", [el("NonStruct", [mc(0, 3)])])]),
      el("Table", [
        mc(0, 4),
        el("TR", [el("TH", [mc(0, 5), mc(1, 0)], { ID: "node1" })]),
        el("TR", [el("TD", [mc(0, 6)])]),
        el("TR", [el("TD", [mc(1, 1)])]),
      ]),
      el("NonStruct", [el("NonStruct", [mc(1, 2)])]),
    ]),
  ],
  links: [
    { page: 0, address: "http://pack.invalid/budget#p2" },
    { page: 0, address: "http://pack.invalid/budget#gone" },
    { page: 0, address: "https://example.org/" },
    { page: 1, address: "file:///etc/passwd" },
  ],
  anchors: { "p1.1": [0, 750], end: [1, 450] },
  headings: [["Roads", 0]],
};

export const budget: Sample = {
  pages: [{ size: A4, content: line(0, "Budget", 50, 780) + line(1, "2 Money", 50, 740) }],
  structure: [el("Document", [el("H1", [mc(0, 0)]), el("P", [mc(0, 1), { link: 0 }])])],
  links: [{ page: 0, anchor: "p2" }],
  anchors: { p2: [0, 745] },
  headings: [
    ["Budget", 0],
    ["Money", 0],
  ],
};

export const blank: Sample = { pages: [{ size: A4, content: "" }] };
