import { subscriptionIn, whyNotResourceId, whyNotSubscriptionId } from "../../lib/azure";

const SUBSCRIPTION = "ABCDEF00-0000-0000-0000-000000000000";

describe("whyNotResourceId", () => {
  it("takes ids in any case, as Azure does", () => {
    const id = `/SUBSCRIPTIONS/${SUBSCRIPTION}/resourcegroups/rg/PROVIDERS/microsoft.network/virtualnetworks/v`;
    expect(whyNotResourceId(`${id}/subnets`, "virtualNetworks")).toContain("is no id of a virtual network");
    expect(whyNotResourceId(id, "virtualNetworks")).toBeUndefined();
  });

  it.each(["", "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v"])(
    "refuses %j",
    (id) => {
      expect(whyNotResourceId(id, "virtualNetworks")).toContain("is no id of a virtual network");
    },
  );

  it("says what the id is of instead", () => {
    const id = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/rs`;
    expect(whyNotResourceId(id, "virtualNetworks")).toContain("is the id of a route server, not of a virtual network");
  });
});

describe("whyNotSubscriptionId", () => {
  it("takes an id in any case", () => {
    expect(whyNotSubscriptionId(SUBSCRIPTION.replace("A", "G"))).toContain("is no subscription id");
    expect(whyNotSubscriptionId(SUBSCRIPTION)).toBeUndefined();
    expect(whyNotSubscriptionId(SUBSCRIPTION.toLowerCase())).toBeUndefined();
  });

  it.each(["", "production", `${SUBSCRIPTION}0`])("refuses %j", (text) => {
    expect(whyNotSubscriptionId(text)).toBe(
      `${JSON.stringify(text)} is no subscription id; expected a form such as "00000000-0000-0000-0000-000000000000"`,
    );
  });
});

describe("subscriptionIn", () => {
  it("tells the subscription of any resource in lower case", () => {
    expect(subscriptionIn(`/subscriptions/${SUBSCRIPTION}/resourceGroups/rg`)).toBe(SUBSCRIPTION.toLowerCase());
    expect(subscriptionIn("rg")).toBeUndefined();
  });
});
