import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Testing } from "cdktf";
import { Certainty, readTerraform } from "../../lib/import";
import { networkFromFile, readNetworkFile } from "../../lib/network-file";
import { collectTopology, type Topology } from "../../lib/topology";
import { verdictOn } from "../../lib/verdict";
import { differences } from "../support/round-trip";
import { describeWithStandIn, inDeployment } from "../support/terraform";
import { EXAMPLES } from "../support/examples";

const folder = mkdtempSync(join(tmpdir(), "round-trip-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const EXISTING_CIRCUITS = [
  'circuits amsterdam.peeringLocation: "Amsterdam" in the constructs, nothing in the plan',
  'circuits dublin.peeringLocation: "Dublin" in the constructs, nothing in the plan',
  "onPremisesSites.asn: 64900 in the constructs, nothing in the plan",
  'onPremisesSites.prefers: ["amsterdam","dublin"] in the constructs, nothing in the plan',
];

/** What a plan of an example cannot hold, or says otherwise. */
const DIFFERENCES: Readonly<Record<string, readonly string[]>> = {
  // The firewalls exist already, with what is before and behind them.
  "existing-appliance": [
    'virtualAppliances west-firewall.instances: [{"name":"west-firewall-1","privateIp":"… in the constructs, [{"name":"west-firewall-1","privateIp":"… in the plan',
    'virtualAppliances west-firewall.loadBalancerIp: "10.10.0.30" in the constructs, nothing in the plan',
    'virtualAppliances west-firewall.sites: ["datacentre"] in the constructs, [] in the plan',
    'virtualAppliances west-firewall.timers: {"hold":30,"keepalive":10} in the constructs, {"hold":180,"keepalive":60} in the plan',
    'virtualAppliances north-firewall.sites: ["datacentre"] in the constructs, [] in the plan',
    'virtualAppliances north-firewall.timers: {"hold":30,"keepalive":10} in the constructs, {"hold":180,"keepalive":60} in the plan',
    'routeServerPeerings app-rs~west-firewall.asPathRewrite: "none" in the constructs, "as-override" in the plan',
    "routeServerPeerings app-rs~west-firewall.prepend: 0 in the constructs, 2 in the plan",
    'routeServerPeerings app-rs~north-firewall.asPathRewrite: "none" in the constructs, "as-override" in the plan',
    "routeServerPeerings app-rs~north-firewall.prepend: 2 in the constructs, 0 in the plan",
    "onPremisesSites: only in the constructs",
  ],
  // The hubs exist already, and the plan names no range of them.
  "existing-hubs": [
    "virtualNetworks west",
    "virtualNetworks north",
    "virtualNetworkPeerings west~app",
    "virtualNetworkPeerings app~west",
    "virtualNetworkPeerings north~app",
    "virtualNetworkPeerings app~north",
    "routeServers west-rs",
    "routeServers north-rs",
    "gateways west-ergw",
    "gateways north-ergw",
    "circuits amsterdam",
    "circuits dublin",
    "gatewayConnections west-ergw~amsterdam",
    "gatewayConnections north-ergw~dublin",
    "virtualAppliances west-router",
    "virtualAppliances north-router",
    "routeServerPeerings west-rs~west-router",
    "routeServerPeerings north-rs~north-router",
    "routeServerPeerings app-rs~west-router",
    "routeServerPeerings app-rs~north-router",
    "onPremisesSites",
    "dualHomedNetworks north+west",
  ].map((element) => `${element}: only in the constructs`),
  // The circuits exist already, and the ranges of administrators are in security rules.
  production: [
    'circuits amsterdam.peeringLocation: "Amsterdam" in the constructs, nothing in the plan',
    'circuits dublin.peeringLocation: "Dublin" in the constructs, nothing in the plan',
    'virtualAppliances west-nva.sshSources: ["10.10.1.0/26"] in the constructs, nothing in the plan',
    'virtualAppliances north-nva.sshSources: ["10.20.1.0/26"] in the constructs, nothing in the plan',
    "onPremisesSites.asn: 64900 in the constructs, nothing in the plan",
  ],
  expressroute: ['circuits amsterdam.peeringLocation: "Amsterdam" in the constructs, nothing in the plan'],
  "more-spokes": EXISTING_CIRCUITS,
  network: EXISTING_CIRCUITS,
  "two-regions": [
    "dualHomedNetworks west-1+west-2.reaches: [] in the constructs, nothing in the plan",
    'dualHomedNetworks north-1+north-2.reaches: ["west-1-west-2"] in the constructs, nothing in the plan',
  ],
  "vpn-appliance": ["west", "north"].map(
    (hub) =>
      `routerPeerings ${hub}-nva~.tunnel: {"algorithms":{"dhGroup":"ECP384","ikeEn… in the constructs, nothing in the plan`,
  ),
  vpn: ["west", "north"].map((hub) => `gateways ${hub}-vpng.activeActive: nothing in the constructs, true in the plan`),
};

/** What is the same for all examples: sizes by default, names of sites, and what the designer wants and accepts. */
const EVERYWHERE = [
  /^virtualAppliances .*\.size: nothing in the constructs/,
  /\.sites?: .*"on-premises/,
  /^dualHomedNetworks .*\.survive: /,
  /^acknowledgements: only in the constructs$/,
];

async function planned(example: string): Promise<{ readonly topology: Topology; readonly plan: string }> {
  const outdir = join(folder, basename(example, ".yaml"));
  const app = Testing.app({ outdir, stackTraces: false });
  networkFromFile(app, readNetworkFile(join("examples", example)));
  app.synth();
  const [stack] = readdirSync(join(outdir, "stacks"));
  const stackFolder = join(outdir, "stacks", stack);
  const { variable = {} } = JSON.parse(readFileSync(join(stackFolder, "cdk.tf.json"), "utf8")) as { variable?: object };
  const names = Object.keys(variable).map((name) => `TF_VAR_${name}`);
  for (const name of names) process.env[name] = "secret";
  try {
    const plan = await inDeployment((deployment) => deployment.planJson(stackFolder));
    return { topology: collectTopology(app), plan };
  } finally {
    for (const name of names) Reflect.deleteProperty(process.env, name);
  }
}

describeWithStandIn("a plan", () => {
  it.each(EXAMPLES)("of examples/%s says what its constructs say", async (example) => {
    const { topology, plan } = await planned(example);
    const { topology: read, report } = readTerraform([{ text: plan, file: "plan.json" }]);
    const found = differences(topology, read).filter((line) => !EVERYWHERE.some((pattern) => pattern.test(line)));
    expect(found).toEqual(DIFFERENCES[basename(example, ".yaml")] ?? []);
    // Nothing is wrong with an example, so nothing is wrong with its plan.
    const certainty = new Certainty(read, report);
    const problems = verdictOn(read).violations.filter((violation) => certainty.isCertain(violation));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
