/** The changelog as text: sections of versions, with sections of kinds in them, as Keep a Changelog has them. */

const UNRELEASED = "## [Unreleased]\n";

/** What a changelog says of a version, or of what is not released yet. */
export function sectionOf(changelog: string, version: string): string {
  const [, after] = changelog.split(new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\].*\n`, "m"));
  return (after ?? "").split(/^## /m)[0].trim();
}

/** The part of a section that says what breaks for users. */
export function breakingIn(section: string): string {
  const [, after] = section.split(/^### Breaking\n/m);
  return (after ?? "").split(/^### /m)[0].trim();
}

/** The changelog in which what was not released is a version of a day. */
export function withRelease(changelog: string, version: string, day: string): string {
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n## [${version}] - ${day}\n`);
}
