import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** What an index holds of its pages, read from its folder. */
export const readIndexOf = (folder: string): readonly { readonly url: string; readonly content: string }[] =>
  readdirSync(join(folder, "fragment")).map(
    (name) =>
      JSON.parse(
        gunzipSync(readFileSync(join(folder, "fragment", name)))
          .subarray(12)
          .toString("utf8"),
      ) as {
        readonly url: string;
        readonly content: string;
      },
  );
