// What is too slow for every change: files named `*.nightly.ts`.
const { resolve } = require("node:path");
const [, system] = require("../../jest.config").projects;

module.exports = {
  ...system,
  rootDir: resolve(__dirname, "../.."),
  displayName: "nightly",
  testMatch: ["<rootDir>/__tests__/**/*.nightly.ts"],
};
