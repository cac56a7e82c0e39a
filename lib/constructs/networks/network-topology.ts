import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Construct, type IConstruct } from "constructs";
import { NetworkSimulation } from "./network-simulation";
import { routingPoliciesOf, routingPolicyOf } from "../../policy";
import { renderRouterConfig, routerConfigFileName, type RouterConfigFormat as FormatName } from "../../router-config";
import { onOneLine, visible } from "../../text";
import { verdictOn } from "../../verdict";
import { collectTopology, contributesToTopology, type Topology } from "../../topology";
import { writeWhole } from "./whole-file";

/** The formats of router configurations. */
export enum RouterConfigurationFormat {
  /** FRRouting, version 8.4 or newer. Appliances that are deployed run it. */
  FRR = "frr",
  /** BIRD, version 2. */
  BIRD = "bird",
  /** Cisco IOS-XE. */
  IOS_XE = "ios-xe",
}

/** One place where a network breaks a rule. */
export interface RuleViolation {
  /** The id of the rule, such as `ARS001`. */
  readonly rule: string;
  /** `error`, which stops synthesis, or `warning`. */
  readonly severity: string;
  /** The name of the element. */
  readonly element: string;
  /** What was found and what is allowed. */
  readonly message: string;
  /** How to put it right. */
  readonly fix: string;
  /** The page that states the fact. */
  readonly page: string;
}

/** The network of a scope as plain data, from which checks, router configurations and reports are made. */
export class NetworkTopology {
  /**
   * The topology of all hubs, spokes and their parts in this scope, as it is now.
   * @param scope an app, a stack or a construct
   */
  static of(scope: IConstruct): NetworkTopology {
    return new NetworkTopology(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  private get topology(): Topology {
    return collectTopology(this.scope);
  }

  /** The topology as JSON, in the form that `schema/topology.schema.json` describes. */
  toJson(): string {
    return JSON.stringify(this.topology, undefined, 2);
  }

  /**
   * Every rule that the network breaks, and every failure that it must survive and does not. What is acknowledged is
   * left out.
   */
  violations(): RuleViolation[] {
    return verdictOn(this.topology).violations.map(({ rule, severity, element, message, fix, page }) => ({
      rule,
      severity,
      element,
      message,
      fix,
      page,
    }));
  }

  /** A simulation of the network as it is now: routes, paths of packets and failures. */
  simulate(): NetworkSimulation {
    return NetworkSimulation._of(this.topology);
  }

  /** The names of all instances of virtual appliances. */
  applianceInstances(): string[] {
    return this.topology.virtualAppliances.flatMap((appliance) => appliance.instances.map((instance) => instance.name));
  }

  /**
   * The configuration of one instance of a virtual appliance.
   * @param appliance the name of the instance, or of an appliance with a single instance
   * @param format the language; FRR when it is not given
   * @throws if there is no such appliance
   */
  routerConfiguration(appliance: string, format?: RouterConfigurationFormat): string {
    const policy = routingPolicyOf(this.topology, appliance);
    if (!policy) {
      const known = this.applianceInstances().join(", ") || "none";
      throw new Error(visible(`there is no appliance "${appliance}"; there are ${known}`));
    }
    return renderRouterConfig(policy, (format ?? RouterConfigurationFormat.FRR) as FormatName);
  }

  /**
   * Writes the configuration of every instance of every virtual appliance into a directory, which is made if needed.
   * Each file is replaced as a whole.
   * @param directory its path
   * @param format the language; FRR when it is not given
   * @returns the paths of the files
   */
  writeRouterConfigurations(directory: string, format?: RouterConfigurationFormat): string[] {
    const name = (format ?? RouterConfigurationFormat.FRR) as FormatName;
    const files = this.topology.virtualAppliances
      .flatMap((appliance) => routingPoliciesOf(this.topology, appliance))
      .map((policy) => ({
        path: join(directory, routerConfigFileName(policy, name)),
        text: renderRouterConfig(policy, name),
      }));
    mkdirSync(directory, { recursive: true });
    for (const { path, text } of files) writeWhole(path, text);
    return files.map(({ path }) => path);
  }
}

/** The acknowledgement of a rule: its violations are accepted for a reason. */
export class RuleAcknowledgement {
  /**
   * Accepts all violations of a rule by a hub, a spoke or another element, or by everything in a stack or app.
   * @param scope the element, or the stack or app
   * @param rule the id of the rule, such as `ARS001`
   * @param reason why it is all right here
   * @throws if the rule is acknowledged there already
   */
  static acknowledge(scope: IConstruct, rule: string, reason: string): void {
    const id = `Acknowledge-${rule}`;
    if (scope.node.tryFindChild(id)) {
      throw new Error(visible(`[${scope.node.path}] ${rule} is acknowledged here already; acknowledge it once`));
    }
    const marker = new Construct(scope as Construct, id);
    const element = (scope as { elementName?: string }).elementName;
    contributesToTopology(marker, (topology) => {
      topology.add("acknowledgements", {
        rule,
        reason: onOneLine(reason),
        ...(element === undefined ? {} : { element }),
      });
    });
  }

  private constructor() {}
}
