import { DeploymentGraph } from "../../support/deployment-graph";
import { resourcesOf, twoHubs } from "../../support/network";

describe("the order of deployment", () => {
  const { stack } = twoHubs({ hub: { applianceInstances: 2, internetEgress: true } });
  const resources = resourcesOf(stack);
  const graph = new DeploymentGraph(resources);
  const addressAt = (path: string) => {
    const found = resources.find((resource) => resource.path === path);
    if (!found) throw new Error(`nothing at ${path}`);
    return found.address;
  };
  const isBefore = (one: string, other: string) => graph.isBefore(addressAt(one), addressAt(other));

  it.each([
    ["app/Subnet-app-workload", "app/RouteServer/Resource"],
    ["app/RouteServer/Resource", "app/Peering-west/FromHub"],
    ["app/Peering-west/FromHub", "app/Peering-west/FromSpoke"],
    ["app/Peering-west/FromSpoke", "app/Peering-north/FromHub"],
    ["app/Peering-north/FromSpoke", "app/Bgp-west/west-nva-1"],
    ["app/Bgp-west/west-nva-2", "west/Appliance/Configuration2"],
    ["north/Appliance/Configuration1", "west/Appliance/VirtualMachine1"],
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
    expect(isBefore("app/RouteServer/Resource", "app/Peering-west/FromHub")).toBe(true);
    expect(isBefore("app/RouteServer/Resource", "data/RouteServer/Resource")).toBe(false);
    expect(isBefore("data/RouteServer/Resource", "app/RouteServer/Resource")).toBe(false);
    expect(isBefore("app/Peering-west/FromHub", "data/Peering-west/FromHub")).toBe(false);
  });
});
