import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import {
  problemsOfTags,
  unusableAsn,
  unusablePeerAsn,
  whyNotHostAddress,
  whyNotPublicKey,
  whyNotResourceId,
  whyNotText,
  type ResourceType,
} from "../../azure";
import { Ipv4Address, Ipv4Prefix, whyNotCidr } from "../../net";
import { complaintLine, notAmong, notLike, nowNamed, visible, type Complaint } from "../../text";

/** Says what is wrong with a text, or `undefined` when nothing is. */
type WhyNot = (text: string) => string | undefined;

/** A complaint about one prop of a construct. */
export interface PropComplaint extends Complaint {
  /** The path of the construct. */
  readonly path: string;
  /** The prop, such as `subnets[0].addressPrefix`. */
  readonly field: string;
}

/** Says which props of a construct are wrong, all at once, what was given and what is allowed. */
export class InvalidPropsError extends Error {
  /** One sentence for each mistake, each starting with the name of the prop. */
  readonly problems: string[];

  constructor(
    /** The path of the construct. */
    readonly constructPath: string,
    readonly complaints: readonly PropComplaint[],
  ) {
    super(complaints.map(complaintLine).join("\n"));
    this.name = "InvalidPropsError";
    this.problems = complaints.map(({ field, message }) => visible(`${field}: ${message}`));
  }
}

/**
 * Checks the props of one construct and throws once, with everything that is wrong.
 *
 * Address ranges, addresses and ASNs must be known when the app is synthesized, because router configurations and
 * checks are made from them; a token among them is a mistake of its own.
 */
export class InputCheck {
  /** Checks the props of a construct before it is created, so that it is created from checked values. */
  static before(scope: IConstruct, id: string): InputCheck {
    return new InputCheck({ node: { path: `${scope.node.path}/${id}` } });
  }

  /** Refuses a single prop of a construct. */
  static refuse(construct: IConstruct, prop: string, message: string): void {
    const check = new InputCheck(construct);
    check.fail(prop, message);
    check.done();
  }

  private readonly complaints: PropComplaint[] = [];

  constructor(private readonly construct: { readonly node: { readonly path: string } }) {}

  fail(prop: string, message: string): void {
    this.complaints.push({ severity: "error", path: this.construct.node.path, field: prop, message });
  }

  /** Refuses the earlier names of props, which callers in JavaScript may still give. */
  renamed(prop: string, given: object, ...names: string[]): void {
    for (const name of Object.keys(given)) {
      const message = nowNamed(name, names);
      if (message !== undefined) this.fail(`${prop}.${name}`, message);
    }
  }

  prefix(prop: string, text: string | undefined): Ipv4Prefix | undefined {
    return this.known(prop, text, whyNotCidr) ? Ipv4Prefix.parse(String(text)) : undefined;
  }

  prefixes(prop: string, texts: readonly string[]): Ipv4Prefix[] {
    if (Token.isUnresolved(texts)) {
      this.fail(prop, NOT_KNOWN);
      return [];
    }
    // Callers in JavaScript may give anything.
    if (!Array.isArray(texts)) {
      this.fail(prop, texts === undefined ? "is missing; give a list of ranges" : "is no list; give a list of ranges");
      return [];
    }
    return texts.flatMap((text: string | undefined, index) => {
      const place = texts.length > 1 ? `${prop}[${index}]` : prop;
      this.given(place, text, 'give a range such as "10.10.0.0/22"');
      return this.prefix(place, text) ?? [];
    });
  }

  /** As `prefixes`, of which there must be at least one. */
  ranges(prop: string, texts: readonly string[]): Ipv4Prefix[] {
    if (Array.isArray(texts) && texts.length === 0) {
      this.fail(prop, 'is empty; give at least one range such as "10.10.0.0/22"');
    }
    return this.prefixes(prop, texts);
  }

  ip(prop: string, text: string | undefined): Ipv4Address | undefined {
    return this.known(prop, text, whyNotHostAddress) ? Ipv4Address.parse(String(text)) : undefined;
  }

  peerAsn(prop: string, asn: number | undefined): void {
    this.known(prop, asn, unusablePeerAsn);
  }

  /** The ASN of a router on premises. */
  asn(prop: string, asn: number | undefined): void {
    this.known(prop, asn, unusableAsn);
  }

  /** A public key in OpenSSH's format. */
  sshPublicKey(prop: string, text: string): void {
    this.text(prop, text, whyNotPublicKey);
  }

  /** The id of an Azure resource. */
  resourceId(prop: string, text: string | undefined, type: ResourceType): void {
    this.text(prop, text, (id) => whyNotResourceId(id, type));
  }

  /** A value that is required, at least beside other props. Returns whether it is there. */
  given<T>(prop: string, value: T | undefined, fix: string): value is T {
    if (value === undefined) this.fail(prop, `is missing; ${fix}`);
    return value !== undefined;
  }

  /** The text of a prop that a caller in JavaScript may have left out. */
  required(prop: string, text: string | undefined, what: string, whyNot: WhyNot = whyNotText): void {
    if (text === undefined) this.fail(prop, `is missing: ${what}`);
    this.text(prop, text, whyNot);
  }

  /** A text that goes to Azure as it is. One that is only known when it is deployed is not checked. */
  text(prop: string, text: string | undefined, whyNot: WhyNot = whyNotText): void {
    const why = text === undefined || Token.isUnresolved(text) ? undefined : whyNot(text);
    if (why !== undefined) this.fail(prop, why);
  }

  /** A text that must be known now, because router configurations are made from it. */
  literal(prop: string, text: string | undefined, whyNot: WhyNot): void {
    this.known(prop, text, whyNot);
  }

  /** A secret must be a value that Terraform learns when it runs: a text would stand in the synthesized file. */
  secret(prop: string, value: string | undefined): void {
    this.text(prop, value, () => "would be written into a file; give the value of a sensitive TerraformVariable");
  }

  /** Texts that go to Azure as they are. */
  texts(prop: string, texts: readonly string[] | undefined, whyNot: WhyNot): void {
    if (texts === undefined || Token.isUnresolved(texts)) return;
    for (const [index, text] of texts.entries()) this.text(`${prop}[${index}]`, text, whyNot);
  }

  /** The tags of resources. One whose value is only known when it is deployed is checked by its name. */
  tags(prop: string, tags: Readonly<Record<string, string>> = {}): void {
    if (Token.isUnresolved(tags)) return;
    const known = Object.entries(tags).map(([name, value]) => [name, Token.isUnresolved(value) ? "" : String(value)]);
    for (const { why } of problemsOfTags(Object.fromEntries(known))) this.fail(prop, why);
  }

  /** A text of the form that the pattern of the prop's doc comment demands. */
  like(prop: string, text: string | undefined, pattern: RegExp, example: string): void {
    this.text(prop, text, (known) => (pattern.test(known) ? undefined : notLike(known, example)));
  }

  /** One of the values that Azure knows. */
  oneOf(prop: string, value: string | undefined, allowed: readonly string[]): void {
    this.text(prop, value, (text) => (allowed.includes(text) ? undefined : notAmong(text, allowed)));
  }

  integer(prop: string, value: number | undefined, least: number, most: number): void {
    this.known(prop, value, (number) => {
      if (Number.isInteger(number) && number >= least && number <= most) return undefined;
      return `${number} is not possible; expected a whole number from ${least} to ${most}`;
    });
  }

  /** How often an ASN is added to AS paths. RFC 4271 allows 255 in a segment; a few make a path less preferred. */
  prepend(prop: string, value: number | undefined): void {
    this.integer(prop, value, 0, 16);
  }

  /** Throws an `InvalidPropsError` if anything was wrong. */
  done(): void {
    if (this.complaints.length > 0) throw new InvalidPropsError(this.construct.node.path, this.complaints);
  }

  /**
   * The values that were checked, all of which are there when nothing was wrong.
   * @throws `InvalidPropsError` if anything was wrong
   */
  complete<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): T {
    this.done();
    const missing = Object.entries(values).find(([, value]) => value === undefined);
    if (missing) throw new Error(`[${this.construct.node.path}] ${missing[0]} was not checked`);
    return values as T;
  }

  /** Whether a value is there and nothing is wrong with it. */
  private known<T extends string | number>(
    prop: string,
    value: T | undefined,
    whyNot: (value: T) => string | undefined,
  ): boolean {
    if (value === undefined) return false;
    const why = Token.isUnresolved(value) ? NOT_KNOWN : whyNot(value);
    if (why !== undefined) this.fail(prop, why);
    return why === undefined;
  }
}

const NOT_KNOWN =
  "is only known when it is deployed; give the literal value, because router configurations and checks are made from it";
