/** The structure of the small file: indent, label, type, then the element's MCIDs and @annotations, then `|` and more entries. */
export const SMALL_TREE = `
doc Document
 heading H1 0
 para P 1
  link Link 2 @link-annotation
 toc TOC
  toc-caption Caption 3
  toc-item TOCI 4
 list L
  list-caption Caption 5
  item LI
   label Lbl 6
   body LBody 7
 table Table
  caption Caption 8
  thead THead
   row1 TR
    corner TH 9 | /A << /O /Table /Scope /Column >>
    top TH 10 | /A << /O /Table /Scope /Column >>
  tbody TBody
   row2 TR
    side2 TH 11 | /A << /O /Table /Scope /Row >>
    cell2 TD 12
   row3 TR
    side3 TH 13 | /A << /O /Table /Scope /Row >>
    cell3 TD 14 | /C /plain
  tfoot TFoot
   row4 TR
    side4 TH 15 | /A << /O /Table /Scope /Row >>
    cell4 TD 16
 wired Table
  wired-row1 TR
   wired-top1 TH 17 | /ID (w1)
   wired-top2 TH 18 | /ID (w2)
  wired-row2 TR
   wired-cell1 TD 19 | /A << /O /Table /Headers [(w1)] >>
   wired-cell2 TD 20 | /A << /O /Table /Headers [(w2)] >>
 figure Figure 21 | /Alt (A tree)
 formula Formula 22 | /Alt (One and one)
 note Note 23 | /ID (n1)
 other-note Note 24 | /ID (n2)
 comment Annot @comment-annotation
 field Form @field-annotation
 own Para 25
 drawn P %drawing
 second P &0
`;

interface Line {
  readonly label: string;
  readonly type: string;
  readonly own: readonly string[];
  readonly more: string;
  readonly kids: string[];
  readonly parent: string;
}

/** What the outline above says, as objects; `@name` stands for a reference. `&n` is an MCID of page 2, `%name` MCID 0 of a form. */
export interface SmallStructure {
  readonly objects: Readonly<Record<string, string>>;
  /** The elements of the MCIDs of page 1, in order. */
  readonly firstPage: readonly string[];
  readonly secondPage: readonly string[];
  /** The elements at the root. */
  readonly roots: readonly string[];
  /** The element of each annotation and form. */
  readonly holders: ReadonlyMap<string, string>;
  readonly ids: readonly (readonly [id: string, label: string])[];
}

/** Reads an outline of a structure. */
export function readTree(outline: string): SmallStructure {
  const lines: Line[] = [];
  const open: Line[] = [];
  for (const line of outline.split("\n").filter((text) => text.trim() !== "")) {
    const [words = "", more = ""] = line.split(" | ");
    const [label = "", type = "", ...own] = words.trim().split(" ");
    open.length = line.search(/\S/);
    const read: Line = { label, type, own, more, kids: [], parent: open.at(-1)?.label ?? "structure" };
    open.at(-1)?.kids.push(label);
    open.push(read);
    lines.push(read);
  }
  const [firstPage, secondPage]: [string[], string[]] = [[], []];
  const holders = new Map<string, string>();
  const objects = lines.map(({ label, type, own, more, kids, parent }) => {
    const content = own.map((word) => {
      const name = word.slice(1);
      if (/^\d+$/.test(word)) firstPage[Number(word)] = label;
      else if (word.startsWith("&")) secondPage[Number(name)] = label;
      else holders.set(name, label);
      if (word.startsWith("@")) return `<< /Type /OBJR /Obj @${name} >>`;
      if (word.startsWith("%")) return `<< /Type /MCR /Stm @${name} /MCID 0 >>`;
      return word.replace("&", "");
    });
    const page = own.some((word) => word.startsWith("&")) ? "@page2" : "@page1";
    const kept = [...content, ...kids.map((kid) => `@${kid}`)].join(" ");
    return [
      label,
      `<< /Type /StructElem /S /${type} /P @${parent} /Pg ${page} /K [${kept}] ${more} >>`,
    ] as const;
  });
  const ids = lines.flatMap(({ label, more }) => {
    const id = /\/ID \((\w+)\)/.exec(more)?.[1];
    return id === undefined ? [] : [[id, label] as const];
  });
  const roots = lines.filter(({ parent }) => parent === "structure").map(({ label }) => label);
  return {
    objects: Object.fromEntries(objects),
    firstPage,
    secondPage,
    roots,
    holders,
    ids: [...new Map(ids.toReversed())].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
