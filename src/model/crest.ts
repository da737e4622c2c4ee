import type { Asset } from "./paper.ts";

/** A council's crest or logo: a picture beside council.yaml. */
export interface Crest extends Asset {
  readonly kind: "svg" | "png";
  /** In its own units; what matters is how they relate. */
  readonly width: number;
  readonly height: number;
  /** Whether it says by itself what it looks like on a dark ground (SVG with `prefers-color-scheme`). */
  readonly knowsDark: boolean;
}
