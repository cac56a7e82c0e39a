// Lets `npm start` and `npm test` be the first command on a fresh clone: installs the locked dependencies when they
// are missing or older than package-lock.json. Of another folder if one is given.
const { existsSync, statSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");

const folder = process.argv[2] ?? ".";
const installed = join(folder, "node_modules/.package-lock.json");
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(folder, "package-lock.json")).mtimeMs) {
  console.error(`Installing dependencies${folder === "." ? "" : ` of ${folder}`} (npm ci) …`);
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The dependencies could not be installed: run npm ci to see why.");
    process.exit(1);
  }
}
