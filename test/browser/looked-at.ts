/** Papers of the demo and papers of invented text, laid out by either engine as a pack has them. */
import { fileURLToPath } from "node:url";
import type { PackSettings } from "../../src/model/pack-settings.ts";
import type { LaidOut, Sheet } from "../../src/pack/press/sheet.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { itemOf, paperView } from "../../src/views/paper.ts";
import type { ProseTarget } from "../../src/views/prose.ts";
import { type SheetOptions, sheetFrame } from "../../src/views/sheet-frame.ts";
import { type PrintedPage, printedPages } from "./printed-lines.ts";

const MEETING = "2026-11-26-health-and-wellbeing-board";
export const MM = 72 / 25.4;
export const LINK = {
  address: "https://meetings.harrowmere.example/go/k3v9q",
  shown: "meetings.harrowmere.example/go/k3v9q",
};
export const ORDINARY: PackSettings = { paper: "A4", sides: "single", print: "ordinary" };
export const ENGINES = ["chromium", "pagedjs"] as const;

export const { library } = check(fileURLToPath(new URL("../../content", import.meta.url)));
export const context = viewContext(library, new Map());
const found = library.meeting(MEETING);
if (!found) throw new Error("the demo has this meeting");
export const meeting = found;
const workshop = openWorkshop({ remember: false });
/** To be called when all is looked at. */
export const closeWorkshop = (): Promise<void> => workshop.close();
export interface Looked extends LaidOut {
  readonly pages: number;
  readonly looks: readonly PrintedPage[];
}

export async function lay(
  layout: string,
  view: object,
  engine: Sheet["engine"] = "chromium",
  beside: Sheet["files"] = new Map(),
): Promise<Looked> {
  const html = workshop.stationery.print(`pack/${layout}`, view);
  const files = new Map([...workshop.stationery.files, ...beside]);
  const press = await workshop.press();
  const laid = await press.layOut({ name: layout, html, files, engine, anchors: [] });
  return { ...laid, looks: await printedPages(laid.pdf) };
}

export const TARGET: ProseTarget = {
  target: "pack",
  sitePage: (address) => `https://meetings.harrowmere.example${address}`,
  asset: (name) => (meeting.beside.has(name) ? `/assets/${name}` : undefined),
};

/** A paper of the meeting, printed; its footnotes at the end of nothing when Chromium prints it. */
export async function paper(
  id: string,
  engine: Sheet["engine"],
  options: SheetOptions = { settings: ORDINARY },
) {
  const one = meeting.papers.find((each) => each.id === id);
  if (!one) throw new Error(`no paper ${id}`);
  const view = paperView(context, meeting, one, TARGET);
  const sheet = sheetFrame(context, meeting, view.title, itemOf(meeting, one), options);
  const beside = [...one.beside].map(
    ([name, asset]) => [`assets/${name}`, { bytes: asset.bytes(), type: "image/svg+xml" }] as const,
  );
  return lay(one.kind === "slides" ? "slides.njk" : "paper.njk", { ...view, sheet }, engine, new Map(beside));
}

/** A report of invented text in the frame of a real one. */
export function report(bodyHtml: string, engine: Sheet["engine"], settings: PackSettings = ORDINARY) {
  const [one] = meeting.papers;
  if (!one) throw new Error("the meeting has papers");
  const view = paperView(context, meeting, one, TARGET);
  const sheet = sheetFrame(context, meeting, view.title, undefined, { settings });
  return lay("paper.njk", { ...view, kind: "appendix", facts: [], contact: [], bodyHtml, sheet }, engine);
}

export const sentence = "The board agreed in March to look again at how long people wait to be seen. ";
export const numbered = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p class="numbered" id="p1.${at + 1}"><span class="number">1.${at + 1}</span> ${sentence.repeat(4)}</p>\n`,
  ).join("");
