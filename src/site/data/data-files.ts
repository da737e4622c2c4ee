import type { ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import { markdownFiles } from "./markdown.ts";
import { oparlFiles } from "./oparl/oparl-files.ts";
import { popoloFile } from "./popolo/popolo.ts";
import { PublishedFiles } from "./published.ts";
import { tableFiles } from "./tables/files.ts";
import { wellKnownFile } from "./well-known.ts";

/**
 * Open data of a public edition; a members' edition has none. `published` are the files of the edition that OParl may speak
 * of: what lies beside papers, and PDFs.
 */
export function dataFiles(context: ViewContext, published: readonly SiteFile[]): readonly SiteFile[] {
  if (context.library.audience !== "public") return [];
  const markdown = markdownFiles(context);
  return [
    ...markdown,
    ...tableFiles(context),
    popoloFile(context),
    ...oparlFiles(context, new PublishedFiles([...published, ...markdown])),
    wellKnownFile(context),
  ];
}
