import type { Image } from "../../topology";
import { findingAt, type Rule } from "../rule";
import { statedIn } from "../views/peering-changes";

/** Systems whose packages hold an FRR older than 8.4, as Azure names their images. */
const TOO_OLD = [
  { publisher: /^canonical$/i, image: /(^|\D)22[._]04|jammy/i, system: "Ubuntu 22.04" },
  { publisher: /^canonical$/i, image: /(^|\D)20[._]04|focal/i, system: "Ubuntu 20.04" },
  { publisher: /^canonical$/i, image: /(^|\D)18[._]04|bionic/i, system: "Ubuntu 18.04" },
  { publisher: /^debian$/i, image: /debian-11|^11\b|bullseye/i, system: "Debian 11" },
  { publisher: /^debian$/i, image: /debian-10|^10\b|buster/i, system: "Debian 10" },
];

function tooOldSystem({ publisher, offer, sku }: Image): string | undefined {
  return TOO_OLD.find((old) => old.publisher.test(publisher) && (old.image.test(offer) || old.image.test(sku)))?.system;
}

export const deployedAppliancesRunARecentFrr: Rule = {
  id: "ARS048",
  severity: "error",
  title: "An appliance that overrides 65515 runs FRR 8.4 or later",
  why: "Before FRR 8.4, as-override works only on paths that hold no other ASN than the peer's. The route server drops all other paths without a message.",
  fix: "Use the image of Ubuntu 24.04 or Debian 12.",
  page: "dualHomed",
  check(topology, lookup) {
    return topology.virtualAppliances.flatMap((appliance) => {
      const system = appliance.deployed && appliance.image ? tooOldSystem(appliance.image) : undefined;
      if (system === undefined) return [];
      const rewrites = lookup.peeringsWith(appliance.name).flatMap((peering) => statedIn(peering, "asPathRewrite"));
      if (!rewrites.some(({ value }) => value === "as-override")) return [];
      const message = `appliance "${appliance.name}" runs ${system}, which has an FRR older than 8.4, and overrides 65515`;
      return findingAt(appliance, "image", message);
    });
  },
};
