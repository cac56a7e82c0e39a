// Runs test files in the order that test-runner.mjs gives, and none after one that fails: the mutant is dead then.
const { default: TestRunner } = require("jest-runner");

module.exports = class extends TestRunner {
  async runTests(tests, watcher, options) {
    const order = JSON.parse(process.env.TEST_FILES_IN_ORDER ?? "[]");
    const failures = [];
    this.on("test-file-success", ([, result]) => void (result.numFailingTests > 0 && failures.push(result)));
    this.on("test-file-failure", ([, error]) => void failures.push(error));
    for (const test of [...tests].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path))) {
      if (failures.length === 0) await super.runTests([test], watcher, options);
    }
  }
};
