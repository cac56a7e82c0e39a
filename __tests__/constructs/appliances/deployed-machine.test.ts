import { TerraformVariable } from "cdktf";
import { Hub } from "../../../lib/constructs/hubs";
import { HubLink } from "../../../lib/constructs/networks";
import { NORTH, WEST, emptyStack, resourcesOf, type SynthesizedResource } from "../../support/network";
import { applianceTunnel } from "../../support/tunnel-network";

/** A hub with two instances and a tunnel, and one that it is linked with by an encrypted overlay. */
function runCommands(): SynthesizedResource[] {
  const stack = emptyStack();
  const tunnels = [applianceTunnel(stack, { insideAddressPrefix: "169.254.21.0/29" })];
  const hubs = [new Hub(stack, "west", { ...WEST, applianceInstances: 2, tunnels }), new Hub(stack, "north", NORTH)];
  const key = new TerraformVariable(stack, "key", { type: "string", sensitive: true });
  new HubLink(stack, "link", { hubs, sharedKey: key.stringValue });
  return resourcesOf(
    stack,
    ({ terraformResourceType }) => terraformResourceType === "azurerm_virtual_machine_run_command",
  );
}

interface Lifecycle {
  readonly postcondition: readonly { readonly condition: string; readonly error_message: string }[];
}

describe("the run commands of a machine", () => {
  it("each tell the next plan of a failure, and how to run it again", () => {
    const commands = runCommands();
    const names = commands.map(({ body }) => String(body.name).replace(/^runcmd-|-\d{3,}$/g, ""));
    const west = ["west-nva-1", "west-nva-2"].flatMap((name) => [name, `${name}-overlay`, `${name}-tunnels`]);
    expect(names.sort()).toEqual(["north-nva-1", "north-nva-1-overlay", ...west]);
    for (const { address, body } of commands) {
      const [{ condition, error_message: message }] = (body.lifecycle as Lifecycle).postcondition;
      expect(condition).toBe("${try(self.instance_view[0].exit_code, 0) == 0}");
      const [, instance] = /^runcmd-(\w+-nva-\d)/.exec(String(body.name)) ?? [];
      expect(message).toContain(`${instance} does not have its configuration: `);
      expect(message).toMatch(`run: terraform apply -replace=${address}`);
      expect(message.endsWith(address)).toBe(true);
    }
  });

  it("come one after another", () => {
    const commands = runCommands().filter(({ body }) => String(body.name).startsWith("runcmd-west-nva-2"));
    const named = (name: RegExp) => commands.find(({ body }) => name.test(String(body.name)));
    const [first, tunnels, overlay] = [/-2$/, /-tunnels$/, /-overlay-/].map(named);
    expect(tunnels?.body.depends_on).toContain(first?.address);
    expect(overlay?.body.depends_on).toContain(tunnels?.address);
  });
});
