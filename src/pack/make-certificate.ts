import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { shortCode } from "../model/short-addresses.ts";
import type { ViewContext } from "../views/context.ts";
import { certificateFacts } from "../views/notices/certificate.ts";
import { type SheetOptions, settingsOf, sheetFrame } from "../views/sheet-frame.ts";
import { layOutPart } from "./lay-out-part.ts";
import { about } from "./pack-files.ts";
import { assemble } from "./pdf/assemble.ts";
import type { PlannedPart } from "./plan.ts";
import type { Workshop } from "./workshop.ts";

/** A certificate of publication as a PDF. */
export interface MadeCertificate {
  readonly pdf: Uint8Array;
  /** Why it does not call itself PDF/UA; empty if it does. */
  readonly shortcomings: readonly string[];
  readonly findings: readonly Finding[];
}

const TITLE = "Publication certificate";

/**
 * The certificate of one meeting on sheets of paper, with numbers of its own. It lists the sums of files that are made
 * already, and is made behind them: it is not among them, and changes none of them. It does not say as of which day it
 * is, for then every publication would lay out the certificates of all meetings again.
 */
export async function makeCertificate(
  web: ViewContext,
  meeting: Meeting,
  workshop: Workshop,
): Promise<MadeCertificate> {
  // On paper there is no page to start from: links are whole addresses, or none.
  const context = { ...web, prefix: web.baseUrl ?? web.prefix };
  // As a fault of the agenda's front page is, one of this sheet is reported in the agenda.
  const part: PlannedPart = {
    key: "certificate",
    title: TITLE,
    name: TITLE,
    content: { kind: "front" },
    startsItem: true,
  };
  const view = {
    ...certificateFacts(context, meeting),
    sheet: sheetFrame(context, meeting, TITLE, undefined, optionsOf(web, meeting)),
  };
  const sheet = {
    name: part.key,
    html: workshop.stationery.print("pack/certificate.njk", view),
    files: workshop.stationery.files,
    engine: "chromium",
    anchors: [],
  } as const;
  const { fragment, findings } = await layOutPart(workshop, meeting, part, sheet, view.sheet.language);
  const settings = settingsOf(web, meeting);
  const made = assemble({
    ...about({ web, meeting, settings, stampFont: workshop.stampFont }, "publication certificate"),
    parts: [{ fragment, title: TITLE, labels: fragment.pages.map((_, page) => String(page + 1)) }],
  });
  return { pdf: made.pdf, shortcomings: made.shortcomings.map(([, why]) => `${TITLE}: ${why}`), findings };
}

/** The short address of the meeting: what the certificate speaks of is there. */
function optionsOf({ baseUrl }: ViewContext, meeting: Meeting): SheetOptions {
  if (baseUrl === undefined) return {};
  const address = `${baseUrl}${addressOf.short(shortCode(addressOf.meeting(meeting.id)))}`;
  return { link: { address, shown: address.replace(/^https?:\/\//, "").replace(/\/$/, "") } };
}
