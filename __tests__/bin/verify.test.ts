import { join } from "node:path";
import { readFileSync } from "node:fs";
import { freshWorkingDirectory, networkText, repository } from "../support/command-line";
import { bashSays } from "../support/shell-check";

const directory = freshWorkingDirectory();

const verify = (...args: string[]) => {
  directory().write("network.yaml", readFileSync(join(repository, "examples", "network.yaml"), "utf8"));
  return directory().run(["verify", ...args]);
};

const FILE = "tables/app-rs.west-nva-1.learned.json";

describe("dual-homed verify", () => {
  it("is silent about tables as predicted, and exits with 1 at another one, with the cause", async () => {
    expect(await verify("--predict", "tables")).toEqual({ exitCode: 0, stdout: "25 tables in tables\n", stderr: "" });
    const same = await verify("--tables", "tables");
    expect([same.exitCode, same.stdout]).toEqual([
      0,
      "Not compared: 12 rows, ranges whose packets are dropped.\n114 rows agree, none differs, in 25 tables.\n",
    ]);
    const { exitCode, stdout } = await verify("--tables", "tables", "--fail", "west-nva-1~app-rs/IN_1");
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `what app-rs learned from west-nva-1 (${FILE})\n  172.16.0.0/12 at app-rs/IN_1 is not expected`,
    );
    expect(stdout).toContain("\n  as if west-nva-1~app-rs/IN_1 had not failed: all of them\n");
    const { tables, causes } = JSON.parse(
      (await verify("--tables", "tables", "--fail", "north-nva-1", "--json")).stdout,
    ) as {
      readonly tables: readonly { readonly differences: readonly unknown[] }[];
      readonly causes: readonly { readonly explains: number }[];
    };
    expect(causes[0].explains).toBe(tables.reduce((sum, { differences }) => sum + differences.length, 0));
  });

  it("tells of everything that is wrong in a folder", async () => {
    await verify("--predict", "tables");
    directory().write(FILE, "");
    directory().write("tables/west-nva-1.rib.json", "{}");
    const { exitCode, stdout, stderr } = await verify("--tables", "tables");
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${FILE}: error: is empty`);
    expect(stderr).toContain("tables/west-nva-1.rib.json: error: is no routes of a router");
  });

  it("names an element that the network does not have", async () => {
    await verify("--predict", "tables");
    directory().write("network.yaml", networkText());
    const { exitCode, stderr } = await directory().run(["verify", "--tables", "tables"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("tables/tables.json:");
    expect(stderr).toContain("take the table out of it, or give the network that has the element");
  });

  it("prints a script for bash", async () => {
    const { exitCode, stdout } = await verify("--collect");
    expect([exitCode, bashSays(stdout)]).toEqual([0, ""]);
    expect(stdout).toContain("collect 'learned' 'app-rs' 'west-nva-1'");
  });

  it.each([
    [[], "it is not said what to do"],
    [["--collect", "--tables", "tables"], "--tables and --collect are given together"],
    [["--tables", "tables"], "cannot read tables/tables.json"],
    [["--predict", "."], ". is not empty"],
  ])("refuses %j", async (args, message) => {
    const { exitCode, stderr } = await verify(...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("dual-homed routes --format az", () => {
  const table = async (...args: string[]) => {
    directory().write("network.yaml", readFileSync(join(repository, "examples", "network.yaml"), "utf8"));
    return directory().run(["routes", "--format", "az", ...args]);
  };

  it("prints the table of an element as Azure's command line does", async () => {
    const { stdout } = await table("--at", "app-rs", "--neighbor", "west-nva-1");
    const { RouteServiceRole_IN_0: rows } = JSON.parse(stdout) as Record<string, readonly object[]>;
    expect(rows).toContainEqual({
      localAddress: "10.30.0.4",
      asPath: "65001-65001-12076-64900",
      network: "192.168.0.0/16",
      nextHop: "10.10.0.4",
      origin: "EBgp",
      sourcePeer: "10.10.0.4",
      weight: 32768,
    });
  });

  it.each([
    [["--at", "app-rs"], 'the table "learned" is about one neighbour'],
    [[], "--format needs the element it is about"],
  ])("refuses %j", async (args, message) => {
    const { exitCode, stderr } = await table(...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
