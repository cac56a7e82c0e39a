import { append } from "../../collections";
import { isValues, listOf, textOf, valueAt, type AzureResource, type Values } from "./resource";

/** Begins what stands for a subscription that is not known, in the id of a resource that is not made yet. */
export const UNKNOWN_SUBSCRIPTION = "?";

/** What Azure keeps inside of resources: the properties that hold it, by the type of the resource. */
const NESTED: Readonly<Record<string, readonly string[]>> = {
  "microsoft.network/virtualnetworks": ["subnets", "virtualNetworkPeerings"],
  "microsoft.network/routetables": ["routes"],
  "microsoft.network/virtualhubs": ["bgpConnections", "ipConfigurations"],
  "microsoft.network/expressroutecircuits": ["peerings"],
};

/** Finds resources by id, type and parent. */
export class Inventory {
  private readonly byId = new Map<string, AzureResource>();
  /** By what follows the subscription. */
  private readonly byRest = new Map<string, AzureResource[]>();
  private readonly byType = new Map<string, AzureResource[]>();
  private readonly children = new Map<string, AzureResource[]>();

  constructor(resources: readonly AzureResource[]) {
    // Parents before what is inside of them. A network lists its subnets, too: what a subnet says of itself is more.
    const depths = resources.map((resource) => ({ resource, depth: resource.type.split("/").length }));
    for (const { resource } of depths.sort((one, other) => one.depth - other.depth)) this.add(resource);
    for (const resource of resources) {
      const nested = NESTED[resource.type.toLowerCase()] ?? [];
      for (const kind of nested) for (const each of this.nestedIn(resource, kind)) this.add(each);
    }
  }

  /** The resources of a type, such as `virtualNetworks`, in the order of the source. */
  all(type: string): readonly AzureResource[] {
    return this.byType.get(typeKey(type)) ?? [];
  }

  find(id: string | undefined): AzureResource | undefined {
    if (id === undefined) return undefined;
    const exact = this.byId.get(id.toLowerCase());
    if (exact) return exact;
    const [subscription, rest] = partsOf(id);
    const found = this.byRest.get(rest)?.filter((each) => mayBeOne(subscription, partsOf(each.id)[0])) ?? [];
    return found.length === 1 ? found[0] : undefined;
  }

  /** What is inside of a resource, such as its `subnets`. */
  childrenOf(parent: AzureResource, kind: string): readonly AzureResource[] {
    return this.children.get(`${parent.id}/${kind}`.toLowerCase()) ?? [];
  }

  /** The resource that another one is inside of, by its id. */
  parentOf(id: string | undefined): AzureResource | undefined {
    return id === undefined ? undefined : this.find(withoutLast(withoutLast(id)));
  }

  /** Of two descriptions of one resource the first holds. */
  private add(resource: AzureResource): void {
    const { id, type } = resource;
    if (this.find(id)) return;
    this.byId.set(id.toLowerCase(), resource);
    append(this.byRest, partsOf(id)[1], resource);
    append(this.byType, typeKey(type), resource);
    const collection = withoutLast(id);
    const parent = this.find(withoutLast(collection));
    const kind = collection.slice(collection.lastIndexOf("/") + 1);
    if (parent) append(this.children, `${parent.id}/${kind}`.toLowerCase(), resource);
  }

  private nestedIn(parent: AzureResource, kind: string): AzureResource[] {
    return listOf(parent.properties[kind]).flatMap((value) => {
      const name = textOf(valueAt(value, "name"));
      if (name === undefined) return [];
      const properties = valueAt(value, "properties");
      return {
        id: textOf(valueAt(value, "id")) ?? `${parent.id}/${kind}/${name}`,
        type: `${parent.type}/${kind}`,
        name,
        properties: isValues(properties) ? properties : ({} as Values),
        existing: parent.existing,
        source: parent.source,
      };
    });
  }
}

/** An id or path without its last part. */
function withoutLast(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The subscription in an id, and what follows it. */
function partsOf(id: string): [subscription: string, rest: string] {
  const [start = "", subscription = ""] = /^\/subscriptions\/([^/]*)/i.exec(id) ?? [];
  return [subscription.toLowerCase(), id.slice(start.length).toLowerCase()];
}

function mayBeOne(one: string, other: string): boolean {
  const [isUnknown, isOtherUnknown] = [one, other].map((each) => each.startsWith(UNKNOWN_SUBSCRIPTION));
  return one === other || isUnknown !== isOtherUnknown;
}

function typeKey(type: string): string {
  const lower = type.toLowerCase();
  return lower.includes(".") ? lower : `microsoft.network/${lower}`;
}
