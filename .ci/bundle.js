// Puts all modules of the compiled command line, and what they load of this package and of its dependencies, into one
// file: a start then reads one file instead of some hundred. The peer dependencies stay those of the user.
const { buildSync } = require("esbuild");
const { peerDependencies } = require("../package.json");

buildSync({
  entryPoints: ["dist/bin/main.js"],
  outfile: "dist/bin/main.js",
  allowOverwrite: true,
  bundle: true,
  platform: "node",
  target: "node20",
  // What is checked at run time by the code of a schema loads its own ajv, beside `schema`.
  external: Object.keys(peerDependencies),
  minifySyntax: true,
  minifyWhitespace: true,
  // A stack trace shows a line.
  lineLimit: 160,
  legalComments: "inline",
  logLevel: "warning",
});
