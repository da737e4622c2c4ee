/** Where the objects of a pack go: streams into the file at once, all others packed together at its end. */
import { PdfFile } from "./file.ts";
import { type NumberedPaper, ObjectNumbers } from "./numbering.ts";
import { grouped, type ObjectGroup } from "./object-group.ts";

/** The objects of one pack. */
export class PackWriter {
  readonly numbers = new ObjectNumbers();
  readonly #file = new PdfFile(this.numbers);
  readonly #groups: ObjectGroup[] = [];
  readonly #own: (readonly [number: number, text: string])[] = [];

  write(number: number, text: string): void {
    this.#own.push([number, `${text}\n`]);
  }

  add(text: string): number {
    const number = this.numbers.take();
    this.write(number, text);
    return number;
  }

  /** `entries`: without brackets and /Length. */
  writeStream(number: number, entries: string, data: Uint8Array): void {
    this.#file.addStream(number, entries, data);
  }

  addStream(entries: string, data: Uint8Array): number {
    const number = this.numbers.take();
    this.writeStream(number, entries, data);
    return number;
  }

  /** The finished objects of a paper. */
  take({ plain, streams }: NumberedPaper): void {
    for (const stream of streams) this.#file.add(stream);
    this.#groups.push(...plain);
  }

  finish(catalog: number, info: number): Uint8Array {
    this.#file.addPacked([...this.#groups, ...grouped(this.#own)]);
    return this.#file.finish(catalog, info);
  }
}
