import { quoted } from "../text";

/** The days of the week, as maintenance configurations have them. */
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/**
 * The duration of a window in which Azure patches a machine, in minutes: the shortest one that Azure takes.
 * https://learn.microsoft.com/azure/virtual-machines/maintenance-configurations#guest
 */
export const PATCH_WINDOW_MINUTES = 90;

/**
 * A time of the day, in hours and minutes.
 * @pattern ^([01]\d|2[0-3]):[0-5]\d$
 */
export type TimeOfDay = string;

/** Says why a text is no time of a day, or `undefined` when it is one. */
export function whyNotTimeOfDay(time: string): string | undefined {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return `${quoted(time)} is no time of the day; expected hours and minutes such as "02:00"`;
}
