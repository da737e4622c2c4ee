import type { CardView } from "../views/card.ts";

/** One generated page: its address below the site's root, its layout, and its view, made when it is printed. */
export interface SitePage {
  readonly address: string;
  readonly layout: string;
  readonly view: () => object;
  /** What stands on its picture; its frame then has its address as `cardOf`. */
  readonly card?: () => CardView;
  /** What the table of pages read to know that there is such a page, as keys of `reading.ts`. */
  readonly reads?: ReadonlySet<string>;
}

/** Where a page or file is below the output folder: "/meetings/" is meetings/index.html, "/404.html" is 404.html. */
export const filePath = (address: string): string =>
  `${address.endsWith("/") ? `${address}index.html` : address}`
    .replace(/^\/+/, "")
    .split("/")
    .map(decodeURIComponent)
    .join("/");
