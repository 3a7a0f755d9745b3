import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", ".astro/", "node_modules/", "public/", "src/data/generated/", "tests/vendor/"] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "*.mjs"] },
        extraFileExtensions: [".astro"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-params": "off",
      "@typescript-eslint/max-params": ["error", { max: 2 }],
      "max-lines-per-function": ["error", { max: 45, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-nested-ternary": "error",
      "no-console": "error",
    },
  },
  { files: ["scripts/**", "tests/**"], rules: { "no-console": "off" } },
  { files: ["**/*.d.ts"], rules: { "@typescript-eslint/max-params": "off" } }, // other people's functions
  { files: ["tests/**"], rules: { "max-lines-per-function": "off" } },
  {
    files: ["**/*.astro"],
    languageOptions: { parserOptions: { projectService: false, project: true } }, // all that its parser knows
    rules: { "@typescript-eslint/no-unsafe-return": "off" }, // markup has no type there
  },
  { files: ["*.js", "*.mjs"], ...tseslint.configs.disableTypeChecked },
);
