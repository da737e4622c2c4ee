import type { Library } from "../model/library.ts";
import { addressOf } from "../model/reference.ts";
import { councilStyle } from "../views/theme.ts";
import type { SiteFile } from "./files.ts";

/** The files of a council's own look: its crest, and the style sheet of its colours, if council.yaml names them. */
export function themeFiles({ council }: Library): readonly SiteFile[] {
  const { crest, colours } = council;
  return [
    ...(crest === undefined ? [] : [{ address: addressOf.crest(crest.kind), bytes: crest.bytes }]),
    ...(colours === undefined
      ? []
      : [
          {
            address: addressOf.councilStyle(),
            bytes: () => new TextEncoder().encode(councilStyle(colours)),
          },
        ]),
  ];
}
