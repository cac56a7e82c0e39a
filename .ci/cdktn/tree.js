// Writes this repository as it would be if it were written for cdktn, into a folder of its own: what the second package
// is built from, and where all tests run with it.
const {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} = require("node:fs");
const { join, resolve } = require("node:path");
const { gunzipSync, gzipSync } = require("node:zlib");
const { azurerm, devDependencies } = require("./package.json");
const { files: packed } = require("../../package.json");
const { packageForCdktn, sourceForCdktn, textForCdktn } = require("./rewrite");

const ROOT = resolve(__dirname, "../..");
/** What a package is made from. */
const SOURCES = ["lib", "bin", "README.md", "LICENSE", ...packed.filter((name) => /^(?!dist$)\w/.test(name))];
/** What its tests need besides. */
const FOR_TESTS = ["__tests__", "bench", "cdktf.json", "package-lock.json", ".npmrc"];
const CONFIGURATION = [
  "tsconfig.json",
  "jest.config.js",
  "eslint.config.js",
  "knip.jsonc",
  ".dependency-cruiser.js",
  ".ci",
];
/** The last release's API, which is that of both packages. */
const LAST_API = "__tests__/release/last-api.json.gz";
/** Pages that tell of both packages. */
const ABOUT_BOTH = ["CHANGELOG.md", "docs/contributing.md"];
/** For the bindings, where this is not what they were published for. */
const PUBLISHED_FOR = '"cdktn": "^0.23.0"';

function copy(entry, target) {
  const isCopied = (path) => !/node_modules|__snapshots__|[\\/]\.cache/.test(path);
  cpSync(join(ROOT, entry), join(target, entry), {
    recursive: true,
    filter: (path) => isCopied(path.slice(ROOT.length)),
  });
}

function rewrite(file, how) {
  const text = readFileSync(file, "utf8");
  const rewritten = how(text);
  if (rewritten !== text) writeFileSync(file, rewritten);
}

/** Links the entries of a folder into another one, but for some. */
function link(from, to, except = []) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) {
    if (!except.includes(entry) && !existsSync(join(to, entry))) symlinkSync(join(from, entry), join(to, entry));
  }
}

/** Copies dependencies and theirs, as npm does not bundle what is linked. */
function bundle(names, target) {
  for (const name of names) {
    const from = join(ROOT, "node_modules", name);
    if (existsSync(join(target, name)) || !existsSync(from)) continue;
    cpSync(from, join(target, name), { recursive: true });
    bundle(Object.keys(require(join(from, "package.json")).dependencies ?? {}), target);
  }
}

/** Neither cdktf nor its bindings are there, so nothing can load them by mistake. */
function linkModules(target) {
  const own = join(__dirname, "node_modules");
  const bindings = join(own, "@cdktn/provider-azurerm");
  const { version } = require(join(bindings, "package.json")).cdktn.provider;
  if (!version.startsWith(`${azurerm}.`)) throw new Error(`write azurerm ${version} into .ci/cdktn/package.json`);
  const linked = join(target, "@cdktn/provider-azurerm");
  link(join(ROOT, "node_modules"), target, ["cdktf", "@cdktf", "cdktf-cli", ".cache", ".package-lock.json"]);
  link(own, target, ["@cdktn", ".bin", ".package-lock.json"]);
  link(bindings, linked, [".jsii", "package.json", "lib"]);
  // jsii compares the versions that the bindings were built with, and finds them by the real place of the main module.
  link(join(bindings, "lib"), join(linked, "lib"), ["index.js", "index.d.ts"]);
  for (const file of ["index.js", "index.d.ts"]) cpSync(join(bindings, "lib", file), join(linked, "lib", file));
  const ours = `"cdktn": ">=0.23.0 <0.25.0"`;
  for (const file of [".jsii", "package.json"]) {
    const text = readFileSync(join(bindings, file), "utf8");
    writeFileSync(join(linked, file), text.replaceAll(PUBLISHED_FOR, ours));
  }
}

/** @param options `tests`: whether the tests are written, too */
function writeTree(target, { tests = false } = {}) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const entry of [...SOURCES, ...(tests ? [...FOR_TESTS, ...CONFIGURATION] : [])]) {
    if (existsSync(join(ROOT, entry))) copy(entry, target);
  }
  const files = readdirSync(target, { recursive: true, encoding: "utf8" }).map((file) => join(target, file));
  const aboutBoth = ABOUT_BOTH.map((page) => join(target, page));
  for (const file of files) {
    if (/\.(?:ts|js|mjs)$/.test(file) && !file.startsWith(join(target, ".ci"))) rewrite(file, sourceForCdktn);
    else if (file.endsWith(".md") && !aboutBoth.includes(file)) rewrite(file, textForCdktn);
  }
  if (tests) {
    cpSync(join(ROOT, "__tests__/__snapshots__"), join(target, "__tests__/__snapshots__"), { recursive: true });
    const api = join(target, LAST_API);
    writeFileSync(api, gzipSync(gunzipSync(readFileSync(api)).toString().replaceAll("cdktf", "cdktn")));
  }
  const own = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  writeFileSync(join(target, "package.json"), `${JSON.stringify(packageForCdktn(own, devDependencies), null, 2)}\n`);
  bundle(own.bundledDependencies, join(target, "node_modules"));
  linkModules(join(target, "node_modules"));
  return target;
}

module.exports = { writeTree };
