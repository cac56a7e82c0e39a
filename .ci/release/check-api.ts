/** Fails when the built package breaks the API of the last release and the changelog does not say so. */
import { readFileSync } from "node:fs";
import { built } from "../built";
import { breaksOf, unsaid } from "./api";
import { breakingIn, sectionOf } from "./changelog";

const [folder = built(), changelog = "CHANGELOG.md"] = process.argv.slice(2);
const section = sectionOf(readFileSync(changelog, "utf8"), "Unreleased");
const missing = unsaid(breaksOf(folder), breakingIn(section));
for (const { name, text } of missing)
  console.error(`${text}\n  ${changelog} must name \`${name}\` below "### Breaking".`);
if (missing.length > 0) process.exit(1);
