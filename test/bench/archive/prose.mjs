/**
 * The prose of a whole archive: the same words as the packs', with a long tail of streets, people and sums so that a search
 * index has as many words as a real council's has. The same number always gives the same sentences.
 */
import { choices } from "../pack/words.mjs";

const FIRST =
  "Ada Ben Cass Dev Esme Finn Gwen Hal Ines Jon Kit Lena Max Nia Olu Pia Quin Ravi Sian Tom Una Vic Wyn Yara".split(
    " ",
  );
const LAST_A =
  "Ash Brad Carl Dun East Fair Glen Hart Ing Kel Lang Mar Nor Oak Pem Quar Row Sel Thorn Up Ver Wal York".split(
    " ",
  );
const LAST_B = "ley ton ford ham well by worth field stead croft mere dale combe wick hurst more".split(" ");
const WAY = "Street Lane Road Close Row Green Avenue Hill Yard Gate Terrace Court".split(" ");

/** A chooser with names, streets, sums and whole blocks of Markdown. @param {number} seed */
export function writer(seed) {
  const chance = choices(seed);
  const surname = () => `${chance.of(LAST_A)}${chance.of(LAST_B)}`;
  const street = () => `${surname()} ${chance.of(WAY)}`;
  const pounds = () => `£${chance.number(1, 980)},${String(chance.number(0, 999)).padStart(3, "0")}`;
  const place = () => `${chance.number(1, 240)} ${street()}`;
  const sentence = () => {
    const draw = chance.number(1, 5);
    if (draw === 1) return `At ${place()} the cost would be ${pounds()}.`;
    if (draw === 2)
      return `${chance.of(FIRST)} ${surname()} of ${street()} wrote that ${lower(chance.sentence())}`;
    return chance.sentence();
  };
  const sentences = (count) => Array.from({ length: count }, sentence).join(" ");
  return {
    ...chance,
    name: () => `${chance.of(FIRST)} ${surname()}`,
    surname,
    street,
    pounds,
    sentence,
    sentences,
    list: (items) => Array.from({ length: items }, (_, at) => `${at + 1}. ${sentence()}`).join("\n"),
    table: (rows, columns) => {
      const line = (cells) => `| ${cells.join(" | ")} |`;
      const head = line(["Ward", ...Array.from({ length: columns - 1 }, (_, at) => `Quarter ${at + 1}`)]);
      const body = Array.from({ length: rows }, () =>
        line([surname(), ...Array.from({ length: columns - 1 }, pounds)]),
      );
      return [`Table: ${chance.phrase()}`, "", head, line(Array(columns).fill("---")), ...body].join("\n");
    },
  };
}

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
