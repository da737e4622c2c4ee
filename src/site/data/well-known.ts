import { licenceOf } from "../../model/licence.ts";
import { TABLES } from "../../model/open-data.ts";
import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import {
  actionsFeed,
  bodyFeed,
  decisionsFeed,
  everythingFeed,
  type FeedLink,
} from "../../views/feed-links.ts";
import type { SiteFile } from "../files.ts";
import { siteSpan } from "./days.ts";
import { filled, type JsonObject, jsonFile } from "./json.ts";
import { READ_COMPATIBLE } from "./oparl/system.ts";
import { POPOLO } from "./popolo/popolo.ts";
import { whereIs } from "./where.ts";

/** Everything that is there for programs, in one file at an address they know (RFC 8615). */
export function wellKnownFile(context: ViewContext): SiteFile {
  return jsonFile(addressOf.wellKnown(), () => listing(context));
}

function listing(context: ViewContext): JsonObject {
  const { council, bodies } = context.library;
  const at = (address: string): string => whereIs(context, address);
  const feed = ({ words, address }: FeedLink): JsonObject => ({ title: words, url: at(address) });
  const licence = licenceOf(council);
  return filled({
    name: council.name,
    website: council.website,
    profile: council.profile,
    language: council.language,
    timeZone: council["time-zone"],
    product: "orderpaper",
    licence: licence && { name: licence.name, url: licence.url },
    contact: council.contact && filled({ name: council.contact.name, email: council.contact.email }),
    modified: siteSpan(context).modified,
    home: at(addressOf.home()),
    documentation: at(addressOf.openData()),
    oparl:
      context.baseUrl === undefined
        ? undefined
        : { url: at(addressOf.oparl()), version: "1.1", conformance: READ_COMPATIBLE },
    popolo: { url: at(addressOf.dataFile(POPOLO)) },
    dataPackage: { url: at(addressOf.dataFile("datapackage.json")) },
    tables: TABLES.map(({ name, title }) => ({
      name,
      title,
      csv: at(addressOf.dataFile(`${name}.csv`)),
      json: at(addressOf.dataFile(`${name}.json`)),
    })),
    markdown:
      "Papers and minutes are at the address of their page, with .md in place of the slash at its end.",
    feeds: [
      ...everythingFeed(context),
      ...decisionsFeed(context),
      ...actionsFeed(context),
      ...bodies.flatMap((body) => bodyFeed(context, body)),
    ].map(feed),
    calendars: [
      { title: "All meetings", url: at(addressOf.calendar()) },
      ...bodies.map(({ id, name }) => ({ title: name, url: at(addressOf.calendarOfBody(id)) })),
    ],
  });
}
