import { contentText, type Field, fieldsOf, yamlText } from "./content-text.ts";
import { someOf } from "./draft.ts";
import type { Harvest } from "./harvest.ts";
import { isObject, lineOf, listOf, type OparlObject } from "./json.ts";
import { ownId } from "./names.ts";
import { plainField, type Work } from "./work.ts";

/** What our own export says of an object in the fields of the content format; nothing of another server's objects. */
export const ownContent = (object: OparlObject): { readonly [name: string]: Field } =>
  fieldsOf(object["pack:content"]);

/** Fields that an import never takes from anybody: settings of this site, and what is set aside here. */
const NEVER = ["waive", "pack", "editor", "crest", "engine", "public-version", "put-before"];

/** The same without what is not taken over, and without fields that are words below the front matter. */
export function ownFields(
  object: OparlObject,
  ...below: readonly string[]
): { readonly [name: string]: Field } {
  return Object.fromEntries(
    Object.entries(ownContent(object)).filter(([name]) => !NEVER.includes(name) && !below.includes(name)),
  );
}

/** Words below front matter that our own export has; "" for none. */
export function ownWords(object: OparlObject, name: string): string {
  const words = ownContent(object)[name];
  return typeof words === "string" ? words : "";
}

/** The zone that our own export names; undefined for other servers. */
export function ownZone({ body }: Harvest): string | undefined {
  const zone = ownContent(body)["time-zone"];
  return typeof zone === "string" && isTimeZone(zone) ? zone : undefined;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone }) !== undefined;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** Writes council.yaml, and the matters that our own export has. */
export function writeCouncil({ harvest, draft, zone }: Work): void {
  const { body, system, others } = harvest;
  const own = ownFields(body);
  const website = (own.profile === undefined ? [body.website, system.website, body.web] : [body.website])
    .map(lineOf)
    .find((address) => address !== undefined && /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address));
  draft.write(
    "council.yaml",
    yamlText({
      name: plainField(body.name) ?? plainField(body.shortName) ?? "A council without a name",
      profile: "none",
      website,
      "time-zone": zone,
      contact: contactOf(body) ?? contactOf(system),
      ...own,
    }),
  );
  if (own.profile === undefined) {
    draft.ask(
      undefined,
      "OParl does not say which law applies: profile is none, so no rule of law is checked; choose one",
    );
    draft.ask(
      undefined,
      `times were read as those of ${zone}, the zone most servers of OParl are in; if that is wrong, correct time-zone: and import again`,
    );
    draft.ask(
      undefined,
      "the site's own words are English; write language: if what was imported is not, so that it is read out in its own",
    );
  }
  if (others.length > 0)
    draft.ask(
      undefined,
      `the server has ${others.length + 1} councils, and the first was taken; name another's own address to import it: ${someOf(others)}`,
    );
  for (const matter of listOf(body["pack:matters"]).filter(isObject)) {
    const id = ownId(matter.id);
    if (id === undefined || draft.has(`matters/${id}.md`)) continue;
    const { id: _id, about, ...fields } = fieldsOf(matter);
    draft.write(`matters/${id}.md`, contentText(fields, typeof about === "string" ? about : ""));
  }
}

function contactOf({ contactName, contactEmail }: OparlObject): Field {
  const name = plainField(contactName);
  const email = emailIn(contactEmail);
  return name === undefined ? undefined : { name, email };
}

/** An address for e-mail, if it is one. */
export function emailIn(value: unknown): string | undefined {
  const email = lineOf(value)?.replace(/^mailto:/i, "");
  return email !== undefined && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email) ? email : undefined;
}
