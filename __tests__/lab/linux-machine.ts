import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { routingPolicyOf } from "../../lib/policy";
import { scriptFor } from "../support/apply-script";
import type { Lab } from "./lab";
import type { Outcome } from "./namespaces";

/**
 * The Linux machine around an appliance of a lab: file systems of its own, on which the programs of the product run at
 * their real paths and find the appliance's FRR. systemd is the one thing that is not there.
 */
export class LinuxMachine {
  private readonly pid: string;

  constructor(
    private readonly lab: Lab,
    private readonly name: string,
  ) {
    const base = join(lab.namespaces.folder, `machine-${lab.namespaces.nameOf(name)}`);
    mkdirSync(base);
    const script = join(base, "script.sh");
    writeFileSync(script, MACHINE);
    const { sockets } = lab.appliance(name);
    this.pid = String(lab.namespaces.start(name, ["unshare", "-m", "bash", script, base, sockets]).pid);
    this.lab.namespaces.run(name, ["sh", "-c", `until [ -e ${base}/booted ]; do sleep 0.05; done`]);
    const policy = routingPolicyOf(lab.topology, name);
    if (!policy) throw new Error(`${name} has no policy`);
    writeFileSync(join(base, "apply.sh"), scriptFor(policy));
    const { status, output } = this.run(`bash ${join(base, "apply.sh")}`);
    if (status !== 0) throw new Error(output);
  }

  run(command: string): Outcome {
    return this.lab.namespaces.run(this.name, this.inside(command));
  }

  /** Runs a program, and lets the platform follow what route servers hold meanwhile, and its load balancer the probes. */
  async runWhilePlatformFollows(command: string): Promise<Outcome> {
    let ended = false;
    const run = this.lab.namespaces
      .listen(this.name, this.inside(`${command} 2>&1`))
      .ended.finally(() => (ended = true));
    while (!ended) {
      this.lab.setDead(this.name, !this.answersProbes);
      this.lab.program();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return run;
  }

  /** Restarts the machine, as for a new kernel: nothing is forwarded meanwhile. What is on its disk stays. */
  async restart(): Promise<void> {
    const frr = this.lab.appliance(this.name);
    this.lab.setLink(this.name, false);
    for (const daemon of ["bgpd", "staticd", "zebra"] as const) frr.signal(daemon, "SIGKILL");
    this.run("nft flush ruleset");
    // Longer than a neighbour keeps packets for an address that does not answer.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    this.run("nft -f /etc/dual-homed/nftables-in-effect.nft");
    this.lab.setLink(this.name, true);
    this.run("rm -f /run/frr/*.vty /run/frr/zserv.api");
    frr.restart("zebra");
    while (!frr.isStarted) await new Promise((resolve) => setTimeout(resolve, 50));
    frr.startOthers();
  }

  private get answersProbes(): boolean {
    return this.run("nft list chain inet dual_homed input").output.includes("load balancer probe");
  }

  private inside(command: string): string[] {
    return ["nsenter", "-t", this.pid, "-m", "bash", "-c", command];
  }
}

const MACHINE = `set -e
mount -t tmpfs tmpfs /mnt
for folder in etc usr/local var/lib; do
  mkdir -p "/mnt/$folder/upper" "/mnt/$folder/work"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=/mnt/$folder/upper,workdir=/mnt/$folder/work" "/$folder"
done
mount -t tmpfs tmpfs /run
mkdir -p /run/frr /etc/frr
mount --bind "$2" /run/frr
mount --bind "$2" /etc/frr
echo 'service integrated-vtysh-config' >/etc/frr/vtysh.conf
printf 'bgpd=yes\\nstaticd=yes\\n' >/etc/frr/daemons
for program in systemctl dpkg apt-mark; do
  printf '#!/bin/sh\\n[ "$0" != /usr/local/sbin/dpkg ]\\n' >/usr/local/sbin/$program
  chmod 755 /usr/local/sbin/$program
done
touch "$1/booted"
exec sleep 600
`;
