import type { ViewContext } from "../context.ts";

/** The whole address of a page as `url`; nothing if the site's own is not known: search engines want whole ones. */
export function urlOf({ baseUrl }: ViewContext, address: string): { readonly url?: string } {
  return baseUrl === undefined ? {} : { url: `${baseUrl}${address}` };
}

/** The same for a page that other data refer to: its `url`, and the `@id` by which they are seen to mean one thing. */
export function namedOf(
  { baseUrl }: ViewContext,
  address: string,
): { readonly "@id"?: string; readonly url?: string } {
  return baseUrl === undefined ? {} : { "@id": `${baseUrl}${address}`, url: `${baseUrl}${address}` };
}
