import { APPLIANCE_SUBNET_PROPS, DEPLOYED_APPLIANCE_PROPS } from "../constructs/hubs";
import type { FieldPath } from "../text";
import { REMOTE_GATEWAY_FIELDS } from "./spoke-definition";
import type { Draft } from "./draft";
import { checkExistingHub, checkExistingSpoke } from "./existing-checks";
import type { Findings } from "./findings";

type HubDraft = NonNullable<NonNullable<Draft["hubs"]>[string]>;
type SpokeDraft = NonNullable<NonNullable<Draft["spokes"]>[string]>;

/** What an appliance of a vendor says of itself, under the same name. */
const ALSO_OF_APPLIANCE: readonly string[] = ["asn", "internetEgress", "bgpHoldTime"];

export function checkHub(path: FieldPath, hub: HubDraft, findings: Findings): void {
  const has = (field: string) => findings.has([...path, field]);
  if (has("existing")) checkExistingHub(path, hub, findings);
  if (has("appliance")) {
    refuse(
      has("existing") ? [...DEPLOYED_APPLIANCE_PROPS, ...APPLIANCE_SUBNET_PROPS] : DEPLOYED_APPLIANCE_PROPS,
      "is for an appliance that is deployed, but appliance is given; remove one of them",
      path,
      findings,
    );
  } else {
    findings.missing(
      [...path, "asn"],
      "the ASN of the appliance to deploy, such as 65001; or give appliance, one that is there",
    );
    if (!findings.has(["adminSshPublicKey"])) {
      findings.missing(
        [...path, "adminSshPublicKey"],
        "the public key of who may log in to the appliance; give it here or for the whole file",
      );
    }
    if (has("existing")) {
      findings.missing(
        [...path, "applianceSubnetAddressPrefix"],
        "a range that is free in the hub, for the appliance to deploy; or give appliance, one that is there",
      );
    }
    if (hub.natGateway === true && has("tunnels")) {
      findings.fail(
        [...path, "natGateway"],
        "is true, but the other ends of tunnels expect the appliance at its own public address; remove one of them",
      );
    }
    if (hub.internetEgress === true && hub.natGateway === false && !has("tunnels")) {
      findings.fail(
        [...path, "natGateway"],
        "is false, but internetEgress needs a way out to the Internet; remove one of them",
      );
    }
  }
  if (hub.appliance) checkAppliance([...path, "appliance"], findings);
  checkImage([...path, "applianceImage"], hub.applianceImage, findings);
  checkSubnets([...path, "subnets"], hub.subnets, findings);
}

export function checkSpoke(path: FieldPath, spoke: SpokeDraft, findings: Findings): void {
  // A spoke that uses another network's route server or gateways cannot exist already: `checkRemoteGateways` says so.
  const isServed = REMOTE_GATEWAY_FIELDS.every((field) => !findings.has([...path, field]));
  if (isServed && findings.has([...path, "existing"])) checkExistingSpoke(path, spoke, findings);
  checkSubnets([...path, "subnets"], spoke.subnets, findings);
}

function refuse(fields: readonly string[], why: string, path: FieldPath, findings: Findings): void {
  for (const field of fields) {
    if (!findings.has([...path, field])) continue;
    const isInside = ALSO_OF_APPLIANCE.includes(field);
    findings.fail([...path, field], isInside ? `${why}, or write it inside appliance` : why, "field");
  }
}

function checkAppliance(path: FieldPath, findings: Findings): void {
  const [one, several] = ["privateIp", "privateIps"].map((field) => findings.has([...path, field]));
  if (one && several) findings.fail([...path, "privateIp"], "is given beside privateIps; remove one of them", "field");
  if (!one && !several)
    findings.missing(
      [...path, "privateIp"],
      "the private address of the appliance; or give privateIps of several instances",
    );
}

function checkImage(path: FieldPath, image: HubDraft["applianceImage"], findings: Findings): void {
  if (!image) return;
  const marketplace = ["publisher", "offer", "sku"];
  if (findings.has([...path, "imageId"])) {
    for (const field of [...marketplace, "version", "planName"]) {
      if (findings.has([...path, field]))
        findings.fail(
          [...path, field],
          "is for a marketplace image, but imageId is given; remove one of them",
          "field",
        );
    }
  } else {
    for (const field of marketplace) {
      findings.missing(
        [...path, field],
        `the ${field === "sku" ? "SKU" : field} of a marketplace image; or give imageId of one of your own`,
      );
    }
  }
}

function checkSubnets(path: FieldPath, subnets: HubDraft["subnets"], findings: Findings): void {
  const taken = new Map<string, number>();
  if (!Array.isArray(subnets)) return;
  for (const [index, subnet] of subnets.entries()) {
    const name = (subnet as { name?: string } | undefined)?.name?.toLowerCase();
    if (findings.has([...path, index, "addressPrefix"]) && findings.has([...path, index, "prefixLength"])) {
      findings.fail(
        [...path, index, "prefixLength"],
        "is given beside addressPrefix, which has its own; remove one of them",
        "field",
      );
    }
    if (name === undefined) continue;
    const other = taken.get(name);
    if (other === undefined) taken.set(name, index);
    else
      findings.fail(
        [...path, index, "name"],
        `is the name of subnets[${other}] too; give each subnet a name of its own`,
      );
  }
}
