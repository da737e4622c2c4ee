import type { Paint } from "../../findings/report.ts";
import { counted } from "../../text/lists.ts";
import { told } from "./told.ts";
import type { Hit, Verdict } from "./verify.ts";

/** More places of one file and one secret file are only counted. */
const MOST_PLACES = 5;

const KIND: Readonly<Record<Hit["kind"], string>> = {
  words: "the words",
  phrase: "a title, name or number",
  bytes: "the very bytes",
};

/** A verdict for the person who ran the gate: where and of what, and never a word of it. */
export function verdictForPeople(judged: Verdict, output: string, paint: Paint): string {
  const verdict = told(judged);
  const blocks = [
    ...hitBlocks(verdict.hits, output, paint),
    ...verdict.unread.map(
      ({ tree, file, where, why, waived }) =>
        `${label("unread", waived, paint)} ${tree === "output" ? `${output}/${file}` : `private ${file}`}${at(where)}: ${why}${
          waived
            ? ""
            : `\n  = help: what cannot be read may hold anything; take it out, or accept it with --waive '${file}'`
        }`,
    ),
    ...verdict.faults.map(
      ({ file, kind, where, how, waived }) =>
        `${label(kind, waived, paint)} ${output}/${file}${at(where)}: ${how}${
          waived ? "" : `\n  = help: take it out, or accept it with --waive '${file}'`
        }`,
    ),
    ...verdict.overlaps.map(
      ({ file, stretches, known }) =>
        `${paint("info", "note")} private ${file}: public content says ${known} of its ${stretches} stretches of words too; they were not looked for`,
    ),
    ...verdict.unusedWaivers.map((name) => `${paint("warning", "note")} nothing needs --waive '${name}'`),
  ];
  return [...blocks, closing(verdict)].join("\n\n");
}

function hitBlocks(hits: readonly Hit[], output: string, paint: Paint): readonly string[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.file}\n${hit.secret.file}\n${hit.waived}`;
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups.values()].map((group) => {
    const [{ file, secret, waived }] = group as [Hit, ...Hit[]];
    const places = group.map(
      (hit) =>
        `  ${hit.where}: ${KIND[hit.kind]} of ${hit.secret.file}, ${hit.secret.place}${hit.times > 1 ? ` (${hit.times} times)` : ""}`,
    );
    const shown = [...new Set(places)];
    const rest = shown.length - MOST_PLACES;
    return [
      `${label("private", waived, paint)} ${output}/${file} says what only ${secret.file} says`,
      ...shown.slice(0, MOST_PLACES),
      ...(rest > 0 ? [`  and in ${counted(rest, "place")} more`] : []),
    ].join("\n");
  });
}

const at = (where: string): string => (where === "" ? "" : `, ${where}`);
const label = (kind: string, waived: boolean, paint: Paint): string =>
  waived ? paint("quiet", `waived[${kind}]`) : paint("error", `error[${kind}]`);

function closing({ clean, certificate }: Verdict): string {
  const { output, found, private: looked } = certificate;
  const read = `${counted(output.files, "file")} read`;
  const against = looked ? `compared with ${counted(looked.files, "private file")}` : "by structure alone";
  if (clean) return `Nothing private found: ${read}, ${against}.`;
  const what = [
    counted(found.hits, "secret place"),
    counted(found.unread, "place that cannot be read", "places that cannot be read"),
    counted(found.faults, "hiding place"),
  ].join(", ");
  return `This must not be published: ${what}; ${read}, ${against}.`;
}
