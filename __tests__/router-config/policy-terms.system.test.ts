import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scriptFor } from "../support/apply-script";
import type { RoutingPolicy } from "../../lib/policy";
import { renderBird } from "../../lib/router-config/bird";
import { Simulation } from "../../lib/routing";
import { BgpLab, type LearnedRoute } from "../support/bgp-lab";
import { eventually } from "../support/eventually";
import { describeInNamespaces } from "../support/in-namespaces";
import { LinuxAppliance } from "../support/linux-appliance";
import { policyWithTerms, withTerms } from "../support/policy-terms";

jest.setTimeout(60_000);

const ANNOUNCED = {
  "rs-spoke-1": [{ prefix: "10.30.0.0/16", path: [] }],
  "rs-spoke-2": ["10.31.0.0/16", "10.60.0.0/16", "10.61.0.0/16", "10.62.0.0/16", "10.63.0.0/16"].map((prefix) => ({
    prefix,
    path: [],
  })),
  "west-nva-branch": [{ prefix: "192.168.0.0/16", path: [] }],
};

/** What the simulator says that a speaker learns from the instance, as the lab writes it. */
function simulated(speaker: string): Record<string, LearnedRoute> {
  const [{ received }] = Simulation.of(withTerms()).routesOf(speaker);
  const routes = received.filter(({ from }) => from === "west-nva-2");
  return Object.fromEntries(
    routes.map(({ prefix, path, nextHop = "", communities }) => [
      prefix,
      {
        path: path.join(" "),
        nextHop,
        ...(communities.length === 0 ? {} : { communities: asBirdWrites(communities) }),
      },
    ]),
  );
}

function asBirdWrites(communities: readonly string[]): string {
  return communities
    .map((each) => (each === "no-advertise" ? "65535:65282" : each))
    .map((each) => `(${each.replace(":", ",")})`)
    .sort()
    .join(" ");
}

/** By hand, from the terms: a path of the other spoke is "65515", that of the branch "65020". */
const AT_SPOKE_1 = {
  "0.0.0.0/0": { path: "65001", nextHop: "10.10.0.5" },
  "10.31.0.0/16": { path: "65001 65001", nextHop: "10.10.0.30" },
  "10.60.0.0/16": { path: "65001 65001 65001", nextHop: "10.10.0.30" },
  "10.61.0.0/16": { path: "65001", nextHop: "10.10.0.30", communities: "(65001,7)" },
  "10.62.0.0/16": { path: "65001 65001 65001 65001", nextHop: "10.10.0.20" },
  "10.63.0.0/16": { path: "65001 65001", nextHop: "10.10.0.5" },
  "10.64.0.0/16": { path: "65001 65001", nextHop: "10.10.0.30" },
  "10.65.0.0/16": { path: "65001", nextHop: "10.10.0.30" },
  "192.168.0.0/16": { path: "65001 65001", nextHop: "10.10.0.5" },
};

function expectTerms(lab: BgpLab): void {
  expect(lab.learnedBy("rs-spoke-1")).toEqual(AT_SPOKE_1);
  expect(lab.learnedBy("rs-spoke-2")).toEqual(simulated("rs-spoke-2"));
  expect(lab.learnedBy("west-nva-branch")).toEqual(simulated("branch"));
}

describe("the simulator", () => {
  it("has the same tables", () => {
    expect(simulated("rs-spoke-1")).toEqual(AT_SPOKE_1);
    expect(simulated("rs-spoke-2")["192.168.0.0/16"]).toEqual({ path: "65001 65020", nextHop: "169.254.21.6" });
    expect(simulated("branch")["10.31.0.0/16"]).toEqual({
      path: "65001 65001 65001 65515",
      nextHop: "169.254.21.5",
      communities: "(65001,8) (65535,65282)",
    });
  });
});

/** All entries as they are where no route has a term. */
function withoutTerms(policy: RoutingPolicy): RoutingPolicy {
  return { ...policy, neighbors: policy.neighbors.map((neighbor) => ({ ...neighbor, terms: [], prepend: 1 })) };
}

describeInNamespaces(["vtysh", "bgpd", "nft", "frr-reload.py"], "a machine with FRR whose routes have terms", () => {
  it("sends each route as its term says, also when it sent all alike before", async () => {
    const lab = new BgpLab(policyWithTerms(), ANNOUNCED);
    const machine = new LinuxAppliance(lab);
    try {
      for (const policy of [lab.policy, withoutTerms(lab.policy), lab.policy]) {
        const { status, output } = machine.runCommand(scriptFor(policy));
        expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("is up to date") });
        if (policy === lab.policy) await eventually(() => expectTerms(lab));
        else {
          const standby = expect.objectContaining({ path: "65001 65001 65001" });
          await eventually(() => expect(lab.learnedBy("rs-spoke-1")).toHaveProperty(["10.60.0.0/16"], standby));
        }
      }
    } finally {
      try {
        machine.stopAll();
      } finally {
        lab.stop();
      }
    }
  });
});

describeInNamespaces([], "a machine with BIRD whose routes have terms", () => {
  it("does what FRR does", async () => {
    const lab = new BgpLab(policyWithTerms(), ANNOUNCED);
    try {
      const config = join(lab.folder, "nva.conf");
      writeFileSync(config, renderBird(lab.policy));
      lab.start("nva", ["bird", "-f", "-c", config, "-s", join(lab.folder, "nva.ctl")]);
      await eventually(() => expectTerms(lab));
    } finally {
      lab.stop();
    }
  });
});
