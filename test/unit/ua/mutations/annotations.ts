import { inObject, inTree } from "../small-pdf.ts";
import { below, type Mutation, mutation } from "./mutation.ts";

export const ANNOTATIONS: readonly Mutation[] = [
  mutation("7.18.1-1", inTree("comment Annot", "comment Sect")),
  mutation("7.18.1-2", inObject("comment-annotation", "/Contents (Well said)", "")),
  mutation("7.18.1-3", inObject("field-annotation", "/TU (Your name)", "")),
  mutation("7.18.2-1", inObject("comment-annotation", "/Text", "/TrapNet")),
  mutation("7.18.3-1", inObject("page1", "/Tabs /S", "/Tabs /R")),
  mutation("7.18.4-1", inTree("field Form", "field Sect")),
  mutation("7.18.4-2", below(" field Form @field-annotation", "  stray Span")),
  mutation("7.18.5-1", inTree("link Link", "link Span")),
  mutation(
    "7.18.5-2",
    inObject("link-annotation", "/Contents (To the trees)", ""),
    inTree("@link-annotation", "@link-annotation | /Alt (To the trees)"),
  ),
  mutation("7.18.8-1", inObject("comment-annotation", "/Text", "/PrinterMark")),
];
