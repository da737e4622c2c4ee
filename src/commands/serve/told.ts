import type { Finding, Severity } from "../../findings/finding.ts";
import { frame } from "../../findings/frame.ts";
import { closing } from "../../findings/report.ts";
import { visible } from "../../findings/visible.ts";
import type { Library } from "../../model/library.ts";
import { hasPack } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import type { Checked } from "../../publish/edition.ts";
import { RULES } from "../../rules/index.ts";
import { dateInWords } from "../../text/dates.ts";
import { madeFrom, meetingOf } from "./made-from.ts";

/**
 * How what is seen and what was saved stand to one another. `saved`: the site is what was saved last. `earlier`: what was
 * saved has errors or could not be read, and the last good site is still there. `unpacked`: the pages are what was saved,
 * but a pack could not be made. `nothing`: there has been no good site yet.
 */
export type Standing = "saved" | "earlier" | "unpacked" | "nothing";

/** What is known when somebody asks. */
export interface Known {
  /** What findings call the folder of the content. */
  readonly folder: string;
  readonly standing: Standing;
  /** What was read last, and everything found wrong with it; undefined until something could be read. */
  readonly checked?: Checked | undefined;
  /** Why nothing could be read at all, in words. */
  readonly fault?: string | undefined;
  /** Whether packs are being made now. */
  readonly isPacking: boolean;
  /** The meetings whose packs can be opened. */
  readonly packed: ReadonlySet<string>;
}

/** One finding as the browser shows it: plain words, to be put in as text. */
export interface ToldFinding {
  readonly id: string;
  readonly severity: Severity;
  /** "content/meetings/…/01-report.md:7:3". */
  readonly place: string;
  readonly message: string;
  readonly help?: string;
  readonly why?: string;
  /** The lines of the source with what is meant underlined. */
  readonly frame: readonly string[];
  /** The address of the rule's own page, if a rule found it. */
  readonly explained?: string;
}

/** What the panel beside a page is told, as JSON; the list of everything has no page. */
export interface Told {
  readonly standing: Standing;
  /** "2 errors, 1 warning in 48 files."; empty if nothing could be read. */
  readonly closing: string;
  readonly fault?: string;
  readonly isPacking: boolean;
  /** The findings of the files that the page is made from; all of them if there is no page. */
  readonly here: readonly ToldFinding[];
  /** What stops a build, wherever it is, and is not among those of this page. */
  readonly stopping: readonly ToldFinding[];
  /** How many more there are elsewhere. */
  readonly others: number;
  /** The pack of the meeting that the page belongs to; without an address it is still to be made. */
  readonly pack?: { readonly words: string; readonly href?: string };
}

/** What is told beside a page, or with no address of everything. */
export function told(known: Known, address: string | undefined): Told {
  const { checked, folder, standing, fault, isPacking } = known;
  const findings = checked?.findings ?? [];
  const isHere =
    checked === undefined || address === undefined
      ? () => true
      : isAbout(madeFrom(address, checked.library).map((place) => `${folder}/${place}`));
  const here = findings.filter(isHere);
  const elsewhere = findings.filter((finding) => !isHere(finding));
  const stopping = elsewhere.filter(({ severity }) => severity === "error");
  const inWords = (finding: Finding): ToldFinding => toldFinding(finding, checked);
  const pack = checked && address !== undefined ? packOf(known, checked.library, address) : undefined;
  return {
    standing,
    closing: checked ? closing(findings, checked.files) : "",
    ...(fault === undefined ? {} : { fault }),
    isPacking,
    here: here.map(inWords),
    stopping: stopping.map(inWords),
    others: elsewhere.length - stopping.length,
    ...(pack && { pack }),
  };
}

/** Whether a finding points into one of these files and folders, or names one as what it disagrees with. */
function isAbout(places: readonly string[]): (finding: Finding) => boolean {
  return ({ span, elsewhere = [] }) =>
    [span.file, ...elsewhere.map((other) => other.span.file)].some((file) =>
      places.some((place) => (place.endsWith("/") ? file.startsWith(place) : file === place)),
    );
}

function toldFinding(finding: Finding, checked: Checked | undefined): ToldFinding {
  const { id, severity, span, message, help, why, elsewhere = [] } = finding;
  return {
    id,
    severity,
    place: visible(`${span.file}:${span.line}:${span.column}`),
    message: visible(message),
    ...(help === undefined ? {} : { help: visible(help) }),
    ...(why === undefined ? {} : { why }),
    frame: frame(checked?.texts.get(span.file), span, elsewhere),
    ...(RULES.some((rule) => rule.id === id) ? { explained: addressOf.rule(id) } : {}),
  };
}

function packOf({ packed }: Known, library: Library, address: string): Told["pack"] {
  const meeting = meetingOf(address, library);
  if (meeting === undefined || !hasPack(meeting)) return undefined;
  const words = `Agenda pack of ${dateInWords(meeting.date)}`;
  return packed.has(meeting.id) ? { words, href: addressOf.pack(meeting.id) } : { words };
}
