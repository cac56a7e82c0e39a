import type { TerraformStack } from "cdktf";
import { ApplianceImage, Weekday } from "../../../lib/constructs/appliances";
import { Hub, type HubProps } from "../../../lib/constructs/hubs";
import { NORTH, WEST, bodiesOf, emptyStack } from "../../support/network";

const CONFIGURATION = "azurerm_maintenance_configuration";

function hubsWith(west: Partial<HubProps>, ...north: Partial<HubProps>[]): TerraformStack {
  const stack = emptyStack();
  new Hub(stack, "west", { ...WEST, ...west });
  for (const props of north) new Hub(stack, "north", { ...NORTH, ...props });
  return stack;
}

const machine = (stack: TerraformStack) => bodiesOf(stack, "azurerm_linux_virtual_machine")[0];
const nic = (stack: TerraformStack) => bodiesOf(stack, "azurerm_network_interface")[0];

/** The windows by name: the day and the time at which each opens. */
function windowsIn(stack: TerraformStack): Record<string, string> {
  return Object.fromEntries(
    bodiesOf(stack, CONFIGURATION).map(({ name, window }) => {
      const { start_date_time, recur_every, time_zone } = window as Record<string, string>;
      return [String(name), `${recur_every} ${start_date_time.slice(-5)} ${time_zone}`];
    }),
  );
}

describe("the machines of an appliance", () => {
  it("start with Trusted Launch from a pinned version of Ubuntu 24.04, and have an identity", () => {
    expect(machine(hubsWith({}))).toMatchObject({
      source_image_reference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server" },
      secure_boot_enabled: true,
      vtpm_enabled: true,
      identity: { type: "SystemAssigned" },
    });
    expect(machine(hubsWith({}))).not.toHaveProperty("encryption_at_host_enabled");
  });

  it.each<[string, Partial<HubProps>, boolean]>([
    ["Debian 12", { applianceImage: ApplianceImage.DEBIAN_12 }, true],
    ["an image of generation 1", { applianceImage: image("server-gen1") }, false],
    ["an own image", { applianceImage: ApplianceImage.fromImageId(imageId()) }, false],
    ["a size of generation 1", { applianceSize: "Standard_D2_v3" }, false],
    [
      "an own image that takes it",
      { applianceImage: ApplianceImage.fromImageId(imageId()), trustedLaunch: true },
      true,
    ],
    ["a hub that does without", { trustedLaunch: false }, false],
  ])("have Trusted Launch or not: %s", (_what, props, expected) => {
    const { secure_boot_enabled, vtpm_enabled } = machine(hubsWith(props));
    expect([secure_boot_enabled, vtpm_enabled]).toEqual(expected ? [true, true] : [undefined, undefined]);
  });

  it("are encrypted at the host and known to Entra ID where that is asked for", () => {
    const stack = hubsWith({ encryptionAtHost: true, entraLogin: true, applianceInstances: 2 });
    expect(machine(stack)).toMatchObject({ encryption_at_host_enabled: true });
    expect(bodiesOf(stack, "azurerm_virtual_machine_extension")).toMatchObject([
      {
        type: "AADSSHLoginForLinux",
        depends_on: [expect.stringContaining("run_command.west_Appliance_Configuration1")],
      },
      {
        type: "AADSSHLoginForLinux",
        depends_on: [expect.stringContaining("run_command.west_Appliance_Configuration2")],
      },
    ]);
    expect(bodiesOf(hubsWith({}), "azurerm_virtual_machine_extension")).toEqual([]);
  });

  it("have accelerated networking on sizes that have it, unless the hub says otherwise", () => {
    const accelerated = (props: Partial<HubProps>) => nic(hubsWith(props)).accelerated_networking_enabled;
    expect(accelerated({})).toBe(true);
    expect(accelerated({ applianceSize: "Standard_B2s" })).toBe(false);
    expect(accelerated({ applianceSize: "Standard_B2s", acceleratedNetworking: true })).toBe(true);
    expect(accelerated({ acceleratedNetworking: false })).toBe(false);
  });
});

describe("the patches of machines", () => {
  it("come once a week, in windows that do not overlap, standby hubs before the active one", () => {
    const stack = hubsWith({ applianceInstances: 2 }, { applianceInstances: 2 });
    expect(windowsIn(stack)).toEqual({
      "mc-west-nva-1-sunday-0200": "1Week Sunday 02:00 UTC",
      "mc-west-nva-2-sunday-0400": "1Week Sunday 04:00 UTC",
      "mc-north-nva-1-saturday-0200": "1Week Saturday 02:00 UTC",
      "mc-north-nva-2-saturday-0400": "1Week Saturday 04:00 UTC",
    });
    expect(bodiesOf(stack, CONFIGURATION)[0]).toMatchObject({
      scope: "InGuestPatch",
      in_guest_user_patch_mode: "User",
      // At least an hour and a half: https://learn.microsoft.com/azure/virtual-machines/maintenance-configurations#guest
      window: {
        duration: "01:30",
        start_date_time: '${formatdate("YYYY-MM-DD", timeadd(timestamp(), "24h"))} 02:00',
      },
      install_patches: { reboot: "IfRequired", linux: [{ classifications_to_include: ["Critical", "Security"] }] },
      lifecycle: { ignore_changes: ["window[0].start_date_time"] },
    });
    expect(bodiesOf(stack, "azurerm_maintenance_assignment_virtual_machine")).toHaveLength(4);
    expect(machine(stack)).toMatchObject({
      patch_mode: "AutomaticByPlatform",
      patch_assessment_mode: "AutomaticByPlatform",
      bypass_platform_safety_checks_on_user_schedule_enabled: true,
    });
  });

  it("leave FRR and strongSwan alone", () => {
    const { install_patches } = bodiesOf(hubsWith({}), CONFIGURATION)[0] as { install_patches: object };
    expect(install_patches).toMatchObject({
      linux: [{ package_names_mask_to_exclude: expect.arrayContaining(["frr*", "strongswan*"]) as string[] }],
    });
  });

  it("come when the hub says, past midnight on the next day", () => {
    const patchWindow = { day: Weekday.SUNDAY, startTime: "22:30", timeZone: "W. Europe Standard Time" };
    expect(windowsIn(hubsWith({ applianceInstances: 2, patchWindow }))).toEqual({
      "mc-west-nva-1-sunday-2230": "1Week Sunday 22:30 W. Europe Standard Time",
      "mc-west-nva-2-monday-0030": "1Week Monday 00:30 W. Europe Standard Time",
    });
  });

  it.each<[string, Partial<HubProps>]>([
    ["the hub does without", { automaticPatching: false }],
    ["the image is Debian", { applianceImage: ApplianceImage.DEBIAN_12 }],
    ["the image is an own one", { applianceImage: ApplianceImage.fromImageId(imageId()) }],
  ])("do not come from Azure when %s", (_why, props) => {
    const stack = hubsWith(props);
    expect(bodiesOf(stack, CONFIGURATION)).toEqual([]);
    expect(machine(stack)).not.toHaveProperty("patch_mode");
  });

  it.each<[Partial<HubProps>, string]>([
    [
      { applianceImage: ApplianceImage.DEBIAN_12, automaticPatching: true },
      "automaticPatching: is true, but Azure patches images of Ubuntu 24.04 only; remove it",
    ],
    [
      { automaticPatching: false, patchWindow: { startTime: "03:00" } },
      "patchWindow: is for machines that Azure patches, which it does not here; remove it",
    ],
    [
      { patchWindow: { startTime: "25:00" } },
      'patchWindow.startTime: "25:00" is no time of the day; expected hours and minutes such as "02:00"',
    ],
    [{ patchWindow: { day: "Sonntag" as Weekday } }, 'patchWindow.day: "Sonntag" is not possible; allowed are Monday'],
    [{ patchWindow: { timeZone: "" } }, "patchWindow.timeZone: is an empty text; fill it in"],
  ])("are refused with %j", (props, message) => {
    expect(() => hubsWith(props)).toThrow(message);
  });
});

function image(sku: string): ApplianceImage {
  return ApplianceImage.marketplace({ publisher: "Canonical", offer: "ubuntu-24_04-lts", sku });
}

function imageId(): string {
  const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images";
  return `${group}/providers/Microsoft.Compute/galleries/routers/images/router/versions/1.0.0`;
}
