import { filesFrom } from "../../content/files.ts";
import { load } from "../../content/load.ts";
import { GONE } from "../../model/gone.ts";
import { presentAddresses } from "../../model/kept-addresses.ts";
import { counted } from "../../text/lists.ts";
import { dayOf } from "./clock.ts";
import { type Field, fieldsOf, yamlText } from "./content-text.ts";
import { someOf } from "./draft.ts";
import { isObject, listOf } from "./json.ts";
import type { Work } from "./work.ts";

/**
 * Writes `gone.yaml`: what our own export says of addresses that are gone, so that they go on saying so. What moved to a page
 * that is not imported cannot lead there, and is asked about.
 */
export function writeGone({ harvest, draft }: Pick<Work, "harvest" | "draft">): void {
  const said = listOf(harvest.body["pack:gone"])
    .filter(isObject)
    .map(fieldsOf)
    .filter(({ address, date }) => typeof address === "string" && dayOf(date) !== undefined);
  if (said.length === 0) return;
  const { files } = draft.imported();
  const { library } = load(filesFrom(Object.fromEntries(files.map(({ path, content }) => [path, content]))));
  const present = presentAddresses(library);
  const leads = ({ "moved-to": to }: { readonly [name: string]: Field }): boolean =>
    typeof to !== "string" || !to.startsWith("/") || present.has(to.replace(/#.*$/, ""));
  const kept = said.filter(leads);
  if (kept.length > 0) draft.write(GONE, yamlText({ gone: kept }));
  const lost = said.filter((each) => !leads(each));
  if (lost.length > 0)
    draft.ask(
      kept.length > 0 ? GONE : undefined,
      `pages of the site do not come with an import, and ${counted(lost.length, "old address", "old addresses")} led to such pages; write the pages and then the entries of gone.yaml: ${someOf(lost.map(({ address, "moved-to": to }) => `${String(address)} moved to ${String(to)}`))}`,
    );
}
