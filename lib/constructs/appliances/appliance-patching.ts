import type { LinuxVirtualMachine, LinuxVirtualMachineConfig } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { MaintenanceAssignmentVirtualMachine } from "@cdktf/provider-azurerm/lib/maintenance-assignment-virtual-machine";
import { MaintenanceConfiguration } from "@cdktf/provider-azurerm/lib/maintenance-configuration";
import { Fn } from "cdktf";
import type { Construct } from "constructs";
import {
  isPatchedByAzure,
  PATCH_WINDOW_MINUTES,
  type PlainText,
  ResourceKind,
  WEEKDAYS,
  whyNotText,
  whyNotTimeOfDay,
  type TimeOfDay,
} from "../../azure";
import { Attachment, type InputCheck } from "../core";
import { type IVirtualNetwork, placedIn } from "../virtual-networks";
import { ApplianceImage } from "./appliance-image";

/** A day of the week. */
export enum Weekday {
  /** Monday. */
  MONDAY = "Monday",
  /** Tuesday. */
  TUESDAY = "Tuesday",
  /** Wednesday. */
  WEDNESDAY = "Wednesday",
  /** Thursday. */
  THURSDAY = "Thursday",
  /** Friday. */
  FRIDAY = "Friday",
  /** Saturday. */
  SATURDAY = "Saturday",
  /** Sunday. */
  SUNDAY = "Sunday",
}

/**
 * When Azure patches the machines of an appliance, once a week: the first one at this time, each further one two hours
 * after the one before.
 * @title a patch window
 * @example { day: "Sunday", startTime: "02:00" }
 */
export interface PatchWindowProps {
  /**
   * The day of the week.
   * @default - Sunday for the first hub, Saturday for the second one, and so on backwards: standby hubs come before
   * @example "Sunday"
   */
  readonly day?: Weekday;

  /**
   * The time at which the window of the first machine opens.
   * @default "02:00"
   * @example "03:30"
   */
  readonly startTime?: TimeOfDay;

  /**
   * The time zone, as Windows names it.
   * @default "UTC"
   * @example "W. Europe Standard Time"
   */
  readonly timeZone?: PlainText;
}

/** How the machines of an appliance that is deployed are patched. */
export interface PatchingOptions {
  /**
   * Whether Azure installs critical and security updates on the appliance that is deployed, and restarts a machine when
   * an update needs it, one machine at a time. FRR and strongSwan are left out. Only for images of Ubuntu 24.04.
   *
   * https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching
   * @default - true for images that Azure patches
   */
  readonly automaticPatching?: boolean;

  /**
   * When Azure patches the machines of the appliance that is deployed.
   * @default - once a week from 02:00 UTC on, each hub on another day
   */
  readonly patchWindow?: PatchWindowProps;
}

/** The routers themselves: a new version of them comes with a new machine, one at a time. */
const NEVER_PATCHED = ["frr*", "libyang*", "strongswan*", "libstrongswan*", "libcharon*", "charon*"];

const MINUTES_BETWEEN_MACHINES = 120;
const MINUTES_OF_A_DAY = 24 * 60;

/** How many appliances have got a day, attached to the root of the app. */
const DAYS = new Attachment<{ taken: number }>("PatchDays", "has no count of days");

/** Checks what is said of the patches of an appliance. */
export function checkPatching(check: InputCheck, options: PatchingOptions, image: ApplianceImage): void {
  const { day, startTime, timeZone } = options.patchWindow ?? {};
  check.oneOf("patchWindow.day", day, WEEKDAYS);
  check.text("patchWindow.startTime", startTime, whyNotTimeOfDay);
  check.text("patchWindow.timeZone", timeZone, whyNotText);
  if (options.automaticPatching === true && !isPatched({}, image)) {
    check.fail("automaticPatching", "is true, but Azure patches images of Ubuntu 24.04 only; remove it");
  }
  if (options.patchWindow && !isPatched(options, image)) {
    check.fail("patchWindow", "is for machines that Azure patches, which it does not here; remove it");
  }
}

/** Whether Azure patches the machines of an appliance. */
function isPatched(
  { automaticPatching = true }: PatchingOptions,
  { marketplaceImage: image }: ApplianceImage,
): boolean {
  return automaticPatching && image !== undefined && isPatchedByAzure(image);
}

/** The windows of the machines of an appliance; undefined when Azure does not patch them. */
export class PatchWindows {
  static of(appliance: Construct, options: PatchingOptions, image = ApplianceImage.UBUNTU_24_04) {
    return isPatched(options, image) ? new PatchWindows(appliance, options.patchWindow ?? {}) : undefined;
  }

  private readonly firstMinute: number;
  private readonly timeZone: string;

  private constructor(appliance: Construct, { day, startTime = "02:00", timeZone = "UTC" }: PatchWindowProps) {
    const dayIndex = day === undefined ? ownDay(appliance) : WEEKDAYS.indexOf(day);
    const [hours, minutes] = startTime.split(":").map(Number);
    this.firstMinute = dayIndex * MINUTES_OF_A_DAY + hours * 60 + minutes;
    this.timeZone = timeZone;
  }

  /** The settings of the machines. */
  get machineSettings(): Partial<LinuxVirtualMachineConfig> {
    return {
      patchMode: "AutomaticByPlatform",
      patchAssessmentMode: "AutomaticByPlatform",
      // Patches come in the windows only.
      bypassPlatformSafetyChecksOnUserScheduleEnabled: true,
    };
  }

  /**
   * Gives a machine its window. Day and time are part of the name: Terraform makes the window anew when they change,
   * because the date from which on it counts is that of its creation.
   */
  assign(
    scope: Construct,
    network: IVirtualNetwork,
    instance: { readonly number: number; readonly name: string },
    machine: LinuxVirtualMachine,
  ): void {
    const { number, name } = instance;
    const minute = (this.firstMinute + (number - 1) * MINUTES_BETWEEN_MACHINES) % (7 * MINUTES_OF_A_DAY);
    const day = WEEKDAYS[Math.floor(minute / MINUTES_OF_A_DAY)];
    const time = clock(minute % MINUTES_OF_A_DAY);
    const window = `${name}-${day.toLowerCase()}-${time.replace(":", "")}`;
    const tomorrow = Fn.formatdate("YYYY-MM-DD", Fn.timeadd(Fn.timestamp(), "24h"));
    const configuration = new MaintenanceConfiguration(scope, `PatchWindow${number}`, {
      ...placedIn(scope, network, ResourceKind.MAINTENANCE_CONFIGURATION, window),
      scope: "InGuestPatch",
      inGuestUserPatchMode: "User",
      window: {
        startDateTime: `${tomorrow} ${time}`,
        duration: clock(PATCH_WINDOW_MINUTES),
        timeZone: this.timeZone,
        recurEvery: `1Week ${day}`,
      },
      installPatches: {
        reboot: "IfRequired",
        linux: [{ classificationsToInclude: ["Critical", "Security"], packageNamesMaskToExclude: NEVER_PATCHED }],
      },
      lifecycle: { ignoreChanges: ["window[0].start_date_time"] },
    });
    new MaintenanceAssignmentVirtualMachine(scope, `PatchWindowAssignment${number}`, {
      provider: network.provider,
      location: network.location,
      maintenanceConfigurationId: configuration.id,
      virtualMachineId: machine.id,
    });
  }
}

/** The day of an appliance that says none: the last of the week for the first one, and so on backwards. */
function ownDay({ node: { root } }: Construct): number {
  const days = DAYS.isOn(root) ? DAYS.of(root) : DAYS.attachTo(root, { taken: 0 });
  const day = WEEKDAYS.length - 1 - (days.taken % WEEKDAYS.length);
  days.taken += 1;
  return day;
}

/** Minutes as hours and minutes. */
function clock(minutes: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
