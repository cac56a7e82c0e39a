import { TerraformOutput } from "cdktf";
import type { TerraformProvider } from "cdktf";
import { ExpressRouteCircuitAuthorization } from "@cdktf/provider-azurerm/lib/express-route-circuit-authorization";
import type { Construct } from "constructs";
import { InputCheck } from "../core";
import { ResourceKind, whyNotResourceName } from "../../azure";
import type { IResourceNaming } from "../../azure";
import type { WriteOrder } from "../core";

/** What the authorizations of a circuit are made from. */
export interface CircuitAuthorizationsProps {
  /** The construct of the circuit, and what it is called. */
  readonly circuit: Construct & { readonly elementName: string };
  /** The name of the circuit in Azure. */
  readonly circuitName: string;
  readonly resourceGroupName: string;
  readonly provider: TerraformProvider | undefined;
  readonly naming: IResourceNaming;
  readonly writes: WriteOrder;
}

/** Part of the name of an output, too, which knows nothing else. */
const NAME = /^[\w-]+$/;

/** Says what is wrong with the names that authorizations are asked for with. */
export function checkAuthorizations(check: InputCheck, naming: IResourceNaming, names: readonly string[]): void {
  const known = new Set<string>();
  for (const [index, name] of names.entries()) {
    const prop = `authorizations[${index}]`;
    const whyNot = NAME.test(name)
      ? whyNotResourceName(
          ResourceKind.CIRCUIT_AUTHORIZATION,
          naming.resourceName(ResourceKind.CIRCUIT_AUTHORIZATION, name),
        )
      : `"${name}" is no name of an authorization; allowed are letters, digits, hyphens and underscores`;
    if (whyNot !== undefined) check.fail(prop, whyNot);
    // Azure does not tell names apart that differ in their case only.
    else if (known.has(name.toLowerCase()))
      check.fail(prop, `"${name}" is there twice; a key is good for one connection`);
    known.add(name.toLowerCase());
  }
}

/** The authorizations of a circuit that is made here: the key of each lets one gateway of another subscription connect. */
export class CircuitAuthorizations {
  private readonly keys = new Map<string, string>();

  constructor(private readonly props: CircuitAuthorizationsProps) {}

  /** Makes one for somebody outside, whose key is a sensitive output. */
  addForOthers(name: string): void {
    const { circuit } = this.props;
    const output = new TerraformOutput(circuit, `AuthorizationKey-${name}`, { value: this.add(name), sensitive: true });
    output.overrideLogicalId(`${circuit.elementName}-${name}-authorization-key`);
  }

  /** Makes one for a gateway, and tells its key. */
  addForGateway(name: string): string {
    if (this.names.some((other) => other.toLowerCase() === name.toLowerCase())) {
      const check = new InputCheck(this.props.circuit);
      check.fail("authorizations", `has "${name}", which the gateway ${name} is given by itself; choose another name`);
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
