import type { Body } from "../model/body.ts";
import { type CivilDate, parseCivilDate } from "../model/civil-date.ts";
import { nearest } from "../model/meant.ts";
import type { FieldPath, FindsInFields, Source } from "./source.ts";

/** The day and the body that a meeting's id names. */
export interface NamedMeeting {
  readonly date: CivilDate;
  readonly body: Body;
}

/** The meetings that have a folder, and those that may have been: what is recorded of an old one outlives its papers. */
export class MeetingIds {
  readonly #ids: ReadonlySet<string>;
  /** By id; those whose file cannot be read too. */
  readonly #bodies: ReadonlyMap<string, Body>;

  constructor(ids: Iterable<string>, bodies: ReadonlyMap<string, Body>) {
    this.#ids = new Set(ids);
    this.#bodies = bodies;
  }

  /** The day and the body in an id ("2018-07-12-board", "2018-07-12-board-2"), if both exist. */
  named(id: string): NamedMeeting | undefined {
    const [, day = "", rest = "", last = ""] = /^(\d{4}-\d{2}-\d{2})-(.+?)(-\d+)?$/.exec(id) ?? [];
    const date = parseCivilDate(day);
    const body = this.#bodies.get(`${rest}${last}`) ?? this.#bodies.get(rest);
    return date && body && { date, body };
  }

  /** Finds an id that can be no meeting's; whether it can be one's. */
  check(reader: FindsInFields, source: Source, path: FieldPath, id: string): boolean {
    if (this.#ids.has(id) || this.named(id)) return true;
    reader.find(source, path, {
      id: "meeting-unknown",
      message: `no meeting is called “${id.slice(0, 80)}”: ${this.#why(id)}`,
      help: this.#help(id),
    });
    return false;
  }

  #why(id: string): string {
    const [, day, body] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(id) ?? [];
    if (day === undefined || body === undefined) return "it must be its day and its body";
    return parseCivilDate(day) ? `no body is called “${body}”` : `${day} is not a day of the calendar`;
  }

  #help(id: string): string {
    const [, day = "", body = ""] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(id) ?? [];
    const meant = parseCivilDate(day) && nearest(body, [...this.#bodies.keys()]);
    const near = meant ? `${day}-${meant}` : nearest(id, [...this.#ids], 2);
    const example = [...this.#ids].at(-1) ?? "2018-09-13-health-and-wellbeing-board";
    return near === undefined ? `write the name of its folder, such as ${example}` : `did you mean ${near}?`;
  }
}
