import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { beginningsOf } from "../../views/beginnings.ts";
import type { ViewContext } from "../../views/context.ts";
import { packChoiceView } from "../../views/pack-choice.ts";
import { packContentsView } from "../../views/pack-contents.ts";
import { openPack, packPageView } from "../../views/pack-page.ts";
import { packPrintView } from "../../views/pack-print.ts";
import type { SitePage } from "../site-page.ts";

/** The pages that come with a meeting's pack: what to print of it, its contents, and one for every page of it. */
export function packPages(context: ViewContext, meeting: Meeting): readonly SitePage[] {
  const pages = context.packs.get(meeting.id);
  if (!pages) return [];
  const pack = openPack(pages, (key) => beginningsOf(context, meeting, key));
  return [
    {
      address: addressOf.packChoice(meeting.id),
      layout: "pack-choice.njk",
      view: () => packChoiceView(context, meeting, pages),
    },
    {
      address: addressOf.packPrint(meeting.id),
      layout: "pack-print.njk",
      view: () => packPrintView(context, meeting),
    },
    {
      address: addressOf.packPages(meeting.id),
      layout: "pack-contents.njk",
      view: () => packContentsView(context, meeting, pages),
    },
    ...[...pack.byNumber.keys()].map(
      (number): SitePage => ({
        address: addressOf.packPage(meeting.id, number),
        layout: "pack-page.njk",
        view: () => packPageView(context, meeting, pack, number),
      }),
    ),
  ];
}
