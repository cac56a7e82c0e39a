import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Api } from "./api";
import { Refused, type Answer } from "./json-api";
import { Organization, type Principal } from "./organization";
import { RunQueue } from "./run-queue";

const API = "/api/v2/";
const USER_TOKEN = "token-of-the-user";

/** A stand-in for HCP Terraform, on this machine's loopback address. */
export class HcpStandIn {
  readonly organization = new Organization("contoso");
  readonly queue: RunQueue;
  /** Every request, such as `POST workspaces/ws-network/actions/lock`. */
  readonly requests: string[] = [];
  /** Is asked before a request is answered; what it answers is the answer. */
  intercept: (request: string) => Answer | undefined | Promise<Answer | undefined> = () => undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), "hcp-"));
  private readonly server: Server;
  private api?: Api;

  private constructor() {
    this.queue = new RunQueue(this.organization, (run, folder) => ({
      ...this.cliConfiguration(run.id, folder),
      TF_IN_AUTOMATION: "1",
      // What HCP Terraform sets in every run.
      TFC_RUN_ID: run.id,
      TFC_WORKSPACE_NAME: run.workspace.name,
    }));
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  static async start(): Promise<HcpStandIn> {
    const standIn = new HcpStandIn();
    standIn.server.listen(0, "localhost");
    await once(standIn.server, "listening");
    standIn.api = new Api(standIn.organization, standIn.queue, `http://${standIn.host}`);
    return standIn;
  }

  /** As `hostname` of a `cloud` block. */
  get host(): string {
    return `localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** What Terraform has to find in its environment: where the services of the host are, and a token. */
  env(token = USER_TOKEN): Readonly<Record<string, string>> {
    return this.cliConfiguration(token, this.folder);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
    // The last first, so that none starts the next one.
    for (const run of [...this.queue.runs].reverse()) run.finish("canceled");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private cliConfiguration(token: string, folder: string) {
    const file = join(folder, `${token}.tfrc`);
    const address = `http://${this.host}${API}`;
    writeFileSync(
      file,
      `host "${this.host}" {
  services = { "tfe.v2" = "${address}", "tfe.v2.1" = "${address}", "tfe.v2.2" = "${address}" }
}
credentials "${this.host}" {
  token = "${token}"
}
`,
    );
    return { TF_CLI_CONFIG_FILE: file };
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, document, text } = await this.answer(request).catch((error: unknown) => {
      if (error instanceof Refused) return error.answer();
      return new Refused(500, "internal server error", String(error)).answer();
    });
    response.writeHead(status, {
      "Content-Type": text === undefined ? "application/vnd.api+json" : "application/octet-stream",
      "TFP-API-Version": "2.6",
      "TFP-AppName": "HCP Terraform",
    });
    response.end(text ?? (document ? JSON.stringify(document) : undefined));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const body = Buffer.concat((await request.toArray()) as Buffer[]);
    const { pathname, searchParams: query } = new URL(String(request.url), `http://${this.host}`);
    const path = pathname.replace(API, "").replace(/^\//, "");
    const line = `${String(request.method)} ${path}`;
    this.requests.push(line);
    const intercepted = await this.intercept(line);
    if (intercepted) return intercepted;
    if (!this.api) throw new Error("not started");
    return this.api.answer({ method: String(request.method), path, query, body, by: this.principal(request, path) });
  }

  private principal({ headers }: IncomingMessage, path: string): Principal {
    const token = headers.authorization?.replace("Bearer ", "");
    // Addresses that the API hands out are secrets themselves.
    if (token === USER_TOKEN || path === "ping" || path.startsWith("hosted/")) return "user";
    const run = this.queue.runs.find(({ id }) => id === token);
    if (!run) throw new Refused(401, "unauthorized");
    return run;
  }
}
