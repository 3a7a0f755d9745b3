import { defineConfig } from "astro/config";
import { site } from "./src/site.ts";

export default defineConfig({
  site: site.origin,
  base: site.base,
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
});
