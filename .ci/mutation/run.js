// npm run mutate -- FOLDER_OR_FILE… [--all-tests] [options of `stryker run`]: changes the code in small ways, and shows
// which changes no test notices. The tests are those of the same top folder, or with --all-tests the whole fast project.
const { spawnSync } = require("node:child_process");
const { statSync } = require("node:fs");
const { posix, relative, sep } = require("node:path");

const args = process.argv.slice(2);
const isOption = (arg) => arg.startsWith("-");
const firstOption = args.findIndex(isOption);
const targets = (firstOption < 0 ? args : args.slice(0, firstOption)).map((path) =>
  posix.normalize(relative(".", path).replaceAll(sep, "/")),
);
const options = firstOption < 0 ? [] : args.slice(firstOption);
if (targets.length === 0) {
  console.error("usage: npm run mutate -- FOLDER_OR_FILE… [--all-tests] [--concurrency N] [options of stryker run]");
  process.exit(2);
}

/** lib/net and lib/net/asn.ts are tested in __tests__/net, bin/run.ts in __tests__/bin. */
function testsOf(target) {
  const [top, layer] = target.split("/");
  const folder = top === "lib" ? layer : top;
  return folder === undefined || folder.endsWith(".ts")
    ? "<rootDir>/__tests__/**/*.test.ts"
    : `<rootDir>/__tests__/${folder}/**/*.test.ts`;
}

const allTests = options.includes("--all-tests");
const env = { ...process.env };
if (!allTests) env.MUTATION_TESTS = [...new Set(targets.map(testsOf))].join(",");
const mutate = targets.map((target) => (statSync(target).isDirectory() ? `${target}/**/*.ts` : target)).join(",");
const { status } = spawnSync(
  "stryker",
  [
    "run",
    ".ci/mutation/stryker.config.json",
    "--mutate",
    mutate,
    ...options.filter((option) => option !== "--all-tests"),
  ],
  { env, stdio: "inherit", shell: process.platform === "win32" },
);
process.exit(status ?? 1);
