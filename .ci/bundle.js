// Puts all modules of the compiled command line, and what they load of this package and of its dependencies, into one
// file: a start then reads one file instead of some hundred. The peer dependencies stay those of the user.
const { readFileSync, rmSync } = require("node:fs");
const { buildSync } = require("esbuild");

const { peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const main = "dist/bin/main.js";

buildSync({
  entryPoints: [main],
  outfile: main,
  allowOverwrite: true,
  bundle: true,
  platform: "node",
  target: "node20",
  external: Object.keys(peerDependencies),
  minifySyntax: true,
  minifyWhitespace: true,
  // For stack traces.
  lineLimit: 160,
  legalComments: "inline",
  logLevel: "warning",
});
// Else the next compilation would not write the file anew, if its source is the same.
rmSync("tsconfig.tsbuildinfo", { force: true });
