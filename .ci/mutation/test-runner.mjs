// Stryker's runner for jest, but a mutant meets only the test files that reach it, the most promising first, and none
// after one that fails. Stryker itself picks tests by name, and loads every file that imports the mutated one, even
// indirectly.
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { strykerPlugins as plugins } from "@stryker-mutator/jest-runner";

/** Written into the sandbox by the process of the dry run, and read by those that test the mutants. */
const TESTS = ".tests.json";

function testRunnerFactory(injector) {
  const runner = injector.injectFunction(plugins[0].factory);
  const { dryRun, mutantRun } = runner;
  let tests;

  runner.dryRun = async (options) => {
    const result = await dryRun.call(runner, options);
    writeFileSync(TESTS, JSON.stringify(result.tests ?? []));
    return result;
  };

  runner.mutantRun = (options) => {
    tests ??= JSON.parse(readFileSync(TESTS, "utf8"));
    const files = filesInOrder(tests, options.testFilter, options.sandboxFileName);
    runner.enableFindRelatedTests = false;
    runner.jestConfig = { ...runner.jestConfig, testMatch: files };
    process.env.TEST_FILES_IN_ORDER = JSON.stringify(files);
    return mutantRun.call(runner, options);
  };
  return runner;
}
testRunnerFactory.inject = ["$injector"];

/** The files of these tests: the one that is named after the mutated file first, then the quickest first. */
function filesInOrder(tests, testFilter, mutatedFile) {
  const wanted = testFilter && new Set(testFilter);
  const times = new Map();
  for (const { id, fileName, timeSpentMs } of tests) {
    if (!wanted || wanted.has(id)) times.set(fileName, (times.get(fileName) ?? 0) + timeSpentMs);
  }
  const ownTest = `${basename(mutatedFile, ".ts")}.test.ts`;
  const rank = (file) => (basename(file) === ownTest ? -1 : times.get(file));
  return [...times.keys()].sort((a, b) => rank(a) - rank(b));
}

export const strykerPlugins = [{ kind: "TestRunner", name: "jest-files", factory: testRunnerFactory }];
