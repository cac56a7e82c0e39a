// Builds the package for cdktn into dist-cdktn, from which `npm pack` and `npm publish` take it.
const { spawnSync } = require("node:child_process");
const { join, resolve } = require("node:path");
const { writeTree } = require("./tree");

const folder = writeTree(resolve(__dirname, "../../dist-cdktn"));
const steps = [
  [join(folder, "node_modules/.bin/jsii"), "--generate-tsconfig", "tsconfig.jsii.json"],
  [resolve(__dirname, "../bundle.js")],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
console.log(`built ${require(join(folder, "package.json")).name} in dist-cdktn`);
