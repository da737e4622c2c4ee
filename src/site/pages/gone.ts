import { tombstonesOf } from "../../model/tombstones.ts";
import type { ViewContext } from "../../views/context.ts";
import { goneAt, gonePageView } from "../../views/gone.ts";
import type { SitePage } from "../site-page.ts";

/** A page at every address that was published once and is gone. */
export function gonePages(context: ViewContext): readonly SitePage[] {
  return [...tombstonesOf(context.library).values()].map(
    (tombstone): SitePage => ({
      address: goneAt(tombstone.address),
      layout: "gone.njk",
      view: () => gonePageView(context, tombstone),
    }),
  );
}
