import type { CardView } from "../views/card.ts";

/** One generated page: its address below the site's root, its layout, and its view, made when it is printed. */
export interface SitePage {
  readonly address: string;
  readonly layout: string;
  readonly view: () => object;
  /** What stands on its picture; its frame then has its address as `cardOf`. */
  readonly card?: () => CardView;
}
