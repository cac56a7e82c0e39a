import { PUBLIC_ADDRESS_PARAMETER, keyParameter, tunnelScript } from "../../lib/machine";
import type { RoutingPolicy } from "../../lib/policy";
import { BgpLab } from "../support/bgp-lab";
import { eventually } from "../support/eventually";
import { describeInNamespaces } from "../support/in-namespaces";
import { LinuxAppliance } from "../support/linux-appliance";
import { hubsWithRouteServers, westPolicyIn, withTunnels } from "../support/networks";

jest.setTimeout(60_000);

const PUBLIC_ADDRESS = "198.51.100.7";
/** With everything in it that a shell or a configuration file could trip over. */
const KEY = 'a "quoted" $HOME `key` \\ with } and # in it';

/** The router of the branch. It asks for an IKE SA and no more: the kernel of a test machine may know nothing of IPsec. */
const ROUTER = `connections {
  azure {
    version = 2
    local_addrs = 203.0.113.1
    remote_addrs = ${PUBLIC_ADDRESS}
    proposals = aes256-sha384-ecp384
    childless = force
    local {
      auth = psk
      id = 203.0.113.1
    }
    remote {
      auth = psk
      id = ${PUBLIC_ADDRESS}
    }
  }
}
secrets {
  ike-azure {
    secret = 0s${Buffer.from(KEY).toString("base64")}
  }
}
`;

/** Azure's translation of the machine's address, and interfaces of another kind where the kernel has no XFRM interfaces. */
const AROUND_THE_MACHINE = `
link=$(ip -o route get 169.254.21.2 | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p')
ip link set "$link" down
ip link set "$link" name wan
ip link set wan up
ip route add 203.0.113.1/32 dev wan src 10.10.0.4
nft -f - <<'RULES'
table ip azure {
  chain in {
    type nat hook prerouting priority dstnat;
    ip daddr ${PUBLIC_ADDRESS} dnat to 10.10.0.4
  }
  chain out {
    type nat hook postrouting priority srcnat;
    ip saddr 10.10.0.4 ip daddr 203.0.113.1 snat to ${PUBLIC_ADDRESS}
  }
}
RULES
cat >/usr/local/sbin/ip <<'FAKE'
#!/bin/bash
if [ "$1 $2 $4 $5" = "link add type xfrm" ]; then
  echo "$@" >>/run/xfrm.log
  exec /usr/sbin/ip link add "$3" type veth peer name "peer-$RANDOM"
fi
exec /usr/sbin/ip "$@"
FAKE
chmod 755 /usr/local/sbin/ip
`;

const AROUND_THE_ROUTER = `
ip address add 203.0.113.1/32 dev lo
ip route add ${PUBLIC_ADDRESS}/32 via 169.254.21.1 dev eth0 src 203.0.113.1
`;

/** Two tunnels. */
const BOTH = westPolicyIn(withTunnels(hubsWithRouteServers()));
/** The first of them. */
const ONE: RoutingPolicy = {
  ...BOTH,
  neighbors: BOTH.neighbors.filter(({ name }) => name !== "west-nva-shop"),
};

describeInNamespaces(
  ["swanctl", "charon-systemd", "vtysh", "nft"],
  "a machine with strongSwan that the tunnel script set up",
  () => {
    let lab: BgpLab;
    const machines: LinuxAppliance[] = [];
    let machine: LinuxAppliance;
    let router: LinuxAppliance;

    const apply = (policy: RoutingPolicy, keys: Readonly<Record<string, string>>) => {
      const values = { [PUBLIC_ADDRESS_PARAMETER]: PUBLIC_ADDRESS, ...keys };
      const exports = Object.entries(values).map(([name, value]) => `export ${name}='${value}'`);
      return machine.runCommand([...exports, tunnelScript(policy)].join("\n"));
    };
    const start = (place: string, around: string) => {
      const started = new LinuxAppliance(lab, place);
      machines.push(started);
      started.sh(around);
      started.startInBackground("charon-systemd");
      return started;
    };

    beforeAll(async () => {
      lab = new BgpLab({ ...BOTH, neighbors: BOTH.neighbors.filter(({ tunnel }) => tunnel) }, {});
      machine = start("nva", AROUND_THE_MACHINE);
      router = start("west-nva-branch", AROUND_THE_ROUTER);
      await eventually(() => machine.sh("test -S /run/charon.vici"));
      await eventually(() => router.sh("test -S /run/charon.vici"));
      expect(apply(ONE, { [keyParameter("169.254.21.1")]: KEY })).toEqual({
        status: 0,
        output: expect.stringContaining("loaded connection 'west-nva-branch'\nsuccessfully loaded 1 connections"),
      });
    });
    afterAll(() => {
      try {
        for (const each of machines) each.stopAll();
      } finally {
        lab.stop();
      }
    });

    it("asks the kernel for an interface that the security associations go with, of the size that Azure asks for", () => {
      expect(machine.sh("cat /run/xfrm.log")).toBe("link add ipsec-a9fe1501 type xfrm dev wan if_id 0xa9fe1501\n");
      const link = machine.sh("ip address show ipsec-a9fe1501");
      expect(link).toContain("mtu 1400");
      expect(link).toContain("inet 169.254.21.1 peer 169.254.21.2/32");
    });

    it("keeps the keys where root alone can read them, and nowhere else", () => {
      expect(machine.sh("stat -c '%a %U' /etc/swanctl/conf.d/dual-homed-keys.conf")).toBe("600 root\n");
      const encoded = Buffer.from(KEY).toString("base64");
      expect(machine.sh(`grep -rlF '${encoded}' /etc /usr/local /var/log 2>/dev/null || true`)).toBe(
        "/etc/swanctl/conf.d/dual-homed-keys.conf\n",
      );
    });

    // The kernel of a test machine may have no XFRM, so packets are not encrypted here: what the two ends agree on is.
    it("proves itself to the router, through Azure's translation of its address", () => {
      router.sh(`cat >/etc/swanctl/conf.d/azure.conf <<'END'\n${ROUTER}END\nswanctl --load-all --noprompt`);
      const { status, output } = router.try("swanctl --initiate --ike azure --timeout 15");
      expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("initiate completed") });
      const established = machine.sh("swanctl --list-sas");
      expect(established).toContain("ESTABLISHED, IKEv2");
      expect(established).toContain(`local  '${PUBLIC_ADDRESS}' @ 10.10.0.4[4500]`);
      expect(established).toContain("remote '203.0.113.1' @ 203.0.113.1[4500]");
      expect(established).toContain("AES_CBC-256/HMAC_SHA2_384_192/PRF_HMAC_SHA2_384/ECP_384");
    });

    it("takes another tunnel, and lets it go, while the first one stays up and nothing is started anew", () => {
      const up = () => /west-nva-branch: #(\d+), ESTABLISHED/.exec(machine.sh("swanctl --list-sas"))?.[1];
      const before = up();
      expect(before).toBeDefined();
      machine.sh("rm /run/systemctl.log");
      const keys = { [keyParameter("169.254.21.1")]: KEY, [keyParameter("169.254.21.5")]: "another" };
      expect(apply(BOTH, keys).output).toContain("successfully loaded 2 connections, 0 unloaded");
      expect(machine.sh("ls /sys/class/net")).toContain("ipsec-a9fe1505");
      expect(apply(ONE, keys).output).toContain("successfully loaded 1 connections, 1 unloaded");
      expect(machine.sh("ls /sys/class/net")).not.toContain("ipsec-a9fe1505");
      expect(up()).toBe(before);
      expect(machine.sh("cat /run/systemctl.log")).not.toMatch(/restart|stop/);
    });

    it("says which key is missing, and changes nothing", () => {
      const before = machine.sh("cat /etc/swanctl/conf.d/dual-homed.conf");
      const { status, output } = apply(BOTH, { [keyParameter("169.254.21.1")]: KEY });
      expect({ status, output }).toEqual({ status: 1, output: "the parameter KEY_169_254_21_5 is missing\n" });
      expect(machine.sh("cat /etc/swanctl/conf.d/dual-homed.conf")).toBe(before);
    });
  },
);
