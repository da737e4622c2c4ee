import { type Entries, FileToBe, line, text } from "../../foreign-pdfs/build.ts";
import type { Leak } from "./leak.ts";
import { pieces, slug } from "./leak.ts";
import { cutFont } from "./pdf-font.ts";

/** A PDF of one page whose content and entries are to hold a secret. */
export const pdfWith = (
  name: string,
  fill: (file: FileToBe, secret: string) => PageParts | Promise<PageParts>,
  packed = false,
): Leak => ({
  name: `PDF: ${name}`,
  as: "meetings/plan.pdf",
  write: async (secret) => {
    const file = await FileToBe.begin();
    const { content = "", entries, resources } = await fill(file, secret);
    const hello = line("A plan of the harbour.", 60, 790);
    file.page({
      size: [595, 842],
      content: hello + content,
      ...(entries ? { entries } : {}),
      ...(resources ? { resources } : {}),
    });
    return file.finish(packed);
  },
});
export interface PageParts {
  readonly content?: string;
  readonly entries?: Entries;
  readonly resources?: Entries;
}

/** The bytes of words in WinAnsi, in which the samples' Latin signs and the pound are as in Latin-1. */
const octets = (words: string): readonly number[] => [...Buffer.from(words, "latin1")];
const literal = (words: string): string =>
  `(${octets(words)
    .map((code) =>
      code < 0x20 || code > 0x7e || [0x28, 0x29, 0x5c].includes(code)
        ? `\\${code.toString(8).padStart(3, "0")}`
        : String.fromCharCode(code),
    )
    .join("")})`;
const shown = (operators: string, size = 10, at = "60 700"): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${at} Tm ${operators} ET\n`;

/** Text of a page, in every way that programs write it. */
export const PDF_PAGES: readonly Leak[] = [
  pdfWith("page", (_, secret) => ({ content: shown(`${literal(secret)} Tj`) })),
  pdfWith("page: octal escapes", (_, secret) => ({
    content: shown(
      `(${octets(secret)
        .map((code) => `\\${code.toString(8).padStart(3, "0")}`)
        .join("")}) Tj`,
    ),
  })),
  pdfWith("page: hexadecimal string", (_, secret) => ({
    content: shown(`<${Buffer.from(secret, "latin1").toString("hex")}> Tj`),
  })),
  pdfWith("page: split over TJ", (_, secret) => ({
    content: shown(`[${pieces(secret, 2).map(literal).join(" -12.5 ")}] TJ`),
  })),
  pdfWith("page: spaces as gaps of TJ", (_, secret) => ({
    content: shown(`[${secret.split(" ").map(literal).join(" -280 ")}] TJ`),
  })),
  pdfWith("page: a letter at a time", (_, secret) => ({
    content: [...secret]
      .map((sign, i) =>
        shown(`${literal(sign)} Tj`, 6, `${20 + (i % 90) * 6} ${700 - Math.floor(i / 90) * 12}`),
      )
      .join(""),
  })),
  pdfWith("page: words painted from the last to the first", (_, secret) => ({
    content: secret
      .split(" ")
      .map((word, i) => shown(`${literal(word)} Tj`, 6, `60 ${700 - i * 8}`))
      .reverse()
      .join(""),
  })),
  pdfWith("page: words divided over lines", (_, secret) => ({
    content: secret
      .replace(/([a-z]{3})(?=[a-z]{3})/g, "$1-\n")
      .split("\n")
      .map((row, i) => shown(`${literal(row)} Tj`, 6, `60 ${760 - i * 8}`))
      .join(""),
  })),
  pdfWith("page: new lines", (_, secret) => ({
    content: shown(
      `12 TL ${secret
        .split(" ")
        .map((word) => `${literal(word)} '`)
        .join(" ")}`,
    ),
  })),
  pdfWith("page: subset font", async (file, secret) => {
    const { font, write } = await cutFont(file, secret, true);
    return {
      content: `BT /F9 10 Tf 60 700 Td ${write(secret)} Tj ET\n`,
      resources: { Font: file.obj({ F1: helvetica(file), F9: font }) },
    };
  }),
  pdfWith("page: subset font split over TJ", async (file, secret) => {
    const { font, write } = await cutFont(file, secret, true);
    const operators = `[${pieces(secret, 3).map(write).join(" 15 ")}] TJ`;
    return {
      content: `BT /F9 10 Tf 60 700 Td ${operators} ET\n`,
      resources: { Font: file.obj({ F1: helvetica(file), F9: font }) },
    };
  }),
  {
    ...pdfWith("page: subset font without names of signs", async (file, secret) => {
      const { font, write } = await cutFont(file, secret, false);
      return {
        content: `BT /F9 10 Tf 60 700 Td ${write(secret)} Tj ET\n`,
        resources: { Font: file.obj({ F1: helvetica(file), F9: font }) },
      };
    }),
    unreadable: true,
    isLocked: true,
  },
  pdfWith("page: form", (file, secret) => ({
    content: "/X1 Do\n",
    resources: {
      XObject: file.obj({
        X1: file.stream(shown(`${literal(secret)} Tj`), {
          Type: "XObject",
          Subtype: "Form",
          BBox: [0, 0, 595, 842],
          Resources: file.obj({ Font: file.fonts }),
        }),
      }),
    },
  })),
  pdfWith("page: unseen text", (_, secret) => ({ content: shown(`3 Tr ${literal(secret)} Tj 0 Tr`) })),
  pdfWith("page: white text", (_, secret) => ({ content: `1 g ${shown(`${literal(secret)} Tj`)}0 g\n` })),
  pdfWith("page: text beyond the edge", (_, secret) => ({
    content: shown(`${literal(secret)} Tj`, 10, "60 -500"),
  })),
  pdfWith("page: text under a black box", (_, secret) => ({
    content: `${shown(`${literal(secret)} Tj`)}0 g 50 690 500 20 re f\n`,
  })),
  pdfWith("page: text outside the clip", (_, secret) => ({
    content: `q 0 0 1 1 re W n ${shown(`${literal(secret)} Tj`)}Q\n`,
  })),
  pdfWith("page: actual text", (_, secret) => ({
    content: `/Span << /ActualText ${literal(secret)} >> BDC ${shown("(x) Tj")}EMC\n`,
  })),
  pdfWith("page: properties of marked content", (file, secret) => ({
    content: `/Span /P1 BDC ${shown("(x) Tj")}EMC\n`,
    resources: { Properties: file.obj({ P1: file.add({ ActualText: text(secret) }) }) },
  })),
  pdfWith("page: layer that is off", (file, secret) => {
    const layer = file.add({ Type: "OCG", Name: text("Notes") });
    file.catalog({ OCProperties: file.obj({ OCGs: [layer], D: file.obj({ OFF: [layer] }) }) });
    return {
      content: `/OC /L1 BDC ${shown(`${literal(secret)} Tj`)}EMC\n`,
      resources: { Properties: file.obj({ L1: layer }) },
    };
  }),
  pdfWith("page: comment between operators", (_, secret) => ({ content: `% ${secret}\n` })),
  pdfWith("page: name of a resource", (file, secret) => ({
    resources: { Properties: file.obj({ [slug(secret)]: file.obj({ Kind: 1 }) }) },
  })),
];

const helvetica = (file: FileToBe): ReturnType<FileToBe["add"]> =>
  file.add({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica", Encoding: "WinAnsiEncoding" });
