import type { Span } from "../findings/finding.ts";

/** Turns a field of a file into its span. */
export type Locate = (file: string, field: readonly (string | number)[]) => Span | undefined;
