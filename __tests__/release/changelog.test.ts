import { breakingIn, sectionOf, withRelease } from "../../.ci/release/changelog";

const CHANGELOG = `# Changelog

## [Unreleased]

### Breaking

- \`Hub.trace\` is gone.

### Added

- \`Hub.other\`.

## [0.1.0]

The first version.
`;

describe("the changelog", () => {
  it("has sections of versions", () => {
    expect(sectionOf(CHANGELOG, "0.1.0")).toBe("The first version.");
    expect(sectionOf(CHANGELOG, "0.1")).toBe("");
    expect(sectionOf(CHANGELOG, "Unreleased")).toMatch(/^### Breaking[\s\S]*`Hub.other`\.$/);
  });

  it("says what breaks, apart from the rest", () => {
    expect(breakingIn(sectionOf(CHANGELOG, "Unreleased"))).toBe("- `Hub.trace` is gone.");
    expect(breakingIn(sectionOf(CHANGELOG, "0.1.0"))).toBe("");
  });

  it("gets a version of what was not released, and an empty place for what comes next", () => {
    const released = withRelease(CHANGELOG, "0.2.0", "2026-12-01");
    expect(sectionOf(released, "Unreleased")).toBe("");
    expect(sectionOf(released, "0.2.0")).toBe(sectionOf(CHANGELOG, "Unreleased"));
    expect(released).toContain("## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Breaking");
  });
});
