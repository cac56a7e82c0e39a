import type { BgpTimers } from "../../topology";
import { ROUTE_SERVER_HOLD_TIME } from "../../azure";
import { findingAt, type Rule } from "../rule";

function whatIsWrong({ keepalive, hold }: BgpTimers): { field: string; message: string } | undefined {
  if (!Number.isInteger(keepalive) || keepalive < 1) {
    return {
      field: "timers.keepalive",
      message: `a keepalive of ${keepalive} is not a whole number of seconds from 1`,
    };
  }
  if (!Number.isInteger(hold) || hold < 3 * keepalive) {
    return {
      field: "timers.hold",
      message: `a hold time of ${hold} s is not at least three times the keepalive of ${keepalive} s`,
    };
  }
  if (hold > ROUTE_SERVER_HOLD_TIME) {
    return {
      field: "timers.hold",
      message: `a hold time of ${hold} s never takes effect: the route server offers ${ROUTE_SERVER_HOLD_TIME} s and the lower counts`,
    };
  }
  return undefined;
}

export const bgpTimersAreValid: Rule = {
  id: "ARS047",
  severity: "error",
  title: `BGP timers are whole seconds: a keepalive of 1 or more, a hold time from three times the keepalive to ${ROUTE_SERVER_HOLD_TIME}`,
  why: "BGP sends keepalives at a third of the hold time or more often. Otherwise a session goes down when a single keepalive is lost. A hold time of 0 switches off the detection of silent failures.",
  fix: "Use 60 and 180, as the route server does, or lower ones such as 10 and 30.",
  page: "bgp",
  check: (topology) =>
    topology.virtualAppliances.flatMap((appliance) => {
      const wrong = whatIsWrong(appliance.timers);
      return wrong ? findingAt(appliance, wrong.field, `appliance "${appliance.name}": ${wrong.message}`) : [];
    }),
};
