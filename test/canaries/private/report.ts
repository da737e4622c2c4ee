import { type Bed, Sower } from "../canary.ts";
import { MEETING } from "../public-tree.ts";

const AT = `meetings/${MEETING}`;

/** The exempt report on the disposal of land: a secret in every field of its front matter and every kind of writing. */
export function report(): Bed {
  const from = new Sower("report");
  const frontMatter = `# ${from.sow("comment", "sentence", "Gudrun says keep this away from the bursar until the surveyors have been paid off")}
title: ${from.sow("title", "title", "Sale of Quillonfield depot to Brathay Vantage Holdings")}
item: "5"
exempt:
  paragraphs: [3]
  public-interest: ${from.sow("public-interest", "sentence", "A rival bidder, believed to be Corviston Freight, would learn how low the council is ready to go")}
kind: report
report-of: ${from.sow("report-of", "name", "Theodora Wexcombe-Hale")}
date: ${from.sow("date", "words", "the Tuesday after Michaelmas quarter day")}
classification: ${from.sow("classification", "words", "Strictly for the seven trustees")}
wards: [${from.sow("wards", "words", "Upper Fennimarsh and Gallowgate")}]
policy-context: ${from.sow("policy-context", "sentence", "The sale departs from the pledge of 2019 that no riverside freehold would ever leave public hands")}
financial-summary: ${from.sow("financial-summary", "sentence", "Officers would settle for four million two hundred thousand although the valuer advised a million more")}
authors:
  - name: ${from.sow("author's name", "name", "Barnabas Quillinghurst")}
    post: ${from.sow("author's post", "words", "Interim Head of Distressed Freeholds")}
    organisation: ${from.sow("author's organisation", "words", "Marchbanks Ottery Surveyors")}
    role: ${from.sow("author's role", "words", "shadow negotiator for the vendor")}
    note: ${from.sow("author's note", "sentence", "seconded without the knowledge of the audit panel until the contract has been exchanged")}
    email: ${from.sow("author's e-mail", "e-mail", "b.quillinghurst@marchbanks-ottery.example")}
    tel: ${from.sow("author's telephone", "telephone", "01632 960841")}
contact:
  - name: ${from.sow("contact's name", "name", "Perpetua Lindqvist-Oyelaran")}
    post: ${from.sow("contact's post", "words", "Solicitor for Contested Conveyances")}
    email: ${from.sow("contact's e-mail", "e-mail", "plindqvist.oyelaran@selwick-legal.example")}
background-papers:
  - ${from.sow("background paper", "title", "Heads of terms exchanged with Lord Tavistoke's agents")}
  - ${from.sow("second background paper", "title", "Red Book valuation by Pemberthwaite and Sons")}
revised:
  - date: 2026-06-02
    reason: ${from.sow("revised reason", "sentence", "Paragraph nine had named the purchaser's lender, Halloran Mutual, by mistake")}
waive:
  - rule: section-missing
    reason: ${from.sow("waiver's reason", "sentence", "Counsel insisted upon the wording of the indemnity and nobody dared to shorten it")}
    by: ${from.sow("waiver's name", "name", "Ignatius Fawkner-Bligh")}
`;
  const body = `## ${from.sow("heading", "title", "Why Brathay outbid Corviston twice over")}

${from.sow("paragraph", "sentence", "Brathay Vantage has offered to take the contaminated soil away at its own expense before Christmas.")}

### ${from.sow("smaller heading", "title", "The covenant about the orchard wall")}

The sum put aside is ${from.sow("sum", "sum", "£4,218,350.75")}, and questions go to ${from.sow("telephone in writing", "telephone", "01632 960877")} or ${from.sow("e-mail in writing", "e-mail", "land.secrets@brathay-vantage.example")}.

- ${from.sow("list item", "sentence", "the purchaser wants vacant possession of both cottages by Lady Day")}
- it was told no
  1. ${from.sow("nested list item", "sentence", "two elderly tenants in the cottages have not been told that they must leave")}

> ${from.sow("quotation", "sentence", "We shall walk away unless the lorry park is thrown in for nothing, wrote the chairman")}

| Bidder | ${from.sow("table heading", "words", "Deposit held by Vanterpool Escrow")} |
|---|---|
| ${from.sow("table cell", "words", "Consortium of Ryehaven dairymen")} | ${from.sow("sum in a table", "sum", "£3,907,615")} |

A strong word is **${from.sow("bold words", "words", "irrevocable guarantee from Castellane Bank")}** and a note follows.[^1]

[^1]: ${from.sow("footnote", "sentence", "The guarantee lapses on the death of the elder Mr Castellane, who is ninety-four.")}

![${from.sow("picture's alternative", "sentence", "Aerial view of the depot with the buried fuel tanks ringed in yellow crayon")}](05-tanks-under-the-yard.png "${from.sow("caption", "title", "Fuel tanks nobody declared in 1987")}")

[${from.sow("link's words", "words", "data room of the losing bidders")}](${from.sow("link's address", "address", "https://dataroom.corviston-freight.example/folder/q7x2-lot-11")}) and [^2]

[^2]: See \`${from.sow("code", "words", "SELECT reserve FROM bids_quillonfield")}\`.

\`\`\`
${from.sow("block of code", "sentence", "the bidders' portal opens with marzipan hedgehog nineteen")}
\`\`\`

Beside this lie the [bids](05-bids.csv), the [diary](05-diary.txt), a [letter](05-letter.docx), [sums](05-sums.xlsx) and the [ground](05-ground.pdf).

![The kitchen](05-cottage.jpg)

![The boundary](05-boundary.svg)

<!-- ${from.sow("HTML comment", "sentence", "delete this before committee as it admits that we never advertised the land at all")} -->

::: chart 05-instalments.csv
${from.sow("chart's caption", "title", "Instalments promised by the purchaser's guarantor")}

${from.sow("chart's note", "sentence", "The final instalment depends upon planning permission for sixty holiday lodges")}
:::

::: columns
::: column
${from.sow("column", "sentence", "On the left stands what Corviston would have paid had anybody telephoned them back")}
:::
::: column
Nothing.
:::
:::

## Recommendations

1. ${from.sow("recommendation", "sentence", "That the freehold be conveyed to Brathay Vantage Holdings for the price in appendix two")}
2. ${from.sow("decision", "sentence", "That the Monitoring Officer be authorised to pay Mrs Delacroix-Hume forty thousand pounds for her silence")}
`;
  const csv = `${from.sow("chart's label heading", "words", "Quarter of the Brathay loan")},${from.sow("chart's series", "words", "Escrowed by Halloran Mutual")} (£)
${from.sow("chart's label", "words", "Whitsun after exchange")},${from.sow("chart's figure", "sum", "1864235")}
Later,900
`;
  return {
    canaries: from.canaries,
    files: {
      [`${AT}/05-disposal.md`]: `---\n${frontMatter}---\n${body}`,
      [`${AT}/05-instalments.csv`]: csv,
    },
  };
}
