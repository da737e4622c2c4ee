import { expect, it } from "vitest";
import { withArtifacts } from "../../../../../src/pack/pdf/content/artifacts.ts";
import { paintingOf } from "../../../../../src/pack/pdf/content/painting.ts";

const marked = (
  content: string,
  artifacts: readonly number[] = [],
  taggedForms: readonly string[] = [],
): string =>
  withArtifacts(paintingOf(content, undefined), {
    artifacts: new Set(artifacts),
    taggedForms: new Set(taggedForms),
  }).replace(/\s+/g, " ");

it("brackets what is painted outside marked content, within its text object or state", () => {
  expect(marked("q BT /F1 8 Tf (Head) Tj 5 0 Td (er) Tj ET Q")).toBe(
    "q q BT /F1 8 Tf /Artifact BMC (Head) Tj 5 0 Td (er) Tj EMC ET Q Q ",
  );
});

it("begins before the path, and leaves clipping alone", () => {
  expect(marked("0 0 9 9 re W n 1 w 0 0 m 5 5 l S 1 1 1 1 re f")).toBe(
    "q 0 0 9 9 re W n 1 w /Artifact BMC 0 0 m 5 5 l S 1 1 1 1 re f EMC Q ",
  );
});

it("leaves marked content as it is", () => {
  const content = "/P <</MCID 0>> BDC /Span <</ActualText (fi)>> BDC (x) Tj EMC 0 0 1 1 re f EMC";
  expect(marked(content)).toBe(`q ${content} Q `);
});

it("turns marked content into an artifact when asked", () => {
  expect(marked("/Table <</MCID 3 >>BDC 0 0 1 1 re f EMC", [3])).toBe("q /Artifact BMC 0 0 1 1 re f EMC Q ");
});

it("never puts a form with marks of its own inside an artifact", () => {
  expect(marked("(a) Tj /X1 Do /X2 Do", [], ["X1"])).toBe(
    "q /Artifact BMC (a) Tj EMC /X1 Do /Artifact BMC /X2 Do EMC Q ",
  );
});

it("closes brackets that a page leaves open", () => {
  expect(marked("q 1 0 0 1 0 0 cm q")).toBe("q q 1 0 0 1 0 0 cm q Q Q Q ");
});
