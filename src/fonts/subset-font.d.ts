/** The part of `subset-font` 2.9 that cuts the website's fonts; it comes without types. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      readonly targetFormat: "sfnt" | "woff2";
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      readonly keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
}
