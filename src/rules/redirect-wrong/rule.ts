import { presentAddresses } from "../../model/kept-addresses.ts";
import { didYouMean } from "../../model/meant.ts";
import { REDIRECTS } from "../../model/redirect.ts";
import { tombstonesOf } from "../../model/tombstones.ts";
import type { Rule } from "../rule.ts";

/** A redirect that leads to where nothing is, or away from what is there. */
export const redirectWrong: Rule = {
  id: "redirect-wrong",
  severity: "error",
  why: "old addresses are in letters, minutes and other sites’ links: each must lead to what stood there",
  ofCouncil: ({ library }, report) => {
    if (library.redirects.length === 0) return;
    const present = presentAddresses(library);
    const tombstones = tombstonesOf(library);
    for (const { path, parameters, to, file, fieldPath } of library.redirects) {
      if (parameters.length === 0 && (present.has(path) || present.has(encodeURI(path))))
        report({
          at: { file, field: [...fieldPath, "from"] },
          message: `this address is on this site, so ${REDIRECTS} cannot lead away from it`,
          help: "take this entry out; if something moved within this site, say so in gone.yaml",
        });
      if (present.has(to) || tombstones.has(to)) continue;
      const beside = to.replace(/[^/]*\/?$/, "");
      report({
        at: { file, field: [...fieldPath, "to"] },
        message: "nothing is at this address, so nobody can be led there",
        help: didYouMean(
          to,
          [...present].filter((known) => known.startsWith(beside)).slice(0, 500),
          "write an address that is on this site, as it stands behind the site’s name in a browser",
        ),
      });
    }
  },
};
