/**
 * Says which BGP sessions are up, or waits for some. A session counts once a message has come since the wait began: the
 * end of a session that a new packet filter cuts off shows only when the hold time is over.
 */
export const SESSIONS_PROGRAM = `#!/usr/bin/python3
"""BGP sessions: dual-homed-sessions [SECONDS FILE [ADDRESS ...]]

Without arguments: writes those that are up, one a line. Otherwise: waits until those are up that are in FILE, as this
program wrote them before, and those with each ADDRESS, and have brought a message since. Those of FILE that are no
longer configured, or that are between other ASNs now, do not count."""
import json
import subprocess
import sys
import time


def sessions():
    command = ["vtysh", "-c", "show bgp ipv4 unicast summary json"]
    text = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    try:
        return json.loads(text).get("peers", {})
    except ValueError:
        return {}  # bgpd does not run.


def line(address, peer):
    return "%s %s %s" % (address, peer["remoteAs"], peer["localAs"])


def is_up(peer):
    return peer.get("state") == "Established"


def missing(required, first, now):
    """The required sessions that are not up, or from which nothing has come since the first look."""
    def is_good(address):
        peer, earlier = now.get(address, {}), first.get(address, {})
        return is_up(peer) and not (is_up(earlier) and peer["msgRcvd"] == earlier["msgRcvd"])
    return [address for address in required if not is_good(address)]


def named(address, peers):
    description = peers.get(address, {}).get("desc")
    return "%s (%s)" % (address, description) if description else address


def wait(seconds, before, awaited):
    first = sessions()
    required = sorted(set(awaited) | {each for each, peer in first.items() if line(each, peer) in before})
    until = time.monotonic() + seconds
    now = first
    while missing(required, first, now) and time.monotonic() < until:
        time.sleep(0.5)
        now = sessions()
    for address, peer in now.items():
        if address not in required and not is_up(peer):
            print("notice: the BGP session with %s is not up" % named(address, now))
    lost = missing(required, first, now)
    if lost:
        sys.exit("after %g s there is no BGP session with %s" % (seconds, ", ".join(named(each, now) for each in lost)))


if len(sys.argv) > 2:
    with open(sys.argv[2]) as file:
        wait(float(sys.argv[1]), set(file.read().splitlines()), sys.argv[3:])
else:
    for each, peer in sessions().items():
        if is_up(peer):
            print(line(each, peer))
`;
