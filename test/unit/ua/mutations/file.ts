import { inBytes, inObject, put } from "../small-pdf.ts";
import { type Mutation, mutation } from "./mutation.ts";

export const WHOLE: readonly Mutation[] = [
  mutation("x-readable", inBytes("/Length 3 ", "/Length 9 ")),
  mutation("x-readable", inBytes("%%EOF\n", "")),
  mutation("x-eof", inBytes("trailer\n", "trailer %%EOF\n")),
  mutation("x-unreachable", put("orphan", "<< /Secret (exempt) >>")),
  mutation("x-unreachable", inBytes("startxref\n", "left over startxref\n")),
  mutation("x-version", inBytes("%PDF-1.7", "%PDF-1.4")),
  mutation(
    "x-destination",
    inObject("names", "[@page1 /Fit]", "[@info /Fit]"),
    inObject("entry", "(there)", "[@page1 /Fit]"),
    inObject("link-annotation", "(there)", "[@page1 /Fit]"),
  ),
  mutation("x-destination", inObject("link-annotation", "/Dest (there)", "/A << /S /GoTo /D (nowhere) >>")),
  mutation("x-outline", inObject("last-entry", "[@page2 /Fit]", "[null /Fit]")),
  mutation("x-outline", inObject("entry", "/Title (Trees)", "/Title ( )")),
  mutation("x-outline", inObject("last-entry", "/Prev @entry", "")),
  mutation("x-page-labels", inObject("catalog", "/Nums [0", "/Nums [1")),
  mutation("x-page-labels", inObject("catalog", "<< /S /D >>", "<< /S /D >> 2 << /S /r >>")),
];
