import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { themeFiles } from "../../../src/site/theme.ts";
import { viewContext } from "../../../src/views/context.ts";
import { frameView } from "../../../src/views/frame.ts";
import { themeView } from "../../../src/views/theme.ts";
import { TINY, tinyCouncil } from "../../tiny-council.ts";

const svg = (box: string, inside = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${inside}<path d="M0 0h1v1"/></svg>`;

function council(lines: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { library, findings } = load(
    tinyCouncil({ "council.yaml": `${TINY["council.yaml"]}${lines}`, ...files }),
  );
  expect(findings).toEqual([]);
  return viewContext(library, new Map(), { served: "https://example.org/meetings-site" });
}

test("a council without a look of its own has no crest, our icon, and no style sheet", () => {
  const context = council("");
  expect(themeView(context)).toEqual({
    icon: { href: "/meetings-site/images/mark.svg", type: "image/svg+xml" },
    lightColour: "#0e4a58",
    darkColour: "#10181a",
  });
  expect(themeFiles(context.library)).toEqual([]);
});

test.each([
  ["0 0 10 12", 37, 44],
  ["0, 0, 300, 100", 132, 44],
  ["0 0 1000 100", 176, 18],
])("a crest of the box %s stands %d by %d", (box, width, height) => {
  const { crest } = themeView(council("crest: our.svg\n", { "our.svg": svg(box) }));
  expect(crest).toEqual({ href: "/meetings-site/images/crest.svg", width, height, isOnWhite: true });
});

test("a crest that knows the dark stands on no white, and is published as it is", () => {
  const text = svg("0 0 1 1", "<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style>");
  const context = council("crest: our.svg\n", { "our.svg": text });
  expect(themeView(context).crest?.isOnWhite).toBe(false);
  const [file] = themeFiles(context.library);
  expect(file?.address).toBe("/images/crest.svg");
  expect(new TextDecoder().decode(file?.bytes())).toBe(text);
});

test("a crest may be a PNG, and is the icon too", () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 40, 0, 0, 0,
    80, 8, 6, 0, 0, 0,
  ]);
  const { crest, icon } = themeView(council("crest: our.png\n", { "our.png": png }));
  expect(crest).toMatchObject({ width: 22, height: 44, isOnWhite: true });
  expect(icon).toEqual({ href: "/meetings-site/images/crest.png", type: "image/png" });
});

test("colours become a style sheet for light and dark screens, with nothing else in it", () => {
  const [file] = themeFiles(council('colours: { accent: "#5B2A86", accent-dark: "#c9a7ee" }\n').library);
  expect(file?.address).toBe("/css/council.css");
  expect(new TextDecoder().decode(file?.bytes())).toBe(
    `:root { --accent: #5b2a86; --on-accent: #ffffff; --hover: #400667; --underline: #5b2a8680; }
@media screen and (prefers-color-scheme: dark) { :root { --accent: #c9a7ee; --on-accent: #10181a; --hover: #e0c4ff; --underline: #c9a7ee80; } }
`,
  );
});

test("other sites are told what a page is where its address is known, and never of the page that is not there", () => {
  const context = council("");
  const trail = [
    { words: "Meetings", href: "/meetings/" },
    { words: "Board, 15 January 2026", href: "/meetings/2026-01-15-board/" },
  ];
  const paper = frameView(context, {
    title: "Street trees",
    address: "/x/",
    trail,
    description: "Forty trees.",
  });
  expect(paper.share).toEqual({
    title: "Street trees – Board, 15 January 2026",
    kind: "article",
    locale: "en_GB",
    description: "Forty trees.",
  });
  const gone = frameView(context, { title: "Page not found", address: "/404.html", isUnlisted: true });
  expect(gone.share).toBeUndefined();
  expect(gone.canonical).toBeUndefined();
  const nowhere = frameView(viewContext(context.library, new Map()), {
    title: "Street trees",
    address: "/x/",
  });
  expect(nowhere.share).toBeUndefined();
});

test("the foot of each page leads to the accessibility statement, once, whoever wrote it", () => {
  const statement = ({ footer }: ReturnType<typeof frameView>) =>
    footer.filter(({ href }) => href.endsWith("/accessibility/")).map(({ words }) => words);
  const about = { title: "Street trees", address: "/x/" };
  expect(statement(frameView(council(""), about))).toEqual(["Accessibility statement"]);
  const written = { "pages/accessibility.md": "---\ntitle: For everyone\n---\nWords.\n" };
  expect(statement(frameView(council("", written), about))).toEqual(["For everyone"]);
});
