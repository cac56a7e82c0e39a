/** What a maintainer runs before a release is tagged: `npm run release -- 1.2.3`. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { built } from "../built";
import { LAST_API, breaksOf, keptApi, unsaid } from "./api";
import { breakingIn, sectionOf, withRelease } from "./changelog";
import { objectionTo } from "./version";

interface Step {
  readonly title: string;
  /** @throws when there is to be no release */
  readonly run: (version: string) => void;
}

const CHANGELOG = "CHANGELOG.md";
const unreleased = () => sectionOf(readFileSync(CHANGELOG, "utf8"), "Unreleased");
const program = (name: string, ...args: string[]) => execFileSync(name, args, { stdio: "inherit" });

/** In this order: what may object comes before what changes files. */
const STEPS: readonly Step[] = [
  { title: "the version follows the last one", run: checkVersion },
  { title: "the changelog says what breaks", run: checkApi },
  { title: "the changelog has the version", run: writeChangelog },
  { title: "package.json has the version", run: writeVersion },
  { title: "the API is kept for comparison with the next release", run: keepApi },
  { title: "what is deployed is kept, to plan the next release against", run: keepStates },
];

function checkVersion(version: string): void {
  const { version: last } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const objection = objectionTo(version, last, breakingIn(unreleased()) !== "");
  if (objection !== undefined) throw new Error(objection);
  if (unreleased() === "") throw new Error(`${CHANGELOG} says nothing below "## [Unreleased]"`);
}

function checkApi(): void {
  const missing = unsaid(breaksOf(built()), breakingIn(unreleased()));
  if (missing.length === 0) return;
  throw new Error(`not below "### Breaking" of ${CHANGELOG}:\n${missing.map(({ text }) => text).join("\n")}`);
}

function writeChangelog(version: string): void {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(CHANGELOG, withRelease(readFileSync(CHANGELOG, "utf8"), version, day));
}

function writeVersion(version: string): void {
  program("npm", "version", "--no-git-tag-version", "--ignore-scripts", version);
}

function keepApi(): void {
  writeFileSync(LAST_API, keptApi(readFileSync(join(built(), ".jsii"), "utf8")));
}

function keepStates(): void {
  program("npm", "run", "--silent", "record:upgrade");
}

const [version = ""] = process.argv.slice(2);
for (const { title, run } of STEPS) {
  console.error(`- ${title}`);
  try {
    run(version);
  } catch (error) {
    console.error(`no release: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
console.error(`Review and commit what has changed, then: git tag v${version} && git push origin v${version}`);
