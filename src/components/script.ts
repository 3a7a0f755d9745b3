// The classic scripts of embeds: TypeScript of src/client as one plain script that runs anywhere, opaque origins included.
import { build } from "esbuild";

/** The script `src/client/<name>.ts` with all it imports, as one minified function of ES2019. Throws what esbuild throws. */
export async function bundleScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/client/${name}.ts`],
    bundle: true,
    format: "iife",
    target: "es2019",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text.trim() ?? "";
}
