import { counted } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";

/** Minutes that record fewer members present than the body's quorum. */
export const quorumNotReached: Rule = {
  id: "quorum-not-reached",
  severity: "warning",
  why: "a body without a quorum can decide nothing",
  check: ({ library }, report) => {
    for (const { minutes, body, status } of library.meetings) {
      const quorum = Number(body.quorum);
      if (!minutes || minutes.present.length === 0 || !(minutes.present.length < quorum)) continue;
      if (status === "inquorate") continue;
      report({
        at: { file: minutes.body.file, field: ["present"] },
        message: `${counted(minutes.present.length, "member")} ${minutes.present.length === 1 ? "is" : "are"} recorded as present, and the quorum of the ${body.name} is ${quorum}`,
        help: "add who is missing, or write status: inquorate in meeting.md",
      });
    }
  },
};
