import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BgpLab } from "./bgp-lab";

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/**
 * The Linux machine of an appliance in a lab: file systems of its own over those of this machine, so that FRR and the
 * programs of the product run at their real paths and leave nothing behind. systemd is the one thing that is not there.
 */
export class LinuxAppliance {
  private readonly pid: string;

  /**
   * @param place the namespace it is in
   */
  constructor(lab: BgpLab, place = "nva") {
    const base = join(lab.folder, `machine-${place}`);
    mkdirSync(base);
    const script = join(lab.folder, `machine-${place}.sh`);
    writeFileSync(script, MACHINE);
    const holder = lab.start(place, ["unshare", "-m", "-u", "bash", script, base, lab.policy.instance]);
    this.pid = String(holder.pid);
    this.waitUntilBooted();
  }

  /** Runs a shell command on the machine; throws when it fails. */
  sh(command: string): string {
    const { status, output } = this.try(command);
    if (status !== 0) throw new Error(`${command}: ${output}`);
    return output;
  }

  try(command: string, input?: string): Outcome {
    const result = spawnSync("nsenter", ["-t", this.pid, "-m", "-n", "-u", "bash", "-c", command], {
      encoding: "utf8",
      input,
    });
    return { status: result.status, output: result.stdout + result.stderr };
  }

  /** Runs a script the way Azure's run command does: as a file. */
  runCommand(script: string): Outcome {
    return this.try("cat >/run/script.sh; sh /run/script.sh", script);
  }

  /** Starts a program that goes on running until `stopAll`. */
  startInBackground(command: string): void {
    this.sh(`setsid ${command} >>/run/background.log 2>&1 </dev/null & echo $! >>/run/background`);
  }

  /** The daemons and whatever else was started on the machine. Once they are gone, so are its file systems. */
  stopAll(): void {
    this.try("for pid in $(cat /run/frr/*.pid /run/background 2>/dev/null); do kill -KILL $pid; done");
  }

  private waitUntilBooted(): void {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (this.try("test -e /run/booted").status === 0) return;
      execFileSync("sleep", ["0.05"]);
    }
    this.stopAll();
    throw new Error("the machine did not come up");
  }
}

const MACHINE = `set -e
hostname "$2"
mount -t tmpfs tmpfs "$1"
for folder in etc usr/local var/lib var/log var/tmp; do
  mkdir -p "$1/$folder/upper" "$1/$folder/work"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$1/$folder/upper,workdir=$1/$folder/work" "/$folder"
done
mount -t tmpfs tmpfs /run
mkdir -p /run/frr /etc/frr /var/log/frr
chown frr:frr /run/frr /etc/frr /var/log/frr
rm -f /etc/frr/frr.conf
echo 'service integrated-vtysh-config' >/etc/frr/vtysh.conf
install -o frr -g frr -m 640 /dev/null /etc/frr/frr.conf
# All packages are there, so none is installed, and this machine's are not held.
printf '#!/bin/sh\\nexit 1\\n' | tee /usr/local/sbin/apt-get >/usr/local/sbin/apt-mark
printf '#!/bin/sh\\nexit 1\\n' >/usr/local/sbin/dpkg
printf '#!/bin/sh\\necho "$@" >>/run/systemctl.log\\n' >/usr/local/sbin/systemctl
chmod 755 /usr/local/sbin/apt-get /usr/local/sbin/apt-mark /usr/local/sbin/dpkg /usr/local/sbin/systemctl
for daemon in zebra staticd bgpd; do
  /usr/lib/frr/$daemon -d -P 0 --log file:/var/log/frr/$daemon.log
done
touch /run/booted
exec sleep 600
`;
