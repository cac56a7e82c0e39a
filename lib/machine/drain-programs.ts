/** What the machine must not announce, or no longer well, by files that are there or not. */
const STATE = "/var/lib/dual-homed";

/** Takes the machine out of traffic, and keeps it out, also when it starts again. */
export const DRAIN_PROGRAM = `#!/bin/bash
# Takes this machine out of traffic, for maintenance: dual-homed-drain [SECONDS]. It stays out, also after a restart, until
# dual-homed-return. Packets that still come are forwarded all the while.
# 1. It says by BGP that it will leave (RFC 8326), for those who listen to that: they choose another way beforehand.
# 2. It announces nothing any more, and answers no probe of a load balancer.
# 3. It waits until no packet is forwarded for QUIET seconds, for SECONDS (300) at most; then it fails, but stays out.
set -euo pipefail

state=${STATE}
seconds=300
if [ "$#" -gt 0 ]; then seconds=$1; fi
LEAVING=$(printenv LEAVING || echo 30)
QUIET=$(printenv QUIET || echo 10)

forwarded() {
  awk '$1 == "Ip:" && $2 ~ /^[0-9]+$/ { print $7 }' /proc/net/snmp
}

mkdir -p "$state"
if [ ! -e "$state/drained" ]; then
  dual-homed-sessions >"$state/sessions-before-drain"
  touch "$state/leaving"
  dual-homed-apply
  echo "dual-homed-drain: neighbours know that this machine leaves; waiting $LEAVING s"
  sleep "$LEAVING"
  touch "$state/drained"
fi
dual-homed-apply
echo "dual-homed-drain: nothing is announced; waiting until no packet comes"

end=$((SECONDS + seconds))
last=$(forwarded)
quiet=0
packets=0
while [ "$quiet" -lt "$QUIET" ]; do
  if [ "$SECONDS" -ge "$end" ]; then
    echo "dual-homed-drain: packets are still forwarded after $seconds s, $packets in the last one. This machine stays out. Either" >&2
    echo "there is no other way for them, or a load balancer keeps open TCP connections on this machine until they end." >&2
    exit 1
  fi
  sleep 1
  now=$(forwarded)
  packets=$((now - last))
  last=$now
  quiet=$((packets == 0 ? quiet + 1 : 0))
done
echo "dual-homed-drain: no packet for $QUIET s; this machine is out of traffic"
`;

/** The reverse. */
export const RETURN_PROGRAM = `#!/bin/bash
# Brings this machine back into traffic after dual-homed-drain: dual-homed-return [SECONDS]. It waits until the BGP sessions
# are up that were up before, for SECONDS (300) at most, and only then announces what it did before.
# Where a neighbour is gone for good, remove its line from ${STATE}/sessions-before-drain.
set -euo pipefail

state=${STATE}
seconds=300
if [ "$#" -gt 0 ]; then seconds=$1; fi
SETTLE=$(printenv SETTLE || echo 10)

if [ -e "$state/drained" ] || [ -e "$state/leaving" ]; then
  dual-homed-sessions "$seconds" "$state/sessions-before-drain" || {
    echo "dual-homed-return: this machine stays out of traffic" >&2
    exit 1
  }
  # What comes from neighbours is there before others are told of it.
  sleep "$SETTLE"
  rm -f "$state/drained" "$state/leaving"
fi
dual-homed-apply
dual-homed-sessions "$seconds" "$state/sessions-before-drain"
rm -f "$state/sessions-before-drain"
echo "dual-homed-return: this machine is back in traffic"
`;

/** Upgrades what is held. */
export const UPGRADE_PROGRAM = `#!/bin/bash
# Upgrades FRR, nftables and strongSwan while this machine is out of traffic: dual-homed-upgrade. Do one machine after another.
# Their packages are held, so that nothing else upgrades them.
set -euo pipefail

held=$(apt-mark showhold | grep -E '^(frr|nftables|charon|strongswan|libstrongswan)' || true)
if [ -z "$held" ]; then
  echo "dual-homed-upgrade: no package is held" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt="apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold"

$apt update
dual-homed-drain "$@"
result=0
# shellcheck disable=SC2086
$apt install --only-upgrade --allow-change-held-packages $held || result=$?
# shellcheck disable=SC2086
apt-mark hold $held >/dev/null
if [ "$result" -ne 0 ]; then
  echo "dual-homed-upgrade: apt failed; this machine stays out of traffic until dual-homed-return" >&2
  exit 1
fi
systemctl is-active --quiet frr || systemctl start frr
dual-homed-return
`;
