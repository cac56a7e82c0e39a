import { TerraformOutput, type TerraformProvider } from "cdktf";
import { ExpressRouteCircuitAuthorization } from "@cdktf/provider-azurerm/lib/express-route-circuit-authorization";
import type { Construct } from "constructs";
import { InputCheck, type WriteOrder } from "../core";
import { ResourceKind, whyNotAuthorizationName, whyNotResourceName, type IResourceNaming } from "../../azure";

/** What the authorizations of a circuit are created from. */
export interface CircuitAuthorizationsProps {
  /** The construct that the authorizations are created in. */
  readonly circuit: Construct & { readonly elementName: string };
  /** The name of the circuit in Azure. */
  readonly circuitName: string;
  readonly resourceGroupName: string;
  readonly provider: TerraformProvider | undefined;
  readonly naming: IResourceNaming;
  readonly writes: WriteOrder;
}

/** Checks the names of authorizations for gateways outside the app. */
export function checkAuthorizations(check: InputCheck, naming: IResourceNaming, names: readonly string[]): void {
  const known = new Set<string>();
  for (const [index, name] of names.entries()) {
    const prop = `authorizations[${index}]`;
    const whyNot =
      whyNotAuthorizationName(name) ??
      whyNotResourceName(
        ResourceKind.CIRCUIT_AUTHORIZATION,
        naming.resourceName(ResourceKind.CIRCUIT_AUTHORIZATION, name),
      );
    if (whyNot !== undefined) check.fail(prop, whyNot);
    // Azure ignores case in names.
    else if (known.has(name.toLowerCase()))
      check.fail(prop, `"${name}" is given twice; a key is good for one connection, so give each its own name`);
    known.add(name.toLowerCase());
  }
}

/** The authorizations of a circuit. The key of each connects one gateway of another subscription. */
export class CircuitAuthorizations {
  private readonly keys = new Map<string, string>();

  constructor(private readonly props: CircuitAuthorizationsProps) {}

  /** Creates an authorization for a gateway outside the app. Its key becomes a sensitive output. */
  addForOthers(name: string): void {
    const { circuit } = this.props;
    const output = new TerraformOutput(circuit, `AuthorizationKey-${name}`, { value: this.add(name), sensitive: true });
    output.overrideLogicalId(`${circuit.elementName}-${name}-authorization-key`);
  }

  /** Creates an authorization for a gateway of the app and returns its key. */
  addForGateway(name: string): string {
    if (this.names.some((other) => other.toLowerCase() === name.toLowerCase())) {
      const check = new InputCheck(this.props.circuit);
      check.fail(
        "authorizations",
        `has "${name}", the name of the authorization that is created for the gateway ${name}; choose another name`,
      );
      check.done();
    }
    return this.add(name);
  }

  get names(): string[] {
    return [...this.keys.keys()];
  }

  keyOf(name: string): string | undefined {
    return this.keys.get(name);
  }

  private add(name: string): string {
    const { circuit, circuitName, resourceGroupName, provider, naming, writes } = this.props;
    const authorization = new ExpressRouteCircuitAuthorization(circuit, `Authorization-${name}`, {
      provider,
      resourceGroupName,
      expressRouteCircuitName: circuitName,
      name: naming.resourceName(ResourceKind.CIRCUIT_AUTHORIZATION, name),
    });
    this.keys.set(name, writes.append(authorization).authorizationKey);
    return authorization.authorizationKey;
  }
}
