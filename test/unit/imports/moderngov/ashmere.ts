import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Files, filesFrom, filesOf } from "../../../../src/content/files.ts";
import { importModerngov } from "../../../../src/imports/moderngov/import-moderngov.ts";
import { findingsOf } from "../../../tiny-council.ts";

const FOLDER = fileURLToPath(new URL("ashmere", import.meta.url));

/** What the fictional council of Ashmere saved, as its files say it, and what else is laid beside. */
export function ashmere(more: Readonly<Record<string, string | Uint8Array>> = {}): Files {
  const saved = filesOf(FOLDER).list.map(({ path, bytes }) => [path, bytes()] as const);
  return filesFrom({ ...Object.fromEntries(saved), ...more }, "saved");
}

export const answer = (name: string): string => readFileSync(`${FOLDER}/answers/${name}`, "utf8");

/** What an import of some files makes: each file's text by its path, and each question as "path: words". */
export function imported(files: Files | Readonly<Record<string, string | Uint8Array>>): {
  readonly texts: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
} {
  const { files: made, questions } = importModerngov(
    "list" in files ? (files as Files) : filesFrom(files as never),
  );
  return {
    texts: Object.fromEntries(
      made.map(({ path, content }) => [
        path,
        typeof content === "string" ? content : new TextDecoder("latin1").decode(content),
      ]),
    ),
    asked: questions.map(({ path, words }) => `${path}: ${words}`),
  };
}

export const COUNCIL = { "council.yaml": "name: Ashmere Council\nprofile: england-principal\n" };

/** Everything `check` says of what an import made, PDFs left unopened. */
export const checked = (files: Files) => {
  const { files: made } = importModerngov(files);
  return findingsOf(
    filesFrom({ ...COUNCIL, ...Object.fromEntries(made.map(({ path, content }) => [path, content])) }),
  );
};

/** An answer of GetMeeting with these items. */
export const meetingAnswer = (items: string, rest = "", id = "4300"): string =>
  `<meeting><meetingid>${id}</meetingid><committeeid>133</committeeid><committeetitle>Parks Committee</committeetitle>
<meetingdate>10/03/2020</meetingdate><meetingtime>18:30</meetingtime>${rest}<agendaitems>${items}</agendaitems></meeting>`;

/** The folder of that meeting. */
export const FOLDER_OF_ANSWER = "meetings/2020-03-10-parks-committee";

/** HTML as the service writes it into an element. */
export const inXml = (html: string): string =>
  html.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export const item = (fields: Readonly<Record<string, string>>): string =>
  `<agendaitem>${Object.entries(fields)
    .map(([name, said]) => `<${name}>${said}</${name}>`)
    .join("")}</agendaitem>`;
