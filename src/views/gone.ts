import { recordOf } from "../model/kept-addresses.ts";
import type { Library } from "../model/library.ts";
import { otherMeeting } from "../model/other-meeting.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { type Tombstone, tombstonesOf } from "../model/tombstones.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { inlineHtml, titleWords } from "./prose.ts";

/** What stands at an address where something was published once: who withdrew it, when and why, or where it is now. */
export interface GonePageView {
  readonly frame: FrameView;
  readonly title: string;
  /** "Withdrawn on 8 October 2026 by Democratic Services." */
  readonly what: string;
  readonly reasonHtml?: string;
  /** Where it is now. */
  readonly to?: Link;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** What it belonged to, if that is still there. */
  readonly around?: Link;
}

/** The page at a gone address. */
export function gonePageView(context: ViewContext, tombstone: Tombstone): GonePageView {
  const { address, gone, movedTo } = tombstone;
  const { date, by, reason } = gone;
  const day = dateInWords(date);
  const what =
    movedTo === undefined
      ? `Withdrawn on ${day}${by === undefined ? "" : ` by ${by}`}.`
      : `Moved on ${day}${by === undefined ? "" : ` by ${by}`}.`;
  const since = recordOf(context.library, address)?.since;
  const trail = trailOf(context, address);
  const around = trail.at(-1);
  return {
    frame: frameView(context, {
      title: `${goneWords(tombstone)} (${movedTo === undefined ? "withdrawn" : "moved"})`,
      address: goneAt(address),
      isUnlisted: true,
      description: what,
      trail,
      styles: ["/css/reading.css"],
    }),
    title: titleWords(gone.title),
    what,
    ...(reason === undefined ? {} : { reasonHtml: inlineHtml(context, reason) }),
    ...(movedTo === undefined
      ? {}
      : {
          to: {
            words: movedTo.startsWith("/") ? titleWords(gone.title) : new URL(movedTo).host,
            href: movedTo.startsWith("/") ? href(context, movedTo) : movedTo,
          },
        }),
    facts: [
      { label: movedTo === undefined ? "Address" : "Old address", words: decodeURIComponent(address) },
      // A ledger that was begun after that day knows nothing of it.
      ...(since === undefined || since > date
        ? []
        : [{ label: "Published", words: `on record since ${dateInWords(since)}` }]),
    ],
    ...(around === undefined ? {} : { around }),
  };
}

/** What stood at a gone address, in words: of a file below an entry with its name, so that no two are called the same. */
export function goneWords({ address, gone }: Tombstone): string {
  const title = titleWords(gone.title);
  if (address === gone.address) return title;
  return `${title}: ${decodeURIComponent(address).split("/").filter(Boolean).slice(2).join("/")}`;
}

/** Where the page of a gone address is written: a file's as a folder of that name, to which every host leads on. */
export const goneAt = (address: string): string => (address.endsWith("/") ? address : `${address}/`);

/** What was withdrawn of a meeting: each entry of its own, not what is gone along with it. */
export const withdrawnOf = query("withdrawn-of", (library: Library, meeting): readonly Tombstone[] => {
  const own = addressOf.meeting(meeting);
  return withdrawn(library).filter(({ address }) => address.startsWith(own) && address !== own);
});

const withdrawn = query("withdrawn", (library: Library): readonly Tombstone[] =>
  [...tombstonesOf(library).values()].filter(
    ({ address, gone, movedTo }) => movedTo === undefined && address === gone.address,
  ),
);

/** The section an address is in, and its meeting if that is still there. */
function trailOf(context: ViewContext, address: string): readonly Link[] {
  const [, section = "", id = ""] = address.split("/");
  const link = (words: string, to: string): Link => ({ words, href: href(context, to) });
  const [words, to] = SECTIONS[section] ?? [];
  if (words === undefined || to === undefined) return [];
  return [link(words, to), ...(section === "meetings" ? meetingLink(context.library, id, link) : [])];
}

function meetingLink(
  library: Library,
  id: string,
  link: (words: string, to: string) => Link,
): readonly Link[] {
  const meeting = otherMeeting(library, id);
  return meeting
    ? [link(`${meeting.body.name}, ${dateInWords(meeting.date)}`, addressOf.meeting(meeting.id))]
    : [];
}

const SECTIONS: Readonly<Record<string, readonly [words: string, address: string]>> = {
  meetings: ["Meetings", addressOf.meetings()],
  bodies: ["Committees", addressOf.bodies()],
  people: ["People", addressOf.people()],
  actions: ["Actions", addressOf.actions()],
  decisions: ["Decisions", addressOf.decisions()],
};
