import { type Bed, Sower } from "../canary.ts";
import { EARLIER, MEETING } from "../public-tree.ts";

/** The minutes of what was done behind closed doors, put before the next meeting. */
export function minutes(): Bed {
  const from = new Sower("minutes");
  return {
    canaries: from.canaries,
    files: {
      [`meetings/${EARLIER}/minutes.md`]: `---
# ${from.sow("comment", "sentence", "Ruth wants her outburst taken out of these before anybody else reads them")}
status: draft
put-before: { meeting: ${MEETING}, item: "6" }
venue: ${from.sow("venue", "words", "The snug of the Drowned Miller")}
chair: ${from.sow("chair", "name", "Cornelius Abernathy-Voss")}
chair-changes:
  - { person: ruth-amberley, from: item 2, reason: ${from.sow("reason of a change of chair", "sentence", "Cornelius had been seen drinking with the bailiff until four in the morning")} }
adjournments:
  - { from: "21:40", to: "21:55", reason: ${from.sow("reason of an adjournment", "sentence", "the chandler was throwing gravel at the shutters of the snug")} }
order-reason: ${from.sow("reason of another order", "sentence", "The bailiff wanted to be home before the last ferry to Saltmarsh")}
order: ["2", "1"]
not-taken:
  - { item: "1", outcome: deferred, reason: ${from.sow("reason of a deferral", "sentence", "nobody dared to read the surveyor's letter aloud after what it said of the vicar")} }
present:
  - { person: ruth-amberley, away: [{ from: item 1, reason: ${from.sow("reason of an absence", "sentence", "she was fetching smelling salts for the widow of the harbourmaster")} }] }
  - name: ${from.sow("somebody present", "name", "Marguerite Tzimas-Holroyd")}
    post: ${from.sow("post of somebody present", "words", "Receiver of the Ombersley bankruptcy")}
    note: ${from.sow("note on somebody present", "sentence", "left the room in tears when the valuation of her late husband's workshop was read out")}
    organisation: ${from.sow("organisation of somebody present", "words", "Fothergill Insolvency Partners")}
also-present: [{ name: ${from.sow("somebody also present", "name", "Detective Sergeant Leopold Crannock")}, post: ${from.sow("post of somebody also present", "words", "Economic Crime Desk")} }]
apologies: [${from.sow("apologies", "name", "Philippa Strangeways-Moor")}]
declarations:
  - person: ruth-amberley
    item: "2"
    interest: ${from.sow("interest", "sentence", "her brother-in-law lent the tenant nine thousand pounds in cash last spring")}
    kind: ${from.sow("kind of interest", "words", "disclosable family moneylending")}
    action: ${from.sow("what was done about an interest", "sentence", "she stayed and spoke but sat with her back turned while hands were raised")}
votes:
  - item: "2"
    motion: ${from.sow("motion", "sentence", "That the locks of the shop be changed on the night of the carnival")}
    moved: ${from.sow("mover", "name", "Augustin Bellwether-Roe")}
    seconded: ${from.sow("seconder", "name", "Henrietta Oakenshaw-Pym")}
    for: [${from.sow("name in a vote", "name", "Lucian Drumgoole-Hart")}]
    against: 1
  - item: "2"
    kind: ballot
    motion: ${from.sow("motion of a ballot", "sentence", "Which of the three cousins should carry the writ across the sands")}
    options: [{ option: ${from.sow("option of a ballot", "name", "Ambrose Quillfeather-Stoat")}, votes: 2 }]
decisions:
  - { at: "2", reason: ${from.sow("reason of a decision", "sentence", "the magistrate owed the council a favour since the business with the swans")} }
corrections:
  - meeting: ${EARLIER}
    paragraph: "2.1"
    was: ${from.sow("what was", "sentence", "The tenant was described as insolvent by the officer from the bank")}
    now: ${from.sow("what is now", "sentence", "The tenant was described as embarrassed for ready money by a cousin of the banker")}
---
${from.sow("preamble", "sentence", "The doors were locked at nine and the tape recorder was carried out to the cloakroom.")}

## 2. ${from.sow("heading", "title", "Eviction of the chandler at Pilot Stairs")}

${from.sow("paragraph", "sentence", "Members heard that the chandler keeps a loaded flare pistol behind his counter and has used it once.")}

**RESOLVED:** ${from.sow("decision", "sentence", "That the chandler be offered six months and a boat if he leaves without a struggle.")}

- ${from.sow("part of a decision", "sentence", "that the boat be bought from the harbourmaster's nephew without seeking quotations")}
`,
    },
  };
}

/** A private action, and somebody of whom only the private tree knows. */
export function actionAndPerson(): Bed {
  const action = new Sower("action");
  const person = new Sower("person");
  const files = {
    "actions/2026-06-10/02-valuer.md": `---
meeting: ${MEETING}
item: ${action.sow("item", "title", "Second valuation behind the first valuer's back")}
lead: [${action.sow("lead", "name", "Sebastian Trevanion-Oke")}]
due: 2026-08-01
status: in-progress
events:
  - { meeting: ${MEETING}, words: ${action.sow("words of an event", "sentence", "The valuer was found asleep in the belfry with the keys of three mortgaged barges")} }
comment: ${action.sow("comment", "sentence", "Waiting for the valuer to come out of hospital before anybody tells him")}
---
${action.sow("what is to be done", "sentence", "Find a valuer beyond the county who has never met Lord Tavistoke or shot his pheasants.")}
`,
    "people/informant.md": `---
name: ${person.sow("name", "name", "Evangeline Sproat-Delamere")}
title: ${person.sow("title", "words", "Dowager Viscountess")}
post: ${person.sow("post", "words", "Whistleblower on the towpath leases")}
organisation: ${person.sow("organisation", "words", "Worshipful Company of Lightermen's Widows")}
party: ${person.sow("party", "words", "Independent Ratepayers of Saltmarsh")}
ward: ${person.sow("ward", "words", "Cinderhythe and the Shambles")}
email: ${person.sow("e-mail", "e-mail", "towpath.informant@lightermen-widows.example")}
tel: ${person.sow("telephone", "telephone", "+44 1632 960 963")}
---
${person.sow("words about", "sentence", "She must never be rung at home because her son opens the post and listens on the stairs.")}
`,
  };
  return { files, canaries: [...action.canaries, ...person.canaries] };
}
