/**
 * The order of the folders of src/ is the import rule: a folder may import itself and those above it in this list. Each
 * rule says why. Run by `npm run layers`.
 */
const ORDER = [
  ["text", "how things are written: knows nothing of councils"],
  ["fonts", "cuts the website's typefaces when the package is built; nothing imports it"],
  ["findings", "the shape of bad news: knows text only"],
  ["model", "the nouns of a council: know no files, no Markdown, no Eleventy"],
  ["law", "what the law asks, as data, and the counting of its days: knows no files and says nothing"],
  ["markdown", "turns writing into HTML and numbers; knows nothing of meetings"],
  ["content", "turns files into the model; everything after it reads the library"],
  ["rules", "speak of entities and writing; the runner finds the line"],
  ["views", "decide what layouts print"],
  ["site", "a pure function of the library: never lays out a page of paper"],
  ["pack", "lays out paper: never knows how the website is built"],
  ["publish", "what leaves the building"],
  ["imports", "content made from what other systems have: writes nothing itself"],
  ["commands", "one verb a file"],
];

const names = ORDER.map(([name]) => name);
const folder = (list) => `^src/(${list.join("|")})/`;

const downhill = ORDER.flatMap(([name, reason], index) => {
  const below = names.slice(index + 1);
  if (below.length === 0) return [];
  return [
    {
      name: `${name}-imports-downhill`,
      comment: `${name}: ${reason}; it may import itself and the folders above it`,
      severity: "error",
      from: { path: folder([name]) },
      to: { path: folder(below) },
    },
  ];
});

module.exports = {
  forbidden: [
    ...downhill,
    {
      name: "rules-and-views-know-no-files",
      comment: "a rule or a view speaks of entities, so that it can be tested with plain objects",
      severity: "error",
      from: { path: folder(["rules", "views", "markdown"]) },
      to: { path: folder(["content"]) },
    },
    {
      name: "pack-knows-no-site",
      comment: "the two outputs meet in views, never in one another",
      severity: "error",
      from: { path: folder(["pack"]) },
      to: { path: folder(["site"]) },
    },
    {
      name: "only-the-door-knows-eleventy",
      comment: "one file to port when Eleventy changes",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(eleventy\\.ts|commands/serve\\.ts)" },
      to: { path: "node_modules/@11ty/" },
    },
    {
      name: "only-the-press-knows-a-browser",
      comment: "one place starts browsers, so one place keeps them from the network",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/pack/press/" },
      to: { path: "node_modules/(playwright-core|@sparticuz)/" },
    },
    {
      name: "disk-only-at-the-rim",
      comment: "effects live where the design says; everything else takes what it needs",
      severity: "error",
      from: {
        path: "^src/",
        pathNot:
          "^src/(content/files|views/(layouts|static-files|rule-texts)|fonts/.*|pack/(workshop|fragment-store|sealed-file|shelf)|pack/press/.*|publish/.*|commands/.*|cli|eleventy)\\.ts$",
      },
      to: { path: "^(node:)?fs(/promises)?$", dependencyTypes: ["core"] },
    },
    {
      name: "no-circles",
      comment: "two files that need each other are one file, or need a third",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unreachable",
      comment: "code that no door reaches is dead",
      severity: "error",
      from: { path: "^src/(cli|eleventy|fonts/cut-web-fonts)\\.ts$" },
      to: {
        path: "^src/",
        pathNot: "(\\.d\\.ts$|^src/commands/serve/panel/|^src/(cli|eleventy|fonts/cut-web-fonts)\\.ts$)",
        reachable: false,
      },
    },
    {
      name: "no-junk-drawers",
      comment: "a file is named after what it holds",
      severity: "error",
      from: {},
      to: { path: "^src/.*(utils?|helpers?|common|misc|manager)[./]" },
    },
    {
      name: "resolvable",
      comment: "an import that leads nowhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^@11ty/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".cjs"],
    },
  },
};
