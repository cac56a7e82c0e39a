import { OVERLAY_INTERFACE_PREFIX, identifier, overlayLinksOf, type OverlayLink, type RoutingPolicy } from "../policy";
import type { IpsecAlgorithms } from "../topology";
import { DEFAULT_IPSEC_ALGORITHMS } from "./ipsec-algorithms";
import { WORK_FOLDER, file, scriptStart, stagedAt } from "./machine-script";
import { swanctlConnection } from "./swanctl";
import { STRONGSWAN_RUNS, STRONGSWAN_SETTINGS_FILE } from "./strongswan";

/** The parameter of the script with the key that both ends of an overlay have. */
export function overlayKeyParameter(vni: number): string {
  return `OVERLAY_KEY_${vni}`;
}

/**
 * The script that protects an overlay of a deployed appliance by IPsec: strongSwan encrypts what its machine sends by
 * UDP to the machines at the other end, in transport mode (RFC 4303), and the kernel takes nothing else from them. It
 * has a run command of its own, whose protected parameter is the key.
 */
export function overlayIpsecScript(
  policy: RoutingPolicy,
  vni: number,
  algorithms: IpsecAlgorithms = DEFAULT_IPSEC_ALGORITHMS,
): string {
  const links = overlayLinksOf(policy).filter((link) => link.vni === vni);
  const key = overlayKeyParameter(vni);
  const name = `${OVERLAY_INTERFACE_PREFIX}${vni}`;
  const content = links.flatMap((link, index) => connection(`${name}-${index + 1}`, policy.address, link, algorithms));
  return [
    ...scriptStart(
      `Protects the overlay ${vni} of ${identifier(policy.instance)} by IPsec; written by cdktf-azure-route-server. It can be run any number of times.`,
      "077",
    ),
    "",
    `printenv ${key} >/dev/null || fail "the parameter ${key} is missing"`,
    "",
    ...WORK_FOLDER,
    ...file(stagedAt(STRONGSWAN_SETTINGS_FILE), STRONGSWAN_SETTINGS_FILE.content),
    ...STRONGSWAN_RUNS,
    ...file(`$new/${name}`, ["connections {", ...content, "}", "secrets {"].join("\n")),
    "# In base64, so that a key may hold any character.",
    "{",
    ...links.flatMap(({ peerAddress }, index) => [
      `  echo "  ike-${name}-${index + 1} {"`,
      `  echo "    id = ${peerAddress}"`,
      `  echo "    secret = 0s$(printf %s "$${key}" | base64 --wrap=0)"`,
      `  echo "  }"`,
    ]),
    `  echo "}"`,
    `} >>"$new/${name}"`,
    `install -D -m 600 "$new/${name}" /etc/swanctl/conf.d/${name}.conf`,
    "swanctl --load-all --noprompt",
    `echo "the overlay ${vni} of ${identifier(policy.instance)} is protected"`,
    "",
  ].join("\n");
}

/** In UDP, as Azure's security groups and load balancers know it best. */
function connection(
  name: string,
  localAddress: string,
  { peerAddress: remoteAddress }: OverlayLink,
  algorithms: IpsecAlgorithms,
): string[] {
  const settings = ["encap = yes"];
  const selectors = ["mode = transport", "local_ts = dynamic[udp]", "remote_ts = dynamic[udp]"];
  return swanctlConnection({
    name,
    localAddress,
    remoteAddress,
    algorithms,
    localId: localAddress,
    settings,
    selectors,
  });
}
