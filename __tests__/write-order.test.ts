import { resourcesOf, twoHubs } from "./support/network";
import type { SynthesizedResource } from "./support/network";

/** For each resource all those that are deployed before it, by its own dependencies and by references to others. */
function earlierThan(resources: readonly SynthesizedResource[]): Map<string, Set<string>> {
  const addresses = new Set(resources.map(({ address }) => address));
  const direct = new Map(
    resources.map(({ address, body }) => {
      const references = [...JSON.stringify(body).matchAll(/(azurerm_\w+\.[\w-]+)/g)].map(([, reference]) => reference);
      return [address, references.filter((reference) => reference !== address && addresses.has(reference))];
    }),
  );
  const all = new Map<string, Set<string>>();
  const visit = (address: string): Set<string> => {
    const known = all.get(address);
    if (known) return known;
    const earlier = new Set<string>();
    all.set(address, earlier);
    for (const next of direct.get(address) ?? []) {
      earlier.add(next);
      for (const transitive of visit(next)) earlier.add(transitive);
    }
    return earlier;
  };
  for (const address of addresses) visit(address);
  return all;
}

describe("the order of deployment", () => {
  const { stack } = twoHubs({ hub: { applianceInstances: 2, internetEgress: true } });
  const resources = resourcesOf(stack);
  const earlier = earlierThan(resources);
  const addressAt = (path: string) => resources.find((resource) => resource.path === path)?.address ?? path;
  const isBefore = (one: string, other: string) => earlier.get(addressAt(other))?.has(addressAt(one)) ?? false;

  it("has no cycle", () => {
    for (const [address, before] of earlier) expect(before.has(address)).toBe(false);
  });

  it.each(["app", "data", "west", "north"])("never writes on the virtual network of %s twice at once", (name) => {
    const writes = resources.filter(
      ({ address, path }) =>
        path.startsWith(`${name}/`) &&
        /^azurerm_(virtual_network|subnet|subnet_\w+_association|route_server|route_server_bgp_connection|virtual_network_peering)\./.test(
          address,
        ),
    );
    expect(writes.length).toBeGreaterThan(4);
    for (const one of writes) {
      for (const other of writes) {
        if (one === other) continue;
        const ordered = earlier.get(one.address)?.has(other.address) || earlier.get(other.address)?.has(one.address);
        expect(ordered ? "" : `${one.path} and ${other.path} run at once`).toBe("");
      }
    }
  });

  it.each([
    ["app/Subnet-app-workload", "app/RouteServer/Resource"],
    ["app/RouteServer/Resource", "app/Peering-west/FromHub"],
    ["app/Peering-west/FromHub", "app/Peering-west/FromSpoke"],
    ["app/Peering-west/FromSpoke", "app/Peering-north/FromHub"],
    ["app/Peering-north/FromSpoke", "app/Bgp-west/west-nva-1"],
    ["app/Bgp-west/west-nva-1", "app/Bgp-west/west-nva-2"],
    ["app/Bgp-west/west-nva-2", "app/Bgp-north/north-nva-1"],
    ["west/ApplianceSubnet/NatGatewayAssociation", "app/Peering-west/FromHub"],
    ["west/ApplianceSubnet/NatGatewayAssociation", "west/Appliance/VirtualMachine1"],
    ["west/ApplianceSubnet/NatGatewayPublicIpAssociation", "west/Appliance/VirtualMachine1"],
    ["west/ApplianceSubnet/SecurityAssociation", "west/Appliance/VirtualMachine1"],
    ["west/ApplianceSubnet/SecurityAssociation", "west/Appliance/LoadBalancer/Resource"],
    ["west/Appliance/VirtualMachine1", "west/Appliance/Configuration1"],
  ])("makes %s before %s", (one, other) => {
    expect(isBefore(one, other)).toBe(true);
  });

  it("lets spokes be deployed side by side", () => {
    expect(isBefore("app/RouteServer/Resource", "data/RouteServer/Resource")).toBe(false);
    expect(isBefore("data/RouteServer/Resource", "app/RouteServer/Resource")).toBe(false);
    expect(isBefore("app/Peering-west/FromHub", "data/Peering-west/FromHub")).toBe(false);
  });
});
