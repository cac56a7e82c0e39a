// Lets `npm start` and `npm test` be the first command on a fresh clone: installs the locked dependencies when they
// are missing or older than package-lock.json.
const { existsSync, statSync } = require("node:fs");
const { spawnSync } = require("node:child_process");

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  console.error("Installing dependencies (npm ci) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The dependencies could not be installed: run npm ci to see why.");
    process.exit(1);
  }
}
