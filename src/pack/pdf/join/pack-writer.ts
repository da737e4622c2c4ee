/** Where the objects of a pack go: streams into the file at once, all others packed together at its end. */
import { toBytes } from "../syntax.ts";
import { PdfFile } from "./file.ts";
import { type NumberedObject, ObjectNumbers } from "./numbering.ts";

/** The objects of one pack. */
export class PackWriter {
  readonly numbers = new ObjectNumbers();
  readonly #file = new PdfFile(this.numbers);
  readonly #plain: NumberedObject[] = [];

  write(number: number, text: string): void {
    this.#plain.push({ number, bytes: toBytes(`${text}\n`) });
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

  /** Finished objects of a paper. */
  take(plain: readonly NumberedObject[], streams: readonly NumberedObject[]): void {
    for (const object of streams) this.#file.add(object);
    for (const object of plain) this.#plain.push(object);
  }

  async finish(catalog: number, info: number): Promise<Uint8Array> {
    await this.#file.addPacked(this.#plain);
    return this.#file.finish(catalog, info);
  }
}
