// Runs all tests, or those that the arguments choose, with everything written for cdktn.
const { spawnSync } = require("node:child_process");
const { rmSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { writeTree } = require("./tree");

const folder = writeTree(resolve(__dirname, "../../.cache/cdktn"), { tests: true });
// It installs what is documented for cdktf, by all package managers. `npm run try:cdktn` installs what is built for cdktn.
rmSync(join(folder, "__tests__/install.system.test.ts"));
const chosen = process.argv.slice(2);
const options = ["--selectProjects", "fast", "system", ...(chosen.length > 0 ? ["--", ...chosen] : [])];
const { status } = spawnSync(process.execPath, [join(folder, "node_modules/jest/bin/jest.js"), ...options], {
  cwd: folder,
  stdio: "inherit",
});
process.exit(status ?? 1);
