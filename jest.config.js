/**
 * Two projects. `fast`: what every machine can run, in a minute. `system`: files named `*.system.test.ts`, which need
 * Terraform, routing daemons, network namespaces, a build of the package or other processes.
 */
const shared = {
  testEnvironment: "node",
  // The sources too: `--findRelatedTests`, `--onlyChanged` and watch follow imports only inside the roots.
  roots: ["bench", "bin", "docs", "lib", "__tests__"].map((folder) => `<rootDir>/${folder}`),
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  // cdktf takes a stack trace for every token, and loads an archiver for assets. No test needs either, and both are slow.
  moduleNameMapper: { "/stack-trace$|^archiver$": "<rootDir>/__tests__/support/cheaper-cdktf.ts" },
};

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers: 2,
  // The machine may have other work: no test measures time.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "fast",
      testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
      testPathIgnorePatterns: ["\\.system\\.test\\.ts$"],
    },
    {
      ...shared,
      displayName: "system",
      testMatch: ["<rootDir>/__tests__/**/*.system.test.ts"],
      globalSetup: "<rootDir>/__tests__/support/jest-global-setup.ts",
      globalTeardown: "<rootDir>/__tests__/support/jest-global-teardown.ts",
    },
  ],
};
