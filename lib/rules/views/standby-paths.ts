import type { Topology } from "../../topology";
import { AdvertisedRoutes, type PathLengths, type Peering } from "./advertised-routes";
import type { HubPeerings } from "./spoke-sessions";

/** A peering of a standby hub, and a prefix whose path over it is no longer than through the hub ranked before it. */
interface StandbyPaths<P> extends PathLengths {
  readonly hub: string;
  readonly before: string;
  readonly peering: P;
}

/**
 * The peerings of standby hubs over which some path is too short for a standby.
 * @param hubs the hubs that advertise routes to the same receiver, in their ranking
 * @param compares whether to compare the paths over a peering with those over one of the hub before; by default always
 */
export function shortStandbyPaths<P extends Peering>(
  topology: Topology,
  hubs: readonly HubPeerings<P>[],
  compares: (peering: P, before: P) => boolean = () => true,
): StandbyPaths<P>[] {
  const advertised = AdvertisedRoutes.of(topology);
  return hubs.slice(1).flatMap(({ hub, peerings }, index) => {
    const before = hubs[index];
    return peerings.flatMap((peering) => {
      const paths = before.peerings
        .filter((other) => compares(peering, other))
        .flatMap((other) => advertised.pathsOver(peering, other))
        .find(({ length, otherLength }) => length <= otherLength);
      return paths ? [{ ...paths, hub, before: before.hub, peering }] : [];
    });
  });
}
