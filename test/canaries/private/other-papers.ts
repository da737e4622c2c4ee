import { type Bed, Sower } from "../canary.ts";
import { MEETING } from "../public-tree.ts";

const AT = `meetings/${MEETING}`;

/** Exempt slides and an exempt appendix. */
export function slidesAndAppendix(): Bed {
  const slides = new Sower("slides");
  const appendix = new Sower("appendix");
  return {
    files: {
      [`${AT}/07-depot.md`]: `---
title: ${slides.sow("title", "title", "Three barns at Netherwick Grange compared")}
kind: slides
item: "7"
exempt: { paragraphs: [3] }
---
## ${slides.sow("heading", "title", "Netherwick floods every second winter")}

- ${slides.sow("list item", "sentence", "the vendor's daughter sits on the drainage board and has promised a new culvert")}

---

## What next

${slides.sow("second slide", "sentence", "Compulsory purchase would cost us the goodwill of every farmer between here and the estuary")}
`,
      [`${AT}/06-appendix-rent.md`]: `---
title: ${appendix.sow("title", "title", "Arrears owed by Zephyrine Patisserie")}
kind: appendix
item: "6"
exempt: { paragraphs: [1, 3] }
---
${appendix.sow("paragraph", "sentence", "Madame Okonjo-Beaulieu has paid no rent since February and her bailiff fears for her health")}
`,
    },
    canaries: [...slides.canaries, ...appendix.canaries],
  };
}

/** The full text of a paper whose public version has a bar where the secret stands. */
export function redactedPaper(): Bed {
  const from = new Sower("redacted paper");
  return {
    files: {
      [`${AT}/04-harbour-office.md`]: `---
title: Repairs to the harbour office
report-of: Head of Buildings
background-papers: []
---
## Summary

The roof of the harbour office leaks, and three builders have been asked for prices.

The best price was given by [[exempt 3: ${from.sow("marked words", "sentence", "Messrs Tolliver Slating, who undercut Grimshaw's by eleven thousand pounds after a whispered call")}]], and the work would take six weeks.

## Recommendations

1. That the roof be mended before the winter.
`,
    },
    canaries: from.canaries,
  };
}
