/** Fails when a tag, package.json, the lock file, the changelog and the kept API are not of one version. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { LAST_API } from "./api";
import { sectionOf } from "./changelog";

const [tag = ""] = process.argv.slice(2);
const versionIn = (text: string) => (JSON.parse(text) as { version: string }).version;
const versions = {
  "package.json": versionIn(readFileSync("package.json", "utf8")),
  "package-lock.json": versionIn(readFileSync("package-lock.json", "utf8")),
  "the kept API": versionIn(gunzipSync(readFileSync(LAST_API)).toString()),
};
const wrong = Object.entries(versions)
  .filter(([, version]) => `v${version}` !== tag)
  .map(([place, version]) => `${place} has ${version}`);
if (sectionOf(readFileSync("CHANGELOG.md", "utf8"), tag.slice(1)) === "") wrong.push("CHANGELOG.md does not have it");
if (wrong.length > 0) {
  console.error(`${tag} is no release: ${wrong.join(", ")}. "npm run release" comes before the tag.`);
  process.exit(1);
}
