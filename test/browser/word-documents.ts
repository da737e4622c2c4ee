import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the reports lie as text: what stands between `<office:text>` and `</office:text>` of a flat OpenDocument file. */
export const SOURCES = join(import.meta.dirname, "../imports/word");

export const REPORTS = readdirSync(SOURCES)
  .filter((name) => name.endsWith(".xml"))
  .map((name) => name.slice(0, -4))
  .sort();

/** Whether LibreOffice is on this machine. */
export function hasOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Every report as Word writes it and as LibreOffice reads that again, in a folder of their own: NAME.docx and NAME.txt. */
export function wordReports(): string {
  const folder = mkdtempSync(join(tmpdir(), "word-"));
  for (const name of REPORTS)
    writeFileSync(
      join(folder, `${name}.fodt`),
      `${HEAD}${readFileSync(join(SOURCES, `${name}.xml`), "utf8")}${FOOT}`,
    );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = (to: string, from: string): void => {
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        folder,
        ...REPORTS.map((name) => join(folder, `${name}.${from}`)),
      ],
      { stdio: "ignore" },
    );
  };
  convert("docx", "fodt");
  convert("txt:Text (encoded):UTF8", "docx");
  return folder;
}

const level = (at: number, format: string, more = ""): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/></style:page-layout>
<style:page-layout style:name="A4turned"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"/></style:page-layout>
<style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Big" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="BigBold" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Turned" style:family="paragraph" style:parent-style-name="Standard" style:master-page-name="Turned"/>
<style:style style:name="Upright" style:family="paragraph" style:parent-style-name="Standard" style:master-page-name="Standard"/>
<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="i" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="hid" style:family="text"><style:text-properties text:display="none"/></style:style>
<number:date-style style:name="Day"><number:day/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
<text:list-style style:name="Numbered">${level(1, "1", 'style:num-suffix="."')}${level(2, "1", 'text:display-levels="2"')}${level(3, "a", 'style:num-prefix="(" style:num-suffix=")"')}</text:list-style>
<text:list-style style:name="Recommended">${level(1, "1", 'style:num-suffix="."')}${level(2, "a", 'style:num-prefix="(" style:num-suffix=")"')}${level(3, "i", 'style:num-prefix="(" style:num-suffix=")"')}</text:list-style>
<text:list-style style:name="Letters">${level(1, "a", 'style:num-suffix=")"')}</text:list-style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/><style:master-page style:name="Turned" style:page-layout-name="A4turned"/></office:master-styles>
<office:body><office:text>
`;
const FOOT = "</office:text></office:body></office:document>\n";
