import { defineConfig } from "vitest/config";

// One process for all files: nothing keeps mutable module state, and each test brings its own database.
const shared = { pool: "threads", isolate: false, globals: false, maxWorkers: 2 } as const;

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: [
            "tests/{standards,domain,components,models,files,reports,routes,seed,http,server,bench,email,jobs}/**/*.test.{ts,tsx}",
            "tests/*.test.ts",
          ],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          pool: "forks",
          include: ["tests/{faults,attacks,commands}/**/*.test.ts"],
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          pool: "forks",
          include: ["tests/e2e/**/*.test.ts"],
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
