import { describeWithTool, toolPath } from "./tools";

describe("toolPath", () => {
  it("finds what is on the PATH, and nothing of what is nowhere", () => {
    expect(toolPath("node")).toMatch(/node$/);
    expect(toolPath("no-such-tool")).toBeUndefined();
  });
});

describe("describeWithTool", () => {
  const suite = jest.fn();
  const registered = Object.assign(jest.fn(), { skip: jest.fn() });
  const registeredTest = jest.fn();
  let printed: jest.SpyInstance;

  /** Calls it as a test file would, with what it would register caught. */
  function describeAs(ci: string, tools: string | string[], obstacles: string[] = []): void {
    const original = { describe: globalThis.describe, it: globalThis.it, ci: process.env.CI };
    printed = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    Object.assign(globalThis, { describe: registered, it: registeredTest });
    process.env.CI = ci;
    try {
      describeWithTool(tools, "the daemons", suite, obstacles);
    } finally {
      Object.assign(globalThis, { describe: original.describe, it: original.it });
      if (original.ci === undefined) delete process.env.CI;
      else process.env.CI = original.ci;
    }
  }

  afterEach(() => {
    jest.restoreAllMocks();
    for (const mock of [registered, registered.skip, registeredTest]) mock.mockReset();
  });

  it("runs the suite where the tools are", () => {
    describeAs("", "node");
    expect(registered).toHaveBeenCalledWith("the daemons", suite);
  });

  it("skips it in one visible line where one is missing", () => {
    describeAs("", ["node", "no-such-tool"]);
    expect(registered.skip).toHaveBeenCalledWith("the daemons", suite);
    expect(printed.mock.calls).toEqual([["SKIPPED the daemons: no-such-tool not found\n"]]);
  });

  it("skips it in the same line for other reasons", () => {
    describeAs("", ["node", "no-such-tool"], ["it needs root"]);
    expect(printed.mock.calls).toEqual([["SKIPPED the daemons: no-such-tool not found; it needs root\n"]]);
  });

  it("fails with CI=true where one is missing", () => {
    registered.mockImplementation((_: string, register: () => void) => register());
    registeredTest.mockImplementation((_: string, test: () => void) => test());
    expect(() => describeAs("true", "no-such-tool")).toThrow("no-such-tool not found: with CI=true");
    expect(suite).not.toHaveBeenCalled();
  });
});
