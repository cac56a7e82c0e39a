// `npm run test:nightly` runs what takes too long for every change, step by step, also after a step has failed.
// `npm run test:nightly -- WORD…` runs the steps whose names contain one of the words.
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { delimiter, dirname, resolve } = require("node:path");

/** The versions of Node that are supported. README.md and .github/workflows/ci.yml name them, too. */
const NODE_VERSIONS = [20, 22, 24];
const JEST = "node_modules/jest/bin/jest.js";
/** The tests that pack the package and install it. */
const INSTALL = "__tests__/(package|install)\\.system\\.test\\.ts$";

// The install test tries only npm otherwise.
process.env.PACKAGE_MANAGERS = "npm,pnpm,yarn 1,yarn 4";

/** Names, and what each runs. */
const STEPS = {};
for (const version of NODE_VERSIONS) {
  STEPS[`fast tests on Node ${version}`] = () =>
    onNode(version, JEST, "--selectProjects", "fast", "--globals", '{"randomCases":1}');
  STEPS[`install on Node ${version}`] = () =>
    onNode(version, JEST, "--selectProjects", "system", "--testPathPatterns", INSTALL);
}

STEPS["all examples in the lab"] = () =>
  run("node", [
    JEST,
    ...["--selectProjects", "system", "--testPathPatterns", "__tests__/lab/examples"],
    ...["--globals", '{"randomCases":1}'],
  ]);
STEPS["the package in other languages"] = () => run("node", [JEST, "--config", ".ci/nightly/jest.config.js"]);
STEPS["the package for cdktf, from tarball to plan"] = () => run("npm", ["run", "--silent", "try"]);
STEPS["the package for cdktn, from tarball to plan"] = () => run("npm", ["run", "--silent", "try:cdktn"]);
STEPS["all tests with cdktn"] = () => run("npm", ["run", "--silent", "test:cdktn"]);

/** Runs a script with another Node, which the npm package `node` brings; npm and npx take it, too. */
function onNode(version, ...args) {
  const folder = resolve("node_modules", ".cache", `node-${version}`);
  const node = resolve(folder, "node_modules", "node", "bin", "node");
  if (!existsSync(node)) {
    const install = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, `node@${version}`];
    if (!run("npm", install)) return false;
  }
  return run(node, args, { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` });
}

function run(command, args, env = process.env) {
  return spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" }).status === 0;
}

const words = process.argv.slice(2);
const chosen = Object.entries(STEPS).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
);
const failed = chosen.filter(([name, step]) => {
  console.log(`\n=== ${name}`);
  return !step();
});
console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
for (const [name] of failed) console.log(`failed: ${name}`);
process.exitCode = failed.length > 0 || chosen.length === 0 ? 1 : 0;
