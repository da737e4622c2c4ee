/** One laid-out paper, ready to be joined into any pack at any place. */
import type { Body } from "./body.ts";

/** A page as it lies in the file: its visible box in points, and the clockwise turn a reader gives it when showing it. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  /** Before the turn: a landscape sheet made by turning an upright page is upright here. */
  readonly width: number;
  readonly height: number;
  readonly turn: 0 | 90 | 180 | 270;
}

/** A place in a paper: its page, counted from 0, and points from the left and *bottom* of the page's coordinates. */
export interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A heading of a paper and those below it. */
export interface OutlineEntry {
  readonly title: string;
  readonly place: Place;
  readonly kids: readonly OutlineEntry[];
}

/** A link to a place in this or another paper of the pack. */
export interface PackLink {
  /** Page of the paper, counted from 0. */
  readonly page: number;
  /** The named destination: `<key>` or `<key>/<anchor>`. */
  readonly target: string;
  /** The words that are the link. */
  readonly text: string;
}

/** A link to a place that is not in the pack. It is in the PDF all the same, and leads nowhere. */
export interface DanglingLink extends PackLink {
  /** The paper that it is in. */
  readonly key: string;
  /** What is stamped on its page. */
  readonly label: string;
}

/** A paper that knows nothing of its place in a pack. */
export interface Fragment {
  /** Names the paper in links: `http://pack.invalid/<key>#<anchor>`. */
  readonly key: string;
  readonly title: string;
  /** BCP 47, as in the paper's HTML. */
  readonly language: string;
  readonly pages: readonly PageBox[];
  /** Anchor to place, for every destination in the PDF; without the key. */
  readonly destinations: ReadonlyMap<string, Place>;
  readonly headings: readonly OutlineEntry[];
  /** Links into the pack, by page, each once though it may take two lines; a pack says which of them lead nowhere. */
  readonly links: readonly PackLink[];
  /** The names in the pack that its links lead to, each once, in the order of their slots. */
  readonly targets: readonly string[];
  /** What was in the PDF and is not in the fragment, as short phrases: `page 2: annotation Widget`. */
  readonly leftOut: readonly string[];
  /**
   * Why a pack with this paper may not say that it is PDF/UA, as short phrases: `page 3: a picture without words`,
   * `pages 1 to 8 have no tags`. Empty for a paper that keeps every rule a machine can check.
   */
  readonly shortcomings: readonly string[];
  /** Name under which the pages' resources know the font of stamps. */
  readonly stampFont: string;
  /** Slot of the node of the page tree, and of each page. */
  readonly pageNode: number;
  readonly pageSlots: readonly number[];
  /** Slots of the elements directly below the paper's Part. */
  readonly elements: readonly number[];
  /** IDs of structure elements, with the key in front, and the elements' slots. */
  readonly ids: readonly (readonly [string, number])[];
  /** How many keys of structure parents the paper uses, and the slot of its part of that tree. */
  readonly parentKeys: number;
  readonly parentTree: number | undefined;
  readonly body: Body;
}

/** The named destination of a paper, or of an anchor in it. */
export const destinationName = (key: string, anchor?: string): string =>
  anchor === undefined ? key : `${key}/${anchor}`;

/** The size of a page as it is shown, in points. */
export const shownSize = (page: PageBox): { readonly width: number; readonly height: number } =>
  page.turn % 180 === 0
    ? { width: page.width, height: page.height }
    : { width: page.height, height: page.width };
