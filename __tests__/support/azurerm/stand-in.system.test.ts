import { TerraformOutput, type TerraformStack } from "cdktf";
import { DataAzurermPublicIp } from "@cdktf/provider-azurerm/lib/data-azurerm-public-ip";
import { ExpressRouteCircuitAuthorization } from "@cdktf/provider-azurerm/lib/express-route-circuit-authorization";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RouteServer } from "@cdktf/provider-azurerm/lib/route-server";
import { synthesize } from "../synthesize";
import { describeWithStandIn, describeWithTerraform, inDeployment, planStack, validateStack } from "../terraform";
import { buildHub, type HubChange } from "./hub-stack";

jest.setTimeout(60_000);

const publicIp = (change: (ip: PublicIp) => void) => (stack: TerraformStack) => {
  new AzurermProvider(stack, "azurerm", { features: [{}] });
  const group = { location: "westeurope", resourceGroupName: "rg" };
  change(new PublicIp(stack, "ip", { ...group, name: "pip", allocationMethod: "Static", sku: "Standard" }));
};

const network = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network";

function routeServer(stack: TerraformStack): RouteServer {
  new AzurermProvider(stack, "azurerm", { features: [{}] });
  return new RouteServer(stack, "rs", {
    name: "rs",
    location: "westeurope",
    resourceGroupName: "rg",
    sku: "Standard",
    publicIpAddressId: `${network}/publicIPAddresses/pip`,
    subnetId: `${network}/virtualNetworks/vnet/subnets/RouteServerSubnet`,
  });
}

describeWithTerraform("a correct stack", () => {
  it("passes cdktf's matchers", () => {
    const { folder } = synthesize((stack) => buildHub(stack));
    expect(folder).toBeValidTerraform();
    expect(folder).toPlanSuccessfully();
  });
});

describeWithStandIn("the azurerm stand-in", () => {
  it.each<[string, (ip: PublicIp) => void, string]>([
    [
      "a misspelt attribute",
      (ip) => ip.addOverride("allocation_methood", "Static"),
      'No argument or block type is named "allocation_methood".',
    ],
    [
      "a wrong type",
      (ip) => ip.addOverride("idle_timeout_in_minutes", "soon"),
      'Inappropriate value for attribute "idle_timeout_in_minutes": a number is required.',
    ],
    [
      "a missing required attribute",
      (ip) => ip.addOverride("allocation_method", undefined),
      'The argument "allocation_method" is required, but no definition was found.',
    ],
    [
      "a value that isn't in the enumeration",
      (ip) => ip.addOverride("ip_version", "IPv5"),
      'expected ip_version to be one of ["IPv4","IPv6"], got IPv5 with azurerm_public_ip.ip,',
    ],
    [
      "a combination Azure refuses",
      (ip) => (ip.allocationMethod = "Dynamic"),
      'expected allocation_method to be one of ["Static"], got Dynamic',
    ],
    [
      "an attribute only Azure sets",
      (ip) => ip.addOverride("ip_address", "203.0.113.1"),
      "`ip_address` cannot be specified in a configuration: only Azure sets it",
    ],
  ])("refuses %s", async (_, change, message) => {
    const { ok, text } = await planStack(synthesize(publicIp(change)).stackFolder);
    expect(text).toContain(message);
    expect(ok).toBe(false);
  });

  it("refuses a block too many", async () => {
    const disk = { caching: "None", storage_account_type: "Premium_LRS" };
    const { stackFolder } = synthesize((stack) => buildHub(stack).machine.addOverride("os_disk", [disk, disk]));
    const { ok, text } = await validateStack(stackFolder);
    expect(text).toContain('No more than 1 "os_disk" blocks are allowed');
    expect(ok).toBe(false);
  });

  it("refuses a missing block", async () => {
    const { stackFolder } = synthesize((stack) => buildHub(stack).gateway.putIpConfiguration([]));
    const { ok, text } = await validateStack(stackFolder);
    expect(text).toContain('At least 1 "ip_configuration" blocks are required.');
    expect(ok).toBe(false);
  });

  it("keeps what Terraform knows about an unknown value", async () => {
    // Of `x-${id}` Terraform knows that it starts with x-, which travels inside the unknown value.
    const { stackFolder } = synthesize(
      publicIp((ip) => {
        const group = new ResourceGroup(ip, "group", { name: "rg", location: "westeurope" });
        ip.domainNameLabel = `x-${group.id}`;
      }),
    );
    await inDeployment(async (deployment) => {
      expect((await deployment.plan(stackFolder)).output).toContain("domain_name_label   = (known after apply)");
      expect((await deployment.apply(stackFolder)).text).toContain("2 added");
    });
  });

  it("refuses to show what is secret", async () => {
    const { stackFolder } = synthesize((stack) => {
      new AzurermProvider(stack, "azurerm", { features: [{}] });
      const authorization = new ExpressRouteCircuitAuthorization(stack, "authorization", {
        name: "hub",
        resourceGroupName: "rg",
        expressRouteCircuitName: "erc",
      });
      new TerraformOutput(stack, "key", { value: authorization.authorizationKey });
    });
    expect((await planStack(stackFolder)).text).toContain("Output refers to sensitive values");
  });

  it("makes what it is asked for, and then has nothing to change", async () => {
    const { stackFolder } = synthesize((stack) => buildHub(stack));
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(stackFolder)).text).toContain("16 added, 0 changed, 0 destroyed");
      expect((await deployment.plan(stackFolder)).text).toContain("No changes.");
      expect((await deployment.destroy(stackFolder)).text).toContain("16 destroyed");
    });
  });

  it("tells a change in place from a replacement", async () => {
    const changed = (change: HubChange) => synthesize((stack) => buildHub(stack, change)).stackFolder;
    await inDeployment(async (deployment) => {
      await deployment.apply(changed({}));
      const inPlace = await deployment.plan(changed({ script: "vtysh -b -n" }));
      expect(inPlace.text).toContain(
        "azurerm_virtual_machine_run_command.router-configuration will be updated in-place",
      );
      expect(inPlace.text).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
      const replaced = await deployment.plan(changed({ customData: "aGVsbG8=" }));
      expect(replaced.text).toContain("azurerm_linux_virtual_machine.vm must be replaced");
      const moved = await deployment.apply(changed({ script: "vtysh -b -n" }));
      expect(moved.text).toContain("0 added, 1 changed, 0 destroyed");
    });
  });

  it("gives data sources and outputs values of the right types", async () => {
    const { stackFolder } = synthesize((stack) => {
      new TerraformOutput(stack, "asn", { value: routeServer(stack).virtualRouterAsn });
      const found = new DataAzurermPublicIp(stack, "found", { name: "other", resourceGroupName: "rg" });
      new TerraformOutput(stack, "id", { value: found.id });
      new TerraformOutput(stack, "address", { value: found.ipAddress });
    });
    await inDeployment(async (deployment) => {
      const { text } = await deployment.apply(stackFolder);
      expect(text).toContain("asn = 65515");
      expect(text).toMatch(/address = "203\.0\.113\.\d+"/);
      expect(text).toMatch(
        /id = "\/subscriptions\/[^"]*\/resourceGroups\/rg\/providers\/Microsoft.Network\/publicIPAddresses\/other"/,
      );
    });
  });

  it("imports what its id describes and refuses the id of something else", async () => {
    const importing = (id: string) => synthesize((stack) => void routeServer(stack).importFrom(id)).stackFolder;
    const good = await planStack(importing(`${network}/virtualHubs/rs`));
    expect(good.text).toContain("1 to import");
    const bad = await planStack(importing(`${network}/routeTables/rs`));
    expect(bad.text).toContain("is not the id of an azurerm_route_server");
  });
});
