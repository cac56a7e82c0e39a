// Runs the test file of the mutated file first, and no other file after one that failed: the mutant is dead then.
const { basename } = require("node:path");
const { default: TestRunner } = require("jest-runner");

module.exports = class extends TestRunner {
  async runTests(tests, watcher, options) {
    const name = basename(process.env.MUTATED_FILE ?? "", ".ts");
    const isItsOwn = (test) => Number(basename(test.path) === `${name}.test.ts`);
    const failures = [];
    this.on("test-file-success", ([, result]) => void (result.numFailingTests > 0 && failures.push(result)));
    this.on("test-file-failure", ([, error]) => void failures.push(error));
    for (const test of [...tests].sort((a, b) => isItsOwn(b) - isItsOwn(a))) {
      if (failures.length === 0) await super.runTests([test], watcher, options);
    }
  }
};
