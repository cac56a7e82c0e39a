// The fast project as Stryker runs it: the tests of the folders that are mutated, see run.js.
const { resolve } = require("node:path");
const [fast] = require("../../jest.config").projects;

module.exports = {
  ...fast,
  rootDir: resolve(__dirname, "../.."),
  runner: require.resolve("./jest-runner"),
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
  testMatch: process.env.MUTATION_TESTS?.split(",") ?? fast.testMatch,
};
