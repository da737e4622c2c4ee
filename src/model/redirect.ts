import type * as v from "valibot";
import { group, listOf, text } from "./fields.ts";

/** The file that says where addresses of an older site lead now. */
export const REDIRECTS = "redirects.yaml";

/** `redirects.yaml`: addresses of the system that a council had before. An import writes it; people may add lines. */
export const redirectsSchema = group("the list of redirects", {
  redirects: listOf(group("a redirect", { from: text, to: text })),
});

export type TypedRedirect = v.InferOutput<typeof redirectsSchema>["redirects"][number];

/** An old address that a host sends on to a page of this site. */
export interface Redirect {
  /** The path below the root of the host, decoded: "/documents/s1234/Report on trees.pdf". */
  readonly path: string;
  /** Parameters of its query that must be there, in whatever order and with whatever others; names in small letters. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** An address of this site. */
  readonly to: string;
  /** Where it says so. */
  readonly file: string;
  readonly fieldPath: readonly (string | number)[];
}
