import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface StandIn {
  /** What Terraform has to find in its environment. */
  readonly env: { readonly [name: string]: string };
  /** The same for runs at the same time, each of which has an azurerm process of its own. */
  readonly runs: readonly { readonly [name: string]: string }[];
  stop(): Promise<void>;
}

/**
 * Starts the stand-in for azurerm in a process of its own: cdktf's matchers block the event loop of the one they run in.
 * @param runs how many Terraform runs share what they make; a single one is alone
 */
export async function startStandIn(runs = 1): Promise<StandIn> {
  const child = spawn(process.execPath, ["-r", "@swc-node/register", join(__dirname, "provider.ts"), String(runs)], {
    cwd: join(__dirname, "..", "..", ".."),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [started] = (await Promise.race([once(child.stdout, "data"), exited])) as unknown[];
  if (!(started instanceof Buffer)) throw new Error(`the azurerm stand-in ended with code ${String(started)}`);
  const sockets = started.toString().trim().split(" ");
  // Terraform must read no configuration of the user's: it could send it to a mirror for the provider.
  const emptyConfig = join(dirname(sockets[0]), "terraform.rc");
  writeFileSync(emptyConfig, "");
  const envs = sockets.map((socket) => {
    const address = {
      Protocol: "grpc",
      ProtocolVersion: 5,
      Pid: child.pid,
      Test: true,
      Addr: { Network: "unix", String: socket },
    };
    return {
      TF_REATTACH_PROVIDERS: JSON.stringify({ "registry.terraform.io/hashicorp/azurerm": address }),
      TF_CLI_CONFIG_FILE: emptyConfig,
      CHECKPOINT_DISABLE: "1",
    };
  });
  return {
    env: envs[0],
    runs: envs,
    async stop() {
      child.kill();
      await exited;
    },
  };
}
