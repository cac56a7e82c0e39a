import { Endpoints, UnknownElementError } from "../../lib/routing/endpoints";
import { changed, dualHomed, expressRouteHubs } from "../support/topologies";

const endpoints = new Endpoints(dualHomed());

function found(name: string): string {
  const { kind, address, virtualNetwork, subnet, site } = endpoints.find(name);
  return [kind, address.toString(), virtualNetwork, subnet?.name, site].filter(Boolean).join(" ");
}

describe("an end of a flow", () => {
  it("is a host in the first subnet of a network that is for workloads", () => {
    expect(found("app")).toBe("host 10.30.0.132 app snet-workload");
  });

  it("is the last host of a network whose only subnet is the appliances'", () => {
    expect(found("west")).toBe("host 10.10.3.254 west");
    expect(new Endpoints(expressRouteHubs()).find("west")).toMatchObject({ subnet: undefined });
  });

  it("is a host in a subnet", () => {
    expect(found("app/snet-workload")).toBe("host 10.30.0.132 app snet-workload");
    expect(found("west/snet-nva")).toBe("host 10.10.0.4 west snet-nva");
  });

  it("is a host of a site, or the Internet", () => {
    expect(found("headquarters")).toBe("site 192.168.0.4 headquarters");
    expect(found("internet")).toBe("internet 198.51.100.10");
    expect(found("Internet")).toBe("internet 198.51.100.10");
  });

  it("is an appliance, by its name or that of its instance", () => {
    expect(found("nva-west")).toBe("host 10.10.0.4 west snet-nva");
    expect(found("vm-nva-west")).toBe("host 10.10.0.4 west snet-nva");
  });

  it("is whoever has an address", () => {
    expect(found("10.30.0.200")).toBe("host 10.30.0.200 app snet-workload");
    expect(found("10.30.3.9")).toBe("host 10.30.3.9 app");
    expect(found("192.168.9.9")).toBe("site 192.168.9.9 headquarters");
    expect(found("8.8.8.8")).toBe("internet 8.8.8.8");
  });

  it("is no site for an address that only its default route holds", () => {
    const all = changed(dualHomed(), "onPremisesSites", "headquarters", { prefixes: ["0.0.0.0/0", "192.168.0.0/16"] });
    expect(new Endpoints(all).find("8.8.8.8").kind).toBe("internet");
    expect(new Endpoints(all).find("192.168.9.9").kind).toBe("site");
  });

  it("is nothing that is not there, and the message says what might be meant", () => {
    expect(() => endpoints.find("headquaters")).toThrow(UnknownElementError);
    expect(() => endpoints.find("headquaters")).toThrow(/"headquaters".*headquarters/);
    expect(() => endpoints.find("app/nothing")).toThrow(UnknownElementError);
  });
});
