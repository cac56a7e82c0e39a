// Stryker's runner for jest, but a mutant meets only the test files that reach it: Stryker itself picks tests by name, and
// loads every file that imports the mutated one, even indirectly.
import { readFileSync, writeFileSync } from "node:fs";
import { strykerPlugins as plugins } from "@stryker-mutator/jest-runner";

/** Written into the sandbox by the process of the dry run, and read by those that test the mutants. */
const FILES_OF_TESTS = ".files-of-tests.json";

function testRunnerFactory(injector) {
  const runner = injector.injectFunction(plugins[0].factory);
  const { dryRun, mutantRun } = runner;
  let filesOfTests;

  runner.dryRun = async (options) => {
    const result = await dryRun.call(runner, options);
    const files = {};
    for (const { id, fileName } of result.tests ?? []) (files[id] ??= []).push(fileName);
    writeFileSync(FILES_OF_TESTS, JSON.stringify(files));
    return result;
  };

  runner.mutantRun = (options) => {
    filesOfTests ??= JSON.parse(readFileSync(FILES_OF_TESTS, "utf8"));
    const tests = options.testFilter ?? Object.keys(filesOfTests);
    runner.enableFindRelatedTests = false;
    runner.jestConfig = { ...runner.jestConfig, testMatch: [...new Set(tests.flatMap((id) => filesOfTests[id]))] };
    process.env.MUTATED_FILE = options.sandboxFileName;
    return mutantRun.call(runner, options);
  };
  return runner;
}
testRunnerFactory.inject = ["$injector"];

export const strykerPlugins = [{ kind: "TestRunner", name: "jest-files", factory: testRunnerFactory }];
