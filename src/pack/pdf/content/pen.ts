/** Where text is being shown (ISO 32000-1, 9.4.2). */

/** Operators that move the place where the next text is shown. */
export const movesPen = (operator: string): boolean => MOVING.has(operator);
const MOVING = new Set(["BT", "Tm", "Td", "TD", "T*"]);

/** Follows the beginnings of shown texts, in the units of text; lengths of texts it does not know. */
export class Pen {
  #x = 0;
  #y = 0;
  #shownX = Number.NEGATIVE_INFINITY;
  #shownY = 0;

  move(operator: string, operands: readonly string[]): void {
    const [x, y] = [Number(operands.at(-2) ?? 0), Number(operands.at(-1) ?? 0)];
    if (operator === "BT") [this.#x, this.#y] = [0, 0];
    else if (operator === "Tm") [this.#x, this.#y] = [x, y];
    else if (operator === "T*") this.#y -= 1;
    else [this.#x, this.#y] = [this.#x + x, this.#y + y];
  }

  /**
   * To be called before each showing of text. `line`: it begins below or above the last text and no further along than
   * that began; `along`: how far it begins from where that began.
   */
  show(): { readonly line: boolean; readonly along: number } {
    const along = this.#x - this.#shownX;
    const line = this.#y !== this.#shownY && along <= 0;
    [this.#shownX, this.#shownY] = [this.#x, this.#y];
    return { line, along };
  }
}
