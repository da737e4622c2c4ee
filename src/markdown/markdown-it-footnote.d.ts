/** markdown-it-footnote 4 ships no types: it is one plugin function. */
declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";

  const footnotes: MarkdownIt.PluginSimple;
  export default footnotes;
}
