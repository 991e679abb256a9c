// Fonts leave the bundle with only the signs and the features that Dutch text and our tables use.
import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const dutch = range(0x20, 0x7e) + "\u00a0\u00ad§©«°±²³·»¼½¾×÷ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝßàáâäåæçèéêëìíîïñòóôöøùúûüýÿ"
  + "\u2011–—‘’‚“”„•…‰‹›€−≤≥≈←↑→↓";
const otherLatin = range(0x100, 0x17f);
const keepFeatures = ["kern", "liga"]; // the digits of both fonts are tabular by themselves

export const subset = {
  name: "subset-fonts",
  setup(build) {
    build.onLoad({ filter: /\.woff2$/ }, async ({ path }) => {
      const text = path.includes("latin-ext") ? otherLatin : dutch;
      const variationAxes = path.includes("-wght-") ? { wght: { min: 400, max: 650, default: 400 } } : undefined;
      const options = { targetFormat: "woff2", keepFeatures, variationAxes };
      return { contents: await subsetFont(await readFile(path), text, options), loader: "file" };
    });
  },
};
