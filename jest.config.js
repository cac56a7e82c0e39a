/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  maxWorkers: 2,
  globalSetup: "<rootDir>/__tests__/support/azurerm/jest-global-setup.ts",
  globalTeardown: "<rootDir>/__tests__/support/azurerm/jest-global-teardown.ts",
};
