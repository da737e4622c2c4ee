import { recordReads } from "../../model/reading.ts";
import { addressOf } from "../../model/reference.ts";
import { permanentAddresses, shortAddresses } from "../../model/short-addresses.ts";
import { tombstonesOf } from "../../model/tombstones.ts";
import type { ViewContext } from "../../views/context.ts";
import { shortAddressView } from "../../views/short-address.ts";
import type { SitePage } from "../site-page.ts";

/** The addresses that are printed on paper: each leads on to a permanent one. */
export function shortPages(context: ViewContext): readonly SitePage[] {
  const { library } = context;
  const { value: tombstones, reads } = recordReads(() => tombstonesOf(library));
  const buried = [...tombstones.keys()].filter((address) => /^\/(?:meetings|bodies)\/.*\/$/.test(address));
  // An item's short address was made of its place on the agenda, and leads to what stands at the item's own page now.
  const places = new Map(buried.map((address) => [address.replace(/(item-[^/]+)\/$/, "#$1"), address]));
  return [...shortAddresses([...permanentAddresses(library), ...buried, ...places.keys()])].map(
    ([code, address]): SitePage => ({
      address: addressOf.short(code),
      reads,
      layout: "short.njk",
      view: () => shortAddressView(context, code, places.get(address) ?? address),
    }),
  );
}
