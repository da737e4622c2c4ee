import type { Link, ViewContext } from "../context.ts";

/**
 * The way to a page as a BreadcrumbList of schema.org, outermost first, the page itself last. Undefined for a page that is
 * reached from the front door at once, and where the site's own address is not known. `trail` is without the front door.
 */
export function breadcrumbs(
  { baseUrl, prefix }: Pick<ViewContext, "baseUrl" | "prefix">,
  trail: readonly Link[],
  title: string,
): object | undefined {
  if (baseUrl === undefined || trail.length === 0) return undefined;
  const steps = trail.map(({ words, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: words,
    item: `${baseUrl}${href.slice(prefix.length)}`,
  }));
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...steps, { "@type": "ListItem", position: steps.length + 1, name: title }],
  };
}
