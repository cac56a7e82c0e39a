import {
  type ApplianceInterfaceAttributes,
  type ApplianceSecurityRuleProps,
  ApplianceImage,
} from "../constructs/appliances";
import { Survive } from "../constructs/networks";
import { type PolicyTermProps, PrefixSet } from "../constructs/route-servers";
import type { NetworkDefinition } from "./definition";
import type {
  ImageDefinition,
  InterfaceDefinition,
  PolicyTermDefinition,
  SecurityRuleDefinition,
} from "./hub-definition";
import { listOf } from "./written";

export function policyTermOf({ prefixes, communities, ...changes }: PolicyTermDefinition): PolicyTermProps {
  return {
    ...changes,
    prefixes: listOf(prefixes).map((name) => PrefixSet._named(name)),
    communities: listOf(communities),
  };
}

export function securityRuleOf({ sources, ports, ...rest }: SecurityRuleDefinition): ApplianceSecurityRuleProps {
  return { ...rest, sources: listOf(sources), ports: listOf(ports) };
}

export function interfaceOf(definition: InterfaceDefinition): ApplianceInterfaceAttributes {
  const { privateIps, addressPrefixes, ...rest } = definition;
  return { ...rest, privateIps: listOf(privateIps), addressPrefixes: listOf(addressPrefixes) };
}

export function surviveOf(definition: NonNullable<NetworkDefinition["survive"]>): Survive {
  if (typeof definition === "string" || !("failures" in definition)) return Survive._named(listOf(definition));
  const survive = Survive._named(listOf(definition.failures));
  return definition.symmetric === true ? survive.symmetrically() : survive;
}

export function imageOf(image: ImageDefinition): ApplianceImage {
  const { imageId, publisher, offer, sku, version, planName } = image;
  if (imageId !== undefined) return ApplianceImage.fromImageId(imageId);
  return ApplianceImage.marketplace({
    publisher: String(publisher),
    offer: String(offer),
    sku: String(sku),
    version,
    planName,
  });
}
