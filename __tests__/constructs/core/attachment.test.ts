import { Construct } from "constructs";
import { ResourceNaming } from "../../../lib/azure";
import { Attachment } from "../../../lib/constructs/core";
import { Hub } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { APP, NORTH, WEST, emptyStack } from "../../support/network";

const attachment = new Attachment<{ readonly value: number }>("Sample", "has no sample");

describe("what is attached to a construct", () => {
  it("is found again, by everybody who knows its name", () => {
    const construct = new Construct(emptyStack(), "one");
    attachment.attachTo(construct, { value: 1 });
    expect(attachment.of(construct)).toEqual({ value: 1 });
    expect(new Attachment("Sample", "").of(construct)).toBe(attachment.of(construct));
  });

  it("is missing on a construct that it was not attached to", () => {
    const construct = new Construct(emptyStack(), "one");
    expect(() => attachment.of(construct)).toThrow("[network/one] has no sample");
  });

  it("is not listed among the properties of the construct", () => {
    const construct = new Construct(emptyStack(), "one");
    const keys = Object.keys(construct);
    attachment.attachTo(construct, { value: 1 });
    expect(Object.keys(construct)).toEqual(keys);
  });
});

describe("an implementation of an interface from elsewhere", () => {
  const stack = emptyStack();
  const hub = new Hub(stack, "west", WEST);
  const spoke = new Spoke(stack, "app", APP);

  class OwnNetwork extends Construct {
    readonly elementName = "own";
    readonly virtualNetworkId = "id";
    readonly virtualNetworkName = "vnet-own";
    readonly resourceGroupName = "rg-own";
    readonly location = "westeurope";
    readonly addressSpace = ["10.50.0.0/22"];
    readonly naming = ResourceNaming.abbreviated();
    readonly appliance = hub.appliance;
    readonly routeServer = spoke.routeServer;
    connectTo() {
      throw new Error("is not called");
    }
  }

  class OwnAppliance extends Construct {
    readonly elementName = "own";
    readonly asn = 65003;
    readonly instanceNames = ["own-1"];
    readonly privateIps = ["10.20.0.4"];
    readonly nextHopIp = "10.20.0.4";
    readonly internetEgress = false;
    addSite() {
      throw new Error("is not called");
    }
  }

  it("is refused as a hub, which says what to use instead", () => {
    expect(() => spoke.connectTo(new OwnNetwork(stack, "own-hub"))).toThrow(
      "[network/own-hub] is not a virtual network of this library; for one that exists already use Hub.fromHubAttributes",
    );
  });

  it("is refused as an appliance", () => {
    const { location, addressSpace } = NORTH;
    const appliance = new OwnAppliance(stack, "own-appliance");
    expect(() => new Hub(stack, "north", { location, addressSpace, appliance })).toThrow(
      "[network/own-appliance] is not an appliance of this library; for one that exists already use " +
        "VirtualAppliance.fromVirtualApplianceAttributes",
    );
  });
});
