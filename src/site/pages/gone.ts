import { recordReads } from "../../model/reading.ts";
import { tombstonesOf } from "../../model/tombstones.ts";
import type { ViewContext } from "../../views/context.ts";
import { goneAt, gonePageView } from "../../views/gone.ts";
import type { SitePage } from "../site-page.ts";

/** A page at every address that was published once and is gone. */
export function gonePages(context: ViewContext): readonly SitePage[] {
  const { value, reads } = recordReads(() => tombstonesOf(context.library));
  return [...value.values()].map(
    (tombstone): SitePage => ({
      reads,
      address: goneAt(tombstone.address),
      layout: "gone.njk",
      view: () => gonePageView(context, tombstone),
    }),
  );
}
