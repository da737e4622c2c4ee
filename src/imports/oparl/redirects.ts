import { filesFrom } from "../../content/files.ts";
import { load } from "../../content/load.ts";
import { redirectParts } from "../../content/read-redirects.ts";
import { allItems } from "../../model/agenda.ts";
import { presentAddresses } from "../../model/kept-addresses.ts";
import { REDIRECTS } from "../../model/redirect.ts";
import { addressOf } from "../../model/reference.ts";
import { counted } from "../../text/lists.ts";
import { yamlText } from "./content-text.ts";
import { someOf } from "./draft.ts";
import { lineOf } from "./json.ts";
import type { PlannedMeeting } from "./plan.ts";
import type { Work } from "./work.ts";

/**
 * Writes `redirects.yaml`: the pages and files of the old site that objects name, and what stands for them now. It is made
 * from the content itself, read as `check` reads it, so that nothing leads where nothing is.
 */
export function writeRedirects({ draft }: Work, meetings: readonly PlannedMeeting[]): void {
  const { files } = draft.imported();
  const { library } = load(filesFrom(Object.fromEntries(files.map(({ path, content }) => [path, content]))));
  for (const meeting of meetings) {
    draft.moved(meeting.object.web, addressOf.meeting(meeting.id));
    const items = allItems(library.meeting(meeting.id)?.agenda ?? []);
    meeting.items.forEach(({ object }, at) => {
      const item = items[at];
      if (item) draft.moved(object.web, addressOf.itemPage(meeting.id, item.id));
    });
  }
  const present = presentAddresses(library);
  const known = new Map<string, { readonly from: string; readonly to: string } | undefined>();
  const refused: string[] = [];
  for (const [web, to] of draft.places()) {
    const from = pathOf(web);
    if (from === undefined || from === "/" || !present.has(to)) continue;
    const parts = redirectParts(from);
    if (!parts) refused.push(from);
    else {
      const key = JSON.stringify([parts.path.toLowerCase(), [...parts.parameters].sort()]);
      const before = known.get(key);
      // A page that stood for two things leads to neither.
      known.set(key, known.has(key) && before?.to !== to ? undefined : { from, to });
    }
  }
  const redirects = [...known.values()].filter((redirect) => redirect !== undefined);
  if (redirects.length > 0)
    draft.write(
      REDIRECTS,
      `# Old addresses, and where what stood there is now. Written by orderpaper import.\n${yamlText({ redirects: redirects.map(({ from, to }) => ({ from, to })) })}`,
    );
  if (refused.length > 0)
    draft.ask(
      redirects.length > 0 ? REDIRECTS : undefined,
      `${counted(refused.length, "address", "addresses")} of the old site cannot be written as redirects: ${someOf(refused)}`,
    );
}

/** What stands behind the host of an address. */
function pathOf(web: unknown): string | undefined {
  const address = lineOf(web);
  if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
