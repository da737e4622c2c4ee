import { inData, inObject } from "../small-pdf.ts";
import { type Mutation, marked, mutation } from "./mutation.ts";

export const CONTENT: readonly Mutation[] = [
  mutation("7.1-1", inData("content2", "BT /F2", "/Artifact BMC EMC BT /F2")),
  mutation(
    "7.1-2",
    inData("content2", "/P <</MCID 0>>", "/Artifact BMC /P <</MCID 0>>"),
    inData("content2", "Q ET EMC", "Q ET EMC EMC"),
  ),
  mutation("7.1-3", marked("0 0 9 9 re f")),
  mutation("7.1-3", marked("/P BMC BT /F2 12 Tf (A) Tj ET EMC")),
  mutation("7.1-3", inData("drawing", "EMC", "EMC 0 0 9 9 re f")),
  mutation("7.20-1", inObject("drawing", "/BBox", "/Ref << /F (other.pdf) /Page 0 >> /BBox")),
  mutation("7.20-2", inData("content1", "/Drawing Do", "/Drawing Do /Drawing Do")),
  mutation("x-mcid", inData("content2", "Q ET EMC", "Q ET EMC /P <</MCID 0>> BDC EMC")),
  mutation("x-mcid", inObject("own", "/K [25]", "/K []")),
  mutation("x-mcid", inObject("own", "/K [25]", "/K [25 26]")),
  mutation("x-mcid", inObject("own", "/K [25]", "/K [25 24]"), inObject("other-note", "/K [24]", "/K []")),
  mutation("x-mcid", inObject("own", "/Pg @page1", "")),
  mutation("x-objr", inObject("comment", "<< /Type /OBJR /Obj @comment-annotation >>", "")),
  mutation(
    "x-objr",
    inObject("page1", "@comment-annotation", ""),
    inObject("parent-tree", "4 @comment", ""),
    inObject("comment-annotation", "/StructParent 4", ""),
  ),
  mutation("x-parent-tree", inObject("structure", "/ParentTreeNextKey 6", "/ParentTreeNextKey 5")),
  mutation("x-parent-tree", inObject("parent-tree", "5 @field", "5 @field 6 @own")),
  mutation("x-parent-tree", inObject("parent-tree", "1 [@second]", "1 [@second @own]")),
  mutation(
    "x-parent-tree",
    inObject("parent-tree", "3 @link", ""),
    inObject("parent-tree", "5 @field", "5 @field 3 @link"),
  ),
  mutation("x-unpaired", inData("content2", "Q ET EMC", "Q ET EMC q")),
  mutation("x-unpaired", inData("content2", "Q ET EMC", "Q ET EMC EMC")),
];
