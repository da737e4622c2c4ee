import { addressOf } from "../../model/reference.ts";
import { permanentAddresses, shortAddresses } from "../../model/short-addresses.ts";
import type { ViewContext } from "../../views/context.ts";
import { shortAddressView } from "../../views/short-address.ts";
import type { SitePage } from "../site-page.ts";

/** The addresses that are printed on paper: each leads on to a permanent one. */
export function shortPages(context: ViewContext): readonly SitePage[] {
  return [...shortAddresses(permanentAddresses(context.library))].map(
    ([code, address]): SitePage => ({
      address: addressOf.short(code),
      layout: "short.njk",
      view: () => shortAddressView(context, code, address),
    }),
  );
}
