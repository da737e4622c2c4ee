import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { hasCertificate } from "../model/meeting-notices.ts";
import { addressOf } from "../model/reference.ts";
import { makeCertificate } from "../pack/make-certificate.ts";
import type { Shelf } from "../pack/shelf.ts";
import type { Workshop } from "../pack/workshop.ts";
import type { SiteFile } from "../site/files.ts";
import type { ViewContext } from "../views/context.ts";
import { severalAtOnce } from "./several-at-once.ts";

/** The certificates of an edition as files, and what making them found. */
export interface Certificates {
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
  /** Why one does not call itself PDF/UA, by meeting. */
  readonly shortcomings: ReadonlyMap<string, readonly string[]>;
}

/**
 * The certificate of each wanted meeting of which something was published, as a PDF beside its page. Made behind every other file,
 * because they list the sums of these, and put aside as packs are. The members' edition has none: its files are not what the public had.
 * @throws the signal's reason once nobody wants this edition any more.
 */
export async function certificates(
  context: ViewContext,
  isWanted: (meeting: Meeting) => boolean,
  workshop: Workshop,
  shelf: Shelf,
  signal: AbortSignal | undefined,
): Promise<Certificates> {
  const files: SiteFile[] = [];
  const findings: Finding[] = [];
  const shortcomings = new Map<string, readonly string[]>();
  const { audience, meetings } = context.library;
  const wanted =
    audience === "public" ? meetings.filter((meeting) => hasCertificate(meeting) && isWanted(meeting)) : [];
  const all = await severalAtOnce(wanted, workshop.atOnce, async (meeting) => {
    signal?.throwIfAborted();
    const { pdf, ...made } = await makeCertificate(context, meeting, workshop);
    return { ...made, meeting, bytes: shelf.put(pdf) };
  });
  for (const made of all) {
    files.push({ address: addressOf.certificateFile(made.meeting.id), bytes: made.bytes });
    findings.push(...made.findings);
    if (made.shortcomings.length > 0) shortcomings.set(made.meeting.id, made.shortcomings);
  }
  return { files, findings, shortcomings };
}
