import { FRR_DEFAULT_ROUTE_STATEMENT } from "../router-config";

/**
 * The programs on a deployed appliance. Terraform takes a dollar or percent sign before a brace in their text as its
 * own syntax, so none of them may contain either.
 */

/**
 * Applies a configuration. Deployments, the egress watchdog and the programs that take the machine out of traffic use
 * the same program, so none can undo what another one did: files in /var/lib/dual-homed say what is not announced.
 */
export const APPLY_PROGRAM = `#!/bin/bash
# Puts the configuration in /etc/dual-homed into effect, or a new one: dual-homed-apply [DIRECTORY].
# Nothing is replaced before all of it is found valid; when FRR refuses it, the one before comes back.
# Sessions that stay the same stay up. Run it as often as you like.
set -euo pipefail

kept=/etc/dual-homed
state=/var/lib/dual-homed
new=$kept
if [ "$#" -gt 0 ]; then new=$1; fi

fail() {
  echo "dual-homed-apply: $*" >&2
  exit 1
}

mkdir -p "$kept" "$state"
exec 9>/run/dual-homed.lock
flock 9

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The daemons and vtysh read it without being root.
chmod 755 "$work"

cp "$new/nftables.nft" "$work/nftables.nft"
cp "$new/frr.conf" "$work/frr.conf"
if [ -e "$state/egress-dead" ]; then
  echo "dual-homed-apply: the way to the Internet is dead: the default route is not announced"
  sed -i '/^ *${FRR_DEFAULT_ROUTE_STATEMENT.replace(/[./]/g, "\\$&")}$/d' "$work/frr.conf"
fi
if [ -e "$state/leaving" ]; then
  echo "dual-homed-apply: this machine leaves (dual-homed-drain): neighbours are told to prefer others"
  sed -i 's/^router bgp .*/&\\n bgp graceful-shutdown/' "$work/frr.conf"
fi
if [ -e "$state/drained" ]; then
  echo "dual-homed-apply: this machine is out of traffic until dual-homed-return: nothing is announced"
  # Before the first entry of each route map for what is sent.
  awk '/^route-map TO-/ && !seen[$2]++ { print "route-map " $2 " deny 1\\nexit\\n!" } { print }' "$work/frr.conf" >"$work/drained.conf"
  mv "$work/drained.conf" "$work/frr.conf"
  sed -i '/load balancer probe/d' "$work/nftables.nft"
fi
chmod 644 "$work/frr.conf"

vtysh -C -f "$work/frr.conf" >"$work/vtysh.log" 2>&1 || fail "FRR finds mistakes, nothing was changed: $(cat "$work/vtysh.log")"
nft -c -f "$work/nftables.nft" || fail "nft finds mistakes in the packet filter, nothing was changed"

install_frr() {
  install -m 640 -o frr -g frr "$1" /etc/frr/frr.conf.new
  mv /etc/frr/frr.conf.new /etc/frr/frr.conf
}

# frr-reload gives each new line twice, and bgpd calls some of them a mistake the second time although they are in
# effect; the next run finds nothing left to do, unless the mistake is a real one.
reload() {
  /usr/lib/frr/frr-reload.py --reload /etc/frr/frr.conf >"$work/reload.log" 2>&1 ||
    /usr/lib/frr/frr-reload.py --reload /etc/frr/frr.conf >>"$work/reload.log" 2>&1
}

# The packet filter goes first, so that no route draws packets that would be dropped.
nft -f "$work/nftables.nft" || fail "nft refused the packet filter, nothing was changed"
if [ -e "$kept/nftables-in-effect.nft" ]; then cp "$kept/nftables-in-effect.nft" "$work/previous.nft"; fi
install -m 644 "$work/nftables.nft" "$kept/nftables-in-effect.nft"
cp /etc/frr/frr.conf "$work/previous.conf"
install_frr "$work/frr.conf"
if ! reload; then
  cat "$work/reload.log" >&2
  if [ -e "$work/previous.nft" ]; then
    nft -f "$work/previous.nft" || true
    install -m 644 "$work/previous.nft" "$kept/nftables-in-effect.nft"
  fi
  install_frr "$work/previous.conf"
  reload || true
  fail "FRR refused the configuration; the one before is back"
fi

if [ "$new" != "$kept" ]; then
  for file in frr.conf nftables.nft; do
    install -m 644 "$new/$file" "$kept/$file.new"
    mv "$kept/$file.new" "$kept/$file"
  done
fi
echo "dual-homed-apply: done"
`;

/** Stops an appliance from announcing the default route while its own way to the Internet is dead. */
export const WATCHDOG_PROGRAM = `#!/bin/bash
# Tests the way to the Internet and takes the default route back while there is none, by a flag that dual-homed-apply
# looks at. BGP alone would go on announcing it, since the sessions do not depend on the Internet.
set -u

TARGETS="1.1.1.1:443 8.8.8.8:443 9.9.9.9:443 208.67.222.222:443"
INTERVAL=5
TIMEOUT=2
ROUNDS=2
GOOD_ROUNDS=6
MOST_GOOD_ROUNDS=120
# The targets of the network, and what this machine has instead.
for settings in /etc/dual-homed/egress /etc/default/dual-homed-egress; do
  # shellcheck disable=SC1090
  if [ -r "$settings" ]; then . "$settings"; fi
done
flag=/var/lib/dual-homed/egress-dead

connects() {
  local host port
  IFS=: read -r host port <<<"$1"
  timeout "$TIMEOUT" bash -c ": >/dev/tcp/$host/$port" 2>/dev/null
}

# All targets at once: one that answers is enough, and the dead ones cost one timeout together.
way_out() {
  local pids="" pid found=1
  for target in $TARGETS; do
    connects "$target" &
    pids="$pids $!"
  done
  for pid in $pids; do
    if wait "$pid"; then found=0; fi
  done
  return "$found"
}

mkdir -p /var/lib/dual-homed
failures=0
successes=0
needed=$GOOD_ROUNDS
back=never
# What is announced at the start is not known: the machine may have been off meanwhile.
pending=yes
while true; do
  if way_out; then
    failures=0
    successes=$((successes + 1))
    if [ -e "$flag" ] && [ "$successes" -ge "$needed" ]; then
      echo "the way to the Internet is back: a target answered $successes times"
      rm -f "$flag"
      back=$SECONDS
      pending=yes
    fi
  else
    failures=$((failures + 1))
    successes=0
    if [ "$failures" -ge "$ROUNDS" ] && [ ! -e "$flag" ]; then
      # Every change moves all flows. What goes again within an hour has to be good for twice as long.
      if [ "$back" != never ] && [ $((SECONDS - back)) -lt 3600 ]; then needed=$((needed * 2)); else needed=$GOOD_ROUNDS; fi
      if [ "$needed" -gt "$MOST_GOOD_ROUNDS" ]; then needed=$MOST_GOOD_ROUNDS; fi
      echo "no target answered $failures times, the way to the Internet is dead until one answers $needed times: $TARGETS"
      touch "$flag"
      pending=yes
    fi
  fi
  # What failed is tried again the next time round.
  if [ "$pending" = yes ] && dual-homed-apply; then pending=no; fi
  sleep "$INTERVAL"
done
`;

export const WATCHDOG_SETTINGS = `# Settings of the egress watchdog; they stay as they are when a new configuration is deployed.
# Restart the service after a change: systemctl restart dual-homed-egress
#
# Well-known addresses and ports, of different operators: the way out counts as dead when none accepts a connection. Better
# give egressTargets in the network, which a new machine has, too.
#TARGETS="1.1.1.1:443 8.8.8.8:443 9.9.9.9:443 208.67.222.222:443"
# Seconds between two rounds, seconds to wait for a connection, and rounds without an answer until it counts as dead.
#INTERVAL=5
#TIMEOUT=2
#ROUNDS=2
# Rounds with an answer until it counts as back, and the most there may be: they double when it dies again within an hour.
#GOOD_ROUNDS=6
#MOST_GOOD_ROUNDS=120
`;

export const WATCHDOG_UNIT = `[Unit]
Description=Takes the default route back while the way to the Internet is dead
After=network-online.target frr.service
Wants=network-online.target

[Service]
ExecStart=/usr/local/sbin/dual-homed-egress
Environment=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
`;

/** Loads the packet filter at boot, before the network is up. */
export const PACKET_FILTER_UNIT = `[Unit]
Description=Packet filter of the appliance
# The distribution's own service empties every table when it starts.
After=local-fs.target nftables.service
PartOf=nftables.service
DefaultDependencies=no
Conflicts=shutdown.target
Before=network-pre.target shutdown.target
Wants=network-pre.target
ConditionPathExists=/etc/dual-homed/nftables-in-effect.nft

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/nft -f /etc/dual-homed/nftables-in-effect.nft

[Install]
WantedBy=multi-user.target
`;
