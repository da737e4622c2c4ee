import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { trackerScope } from "../model/pack-settings.ts";
import type { Asset, Engine } from "../model/paper.ts";
import { addressOf } from "../model/reference.ts";
import { shortCode } from "../model/short-addresses.ts";
import { changeSheetView } from "../views/change-sheet.ts";
import type { ViewContext } from "../views/context.ts";
import type { PrintLayout } from "../views/layouts.ts";
import { minutesView } from "../views/minutes.ts";
import { blankSheetView, exemptSlipView, fileSlipView, frontSheetView } from "../views/pack.ts";
import { paperView } from "../views/paper.ts";
import type { ProseTarget } from "../views/prose.ts";
import { type SheetOptions, sheetFrame } from "../views/sheet-frame.ts";
import { contentType } from "../views/static-files.ts";
import { trackerView } from "../views/tracker.ts";
import { type PlannedPart, withheldIn } from "./plan.ts";
import type { Sheet, SheetFile } from "./press/sheet.ts";

/** What sheets are made with: layouts, and the style sheets and fonts every sheet may ask for. */
export interface Stationery {
  readonly print: PrintLayout;
  readonly files: ReadonlyMap<string, SheetFile>;
}

/**
 * The context of a pack's views: a link to what is in the same pack stays inside it, a link to another page or file of
 * the site leads to the live site, if its address is known; else only the words are printed.
 */
export function packContext(web: ViewContext, meeting: Meeting, parts: readonly PlannedPart[]): ViewContext {
  const inside = new Map(
    parts.flatMap((part) => {
      const address = addressOfPart(meeting, part);
      return address === undefined || !isInPack(part) ? [] : [[address, part.key] as const];
    }),
  );
  return {
    ...web,
    sitePage: (address) => {
      const key = inside.get(address);
      if (key !== undefined) return `http://pack.invalid/${encodeURIComponent(key)}`;
      const known = web.sitePage(address) !== undefined && web.baseUrl !== undefined;
      return known ? `${web.baseUrl}${address}` : undefined;
    },
  };
}

/** Whether a part is the thing itself, and not a slip that says where it is. */
export const isInPack = ({ content }: PlannedPart): boolean =>
  content.kind === "file" ? isPdf(content.name) : content.kind !== "exempt";

/** Files that become pages of the pack. */
export const isPdf = (name: string): boolean => name.toLowerCase().endsWith(".pdf");

/** Where the website has what a part of the pack holds; of a withheld paper it has the item. */
export function addressOfPart(meeting: Meeting, { content, named }: PlannedPart): string | undefined {
  switch (content.kind) {
    case "front":
      return addressOf.meeting(meeting.id);
    case "paper":
      return addressOf.paper(meeting.id, content.paper.id);
    case "minutes":
      return content.minutes.withheld
        ? addressOf.privateMinutes(content.of.id)
        : addressOf.minutes(content.of.id);
    case "tracker":
      return addressOf.tracker(meeting.body.id);
    case "file":
      return addressOf.asset(meeting.id, content.name);
    case "exempt":
      return named && addressOf.item(meeting.id, named.id);
    case "changes":
    case "blank":
    case "gone":
      return undefined;
  }
}

/** The paper of a planned part as HTML for the press. `context` holds the page numbers its agenda prints. */
export function sheetOf(
  context: ViewContext,
  meeting: Meeting,
  part: PlannedPart,
  stationery: Stationery,
): Sheet {
  const { layout, view, engine, anchors, beside } = viewOf(context, meeting, part);
  const assets = [...beside].map(([name, asset]): [string, SheetFile] => [
    assetPath(name),
    { bytes: asset.bytes(), type: contentType(name) },
  ]);
  const html = stationery.print(`pack/${layout}`, view);
  return {
    name: part.key,
    html,
    files: new Map([...stationery.files, ...assets.filter(([path]) => html.includes(path))]),
    engine,
    anchors,
  };
}

interface SheetView {
  readonly layout: string;
  readonly view: object;
  readonly engine: Engine;
  readonly anchors: readonly string[];
  readonly beside: ReadonlyMap<string, Asset>;
}

const NOTHING: ReadonlyMap<string, Asset> = new Map();

function viewOf(context: ViewContext, meeting: Meeting, part: PlannedPart): SheetView {
  const { content, title, item, named } = part;
  const options = optionsOf(context, meeting, part);
  const plain = { engine: "chromium", anchors: [], beside: NOTHING } as const;
  switch (content.kind) {
    case "front":
      return {
        ...plain,
        layout: "front.njk",
        view: frontSheetView(context, meeting, options),
        anchors: ["agenda", ...allItems(meeting.agenda).map(({ id }) => id)],
        beside: meeting.beside,
      };
    case "paper": {
      const view = {
        ...paperView(context, meeting, content.paper, packTarget(context, meeting, content.paper.engine)),
        sheet: sheetFrame(context, meeting, title, item, options),
      };
      return {
        layout: content.paper.kind === "slides" ? "slides.njk" : "paper.njk",
        view,
        engine: content.paper.engine ?? engineFor(view.footnotes),
        anchors: view.anchors,
        beside: content.paper.beside,
      };
    }
    case "minutes": {
      const minutes = minutesView(context, content.of, content.minutes, packTarget(context, content.of));
      return {
        layout: "minutes.njk",
        view: { ...minutes, sheet: sheetFrame(context, meeting, title, item, options) },
        engine: engineFor(minutes.footnotes),
        anchors: minutes.anchors,
        beside: content.of.beside,
      };
    }
    case "tracker":
      return {
        ...plain,
        layout: "tracker.njk",
        view: {
          ...trackerView(context, meeting.body, {
            before: meeting.date,
            scope: trackerScope(meeting.pack, meeting.body.pack, context.library.council.pack),
          }),
          sheet: sheetFrame(context, meeting, title, item, options),
        },
      };
    case "exempt":
      if (!named) throw new Error("a slip stands for an item");
      return { ...plain, layout: "slip.njk", view: exemptSlipView(context, meeting, named, options) };
    case "file": {
      if (!named) throw new Error("a slip stands for an item");
      const address = `${context.baseUrl ?? ""}${addressOf.asset(meeting.id, content.name)}`;
      return {
        ...plain,
        layout: "slip.njk",
        view: fileSlipView(context, meeting, named, content.name, address, options),
      };
    }
    case "blank":
      return { ...plain, layout: "blank.njk", view: blankSheetView(context, meeting, content.lines) };
    case "changes": {
      const supplement = context.packs
        .get(meeting.id)
        ?.supplements.find(({ number }) => number === content.supplement);
      if (!supplement) throw new Error("a sheet of changes belongs to a supplement");
      return {
        ...plain,
        layout: "changes.njk",
        view: changeSheetView(context, meeting, { ...supplement, withdrawn: [] }),
      };
    }
    case "gone":
      throw new Error("a paper that is gone has no pages");
  }
}

/** The way back to the agenda, and the live page's short address for the QR code, where the site's own is known. */
function optionsOf({ baseUrl }: ViewContext, meeting: Meeting, part: PlannedPart): SheetOptions {
  const { content, named } = part;
  const page =
    content.kind === "file" ? named && addressOf.item(meeting.id, named.id) : addressOfPart(meeting, part);
  const back = named === undefined ? {} : { named };
  // A private paper has no page on the live site, and its address would say that there is one.
  if (page === undefined || baseUrl === undefined || withheldIn(part)) return back;
  const address = `${baseUrl}${addressOf.short(shortCode(page))}`;
  return { ...back, link: { address, shown: address.replace(/^https?:\/\//, "").replace(/\/$/, "") } };
}

/** paged.js puts footnotes at the foot of their page; Chromium's own print is better at everything else. */
const engineFor = (footnotes: number): Engine => (footnotes > 0 ? "pagedjs" : "chromium");

const assetPath = (name: string): string => `assets/${name.split("/").map(encodeURIComponent).join("/")}`;

/** Pictures come with the sheet; files and papers that are only led to are addressed as the site's pages are. */
function packTarget({ library, sitePage }: ViewContext, meeting: Meeting, engine?: Engine): ProseTarget {
  return {
    target: "pack",
    audience: library.audience,
    // Chromium's own print knows no foot of a page: a paper that asks for it has its notes behind the text.
    notes: engine === "chromium" ? "end" : "foot",
    sitePage,
    asset: (name, use) => {
      if (use === "picture") return meeting.beside.has(name) ? `/${assetPath(name)}` : undefined;
      if (meeting.beside.has(name)) return sitePage(addressOf.asset(meeting.id, name));
      return name === "minutes.md"
        ? sitePage(addressOf.minutes(meeting.id))
        : sitePage(addressOf.paper(meeting.id, name.replace(/\.md$/, "")));
    },
  };
}
