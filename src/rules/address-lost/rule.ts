import { asAt } from "../../model/as-at.ts";
import { FROZEN_PAGES } from "../../model/frozen-pages.ts";
import { GONE } from "../../model/gone.ts";
import { presentAddresses } from "../../model/kept-addresses.ts";
import type { Library } from "../../model/library.ts";
import { nearest } from "../../model/meant.ts";
import { addressOf } from "../../model/reference.ts";
import { lostAddresses } from "../../model/tombstones.ts";
import { counted } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";

/** A published address that nothing answers any more, and of which nothing says what became of it. */
export const addressLost: Rule = {
  id: "address-lost",
  severity: "error",
  why: "what was published once is linked to, printed and cited: its address must lead there, or say what became of it",
  ofCouncil: ({ library }, report) => {
    if (library.recorded === undefined) return;
    const lost = lostAddresses(library).filter(({ recorded }) => !isNamed(library, recorded.address));
    if (lost.length === 0) return;
    const add = library.gone.length > 0 ? `add to ${GONE}` : `write ${GONE} with the line gone: and below it`;
    const newBeside = newAddresses(library);
    for (const { recorded, below } of lost) {
      const { address, since, file, line } = recorded;
      const at = { file, line, length: address.length };
      const [, meeting, page] = /^\/meetings\/([^/]+)\/p\/([^/]+)\/$/.exec(address) ?? [];
      if (page !== undefined) {
        report({
          at,
          message: `this pack was published with a page ${page}, and its page numbers are not written down any more`,
          help: `take meetings/${meeting}/${FROZEN_PAGES} back with git`,
        });
        continue;
      }
      const now = newNameOf(address, newBeside(address));
      const entry = `- { address: ${address}, title: …, date: ${asAt(library) ?? since}`;
      report({
        at,
        message: `this address was published, and nothing is there any more${below === 0 ? "" : `, nor at ${counted(below, "address", "addresses")} below it`}`,
        help:
          now === undefined
            ? `put back what was there; or ${add} ${entry}, by: …, reason: … }`
            : `if ${now} is its new name, give it the old one again; or ${add} ${entry}, moved-to: ${now} }`,
      });
    }
  },
};

/** The new address that looks like a lost one. Days are alike whatever they are: of meetings only the next is taken. */
function newNameOf(address: string, beside: readonly string[]): string | undefined {
  const folder = folderOf(address);
  const names = beside.map((each) => each.slice(folder.length));
  const near = nearest(address.slice(folder.length), names, folder === addressOf.meetings() ? 2 : 9);
  return near === undefined ? undefined : `${folder}${near}`;
}

/**
 * Whether writing of its meeting still names a lost file: then the file is missing where it is named, which is said there.
 */
function isNamed(library: Library, address: string): boolean {
  const [, id = "", name] = /^\/meetings\/([^/]+)\/(.*\.[^/]*)$/.exec(address) ?? [];
  const meeting = name === undefined ? undefined : library.meeting(id);
  if (!meeting || name === undefined) return false;
  const words = [name, decodeURIComponent(name)];
  return [meeting.notices, ...meeting.papers.map(({ body }) => body), meeting.minutes?.body].some(
    (prose) => prose !== undefined && words.some((word) => prose.text.includes(word)),
  );
}

/** So many new neighbours are looked through for the new name of a lost address. */
const MOST = 50;

/** Addresses that are there and not recorded yet, by the folder they stand in: one of them may be a lost one's new name. */
function newAddresses(library: Library): (address: string) => readonly string[] {
  const recorded = new Set((library.recorded ?? []).map(({ address }) => address));
  const folders = new Map<string, string[]>();
  for (const address of presentAddresses(library)) {
    if (recorded.has(address) || isMade(address)) continue;
    const folder = folderOf(address);
    const beside = folders.get(folder) ?? [];
    if (beside.length < MOST) beside.push(address);
    folders.set(folder, beside);
  }
  return (address) => folders.get(folderOf(address)) ?? [];
}

/** Lists that the site makes by itself are the new name of nothing. */
const isMade = (address: string): boolean =>
  /\/\d{4}\/$/.test(address) ||
  address === addressOf.home() ||
  /\/(?:notice|certificate|pack)\//.test(address);

const folderOf = (address: string): string => address.replace(/[^/]*\/?$/, "");
