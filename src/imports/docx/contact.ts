/** A person as a contact line names them. */
export interface Contact {
  readonly name: string;
  readonly post?: string;
  readonly email?: string;
  readonly tel?: string;
  readonly [field: string]: string | undefined;
}

const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/;
const TEL = /(?:\+44|\(?0)[\d ()-]{8,14}\d/;
const LABEL =
  /\b(?:e-?mail|tel(?:ephone)?|phone|ext(?:ension)?|direct (?:line|dial)|mobile|name|author|contact(?: officer)?|designation|job title|post|title)\.?\s*:/gi;

/** "Ada Clerk, Head of Trees, tel: 01632 960 001, ada@example.org"; undefined where no name can be told. */
export function contactOf(typed: string): Contact | undefined {
  const email = EMAIL.exec(typed)?.[0];
  const tel = TEL.exec(typed.replace(EMAIL, " "))?.[0];
  const rest = typed
    .replace(EMAIL, "\n")
    .replace(tel ?? "\n", "\n")
    .replace(LABEL, "\n")
    .split(/[\n\t]|,\s|\s[-–—|]\s|;\s?/)
    .map((part) => part.replace(/^[\s,;:.()–-]+|[\s,;:(–-]+$/g, "").replace(/\s+/g, " "))
    .filter((part) => /\p{L}/u.test(part) && !/^(?:on|or|at|by|via)$/i.test(part));
  const [name, ...post] = rest;
  if (name === undefined || name.length > 60 || /\b(?:please|queries|report|papers)\b/i.test(name))
    return undefined;
  return {
    name,
    ...(post.length > 0 && { post: post.join(", ") }),
    ...(email !== undefined && { email }),
    ...(tel !== undefined && { tel: tel.trim() }),
  };
}

/**
 * The people that some lines name. Where numbers and addresses have lines of their own somebody has several lines, up to
 * an e-mail address; else each line is somebody. Undefined if one has no name.
 */
export function contactsOf(lines: readonly string[]): readonly Contact[] | undefined {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const isSpread = filled.some((line) => contactOf(line) === undefined);
  const people: string[] = [];
  for (const line of filled) {
    const before = people.at(-1);
    if (before !== undefined && isSpread && !EMAIL.test(before))
      people[people.length - 1] = `${before}\n${line}`;
    else people.push(line);
  }
  const found = people.map(contactOf).filter((each) => each !== undefined);
  return found.length > 0 && found.length === people.length ? found : undefined;
}
