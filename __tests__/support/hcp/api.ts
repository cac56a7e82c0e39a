import { Documents } from "./documents";
import { NOTHING, Refused, found, listed, type Answer } from "./json-api";
import type { Organization, Principal, StateVersion, Workspace } from "./organization";
import type { RunQueue } from "./run-queue";
import type { Run, RunOptions } from "./runs";

/** A request of the API, or of one of the addresses that it hands out. */
export interface ApiRequest {
  readonly method: string;
  /** Without `/api/v2/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly by: Principal;
}

interface Sent {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly related: Readonly<Record<string, string | undefined>>;
}

type Handler = (request: ApiRequest, ...ids: string[]) => Answer | Promise<Answer>;

/** What HCP Terraform's API answers, as far as Terraform's `cloud` block and remote state need it. */
export class Api {
  private readonly documents: Documents;
  private readonly routes: Readonly<Record<string, Handler>>;

  constructor(
    private readonly organization: Organization,
    private readonly queue: RunQueue,
    address: string,
  ) {
    this.documents = new Documents(organization, address);
    this.routes = {
      ...this.organizationRoutes(),
      ...this.workspaceRoutes(),
      ...this.stateRoutes(),
      ...this.runRoutes(),
    };
  }

  async answer(request: ApiRequest): Promise<Answer> {
    for (const [route, handle] of Object.entries(this.routes)) {
      const ids = new RegExp(`^${route.replaceAll("*", "([^/]+)")}$`).exec(`${request.method} ${request.path}`);
      if (ids) return await handle(request, ...ids.slice(1).map(decodeURIComponent));
    }
    throw new Refused(404, "not found", `the stand-in does not know ${request.method} ${request.path}`);
  }

  private organizationRoutes(): Record<string, Handler> {
    const { organization, documents } = this;
    const known = (name: string) => {
      if (name !== organization.name) throw new Refused(404, "not found");
    };
    return {
      "GET ping": () => NOTHING,
      "GET organizations/*/entitlement-set": (_, name) => {
        known(name);
        const attributes = { operations: true, "state-storage": true, "run-tasks": true };
        return found({ type: "entitlement-sets", id: organization.name, attributes, relationships: {} });
      },
      "GET organizations/*/workspaces": ({ query }) => {
        const tags = query.get("search[tags]")?.split(",") ?? [];
        const project = query.get("filter[project][id]");
        const isAsked = (each: Workspace) =>
          tags.every((tag) => each.tags.includes(tag)) &&
          (project === null || project === `prj-${each.project ?? "Default Project"}`);
        return listed(organization.workspaces.filter(isAsked).map((each) => documents.workspace(each)));
      },
      "POST organizations/*/workspaces": ({ body }) => {
        const { attributes, related } = sent(body);
        const workspace = organization.workspace(attributes.name as string, { executionMode: "remote" });
        workspace.project = related.project?.replace(/^prj-/, "");
        workspace.tags = related.tags?.split(",") ?? [];
        return found(documents.workspace(workspace));
      },
      "GET organizations/*/projects": ({ query }) => {
        const name = query.get("filter[names]");
        const names = organization.projects.filter((each) => name === null || each === name);
        return listed(names.map((each) => documents.project(each)));
      },
      "POST organizations/*/projects": ({ body }) => {
        const name = sent(body).attributes.name as string;
        organization.projects.push(name);
        return found(documents.project(name));
      },
    };
  }

  private workspaceRoutes(): Record<string, Handler> {
    const { documents, queue } = this;
    const find = ({ by }: ApiRequest, id: string) => this.organization.find(id, by);
    const show = (workspace: Workspace) => found(documents.workspace(workspace));
    return {
      "GET organizations/*/workspaces/*": (request, _, name) => show(find(request, name)),
      "GET workspaces/*": (request, id) => show(find(request, id)),
      "PATCH (?:organizations/[^/]+/)?workspaces/*": (request, id) => {
        const { attributes } = sent(request.body);
        const version = attributes["terraform-version"] as string | undefined;
        return show(Object.assign(find(request, id), version ? { terraformVersion: version } : {}));
      },
      "POST workspaces/*/actions/lock": (request, id) => {
        const workspace = find(request, id);
        workspace.lock(request.by);
        return show(workspace);
      },
      "POST workspaces/*/actions/(unlock|force-unlock)": (request, id, action) => {
        const workspace = find(request, id);
        workspace.unlock(action === "unlock" ? request.by : undefined);
        queue.startNext(workspace);
        return show(workspace);
      },
    };
  }

  private stateRoutes(): Record<string, Handler> {
    const { organization, documents } = this;
    const find = ({ by }: ApiRequest, id: string) => organization.find(id, by);
    return {
      "GET workspaces/*/current-state-version": (request, id) => {
        const { currentState } = find(request, id);
        if (!currentState) throw new Refused(404, "not found");
        return found(documents.state(currentState));
      },
      "GET workspaces/*/current-state-version-outputs": (request, id) => listed(documents.outputs(find(request, id))),
      "POST workspaces/*/state-versions": (request, id) => {
        const version = sent(request.body).attributes as unknown as StateVersion;
        return found(documents.state(find(request, id).addState(version, request.by)));
      },
      "GET state-versions/*": (_, id) => found(documents.state(organization.stateVersion(id))),
      "GET hosted/state-versions/*/state": (_, id) => ({ status: 200, text: organization.stateVersion(id).content }),
      "PUT hosted/state-versions/*/state": ({ body }, id) => {
        organization.stateVersion(id).content = body;
        return NOTHING;
      },
      "PUT hosted/state-versions/*/json": () => NOTHING,
    };
  }

  private runRoutes(): Record<string, Handler> {
    const { organization, documents, queue } = this;
    const show = (run: Run) =>
      found(documents.run(run), [documents.workspace(run.workspace), documents.phase(run, "plan")]);
    return {
      "POST workspaces/*/configuration-versions": (request, id) => {
        const isSpeculative = sent(request.body).attributes.speculative === true;
        return found(documents.configuration(queue.addConfiguration(organization.find(id, request.by), isSpeculative)));
      },
      "GET configuration-versions/*": (_, id) => found(documents.configuration(queue.configuration(id))),
      "PUT hosted/configuration-versions/*": ({ body }, id) => {
        queue.configuration(id).tarball = body;
        return NOTHING;
      },
      "POST runs": ({ body }) => {
        const { attributes, related } = sent(body);
        const configuration = queue.configuration(String(related["configuration-version"]));
        return show(queue.add(configuration, runOptions(attributes, configuration.isSpeculative)));
      },
      "GET runs/*": (_, id) => show(queue.run(id)),
      "GET runs/*/run-events": () => listed([]),
      "GET workspaces/*/runs": (request, id) => {
        const runs = queue.runsOf(organization.find(id, request.by));
        return listed([...runs].reverse().map((run) => documents.run(run)));
      },
      "GET organizations/*/runs/queue": () =>
        listed(queue.runs.filter(({ isFinal }) => !isFinal).map((run) => documents.run(run))),
      "POST runs/*/actions/apply": (_, id) => {
        void queue.run(id).apply();
        return { status: 202 };
      },
      "POST runs/*/actions/(discard|cancel)": (_, id, action) => {
        queue.run(id).finish(action === "discard" ? "discarded" : "canceled");
        return { status: 202 };
      },
      "GET plans/*": (_, id) => found(documents.phase(queue.run(id), "plan")),
      "GET plans/*/json-output": (_, id) => ({ status: 200, text: queue.run(id).planJson }),
      "GET applies/*": (_, id) => found(documents.phase(queue.run(id), "apply")),
      "GET hosted/logs/*": ({ query }, id) => ({ status: 200, text: logOf(queue.run(id), id, query) }),
    };
  }
}

/** A part of a log, which starts with STX and, once it is whole, ends with ETX. */
function logOf(run: Run, id: string, query: URLSearchParams): Buffer {
  const phase = id === run.planId ? "plan" : "apply";
  const log = Buffer.from(`\x02${phase === "plan" ? run.planLog : run.applyLog}${run.isLogged(phase) ? "\x03" : ""}`);
  const start = Number(query.get("offset") ?? 0);
  return log.subarray(start, start + Number(query.get("limit") ?? log.length));
}

function sent(body: Buffer): Sent {
  const { data } = JSON.parse(body.toString()) as {
    data: { attributes?: Sent["attributes"]; relationships?: Record<string, { data?: Related | Related[] }> };
  };
  const ids = ({ data: to }: { data?: Related | Related[] }) =>
    Array.isArray(to) ? to.map(({ attributes, id }) => attributes?.name ?? id).join(",") : to?.id;
  const related = Object.entries(data.relationships ?? {}).map(([name, to]) => [name, ids(to)]);
  return { attributes: data.attributes ?? {}, related: Object.fromEntries(related) as Sent["related"] };
}

interface Related {
  readonly id?: string;
  readonly attributes?: { readonly name?: string };
}

function runOptions(attributes: Sent["attributes"], isSpeculative: boolean): RunOptions {
  return {
    message: attributes.message as string | undefined,
    isDestroy: attributes["is-destroy"] === true,
    isPlanOnly: isSpeculative || attributes["plan-only"] === true,
    savesPlan: attributes["save-plan"] === true,
    autoApply: attributes["auto-apply"] as boolean | undefined,
    variables: (attributes.variables as RunOptions["variables"]) ?? [],
  };
}
