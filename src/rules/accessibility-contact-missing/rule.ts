import type { Rule } from "../rule.ts";

/** A way to write or ring: a link for it, an e-mail address, or a page elsewhere, such as a form. */
const WAY = /mailto:|tel:|https?:\/\/|[\w.+-]+@[\w-]+\.\w/;

/** An accessibility statement of the council's own that names no way to tell it of a problem. */
export const accessibilityContactMissing: Rule = {
  id: "accessibility-contact-missing",
  severity: "warning",
  why: "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, reg. 8(4)(c)",
  ofCouncil: ({ library: { council, pages } }, report) => {
    const statement = pages.find(({ id }) => id === "accessibility");
    if (statement === undefined || council.profile === "none" || WAY.test(statement.body.text)) return;
    report({
      at: { file: statement.body.file, field: ["title"] },
      message: "this statement does not say how to tell you of a problem",
      help: `write where to: [${council.contact?.email ?? "clerk@council.example"}](mailto:${council.contact?.email ?? "clerk@council.example"})`,
    });
  },
};
