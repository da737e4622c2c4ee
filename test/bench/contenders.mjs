/** Everything that is timed. Each is a name and a way to run it over one size of pack; peers that are not installed say so. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "./measure.mjs";
import { MEETING, markdownOf, writeCouncil } from "./pack/council.mjs";
import { writePage } from "./pack/page.mjs";
import { withOneWordChanged } from "./pack/paper.mjs";
import { writeTypst } from "./pack/typst.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = here("../../dist/cli.js");

/**
 * @typedef {object} Setting one size of pack, and where to work
 * @property {readonly (import("./pack/paper.mjs").Report | import("./pack/paper.mjs").Slides)[]} papers
 * @property {string} folder of this size only
 * @property {Readonly<Record<string, string>>} env with a cache of its own
 * @property {string} cache the folder that the cache of orderpaper is in
 * @property {string} browser a path, `embedded`, or "" for the one orderpaper finds
 * @property {number} limit seconds for one run
 *
 * @typedef {import("./measure.mjs").Measured & { pdf: string }} Run
 * @typedef {{ name: string, run: (setting: Setting) => Promise<Run> } | { name: string, absent: string }} Contender
 */

/** Every contender in the order of the table. @returns {readonly Contender[]} */
export function contenders() {
  return [...ours("chromium"), ...ours("pagedjs"), ...browsers(), ...peers()];
}

/** The order matters: each run leaves the cache as the next one wants it. @returns {readonly Contender[]} */
function ours(engine) {
  const council = ({ folder }) => join(folder, `council-${engine}`);
  const paper = (setting) => join(council(setting), "meetings", MEETING, `${setting.papers[0]?.id}.md`);
  const pack = async (setting) => {
    const pdf = join(setting.folder, `orderpaper-${engine}.pdf`);
    const chosen = setting.browser === "" ? [] : ["--browser", setting.browser];
    const command = [process.execPath, CLI, "pack", MEETING, "--content", council(setting), "--output", pdf];
    return { ...(await measure([...command, ...chosen], setting)), pdf };
  };
  /** What is timed warm needs a pack that was made before, if the cold run was left out. */
  const made = async (setting) => {
    if (existsSync(council(setting))) return;
    writeCouncil(council(setting), setting.papers, engine);
    await pack(setting);
  };
  const name = (what) => `orderpaper, ${engine === "pagedjs" ? "paged.js" : "Chromium"}: ${what}`;
  return [
    {
      name: name("cold"),
      run: async (setting) => {
        writeCouncil(council(setting), setting.papers, engine);
        rmSync(join(setting.cache, "fragments"), { recursive: true, force: true });
        return pack(setting);
      },
    },
    {
      name: name("nothing changed"),
      run: async (setting) => {
        await made(setting);
        return pack(setting);
      },
    },
    {
      name: name("one word, new process"),
      run: async (setting) => {
        await made(setting);
        const before = readFileSync(paper(setting), "utf8");
        writeFileSync(paper(setting), markdownOf(withOneWordChanged(setting.papers[0]), engine));
        const run = await forgotten(setting, () => pack(setting));
        writeFileSync(paper(setting), before);
        return run;
      },
    },
    {
      name: name("one word, same process"),
      run: async (setting) => {
        await made(setting);
        const pdf = join(setting.folder, `orderpaper-${engine}-edited.pdf`);
        const words = [council(setting), MEETING, paper(setting), pdf, "5", setting.browser];
        const command = [process.execPath, here("drive/edits.mjs"), ...words];
        const run = await forgotten(setting, () => measure(command, setting));
        const { edits } = JSON.parse(run.output);
        return { ...run, seconds: median(edits, "seconds"), cpu: median(edits, "cpu"), pdf };
      },
    },
  ];
}

/** @returns {readonly Contender[]} */
function browsers() {
  const whole = (name, engine, notes) => ({
    name,
    run: async (setting) => {
      const page = writePage(join(setting.folder, notes), setting.papers, notes);
      const pdf = join(setting.folder, `whole-${engine}.pdf`);
      const command = [process.execPath, here("drive/whole.mjs"), page, pdf, engine, setting.browser];
      return { ...(await measure(command, setting)), pdf };
    },
  });
  return [whole(CHROMIUM, "chromium", "end"), whole("paged.js, whole pack", "pagedjs", "foot")];
}

export const CHROMIUM = "Chromium's print, whole pack";
export const TYPST = "Typst";

/** @returns {readonly Contender[]} */
function peers() {
  const overPage = (name, variable, program, words, notes) => {
    const found = programFor(variable, program);
    if (found === undefined) return { name, absent: `no ${program} in PATH or ${variable}` };
    const run = async (setting) => {
      const page = writePage(join(setting.folder, notes), setting.papers, notes);
      const pdf = join(setting.folder, `${program}.pdf`);
      return { ...(await measure([found, ...words(page, pdf, setting)], setting)), pdf };
    };
    return { name, run };
  };
  const root = process.getuid?.() === 0;
  return [
    typst(),
    overPage("WeasyPrint", "ORDERPAPER_BENCH_WEASYPRINT", "weasyprint", (page, pdf) => [page, pdf], "foot"),
    overPage(
      "pagedjs-cli",
      "ORDERPAPER_BENCH_PAGEDJS_CLI",
      "pagedjs-cli",
      (page, pdf) => [page, "--output", pdf, ...(root ? ["--browserArgs", "--no-sandbox"] : [])],
      "foot",
    ),
    overPage(
      "Vivliostyle",
      "ORDERPAPER_BENCH_VIVLIOSTYLE",
      "vivliostyle",
      (page, pdf, { env }) => ["build", page, "--output", pdf, "--executable-browser", env.CHROME_PATH ?? ""],
      "foot",
    ),
  ];
}

/** The `typst` program, or a folder whose node_modules has the compiler for Node. @returns {Contender} */
function typst() {
  const asked = process.env.ORDERPAPER_BENCH_TYPST;
  const folder =
    asked !== undefined && statSync(asked, { throwIfNoEntry: false })?.isDirectory() ? asked : undefined;
  const program = folder === undefined ? programFor("ORDERPAPER_BENCH_TYPST", "typst") : undefined;
  if (folder === undefined && program === undefined)
    return { name: TYPST, absent: "no typst in PATH or ORDERPAPER_BENCH_TYPST" };
  const run = async (setting) => {
    const place = join(setting.folder, "typst");
    mkdirSync(place, { recursive: true });
    const source = writeTypst(place, setting.papers);
    const pdf = join(setting.folder, "typst.pdf");
    const typefaces = readdirSync(setting.cache).find((name) => name.startsWith("typefaces-")) ?? "";
    const fonts = join(setting.cache, typefaces, "faces");
    const command =
      program === undefined
        ? [process.execPath, here("drive/typst.mjs"), source, pdf, folder ?? "", fonts]
        : [program, "compile", "--font-path", fonts, source, pdf];
    return { ...(await measure(command, setting)), pdf };
  };
  return { name: TYPST, run };
}

function programFor(variable, name) {
  const asked = process.env[variable];
  if (asked !== undefined) return existsSync(asked) ? asked : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Another run must find the word changed again, so what this one puts into the cache is taken out. */
async function forgotten(setting, run) {
  const before = new Set(fragmentsOf(setting));
  const done = await run();
  for (const file of fragmentsOf(setting)) if (!before.has(file)) rmSync(file);
  return done;
}

function fragmentsOf({ cache }) {
  const folder = join(cache, "fragments");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** The middle one of what `runs` say under `key`. */
export const median = (runs, key) =>
  runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)];
