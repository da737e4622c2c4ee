import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { hasCertificate } from "../model/meeting-notices.ts";
import { addressOf } from "../model/reference.ts";
import { makeCertificate } from "../pack/make-certificate.ts";
import type { Workshop } from "../pack/workshop.ts";
import type { SiteFile } from "../site/files.ts";
import type { ViewContext } from "../views/context.ts";

/** The certificates of an edition as files, and what making them found. */
export interface Certificates {
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
  /** Why one does not call itself PDF/UA, by meeting. */
  readonly shortcomings: ReadonlyMap<string, readonly string[]>;
}

/**
 * The certificate of each wanted meeting of which something was published, as a PDF beside its page. Made behind every other file,
 * because they list the sums of these. The members' edition has none: its files are not what the public had.
 * @throws the signal's reason once nobody wants this edition any more.
 */
export async function certificates(
  context: ViewContext,
  isWanted: (meeting: Meeting) => boolean,
  workshop: Workshop,
  signal: AbortSignal | undefined,
): Promise<Certificates> {
  const files: SiteFile[] = [];
  const findings: Finding[] = [];
  const shortcomings = new Map<string, readonly string[]>();
  const { audience, meetings } = context.library;
  for (const meeting of audience === "public"
    ? meetings.filter((meeting) => hasCertificate(meeting) && isWanted(meeting))
    : []) {
    signal?.throwIfAborted();
    const made = await makeCertificate(context, meeting, workshop);
    files.push({ address: addressOf.certificateFile(meeting.id), bytes: () => made.pdf });
    findings.push(...made.findings);
    if (made.shortcomings.length > 0) shortcomings.set(meeting.id, made.shortcomings);
  }
  return { files, findings, shortcomings };
}
