import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { renderNftables } from "../../lib/machine/nftables";
import { routingPolicyOf, type RoutingPolicy } from "../../lib/policy";
import { hubsWithRouteServers, policyOf } from "../support/networks";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { describeWithTool } from "../support/tools";

/** Sends more than a packet can hold to the server in the branch, which answers when it has all of it. */
const UPLOAD = `const s = require('net').connect({ host: '10.101.7.10', port: 81, localAddress: '10.30.0.10' });
  s.write(Buffer.alloc(100000)); s.on('error', () => {});
  s.on('data', (d) => { process.stdout.write(d); s.destroy(); });
  s.setTimeout(1500, () => { process.stdout.write('lost'); s.destroy(); });`;

describeWithTool(["nft", "ip", "ping", ...(process.getuid?.() === 0 ? [] : ["root privileges"])], "nft", () => {
  const prefix = `nft${process.pid}-`;
  const names = ["left", "nva", "right", "far"].map((name) => prefix + name);
  const [left, nva, right, far] = names;
  const inside = (name: string, command: string, input?: string) =>
    spawnSync("ip", ["netns", "exec", name, "sh", "-c", command], { encoding: "utf8", input });
  const listeners: ChildProcess[] = [];

  /** Spokes on one side of the appliance; on the other a site, a stranger, and a host of the Internet. */
  const ADDRESSES = {
    [left]: ["10.30.0.10", "10.31.0.10"],
    [right]: ["10.101.0.10", "10.32.0.10", "172.16.9.9", "93.184.216.34"],
  };

  beforeAll(() => {
    for (const name of names) execFileSync("ip", ["netns", "add", name]);
    const setUp = [left, right].map((name, side) => {
      const addresses = ADDRESSES[name].map((address) => `ip address add ${address}/32 dev lo`).join("; ");
      inside(nva, `ip link add p${side} type veth peer name eth0 netns ${name}; ip link set p${side} up`);
      inside(nva, `ip address add 192.168.${side}.1/24 dev p${side}`);
      inside(
        name,
        `ip link set lo up; ip link set eth0 up; ip address add 192.168.${side}.2/24 dev eth0; ${addresses}`,
      );
      return inside(name, `ip route add default via 192.168.${side}.1`).status;
    });
    expect(setUp).toEqual([0, 0]);
    inside(nva, "sysctl -qw net.ipv4.ip_forward=1; ip link set lo up; ip route add default via 192.168.1.2");
    inside(nva, "ip route add 10.30.0.0/16 via 192.168.0.2; ip route add 10.31.0.0/16 via 192.168.0.2");
    // A branch that takes what others take, behind a link that does not; the router before it has no address of the site.
    inside(right, "ip link add far type veth peer name eth0 netns " + far);
    inside(
      right,
      "ip link set far mtu 1300 up; ip address add 192.168.2.1/24 dev far; sysctl -qw net.ipv4.ip_forward=1",
    );
    inside(right, "ip route add 10.101.7.0/24 via 192.168.2.2");
    inside(far, "ip link set lo up; ip link set eth0 mtu 1300 up; ip address add 192.168.2.2/24 dev eth0");
    inside(far, "ip address add 10.101.7.10/32 dev lo; ip route add default via 192.168.2.1 advmss 1460");
    // Says who it sees: the source address of whoever connects.
    const server =
      "for (const port of [80, 179]) require('net').createServer((s) => s.end(s.remoteAddress)).listen(port, '0.0.0.0')";
    const counts = `require('net').createServer({ allowHalfOpen: true }, (s) => {
      let size = 0; s.on('data', (d) => { size += d.length; if (size === 100000) s.end(s.remoteAddress); });
    }).listen(81, '0.0.0.0')`;
    listeners.push(spawn("ip", ["netns", "exec", far, process.execPath, "-e", counts], { stdio: "ignore" }));
    for (const name of names) {
      listeners.push(spawn("ip", ["netns", "exec", name, process.execPath, "-e", server], { stdio: "ignore" }));
    }
  });

  afterAll(() => {
    for (const listener of listeners) listener.kill("SIGKILL");
    for (const name of names) execFileSync("ip", ["netns", "del", name]);
  });

  /** The source address the far end sees, or why nothing came back. */
  function connect(from: string, to: string, port = 80): string {
    const name = Object.keys(ADDRESSES).find((key) => ADDRESSES[key].includes(from)) ?? left;
    const client = `const s = require('net').connect({ host: '${to}', port: ${port}, localAddress: '${from}' });
      s.on('data', (d) => process.stdout.write(d)); s.on('error', (e) => process.stdout.write(e.code));
      s.setTimeout(400, () => { process.stdout.write('nothing'); s.destroy(); });`;
    return inside(name, `${process.execPath} -`, client).stdout;
  }

  function load(policy: RoutingPolicy): void {
    const filter = renderNftables(policy);
    expect(inside(nva, "nft -f -", filter.replace("policy drop;", "policy dorp;")).stderr).toContain("dorp");
    expect(inside(nva, "nft -f -", filter).stderr).toBe("");
  }

  it.each(Object.entries(SAMPLE_POLICIES))("accepts the filter of %s, and again over itself", (_, policy) => {
    load(policy());
    load(policy());
  });

  it("forwards between spoke and site, both ways, and nothing else", () => {
    load(policyOf("west-nva", { spokes: 2 }));
    for (let attempt = 0; attempt < 50 && connect("10.30.0.10", "10.101.0.10") !== "10.30.0.10"; attempt++);
    expect(connect("10.30.0.10", "10.101.0.10")).toBe("10.30.0.10");
    expect(connect("10.101.0.10", "10.31.0.10")).toBe("10.101.0.10");
    expect(connect("10.30.0.10", "172.16.9.9")).toBe("nothing");
    expect(connect("172.16.9.9", "10.30.0.10")).toBe("nothing");
    expect(connect("10.30.0.10", "93.184.216.34")).toBe("nothing");
  });

  it("lets spokes out to the Internet behind its own address, and nobody in from there", () => {
    load(policyOf("west-nva", { spokes: 2, internetEgress: true }));
    expect(connect("10.30.0.10", "93.184.216.34")).toBe("192.168.1.1");
    expect(connect("93.184.216.34", "10.30.0.10")).toBe("nothing");
    expect(connect("10.30.0.10", "10.101.0.10")).toBe("10.30.0.10");
  });

  it("forwards between spokes only when that is switched on, also where a site holds all private ranges", () => {
    const wide = [{ name: "headquarters", prefixes: ["10.0.0.0/8"], moreSpecifics: true }];
    const policyFor = (spokeToSpoke: boolean) =>
      routingPolicyOf(
        { ...hubsWithRouteServers({ spokes: 3, spokeToSpoke }), onPremisesSites: wide },
        "west-nva",
      ) as RoutingPolicy;
    load(policyFor(false));
    expect(connect("10.30.0.10", "10.32.0.10")).toBe("nothing");
    expect(connect("10.32.0.10", "10.30.0.10")).toBe("nothing");
    expect(connect("10.30.0.10", "10.101.0.10")).toBe("10.30.0.10");
    load(policyFor(true));
    expect(connect("10.30.0.10", "10.32.0.10")).toBe("10.30.0.10");
  });

  it("lets errors of routers on the way pass: without them large packets get lost, and traceroute ends here", () => {
    const policy = policyOf("west-nva", { spokes: 2 });
    const errors = /^ *icmp type \{.*accept\n/gm;
    const withRules = (filter: string) => {
      inside(nva, "nft -f -", filter);
      inside(left, "ip route flush cache");
      return {
        traced: inside(left, "ping -c1 -W1 -t2 -I 10.30.0.10 10.101.7.10").stdout.includes("From 192.168.1.2"),
        sent: inside(left, `${process.execPath} -`, UPLOAD).stdout,
      };
    };
    expect(withRules(renderNftables(policy).replace(errors, ""))).toEqual({ traced: false, sent: "lost" });
    expect(withRules(renderNftables(policy))).toEqual({ traced: true, sent: "10.30.0.10" });
    expect(inside(left, "ip route get 10.101.7.10").stdout).toContain("mtu 1300");
  });

  it("answers ping from inside only", () => {
    load(policyOf("west-nva"));
    const pings = (from: string) => inside(right, `ping -c1 -W1 -I ${from} 192.168.1.1`).status === 0;
    expect([pings("10.101.0.10"), pings("93.184.216.34")]).toEqual([true, false]);
  });

  it("lets only route servers speak BGP to the machine", () => {
    load(policyOf("west-nva"));
    expect(connect("10.101.0.10", "192.168.1.1", 179)).toBe("nothing");
    expect(connect("10.101.0.10", "192.168.1.1", 80)).toBe("10.101.0.10");
    inside(right, "ip address add 10.30.1.4/32 dev lo");
    ADDRESSES[right].push("10.30.1.4");
    inside(nva, "ip route add 10.30.1.4/32 via 192.168.1.2");
    expect(connect("10.30.1.4", "192.168.1.1", 179)).toBe("10.30.1.4");
  });
});
