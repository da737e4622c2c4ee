import { href, type ViewContext } from "../../views/context.ts";

/** An address of the site as data name it: whole, or below the host if nobody said where the site is served. */
export function whereIs(context: ViewContext, address: string): string {
  return context.baseUrl === undefined ? href(context, address) : `${context.baseUrl}${address}`;
}
