import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { hasCertificate } from "../model/meeting-notices.ts";
import { addressOf } from "../model/reference.ts";
import { makeCertificate } from "../pack/make-certificate.ts";
import type { Shelf } from "../pack/shelf.ts";
import type { Workshop } from "../pack/workshop.ts";
import type { SiteFile } from "../site/files.ts";
import type { ViewContext } from "../views/context.ts";
import type { Joined, Keep } from "./packs/pack-book.ts";
import { putAside } from "./packs/put-aside.ts";
import { severalAtOnce } from "./several-at-once.ts";

/** The certificates of an edition as files, and what making them found. */
export interface Certificates {
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
  /** Why one does not call itself PDF/UA, by meeting. */
  readonly shortcomings: ReadonlyMap<string, readonly string[]>;
}

/** What is known of one beside its file. */
interface AboutCertificate {
  readonly meeting: string;
  readonly shortcomings: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The certificate of each wanted meeting of which something was published, as a PDF beside its page. Made behind every other file,
 * because they list the sums of these, put aside and kept as packs are. The members' edition has none: its files are not what the
 * public had.
 * @throws the signal's reason once nobody wants this edition any more.
 */
export async function certificates(
  context: ViewContext,
  isWanted: (meeting: Meeting) => boolean,
  workshop: Workshop,
  shelf: Shelf,
  keep: Keep,
  signal: AbortSignal | undefined,
): Promise<Certificates> {
  const files: SiteFile[] = [];
  const findings: Finding[] = [];
  const shortcomings = new Map<string, readonly string[]>();
  const { audience, meetings } = context.library;
  const wanted =
    audience === "public" ? meetings.filter((meeting) => hasCertificate(meeting) && isWanted(meeting)) : [];
  const make = async (meeting: Meeting): Promise<Joined<AboutCertificate>> => {
    context.library.meeting(meeting.id);
    const { pdf, ...made } = await makeCertificate(context, meeting, workshop);
    const file = { address: addressOf.certificateFile(meeting.id), bytes: () => pdf };
    return { about: { ...made, meeting: meeting.id }, files: [putAside(shelf, file)] };
  };
  const all = await severalAtOnce(wanted, workshop.atOnce, (meeting) => {
    signal?.throwIfAborted();
    // It shows no files; it prints their sums, which are told by what it reads.
    return keep(
      `certificate ${meeting.id}`,
      () => "",
      () => make(meeting),
    );
  });
  for (const made of all) {
    const { meeting, ...about } = made.about;
    files.push(...made.files);
    findings.push(...about.findings);
    if (about.shortcomings.length > 0) shortcomings.set(meeting, about.shortcomings);
  }
  return { files, findings, shortcomings };
}
