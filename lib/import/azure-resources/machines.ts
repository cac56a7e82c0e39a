import type { Image } from "../../topology";
import type { Endpoint } from "./addresses";
import { routerIn, type OwnRouter } from "./own-router";
import type { Reading } from "./reading";
import { listOf, textOf, textsOf, valueAt, type AzureResource, type Value } from "./resource";

/** What stands behind an address of an appliance. */
export interface Machine {
  readonly endpoint: Endpoint;
  /** The interface's own name where no machine is known to have it. */
  readonly name: string;
  readonly zone?: string;
  readonly image?: Image;
  readonly size?: string;
  /** What it is configured with, where this library does so. */
  readonly router?: OwnRouter;
}

/** Finds machines by their interfaces. */
export class Machines {
  private readonly byInterface = new Map<string, AzureResource>();
  /** By the id of the machine. */
  private readonly routers = new Map<string, OwnRouter>();

  constructor(private readonly reading: Reading) {
    const { inventory } = reading;
    for (const machine of inventory.all("Microsoft.Compute/virtualMachines")) {
      for (const each of listOf(valueAt(machine.properties, "networkProfile", "networkInterfaces"))) {
        const id = textOf(valueAt(each, "id"));
        if (id !== undefined) this.byInterface.set(id.toLowerCase(), machine);
      }
    }
    for (const { id, properties } of inventory.all("Microsoft.Compute/virtualMachines/runCommands")) {
      const script = textOf(valueAt(properties, "source", "script"));
      const router = script === undefined ? undefined : routerIn(script);
      const machine = inventory.parentOf(id);
      if (router && machine) this.routers.set(machine.id, router);
    }
  }

  /** The addresses of the machines that this library configures, each with its virtual network. */
  configured(): { readonly address: string; readonly network: AzureResource; readonly router: OwnRouter }[] {
    const { inventory, addresses } = this.reading;
    return [...this.byInterface].flatMap(([id, machine]) => {
      const router = this.routers.get(machine.id);
      const [endpoint] = router ? addresses.endpointsOf(id) : [];
      const address = endpoint && addresses.addressAt(endpoint);
      const network = inventory.parentOf(endpoint?.subnet?.id);
      return router && address !== undefined && network ? { address, network, router } : [];
    });
  }

  /** The machine with an address in a virtual network. */
  at(address: string, network: AzureResource): Machine | undefined {
    const endpoint = this.endpointAt(address, network);
    return endpoint && this.behind(endpoint);
  }

  /** The interface, frontend or firewall with an address in a virtual network. */
  endpointAt(address: string, network: AzureResource): Endpoint | undefined {
    const { inventory, addresses } = this.reading;
    return addresses.at(address).find(({ subnet }) => subnet && inventory.parentOf(subnet.id) === network);
  }

  behind(endpoint: Endpoint): Machine {
    const machine = this.byInterface.get(endpoint.resource.id.toLowerCase());
    if (!machine) return { endpoint, name: endpoint.resource.name };
    const { properties, zones, id } = machine;
    const [zone] = textsOf(zones) as readonly (string | undefined)[];
    return {
      endpoint,
      name: machine.name,
      zone,
      image: imageOf(valueAt(properties, "storageProfile", "imageReference")),
      size: textOf(valueAt(properties, "hardwareProfile", "vmSize")),
      router: this.routers.get(id),
    };
  }
}

function imageOf(reference: Value): Image | undefined {
  const [publisher, offer, sku] = ["publisher", "offer", "sku"].map((name) => textOf(valueAt(reference, name)));
  if (publisher === undefined || offer === undefined || sku === undefined) return undefined;
  return { publisher, offer, sku };
}
