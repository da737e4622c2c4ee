import { inObject, inTree } from "../small-pdf.ts";
import { below, type Mutation, mutation } from "./mutation.ts";

export const TABLES: readonly Mutation[] = [
  mutation(
    "7.2-15",
    inTree("cell2 TD 12", "cell2 TD 12 | /A << /O /Table /RowSpan 2 >>"),
    inTree(
      "side3 TH 13 | /A << /O /Table /Scope /Row >>",
      "side3 TH 13 | /A << /O /Table /Scope /Row /ColSpan 2 >>",
    ),
  ),
  mutation("7.2-41", inTree("cell4 TD 16", "cell4 TD 16 | /A << /O /Table /RowSpan 2 >>")),
  mutation("7.2-42", inTree("cell2 TD 12", "cell2 TD 12 | /A [<< /O /Layout >> << /O /Table /ColSpan 2 >>]")),
  mutation("7.2-42", inObject("structure", "/RowSpan 1", "/ColSpan 2")),
  mutation("7.2-43", below("    cell4 TD 16", "   short TR\n    alone TD")),
  mutation("7.5-1", inTree(" | /A << /O /Table /Headers [(w1)] >>", "")),
  mutation(["7.5-2", "x-headers"], inTree("[(w1)]", "[(w9)]")),
  mutation("x-headers", inTree("cell2 TD 12", "cell2 TD 12 | /A << /O /Table /Headers [(n1)] >>")),
  mutation("x-scope", inTree("corner TH 9 | /A << /O /Table /Scope /Column >>", "corner TH 9")),
];
