import { DomUtils, parseDocument } from "htmlparser2";
import { dayOf, timeOf } from "./days.ts";
import { cleanAddress } from "./markdown-words.ts";
import type { OldMeeting, OldMembership } from "./old.ts";
import { type Html, linksIn, queryOf, withClass, wordsIn } from "./page-elements.ts";
import { itemsOfPage } from "./page-items.ts";
import type { Pieces } from "./pieces.ts";
import type { SavedPage } from "./saved-files.ts";

/** A saved page whose old address leads to an item of a meeting, as only the page itself says. */
export interface Referring {
  readonly page: string;
  readonly meeting: string;
  readonly item?: string | undefined;
}

export interface ReadPage extends Pieces {
  readonly referring: readonly Referring[];
  /** Whether nothing here knows what page it is. */
  readonly isUnknown: boolean;
}

const NAME = /\b((?:ie|mg)[a-z]+)\.aspx(?:[?@]|%3F|_)?([^"'\s#]*)/i;

/**
 * The address a page was saved from: browsers write it into the file, the page links to itself, and programs that save sites
 * put it into the name.
 */
export function pageAddress({
  html,
  path,
}: SavedPage): { readonly name: string; readonly query: ReadonlyMap<string, string> } | undefined {
  const said = [
    /saved from url=\(\d+\)(\S+)/i.exec(html)?.[1],
    /<link\b(?=[^>]*\brel\s*=\s*["']?canonical)[^>]*\bhref\s*=\s*["']([^"']+)/i.exec(html)?.[1],
    /<meta\b(?=[^>]*\bproperty\s*=\s*["']?og:url)[^>]*\bcontent\s*=\s*["']([^"']+)/i.exec(html)?.[1],
    path.split("/").at(-1),
    /<form\b[^>]*\baction\s*=\s*["']([^"']+\.aspx\?[^"']+)/i.exec(html)?.[1],
  ];
  for (const each of said) {
    const [, name, query = ""] =
      NAME.exec(
        cleanAddress(each ?? "")
          .replace(/%3D/gi, "=")
          .replace(/%26/gi, "&"),
      ) ?? [];
    if (name !== undefined && query.includes("="))
      return { name: name.toLowerCase(), query: queryOf(query.replace(/\.html?$/i, "")) };
  }
  return undefined;
}

/** What one saved page says. */
export function readPage(page: SavedPage): ReadPage {
  const address = pageAddress(page);
  const { children } = parseDocument(page.html);
  const nothing = {
    path: page.path,
    committees: [],
    people: [],
    memberships: [],
    meetings: [],
    referring: [],
  };
  const number = (name: string): string | undefined => /^\d+$/.exec(address?.query.get(name) ?? "")?.[0];
  switch (address?.name) {
    case "ielistdocuments": {
      const id = number("mid");
      const meeting = id === undefined ? undefined : meetingOf(page.path, id, number("cid"), children);
      return { ...nothing, meetings: meeting ? [meeting] : [], isUnknown: meeting === undefined };
    }
    case "mguserinfo": {
      const id = number("uid");
      return id === undefined
        ? { ...nothing, isUnknown: true }
        : { ...nothing, ...personOf(id, children), isUnknown: false };
    }
    case "mgcommitteedetails": {
      const id = number("id") ?? number("cid");
      const title = headingOf(children).replace(/^committee details\s*[-–:]?\s*/i, "");
      const isWhole = id !== undefined && title !== "";
      return {
        ...nothing,
        committees: isWhole
          ? [
              {
                id,
                title,
                isExpired: /no longer (?:meets|exists)|former committee/i.test(wordsIn(children)),
                isDeleted: false,
              },
            ]
          : [],
        isUnknown: !isWhole,
      };
    }
    case "iedecisiondetails":
    case "ieissuedetails":
    case "mgai":
      return { ...nothing, referring: referringOf(address, children), isUnknown: false };
    default:
      return { ...nothing, isUnknown: true };
  }
}

const headingOf = (nodes: readonly Html[]): string => {
  const [first] = withClass(nodes, "mgMainTitleTxt");
  return wordsIn(first ? [first] : DomUtils.getElementsByTagName("h1", [...nodes], true, 1));
};

function meetingOf(
  path: string,
  id: string,
  committee: string | undefined,
  nodes: readonly Html[],
): OldMeeting | undefined {
  const [title] = DomUtils.getElementsByTagName("title", [...nodes], true, 1);
  const heads = [wordsIn(title ? [title] : []), headingOf(nodes), wordsIn(withClass(nodes, "mgSubTitleTxt"))];
  const date = heads.map(dayOf).find((day) => day !== undefined);
  if (date === undefined) return undefined;
  const committeeTitle = /\bfor\s+(.+?)\s+on\s+/i.exec(heads[0] ?? "")?.[1];
  const all = wordsIn(nodes);
  const [venue] = DomUtils.getElementsByTagName("p", [...nodes])
    .map((paragraph) => /^venue:\s*(.+)$/i.exec(wordsIn([paragraph]))?.[1])
    .filter((said) => said !== undefined);
  const items = itemsOfPage(nodes);
  return {
    id,
    source: path,
    committee: committee === "0" ? undefined : committee,
    committeeTitle,
    date,
    time: heads.map((head) => timeOf(withoutDay(head))).find((time) => time !== undefined),
    status: /\bthis meeting (?:has been|was|is) (cancelled|postponed)|\b(cancelled|postponed)\b/i.exec(
      heads.join(" ") || all,
    )?.[0],
    location: venue?.replace(/\s*view directions.*$/i, ""),
    isWebcast: false,
    areMinutesPublished: items.some(({ minutes }) => minutes !== undefined) || undefined,
    attendees: [],
    items,
    documents: [],
  };
}

/** "Tuesday, 3rd September, 2019 6.30 pm" without what could be taken for a time. */
const withoutDay = (head: string): string =>
  head.replace(/\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\.?,?\s+\d{4}/gi, " ");

function personOf(id: string, nodes: readonly Html[]): Pick<Pieces, "people" | "memberships"> {
  const field = (label: RegExp): string | undefined => {
    const lines = DomUtils.getElementsByTagName(
      (name) => name === "p" || name === "li" || name === "dd",
      [...nodes],
    );
    return lines
      .map((line) => label.exec(wordsIn([line]))?.[1]?.trim())
      .find((said) => said !== undefined && said !== "");
  };
  const email = linksIn(nodes)
    .map(({ url }) => /^mailto:([^?]+)/i.exec(url)?.[1])
    .find((said) => said !== undefined);
  const name = headingOf(nodes).replace(/^councillor details\s*[-–:]\s*/i, "");
  const memberships = linksIn(nodes).flatMap(({ url }): readonly OldMembership[] => {
    const committee = /mgCommitteeDetails\.aspx\?(.*)$/i.exec(url)?.[1];
    const number = committee === undefined ? undefined : queryOf(committee).get("id");
    return number !== undefined && /^\d+$/.test(number) ? [{ person: id, committee: number }] : [];
  });
  return {
    people:
      name === ""
        ? []
        : [
            {
              id,
              name,
              party: field(/^party:\s*(.+)$/i),
              ward: field(/^(?:ward|division):\s*(.+)$/i),
              email,
            },
          ],
    memberships,
  };
}

function referringOf(
  { name, query }: { readonly name: string; readonly query: ReadonlyMap<string, string> },
  nodes: readonly Html[],
): readonly Referring[] {
  const spelt: Readonly<Record<string, readonly [page: string, parameter: string]>> = {
    iedecisiondetails: ["/ieDecisionDetails.aspx", "ID"],
    ieissuedetails: ["/ieIssueDetails.aspx", "IId"],
    mgai: ["/mgAi.aspx", "ID"],
  };
  const [page = "", parameter = ""] = spelt[name] ?? [];
  const number = query.get(parameter.toLowerCase());
  if (number === undefined || !/^\d+$/.test(number)) return [];
  // Of several meetings that took the business the last link is the latest.
  const meetings = linksIn(nodes).flatMap(({ url }): readonly Referring[] => {
    const [, said, place] = /ieListDocuments\.aspx\?([^#]*)(?:#AI(\d+))?/i.exec(url) ?? [];
    const meeting = said === undefined ? undefined : queryOf(said).get("mid");
    return meeting === undefined ? [] : [{ page: `${page}?${parameter}=${number}`, meeting, item: place }];
  });
  return meetings.slice(-1);
}
