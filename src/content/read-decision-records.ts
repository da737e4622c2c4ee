import type { Body } from "../model/body.ts";
import { type DecisionRecord, decisionRecordSchema } from "../model/decision-record.ts";
import { isReservedRecordName } from "../model/reference.ts";
import { linkDecisionRecord } from "./link-decision-record.ts";
import type { Matters } from "./matters.ts";
import type { NameResolver } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Tree } from "./tree.ts";

/** The decisions of a tree that were taken outside meetings, in the order of their ids. */
export function readDecisionRecords(
  tree: Tree,
  bodies: ReadonlyMap<string, Body>,
  known: {
    readonly matters: Matters;
    readonly resolver: NameResolver;
    readonly linkedTo: readonly unknown[];
  },
  reader: Reader,
): readonly DecisionRecord[] {
  const { matters, linkedTo } = known;
  return [...tree.decisions].flatMap(([id, file]): readonly DecisionRecord[] => {
    const { value, named } = reader.piece(`decision ${id}`, [file.stamp, ...linkedTo], () =>
      matters.namedIn(() => {
        const read = reader.read(file, decisionRecordSchema, "a decision record");
        if (isReservedRecordName(id))
          reader.findFile(file.path, {
            id: "decision-name-reserved",
            message: `the address /decisions/${id}/ belongs to a register of the site; a record must have another name`,
            help: "name the file by its day and what it is about, such as decisions/2026-10-02-lease-of-the-pavilion.md",
          });
        return read && linkDecisionRecord(id, read, bodies, known, reader);
      }),
    );
    matters.name(named);
    return value ? [value] : [];
  });
}
