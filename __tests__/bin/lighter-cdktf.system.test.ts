import { execFileSync } from "node:child_process";
import { compiled } from "../support/compiled";

/** What a program prints that runs in a process of its own, after the line that makes cdktf lighter, or without it. */
function printed(program: string, lighter: boolean): string {
  const before = lighter ? `require(${JSON.stringify(compiled("bin/input/lighter-cdktf"))});` : "";
  return execFileSync(process.execPath, ["-e", before + program], { encoding: "utf8" }).trim();
}

const LATE = `["archiver", "semver", "json-stable-stringify"]`;
const LOADED = `console.log(${LATE}.filter((name) => Object.values(require.cache).some(
  ({ filename, children }) => filename.includes("/" + name + "/") && children.length > 0)).join());`;

describe("cdktf made lighter", () => {
  it("loads modules that a check does not need only when they are used", () => {
    const load = `require("cdktf");${LOADED}`;
    expect(printed(load, false)).toBe("archiver,semver,json-stable-stringify");
    expect(printed(load, true)).toBe("");
    const use = `const { createRequire } = require("node:module");
      const load = createRequire(require.resolve("cdktf"));
      require("cdktf");
      console.log(load("semver").satisfies("1.2.3", ">=1.2"), load("json-stable-stringify")({ b: 1, a: 2 }));
      console.log(typeof load("archiver")("zip").file);`;
    expect(printed(use, true)).toBe('true {"a":2,"b":1}\nfunction');
    expect(printed(use, true)).toBe(printed(use, false));
  });

  it("takes no stack trace of tokens", () => {
    const trace = `const { Lazy } = require("cdktf");
      console.log(Lazy.stringValue({ produce: () => "" }) && new (require("cdktf/lib/tokens/private/intrinsic").Intrinsic)(1).creationStack.length > 0);`;
    expect(printed(trace, false)).toBe("true");
    expect(printed(trace, true)).toBe("false");
  });
});
