import { announcementsAreOfALink as rule } from "../../../lib/rules/on-premises-sites/announcements-are-of-a-link";
import { found, tellsApart } from "../../support/found";
import { bothGateways, changed, vpnAppliances } from "../../support/topologies";

describe("announcementsAreOfALink", () => {
  const announcing = (...to: string[]) =>
    changed(vpnAppliances(), "onPremisesSites", "branch", { announcements: [{ to, prepend: 1 }] });

  it("finds what does not lead to the site, and nothing for an appliance and a peering that do", () => {
    expect(found(rule, announcing("nva-west", "rs-app", "nobody"))).toEqual([
      'branch.announcements[0].to[1]: "rs-app" does not lead to site "branch"',
      'branch.announcements[0].to[2]: "nobody" does not lead to site "branch"',
    ]);

    expect(found(rule, announcing("nva-west", "nva-north-branch"))).toEqual([]);
  });

  it("knows circuits, gateways, their connections and linked sites", () => {
    const base = bothGateways();
    const { gateway, site = "" } = base.gatewayConnections.find((each) => each.site !== undefined) ?? { gateway: "" };
    const [circuit] = base.circuits;
    const [atCircuit] = circuit.sites;
    const to = (name: string, ...names: string[]) =>
      changed(base, "onPremisesSites", name, { announcements: [{ to: names }] });
    tellsApart(rule, to(site, gateway, "nobody"), to(site, gateway));
    tellsApart(rule, to(atCircuit, circuit.name, "nobody"), to(atCircuit, circuit.name));
    const linked = changed(vpnAppliances(), "onPremisesSites", "branch", {
      passesOn: ["plant"],
      announcements: [{ to: ["plant"] }],
    });
    tellsApart(rule, changed(linked, "onPremisesSites", "branch", { passesOn: [] }), linked);
  });
});
