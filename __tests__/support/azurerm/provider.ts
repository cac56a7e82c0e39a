/**
 * A provider process that knows azurerm's schema and speaks Terraform's plugin protocol, but has no cloud behind it.
 * Started by start.ts with the number of sockets that are wanted; says on which sockets it listens, and lives as long
 * as its standard input. Each socket is for one Terraform run at a time, with azurerm's locks of its own. With more than
 * one, the runs share a part of Azure that refuses what Azure would.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Server,
  ServerCredentials,
  loadPackageDefinition,
  status,
  type MethodDefinition,
  type ServiceClientConstructor,
  type UntypedServiceImplementation,
  type handleUnaryCall,
} from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { Azure, AzureError, ProviderLocks } from "./azure";
import { problems } from "./checks";
import type { Problem } from "./check-kinds";
import { applied, found, imported, planned, replacements } from "./lifecycle";
import { namedTypesOf } from "./named-types";
import { isFailing, withExitCode } from "./run-commands";
import { providerSchema } from "./schema-cache";
import type { BlockSchema, ProviderSchema } from "./schema-types";
import { schemaToWire } from "./schema-wire";
import { upgraded } from "./state-upgrade";
import { fromWire, isValues, toWire, valuesFromWire, type DynamicValue, type Values } from "./values";

interface Request {
  readonly type_name: string;
  readonly id: string;
  readonly config?: DynamicValue;
  readonly prior_state?: DynamicValue;
  readonly proposed_new_state?: DynamicValue;
  readonly planned_state?: DynamicValue;
  readonly current_state?: DynamicValue;
  readonly private?: Uint8Array;
  readonly prior_private?: Uint8Array;
  readonly raw_state?: { readonly json: Uint8Array };
}

/** Derived at the first call rather than at the start: a run that needs no Terraform doesn't wait for it. */
let derived: ProviderSchema | undefined;
let onWire: object | undefined;
const schema = () => (derived ??= namedTypesOf(providerSchema()));

function resource({ type_name: type }: Request): BlockSchema {
  return schema().resources[type] ?? unknownType(type);
}

function dataSource({ type_name: type }: Request): BlockSchema {
  return schema().dataSources[type] ?? unknownType(type);
}

function unknownType(type: string): never {
  throw new Error(`the bindings have no ${type}`);
}

type Handler = (request: Request) => object | Promise<object>;

const azure = new Azure();

const handlers: { readonly [method: string]: Handler } = {
  GetSchema: () => (onWire ??= schemaToWire(schema())),
  PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),
  Configure: () => ({}),
  ValidateResourceTypeConfig: (request) => ({
    diagnostics: problems(request.type_name, resource(request), valuesFromWire(request.config)).map(diagnostic),
  }),
  ValidateDataSourceConfig: (request) => ({
    diagnostics: problems("", dataSource(request), valuesFromWire(request.config)).map(diagnostic),
  }),
  UpgradeResourceState: (request) => {
    const stored = JSON.parse(Buffer.from(request.raw_state?.json ?? []).toString()) as Values;
    return { upgraded_state: toWire(upgraded(request.type_name, resource(request), stored)) };
  },
  ReadResource: (request) => ({ new_state: request.current_state, private: request.private }),
  PlanResourceChange: (request) => {
    const proposed = fromWire(request.proposed_new_state);
    if (!isValues(proposed)) return { planned_state: toWire(null) }; // to be destroyed
    const next = planned(resource(request), proposed);
    const prior = fromWire(request.prior_state);
    // An id does not tell what Azure would: of that only the configuration knows.
    const known = isImported(request.prior_private) && isValues(prior) ? { ...next, ...withoutNull(prior) } : prior;
    const replacing = isValues(known) ? replacements(request.type_name, known, next) : [];
    return { planned_state: toWire(next), requires_replace: replacing.map(attributePath) };
  },
  ApplyResourceChange: (request) => {
    const plannedState = fromWire(request.planned_state);
    if (!isValues(plannedState)) return { new_state: toWire(null) };
    const state = applied(request.type_name, resource(request), plannedState);
    if (request.type_name !== "azurerm_virtual_machine_run_command") return { new_state: toWire(state) };
    const problem = { severity: "ERROR", summary: "running the command: polling failed: VMExtensionProvisioningError" };
    return {
      new_state: toWire(withExitCode(state)),
      diagnostics: isFailing(state) ? [problem] : [],
      legacy_type_system: true, // an update changes what the plan had from the state
    };
  },
  ImportResourceState: (request) => {
    const state = imported(request.type_name, resource(request), request.id);
    if (state)
      return { imported_resources: [{ type_name: request.type_name, state: toWire(state), private: IMPORTED }] };
    const message = `${request.id} is not the id of an ${request.type_name}`;
    return { diagnostics: [{ severity: "ERROR", summary: message }] };
  },
  ReadDataSource: (request) => ({
    state: toWire(found(request.type_name, dataSource(request), valuesFromWire(request.config))),
  }),
  Stop: () => ({}),
};

/** What the stand-in remembers of a resource whose state is all from its id. */
const IMPORTED = Buffer.from("imported");

function isImported(remembered: Uint8Array | undefined): boolean {
  return remembered !== undefined && IMPORTED.equals(remembered);
}

function withoutNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function attributePath(name: string): object {
  return { steps: [{ attribute_name: name }] };
}

function diagnostic({ attribute, message }: Problem): object {
  return { severity: "ERROR", summary: message, attribute: attributePath(attribute) };
}

function answering(handler: Handler): handleUnaryCall<Request, object> {
  return ({ request }, reply) => {
    void (async () => handler(request))().then(
      (answer) => {
        reply(null, answer);
      },
      (error: unknown) => {
        reply({
          code: status.INTERNAL,
          details: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      },
    );
  };
}

/** Asks the shared part of Azure first, under the locks of one azurerm process. */
function writingInAzure(apply: Handler, locks: ProviderLocks): Handler {
  return async (request) => {
    const valuesOf = (value: DynamicValue | undefined) => {
      const values = fromWire(value);
      return isValues(values) ? values : undefined;
    };
    const [prior, next] = [valuesOf(request.prior_state), valuesOf(request.planned_state)];
    try {
      await locks.run(request.type_name, () => azure.write(request.type_name, prior, next));
    } catch (error) {
      if (!(error instanceof AzureError)) throw error;
      return { new_state: request.prior_state, diagnostics: [{ severity: "ERROR", summary: error.message }] };
    }
    return apply(request);
  };
}

/** The schema is asked for by every run of Terraform and takes longer to encode than all the rest of a plan. */
function encodeOnce(method: MethodDefinition<Request, object> | undefined): void {
  if (!method) throw new Error("tfplugin5.proto lacks a method");
  const encode = method.responseSerialize;
  let encoded: Buffer | undefined;
  method.responseSerialize = (answer) => (encoded ??= encode(answer));
}

function serve(socket: string, isShared: boolean): Promise<void> {
  const definition = loadSync(join(__dirname, "tfplugin5.proto"), { keepCase: true, enums: String, longs: Number });
  const { Provider } = loadPackageDefinition(definition).tfplugin5 as { [name: string]: ServiceClientConstructor };
  if (!Provider) throw new Error("tfplugin5.proto has no service Provider");
  const implementation: UntypedServiceImplementation = {};
  const locks = new ProviderLocks();
  for (const [method, handler] of Object.entries(handlers)) {
    const isWrite = isShared && method === "ApplyResourceChange";
    implementation[method] = answering(isWrite ? writingInAzure(handler, locks) : handler);
  }
  encodeOnce(Provider.service.GetSchema);
  const server = new Server({ "grpc.max_send_message_length": -1, "grpc.max_receive_message_length": -1 });
  server.addService(Provider.service, implementation);
  return new Promise((resolve, reject) => {
    server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), "azurerm-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => process.exit(0));
// Whoever started it holds the other end: when that process is gone, however it went, so is this one.
process.stdin.on("close", () => process.exit(0)).resume();
const sockets = Array.from({ length: Number(process.argv[2] ?? 1) }, (_, index) =>
  join(folder, `provider${index}.sock`),
);
void Promise.all(sockets.map((socket) => serve(socket, sockets.length > 1))).then(() => {
  process.stdout.write(`${sockets.join(" ")}\n`);
});
