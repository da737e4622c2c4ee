import type { Council } from "../../../model/council.ts";
import { addressOf } from "../../../model/reference.ts";
import type { JsonObject } from "../json.ts";
import { actionFacts } from "./action-facts.ts";
import { type ListName, oparlAddress } from "./addresses.ts";
import { allFacts, contentFacts } from "./content-facts.ts";
import type { Entry, OparlSite } from "./site.ts";

/** What a client must know before it asks: it says so where clients and people look first. */
export const READ_COMPATIBLE = "OParl 1.1, read-compatible: filters are not honoured";

/** The object at which clients begin. */
export function systemEntry(site: OparlSite): Entry {
  const { council } = site.context.library;
  return {
    address: oparlAddress.system,
    make: () =>
      site.object("System", oparlAddress.system, site.span, addressOf.openData(), {
        oparlVersion: "https://schema.oparl.org/1.1/",
        body: site.whole(oparlAddress.bodies),
        name: `Meetings of ${council.name} (${READ_COMPATIBLE})`,
        license: site.licence?.url,
        contactName: council.contact?.name,
        contactEmail: council.contact?.email,
        website: council.website,
        product: site.whole(addressOf.openData()),
        "pack:product": "orderpaper",
        "pack:conformance":
          "A static copy in files. Parameters such as modified_since are ignored and whole lists are answered; deleted objects keep their addresses, and the list pack:deleted of the body has them.",
      }),
  };
}

/** What OParl has no place for; the council's crest and its editor stay behind. */
function councilContent(council: Council): JsonObject {
  const { name: _name, website: _website, crest: _crest, editor: _editor, contact, ...facts } = council;
  return contentFacts({ ...facts, contact: contact && allFacts(contact) });
}

/** The council itself. */
export function bodyEntry(site: OparlSite, terms: readonly Entry[]): Entry {
  const { council, bodies, matters, gone, actions } = site.context.library;
  const list = (name: ListName): string => site.whole(`${oparlAddress.list(name)}index.json`);
  const councils = bodies.filter(({ kind }) => kind === "council");
  const [main] = councils.length === 1 ? councils : [];
  return {
    address: oparlAddress.body,
    make: () =>
      site.object("Body", oparlAddress.body, site.span, addressOf.home(), {
        system: site.whole(oparlAddress.system),
        name: council.name,
        website: council.website,
        license: site.licence?.url,
        contactName: council.contact?.name,
        contactEmail: council.contact?.email,
        organization: list("organizations"),
        person: list("people"),
        meeting: list("meetings"),
        paper: list("papers"),
        legislativeTerm: terms.map(({ make }) => make("inside")),
        agendaItem: list("agenda-items"),
        consultation: list("consultations"),
        file: list("files"),
        locationList: list("locations"),
        legislativeTermList: list("terms"),
        membership: list("memberships"),
        mainOrganization: main && site.whole(oparlAddress.organization(main.id)),
        "pack:deleted": list("deleted"),
        "pack:content": councilContent(council),
        "pack:gone": gone.map(({ movedTo, address, title, date, by, reason }) =>
          allFacts({ address, title, date, by, reason, "moved-to": movedTo }),
        ),
        // Those of meetings that have no folder any more; others stand with their meetings.
        "pack:actions": actionFacts(actions.filter(({ from }) => from.meeting === undefined)),
        "pack:matters": matters.map(({ about, ...matter }) =>
          allFacts({ ...matter, about: about.text.trim() === "" ? undefined : about.text }),
        ),
      }),
  };
}
