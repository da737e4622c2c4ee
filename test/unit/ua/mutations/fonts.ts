import { PROGRAMS } from "../small-objects.ts";
import { inData, inObject, put } from "../small-pdf.ts";
import { type Mutation, marked, mutation } from "./mutation.ts";

export const FONTS: readonly Mutation[] = [
  mutation("7.21.3.1-1", inObject("cid-font5", "(Made)", "(Japan1)")),
  mutation("7.21.3.1-1", inObject("cid-font5", "/Supplement 0", "/Supplement 2")),
  mutation("7.21.3.2-1", inObject("cid-font", "/CIDToGIDMap /Identity", "")),
  mutation("7.21.3.3-1", inObject("font1", "/Identity-H", "/Made-Up-H")),
  mutation("7.21.3.3-2", inObject("codes", "/WMode 0", "/WMode 1")),
  mutation("7.21.3.3-3", inObject("codes", "/WMode 0", "/WMode 0 /UseCMap /Made-Up-H")),
  mutation("7.21.4.1-1", inObject("cid-descriptor", "/FontFile2 @program", "")),
  mutation("7.21.4.1-2", marked("/Artifact BMC BT /F1 12 Tf <0009> Tj ET EMC")),
  mutation("7.21.4.1-2", inObject("font4", "[65 /A]", "[65 /B]")),
  mutation("7.21.4.2-2", put("cid-set", "<< >>", Uint8Array.of(0xe0))),
  mutation("7.21.4.2-2", put("cid-set", "<< >>", Uint8Array.of(0xf8))),
  mutation("7.21.5-1", inObject("cid-font", "[600 700]", "[602 700]")),
  mutation("7.21.5-1", inObject("font2", "[600 700 800]", "[600 700 850]")),
  mutation("7.21.5-1", inObject("font4", "/Widths [7]", "/Widths [9]")),
  mutation(
    "7.21.6-1",
    put("program2", "<< >>", PROGRAMS.none),
    inObject("font2", "/Differences [65 /A]", ""),
  ),
  mutation("7.21.6-2", inObject("font2", "/WinAnsiEncoding", "/StandardEncoding")),
  mutation("7.21.6-2", inObject("font2", "[65 /A]", "[65 /A 200 /tree]")),
  mutation("7.21.6-3", inObject("font3", "/FirstChar", "/Encoding /WinAnsiEncoding /FirstChar")),
  mutation("7.21.6-4", put("program3", "<< >>", PROGRAMS.both)),
  mutation("7.21.7-1", inData("to-unicode", "<0009> <0041>", "<0002> <0041>")),
  mutation("7.21.7-2", inData("byte-unicode", "<0042>", "<feff>")),
  mutation("7.21.8-1", marked("/Artifact BMC BT /F1 12 Tf <0000> Tj ET EMC")),
  mutation("7.21.8-1", marked("/Artifact BMC BT 3 Tr /F1 12 Tf <0000> Tj ET EMC")),
  mutation("x-font-unread", inObject("cid-descriptor", "/FontFile2", "/FontFile3")),
  mutation("x-font-unread", inObject("font1", "/Identity-H", "/UniJIS-UTF16-H")),
];
