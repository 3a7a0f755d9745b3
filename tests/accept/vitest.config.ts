import { defineConfig } from "vitest/config";
import fast from "../../vitest.config.ts";

// The slow matrices: `npm run accept`. One file at a time, so that times are those of a machine at rest.
export default defineConfig({
  test: {
    ...fast.test,
    include: ["tests/accept/*.test.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
