/** The meeting whose private part the planted tree holds. */
export const MEETING = "2026-06-10-estates-committee";
/** An earlier meeting, whose private minutes are put before the other. */
export const EARLIER = "2026-04-15-estates-committee";

const EXEMPT = `    exempt:
      paragraphs: [3]
      public-interest: The council is still talking to those concerned, and would lose money if they knew its figures.
      review-on: 2027-06-10
`;

/**
 * The public tree that goes with the planted one: a small council whose agenda tells of private items what it may: a title,
 * the paragraph, the public-interest statement and the day of review.
 */
export function publicTree(): Readonly<Record<string, string>> {
  return {
    "council.yaml": `name: Selwick Borough Council
profile: england-principal
url: https://meetings.selwick.example
contact: { name: Committee Services, email: committees@selwick.example, tel: 01632 960200 }
`,
    "bodies/estates-committee.md": `---
name: Estates Committee
kind: committee
quorum: 2
members:
  - { person: ruth-amberley, role: Chair }
  - { person: joan-pettifer }
---
The committee looks after the council's land and buildings.
`,
    "people/ruth-amberley.md": "---\nname: Ruth Amberley\ntitle: Councillor\nward: Market\n---\n",
    "people/joan-pettifer.md": "---\nname: Joan Pettifer\ntitle: Councillor\nward: Harbour\n---\n",
    [`meetings/${EARLIER}/meeting.md`]: `---
body: estates-committee
date: 2026-04-15
time: 18:30
venue: Committee Room 1, Town Hall, Selwick
published: 2026-04-01
agenda:
  - Apologies for absence
  - title: A building in the market
${EXEMPT}---
`,
    [`meetings/${EARLIER}/minutes.md`]: `---
status: draft
chair: ruth-amberley
present: [ruth-amberley, joan-pettifer]
apologies: []
declarations: []
---
## 1. Apologies for absence

There were none.
`,
    [`meetings/${MEETING}/meeting.md`]: `---
body: estates-committee
date: 2026-06-10
time: 18:30
venue: Committee Room 1, Town Hall, Selwick
published: 2026-05-28
agenda:
  - Apologies for absence
  - title: Minutes
    papers:
      - minutes: ${EARLIER}
  - title: Car parks in summer
    for: decision
    papers: [03-car-parks.md]
  - title: Repairs to the harbour office
    for: decision
    papers: [04-harbour-office.md]
  - title: Disposal of land
    for: decision
${EXEMPT}  - title: A tenancy in the market
    for: decision
${EXEMPT}  - title: Options for a depot
    for: discussion
${EXEMPT}---
`,
    [`meetings/${MEETING}/03-car-parks.md`]: `---
title: Car parks in summer
report-of: Head of Parking
background-papers: []
---
## Summary

Visitors filled both car parks by eleven on every fine Saturday of last summer.

## Recommendations

1. That the harbour field be opened for cars at weekends in July and August.
`,
    [`meetings/${MEETING}/04-harbour-office.md`]: `---
title: Repairs to the harbour office
report-of: Head of Buildings
background-papers: []
---
## Summary

The roof of the harbour office leaks, and three builders have been asked for prices.

The best price was given by [[exempt 3]], and the work would take six weeks.

## Recommendations

1. That the roof be mended before the winter.
`,
    [`meetings/${MEETING}/minutes.md`]: `---
status: draft
chair: ruth-amberley
present: [ruth-amberley, joan-pettifer]
apologies: []
declarations: []
---
## 3. Car parks in summer

**RESOLVED:** That the harbour field be opened for cars at weekends in July and August.
`,
    "actions/2026-06-10/01-signs-at-the-field.md": `---
meeting: ${MEETING}
item: Car parks in summer
lead: [Head of Parking]
due: 2026-07-01
status: open
---
Signs to be put up at the gate of the harbour field.
`,
  };
}
