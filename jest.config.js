/**
 * Three projects. `fast`: what every machine can run, in a minute. `system`: files named `*.system.test.ts`, which need
 * Terraform, routing daemons, network namespaces, a build of the package or other processes. `cdktn`: those fast tests
 * that make constructs, run with the successor of cdktf, for the second package. `npm run test:cdktn` runs all with it.
 */
const compiler = { jsc: { parser: { syntax: "typescript" }, target: "es2022" } };

const shared = {
  testEnvironment: "node",
  // The sources too: `--findRelatedTests`, `--onlyChanged` and watch follow imports only inside the roots.
  roots: ["bench", "bin", "docs", "lib", "__tests__"].map((folder) => `<rootDir>/${folder}`),
  transform: { "^.+\\.ts$": ["@swc/jest", compiler] },
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
    {
      ...shared,
      displayName: "cdktn",
      testRegex: [
        "/__tests__/(?:constructs|jest)/.*\\.test\\.ts$",
        "/__tests__/(?:examples|bin/synth|network-file/(?:stack[^/]*|from)|support/azurerm/schema)\\.test\\.ts$",
      ],
      testPathIgnorePatterns: ["\\.system\\.test\\.ts$"],
      globals: { randomCases: 0.05 },
      transform: { "^.+\\.ts$": ["<rootDir>/.ci/cdktn/jest-transform.js", compiler] },
      modulePaths: ["<rootDir>/.ci/cdktn/node_modules"],
    },
  ],
};
