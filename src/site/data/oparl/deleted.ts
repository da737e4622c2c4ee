import { recordOf } from "../../../model/kept-addresses.ts";
import { type Tombstone, tombstonesOf } from "../../../model/tombstones.ts";
import { goneAt } from "../../../views/gone.ts";
import { filled } from "../json.ts";
import { oparlAddress } from "./addresses.ts";
import type { Entry, OparlSite, OparlType } from "./site.ts";

/** What was withdrawn or moved, and had an object: these keep their addresses and say that they are deleted. */
export function deletedEntries(site: OparlSite): readonly Entry[] {
  return [...tombstonesOf(site.context.library).values()].flatMap((tombstone): readonly Entry[] => {
    const was = whatWas(tombstone.address);
    return was === undefined ? [] : [deletedEntry(site, tombstone, was.type, was.address)];
  });
}

function deletedEntry(site: OparlSite, { address, gone }: Tombstone, type: OparlType, where: string): Entry {
  const since = recordOf(site.context.library, address)?.since ?? gone.date;
  return {
    address: where,
    make: () =>
      filled({
        ...site.object(type, where, { created: since, modified: gone.date }, goneAt(address), {}),
        deleted: true,
      }),
  };
}

/** Pages of a meeting that are neither papers nor items. */
const PAGES: ReadonlySet<string> = new Set(["minutes", "notice", "certificate", "pack", "p"]);

/** Which object an address of the site had; undefined for pages that never had one. */
function whatWas(address: string): { readonly type: OparlType; readonly address: string } | undefined {
  const [first, second, third, ...more] = address.split("/").slice(1);
  if (first === undefined || second === undefined || second === "") return undefined;
  if (first === "people" && third === "") return { type: "Person", address: oparlAddress.person(second) };
  if (first === "bodies" && third === "")
    return { type: "Organization", address: oparlAddress.organization(second) };
  if (first !== "meetings" || /^\d{4}$/.test(second)) return undefined;
  if (third === "") return { type: "Meeting", address: oparlAddress.meeting(second) };
  if (third === undefined) return undefined;
  if (!address.endsWith("/"))
    return third !== "pages.json" && third !== "meeting.ics"
      ? { type: "File", address: oparlAddress.file(address) }
      : undefined;
  if (more.length > 1 || PAGES.has(third)) return undefined;
  return third.startsWith("item-")
    ? { type: "AgendaItem", address: oparlAddress.item(second, third) }
    : { type: "Paper", address: oparlAddress.paper(second, third) };
}
