import { licenceOf } from "../model/licence.ts";
import { TABLES } from "../model/open-data.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";

/** A table and its two files. */
export interface TableView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly csv: Link;
  readonly json: Link;
}

export interface OpenDataPageView {
  readonly frame: FrameView;
  readonly council: string;
  readonly licence?: Link;
  /** "20 November 2026": the day the content speaks of. */
  readonly asAt?: string;
  readonly tables: readonly TableView[];
  readonly dataPackage: Link;
  readonly popolo: Link;
  /** Where a client of OParl begins; missing as long as nobody said where the site is served. */
  readonly oparl?: Link;
  readonly following: Link;
  readonly wellKnown: Link;
}

/** The page that says what is published for programs, for people who look for figures. */
export function openDataPageView(context: ViewContext): OpenDataPageView {
  const { council } = context.library;
  const licence = licenceOf(council);
  const day = asAt(context.library);
  const link = (words: string, address: string): Link => ({ words, href: href(context, address) });
  return {
    frame: frameView(context, {
      title: "Open data",
      address: addressOf.openData(),
      description: `Meetings, decisions, votes, attendance and actions of ${council.name} as tables and for programs`,
      styles: ["/css/following.css"],
    }),
    council: council.name,
    ...(licence === undefined ? {} : { licence: { words: licence.name, href: licence.url } }),
    ...(day === undefined ? {} : { asAt: dateInWords(day) }),
    tables: TABLES.map(({ name, title, about }) => ({
      id: `data-${name}`,
      title,
      about,
      csv: link(`${name}.csv`, addressOf.dataFile(`${name}.csv`)),
      json: link(`${name}.json`, addressOf.dataFile(`${name}.json`)),
    })),
    dataPackage: link("datapackage.json", addressOf.dataFile("datapackage.json")),
    popolo: link("popolo.json", addressOf.dataFile("popolo.json")),
    ...(context.baseUrl === undefined ? {} : { oparl: link("system.json", addressOf.oparl()) }),
    following: link("Follow meetings and papers", addressOf.following()),
    wellKnown: link("meeting-packs.json", addressOf.wellKnown()),
  };
}
