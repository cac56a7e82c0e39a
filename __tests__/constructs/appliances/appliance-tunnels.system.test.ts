import { TerraformVariable } from "cdktf";
import type { TerraformStack } from "cdktf";
import { Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Spoke } from "../../../lib/constructs/spokes";
import type { ApplianceTunnelProps } from "../../../lib/constructs/appliances";
import type { HubProps } from "../../../lib/constructs/hubs";
import type { OnPremisesSiteProps } from "../../../lib/constructs/on-premises";
import { APP, NORTH, WEST, emptyStack, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform, inDeployment } from "../../support/terraform";

const BRANCH: OnPremisesSiteProps = { addressPrefixes: ["192.168.0.0/16"], asn: 65100 };

function tunnel(stack: TerraformStack, props: Partial<ApplianceTunnelProps> = {}, id = "branch"): ApplianceTunnelProps {
  const key = new TerraformVariable(stack, `${id}-key`, { type: "string", sensitive: true, default: "" });
  const site = props.site ?? new OnPremisesSite(stack, id, BRANCH);
  return {
    remoteAddress: "203.0.113.10",
    insideAddressPrefix: "169.254.21.0/30",
    sharedKey: key.stringValue,
    ...props,
    site,
  };
}

interface Options {
  readonly west?: Partial<HubProps>;
  readonly spokes?: number;
  readonly second?: boolean;
  readonly advertiseHubs?: boolean;
}

/** Hubs west (active) and north (standing by), both with a tunnel to the branch. */
function vpnNetwork(stack = emptyStack(), { west: props, spokes = 1, second, advertiseHubs }: Options = {}) {
  const first = tunnel(stack);
  const shop = second
    ? [tunnel(stack, { remoteAddress: "203.0.113.20", insideAddressPrefix: "169.254.21.8/30" }, "shop")]
    : [];
  const west = new Hub(stack, "west", { ...WEST, tunnels: [first, ...shop], ...props });
  const north = new Hub(stack, "north", { ...NORTH, tunnels: [{ ...first, insideAddressPrefix: "169.254.22.0/30" }] });
  const all = Array.from(
    { length: spokes },
    (_, index) => new Spoke(stack, `app-${index}`, { ...APP, addressSpace: [`10.3${index}.0.0/22`] }),
  );
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: all, advertiseHubs });
  return { stack };
}

describeWithTerraform("hubs whose appliances end tunnels", () => {
  jest.setTimeout(60_000);

  it("are valid, and take another tunnel or spoke by changes in place", async () => {
    const [before, after] = [{}, { second: true, spokes: 2 }].map(
      (options) => synthesize((stack) => void vpnNetwork(withProvider(stack), options)).stackFolder,
    );
    await inDeployment(async (deployment) => {
      expect((await deployment.validate(before)).text).toContain("The configuration is valid");
      expect((await deployment.apply(before)).ok).toBe(true);
      const { ok, text } = await deployment.plan(after);
      expect(ok).toBe(true);
      expect(text).toMatch(/Plan: \d+ to add, \d+ to change, 0 to destroy/);
      expect(text).not.toMatch(/virtual_machine\.\S+ (must be replaced|will be updated)/);
      expect(text).not.toMatch(/must be replaced/);
    });
  });
});
