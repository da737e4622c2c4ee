import { GONE } from "../../model/gone.ts";
import { presentAddresses } from "../../model/kept-addresses.ts";
import { didYouMean } from "../../model/meant.ts";
import type { Rule } from "../rule.ts";

/** An entry of gone.yaml for what is not gone, or that sends readers to where nothing is. */
export const goneEntryWrong: Rule = {
  id: "gone-entry-wrong",
  severity: "error",
  why: "whoever comes to an old address is told where to go on, and must find something there",
  ofCouncil: ({ library }, report) => {
    if (library.gone.length === 0) return;
    const present = presentAddresses(library);
    const later = new Map(library.gone.map(({ address, movedTo }) => [address, movedTo]));
    for (const { address, movedTo, file, path } of library.gone) {
      if (present.has(address))
        report({
          at: { file, field: [...path, "address"] },
          message: `this address is still there, so ${GONE} cannot say what became of it`,
          help: "take this entry out; or take away what stands there",
        });
      if (movedTo === undefined || !movedTo.startsWith("/") || present.has(movedTo)) continue;
      const again = later.get(movedTo);
      const beside = movedTo.replace(/[^/]*\/?$/, "");
      report({
        at: { file, field: [...path, "moved-to"] },
        message: again
          ? "what was here has moved on since; readers must be led to where it is now"
          : "nothing is at this address, so nobody can be led there",
        help: again
          ? `write moved-to: ${again}`
          : didYouMean(
              movedTo,
              [...present].filter((known) => known.startsWith(beside)).slice(0, 500),
              "write an address that is on this site, as it stands behind the site’s name in a browser",
            ),
      });
    }
  },
};
