import { TopologyLookup, type Topology } from "../topology";
import { MANIFEST } from "./manifest";
import { addressesOfSpeakers } from "./speaker-addresses";
import { subjectsOf } from "./subjects";
import type { TableKind, TableSubject } from "./table";

/**
 * A shell script that writes all tables of a network into a folder, with a manifest. It asks Azure by `az`, changes
 * nothing, and finds each resource by the addresses that the network has.
 */
export function collectScript(topology: Topology): string {
  const calls = subjectsOf(topology).map((subject) => callOf(subject, topology));
  return [...HEAD, ...calls, ...TAIL].join("\n");
}

function callOf(subject: TableSubject, topology: Topology): string {
  const { kind, at, neighbor } = subject;
  const file = fileOf(subject);
  const lookup = TopologyLookup.of(topology);
  const words = [kind, at, neighbor ?? "", file, ...PLACES[kind](subject, lookup)];
  return `collect ${words.map(inQuotes).join(" ")}`;
}

/** The name of the file of a table. */
export function fileOf({ kind, at, neighbor }: TableSubject): string {
  return `${[at, neighbor, kind]
    .filter((part) => part !== undefined)
    .join(".")
    .replace(/[^\w.-]/g, "_")}.json`;
}

/** What a resource is found by. */
const PLACES: Readonly<Record<TableKind, (subject: TableSubject, lookup: TopologyLookup) => readonly string[]>> = {
  effective: ({ at }, lookup) => {
    const [network, ...rest] = at.split("/");
    const name = rest.join("/");
    return [firstRangeOf(network, lookup), name];
  },
  learned: ({ at, neighbor = "" }, lookup) => [addressOf(`${at}/IN_0`, lookup), addressOf(neighbor, lookup)],
  advertised: ({ at, neighbor = "" }, lookup) => [addressOf(`${at}/IN_0`, lookup), addressOf(neighbor, lookup)],
  "gateway-learned": ({ at }, lookup) => gatewayPlace(at, lookup),
  "gateway-advertised": ({ at }, lookup) => gatewayPlace(at, lookup),
  "gateway-peers": ({ at }, lookup) => gatewayPlace(at, lookup),
  circuit: ({ at }) => [at],
  rib: ({ at }, lookup) => [addressOf(at, lookup)],
};

function gatewayPlace(gateway: string, lookup: TopologyLookup): string[] {
  const { virtualNetwork = "", type = "" } = lookup.gateway(gateway) ?? {};
  return [firstRangeOf(virtualNetwork, lookup), type];
}

function firstRangeOf(network: string, lookup: TopologyLookup): string {
  return lookup.virtualNetwork(network)?.addressSpace[0] ?? "";
}

function addressOf(speaker: string, { topology }: TopologyLookup): string {
  return addressesOfSpeakers(topology).get(speaker)?.[0] ?? "";
}

function inQuotes(word: string): string {
  return `'${word.replace(/'/g, "'\\''")}'`;
}

const HEAD = [
  "#!/bin/bash",
  "# Writes the route tables of Azure into a folder, for: dual-homed verify --tables FOLDER",
  "# It needs the Azure CLI, logged in, and changes nothing. Read it before you run it.",
  "#",
  "#   FOLDER=tables                 where the tables go",
  '#   SUBSCRIPTIONS="ID ID"         the subscriptions of the network; the current one when it is not set',
  "#   SSH_USER=azureuser            to ask the appliances as well, by ssh from here",
  "set -uo pipefail",
  "",
  'FOLDER="${FOLDER:-tables}"',
  'SUBSCRIPTIONS="${SUBSCRIPTIONS:-$(az account show --query id -o tsv)}"',
  'mkdir -p "$FOLDER" || exit 1',
  "entries=()",
  "missing=0",
  "",
  "# The first answer of a question to each subscription.",
  "ask() {",
  "  local subscription answer",
  "  for subscription in $SUBSCRIPTIONS; do",
  '    answer=$(az "$@" --subscription "$subscription" -o tsv | head -n 1)',
  '    if [ -n "$answer" ]; then',
  '      echo "$answer"',
  "      return",
  "    fi",
  "  done",
  "}",
  "",
  "network_with() {",
  `  ask network vnet list --query "[?contains(addressSpace.addressPrefixes, '$1')].id"`,
  "}",
  "",
  "group_of() {",
  '  echo "$1" | cut -d / -f 5',
  "}",
  "",
  "subscription_of() {",
  '  echo "$1" | cut -d / -f 3',
  "}",
  "",
  "gateway_in() {",
  "  local network",
  '  network=$(network_with "$1")',
  '  [ -n "$network" ] || return',
  '  az network vnet-gateway list --subscription "$(subscription_of "$network")" -g "$(group_of "$network")" -o tsv \\',
  `    --query "[?gatewayType=='$2' && starts_with(ipConfigurations[0].subnet.id, '$network/')].id"`,
  "}",
  "",
  "# The words of the command that prints a table.",
  "command_for() {",
  "  local id peering",
  '  case "$1" in',
  "    effective)",
  '      id=$(network_with "$2")',
  '      [ -n "$id" ] || return',
  `      id=$(ask network nic list --query "[?ipConfigurations[0].subnet.id=='$id/subnets/$3' && virtualMachine].id")`,
  '      [ -n "$id" ] && echo "network nic show-effective-route-table --ids $id"',
  "      ;;",
  "    learned | advertised)",
  `      id=$(ask network routeserver list --query "[?contains(virtualRouterIps, '$2')].id")`,
  '      [ -n "$id" ] || return',
  '      peering=$(az network routeserver peering list --subscription "$(subscription_of "$id")" -g "$(group_of "$id")" \\',
  `        --routeserver "\${id##*/}" --query "[?peerIp=='$3'].name" -o tsv)`,
  '      [ -n "$peering" ] || return',
  '      echo "network routeserver peering list-$1-routes --subscription $(subscription_of "$id") -g $(group_of "$id")" \\',
  '        "--routeserver ${id##*/} --name $peering"',
  "      ;;",
  "    gateway-learned)",
  '      id=$(gateway_in "$2" "$3")',
  '      [ -n "$id" ] && echo "network vnet-gateway list-learned-routes --ids $id"',
  "      ;;",
  "    gateway-peers)",
  '      id=$(gateway_in "$2" "$3")',
  '      [ -n "$id" ] && echo "network vnet-gateway list-bgp-peer-status --ids $id"',
  "      ;;",
  "    circuit)",
  `      id=$(ask network express-route list --query "[?name=='$2' || name=='erc-$2'].id")`,
  '      [ -n "$id" ] && echo "network express-route list-route-tables --ids $id --path primary --peering-name AzurePrivatePeering"',
  "      ;;",
  "  esac",
  "}",
  "",
  "# collect KIND AT NEIGHBOR FILE WORD…: the words are what the resource is found by.",
  "collect() {",
  "  local kind=$1 at=$2 neighbor=$3 file=$4 command entry",
  "  shift 4",
  '  if [ "$kind" = rib ]; then',
  '    [ -n "${SSH_USER:-}" ] || return 0',
  `    ssh "$SSH_USER@$1" "sudo vtysh -c 'show bgp ipv4 unicast json'" </dev/null >"$FOLDER/$file"`,
  "  else",
  '    command=$(command_for "$kind" "$@")',
  '    if [ -z "$command" ]; then',
  '      echo "not found: $kind of $at $neighbor" >&2',
  "      missing=$((missing + 1))",
  "      return 0",
  "    fi",
  "    # shellcheck disable=SC2086 # the command is words",
  '    az $command -o json </dev/null >"$FOLDER/$file"',
  "  fi || {",
  '    echo "failed: $kind of $at $neighbor" >&2',
  "    missing=$((missing + 1))",
  "    return 0",
  "  }",
  `  entry="{\\"file\\": \\"$file\\", \\"kind\\": \\"$kind\\", \\"at\\": \\"$at\\""`,
  `  [ -z "$neighbor" ] || entry="$entry, \\"neighbor\\": \\"$neighbor\\""`,
  '  entries+=("$entry}")',
  "}",
  "",
];

const TAIL = [
  "",
  "{",
  `  echo '{"version": 1, "tables": ['`,
  `  printf '%s\\n' "\${entries[@]}" | sed '$!s/$/,/'`,
  "  echo ']}'",
  `} >"$FOLDER/${MANIFEST}"`,
  `echo "\${#entries[@]} tables in $FOLDER, $missing missing"`,
  "",
];
