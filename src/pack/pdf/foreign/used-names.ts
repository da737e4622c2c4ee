/** Which names of its resources a content stream uses (ISO 32000-1, 7.8.3), so that nothing else comes along. */
import type { Operation } from "../content/operations.ts";

/** Kinds of named resources; property lists are written out instead. */
export const CATEGORIES = ["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Names by kind, without their slashes. */
export type Used = ReadonlyMap<Category, ReadonlySet<string>>;

const OPERATORS: ReadonlySet<string> = new Set(
  (
    "b B b* B* BDC BMC BT c cm CS cs d d0 d1 Do DP EI EMC ET f F f* G g gs h i j J K k l M m MP n q Q re RG rg ri s S " +
    "SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \""
  ).split(" "),
);

/** Operators whose first or last operand names a resource. */
const NAMING: ReadonlyMap<string, Category> = new Map([
  ["Tf", "Font"],
  ["Do", "XObject"],
  ["gs", "ExtGState"],
  ["cs", "ColorSpace"],
  ["CS", "ColorSpace"],
  ["scn", "Pattern"],
  ["SCN", "Pattern"],
  ["sh", "Shading"],
]);

/** Whether a word of a content stream is an operator of PDF 1.7 (annex A), inline images taken as `EI`. */
export const isOperator = (word: string): boolean => OPERATORS.has(word);

/** The names that one operation uses; an inline image may name its colour space (table 93). */
export function namesUsed({ operator, operands }: Operation): readonly (readonly [Category, string])[] {
  if (operator === "EI") {
    return operands.filter(isName).map((operand) => ["ColorSpace", operand.slice(1)] as const);
  }
  const category = NAMING.get(operator);
  const operand = category === "Pattern" ? operands.at(-1) : operands[0];
  return category === undefined || operand === undefined || !isName(operand)
    ? []
    : [[category, operand.slice(1)]];
}

const isName = (operand: string): boolean => operand.startsWith("/");

/** Gathers names; those of default colour spaces are used by whoever paints in device colours (8.6.5.6). */
export class UsedNames {
  readonly #names = new Map<Category, Set<string>>([
    ["ColorSpace", new Set(["DefaultGray", "DefaultRGB", "DefaultCMYK"])],
  ]);

  get names(): Used {
    return this.#names;
  }

  add(names: readonly (readonly [Category, string])[]): void {
    for (const [category, named] of names) {
      const known = this.#names.get(category) ?? new Set();
      this.#names.set(category, known.add(named));
    }
  }
}
