import type { IConstruct } from "constructs";
import { visible } from "../../text";

/**
 * A value that constructs of this library attach to a construct for each other, and that is not part of its public
 * interface. It has a registered symbol as key, so two installed copies of this library see the same value.
 */
export class Attachment<T extends object> {
  private readonly key: symbol;

  /**
   * @param name the name of the value, unique among attachments
   * @param missing what to say of a construct without one: an implementation of the interface from elsewhere
   */
  constructor(
    name: string,
    private readonly missing: string,
  ) {
    this.key = Symbol.for(`cdktf-azure-route-server.${name}`);
  }

  attachTo(construct: IConstruct, value: T): T {
    Object.defineProperty(construct, this.key, { value });
    return value;
  }

  isOn(construct: IConstruct): boolean {
    return this.key in construct;
  }

  /** @throws if the construct carries none */
  of(construct: IConstruct): T {
    const value = (construct as unknown as Record<symbol, T | undefined>)[this.key];
    if (value === undefined) throw new Error(visible(`[${construct.node.path}] ${this.missing}`));
    return value;
  }
}
