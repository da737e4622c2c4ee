import { dataOf } from "../cos/filters.ts";
import { type Cos, CosString, isArray, Name, type Stream } from "../cos/values.ts";
import { readOperations } from "../document/operations.ts";

/** A CMap (ISO 32000-1, 9.7.5 and 9.10.3): how bytes become codes, and codes CIDs or Unicode. */
export interface CMap {
  /** Ranges of codes by their length in bytes. */
  readonly codespace: readonly { readonly length: number; readonly from: number; readonly to: number }[];
  readonly cids: ReadonlyMap<number, number>;
  readonly unicode: ReadonlyMap<number, string>;
  readonly writingMode: number;
}

const cache = new WeakMap<Stream, CMap>();
const utf16 = new TextDecoder("utf-16be", { ignoreBOM: true });

/** Reads an embedded CMap. @throws Unreadable */
export function readCMap(stream: Stream): CMap {
  const known = cache.get(stream);
  if (known !== undefined) return known;
  const codespace: { length: number; from: number; to: number }[] = [];
  const cids = new Map<number, number>();
  const unicode = new Map<number, string>();
  let writingMode = 0;
  readOperations(dataOf(stream), (operator, operands) => {
    const rows = (width: number): readonly (readonly Cos[])[] =>
      Array.from({ length: Math.floor(operands.length / width) }, (_, at) =>
        operands.slice(at * width, at * width + width),
      );
    if (operator === "def" && nameIs(operands[0], "WMode"))
      writingMode = typeof operands[1] === "number" ? operands[1] : 0;
    if (operator === "endcodespacerange")
      for (const [from = null, to = null] of rows(2))
        codespace.push({ length: lengthOf(from), from: codeOf(from), to: codeOf(to) });
    if (operator === "endcidchar")
      for (const [code = null, cid = 0] of rows(2)) cids.set(codeOf(code), Number(cid));
    if (operator === "endcidrange")
      for (const [from = null, to = null, cid = 0] of rows(3))
        for (let code = codeOf(from); code <= codeOf(to); code += 1)
          cids.set(code, Number(cid) + code - codeOf(from));
    if (operator === "endbfchar")
      for (const [code = null, text = null] of rows(2)) unicode.set(codeOf(code), textOf(text, 0));
    if (operator === "endbfrange")
      for (const [from = null, to = null, text = null] of rows(3))
        for (let code = codeOf(from); code <= codeOf(to); code += 1) {
          const step = code - codeOf(from);
          unicode.set(code, isArray(text) ? textOf(text[step] ?? null, 0) : textOf(text, step));
        }
  });
  const cmap = { codespace, cids, unicode, writingMode };
  cache.set(stream, cmap);
  return cmap;
}

const nameIs = (value: Cos | undefined, name: string): boolean =>
  value instanceof Name && value.name === name;
const lengthOf = (value: Cos): number => (value instanceof CosString ? value.bytes.length : 0);
const codeOf = (value: Cos): number =>
  value instanceof CosString ? value.bytes.reduce((sum, byte) => sum * 256 + byte, 0) : -1;

/** The text of a range `step` codes on: its last two bytes count up. */
function textOf(value: Cos, step: number): string {
  if (!(value instanceof CosString)) return "";
  const bytes = Uint8Array.from(value.bytes);
  const last = ((bytes.at(-2) ?? 0) * 256 + (bytes.at(-1) ?? 0) + step) & 0xffff;
  if (bytes.length >= 2) bytes.set([last >> 8, last & 0xff], bytes.length - 2);
  return utf16.decode(bytes);
}

/** Cuts a string into codes; a byte that fits no range is a code of its own. */
export function codesOf(bytes: Uint8Array, { codespace }: Pick<CMap, "codespace">): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let code = 0;
    let length = 0;
    const fits = (): boolean =>
      codespace.some((range) => range.length === length && code >= range.from && code <= range.to);
    do {
      code = code * 256 + (bytes[at + length] ?? 0);
      length += 1;
    } while (!fits() && length < 4 && at + length < bytes.length);
    codes.push(code);
    at += length;
  }
  return codes;
}

/** The names of predefined CMaps (ISO 32000-1, table 118). */
export const PREDEFINED_CMAPS: ReadonlySet<string> = new Set(
  [
    "GB-EUC- GBpc-EUC- GBK-EUC- GBKp-EUC- GBK2K- UniGB-UCS2- UniGB-UTF16- B5pc- HKscs-B5- ETen-B5- ETenms-B5- CNS-EUC-",
    "UniCNS-UCS2- UniCNS-UTF16- 90ms-RKSJ- 90msp-RKSJ- Add-RKSJ- EUC- Ext-RKSJ- UniJIS-UCS2- UniJIS-UCS2-HW- UniJIS-UTF16-",
    "KSC-EUC- KSCms-UHC- KSCms-UHC-HW- UniKS-UCS2- UniKS-UTF16- Identity-",
  ]
    .flatMap((line) => line.split(" "))
    .flatMap((stem) => [`${stem}H`, `${stem}V`])
    .concat("H", "V", "83pv-RKSJ-H", "90pv-RKSJ-H", "KSCpc-EUC-H"),
);
