// Everything this site does is in src/. This file only says where things are.
import { councilPlugin } from "./dist/eleventy.js";

export default function (eleventy) {
  eleventy.addPlugin(councilPlugin);
  eleventy.addPassthroughCopy({ static: "/" });
  eleventy.addWatchTarget("./content/");
}

export const config = {
  dir: { input: "layouts", output: "_site" },
  templateFormats: ["11ty.js"],
};
