import { defineConfig } from "vitest/config";

// The fast gates: `npm test` builds the site and then runs these. Slow matrices are in tests/accept.
export default defineConfig({
  test: {
    include: ["tests/*.test.ts"],
    globalSetup: "tests/setup/chromium.ts",
    reporters: ["./tests/reporter.ts"],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
