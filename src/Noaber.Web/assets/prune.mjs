// NL Design System components offer every variant; only the rules whose classes our views name go into the bundle.
import { readFile } from "node:fs/promises";
import { PurgeCSS } from "purgecss";

export const prune = {
  name: "prune-utrecht",
  setup(build) {
    build.onLoad({ filter: /@utrecht[\\/].*\.css$/ }, async ({ path }) => {
      const [{ css }] = await new PurgeCSS().purge({
        content: ["../{Features,Shell}/**/*.{razor,cs}"],
        css: [{ raw: (await readFile(path, "utf8")).replace(/@charset "[^"]+";/, "") }],
        safelist: [/^[a-z][a-z0-9]*$/], // elements: they may stand in any view
        defaultExtractor: text => text.match(/[\w-]+/g) ?? [],
      });
      // A field that must be filled in is not wrong before anything was sent.
      return { contents: css.replaceAll(/:invalid\b/g, ":user-invalid"), loader: "css" };
    });
  },
};
