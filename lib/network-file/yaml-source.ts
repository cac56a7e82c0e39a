import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { FieldPath } from "../text";
import type { DocumentFinding, Position } from "../document";
import { MOST_LEVELS, TOO_DEEP, parseYaml } from "./yaml-document";
import { mistakeOfKey } from "./yaml-mistakes";

/** Where a value is written, and what it holds. */
interface Place {
  /** Where its key is written, when it is in a mapping. */
  readonly key?: number;
  readonly value: number;
  readonly inside: Map<string | number, Place>;
}

/** Aliases make a small file hold any number of values. */
const MOST_VALUES = 200_000;

/** A YAML text as plain data that still knows where each value is written. */
export class YamlSource {
  /** What the text says; `undefined` when it says nothing or cannot be read. */
  readonly value: unknown;
  /** What is wrong with the YAML itself. */
  readonly findings: readonly DocumentFinding[];

  private readonly root: Place;
  private readonly lines: LineCounter;

  constructor(text: string) {
    const { document, lines, problems } = parseYaml(text);
    this.lines = lines;
    const reader = new DocumentReader((offset) => this.positionAt(offset));
    for (const { offset, message } of problems) reader.fail(offset, [], message);
    this.root = { value: document?.contents?.range?.[0] ?? 0, inside: new Map() };
    // What follows a mistake in the YAML may have been read as anything.
    this.value = problems.length === 0 ? reader.read(document?.contents, this.root, []) : undefined;
    this.findings = reader.findings;
  }

  /** Where a field is, or what it is missing from. */
  positionOf(path: FieldPath, about: "value" | "field" = "value"): Position {
    let place = this.root;
    for (const [index, step] of path.entries()) {
      const next = place.inside.get(step);
      if (!next) return this.positionAt(index === 0 ? place.value : (place.key ?? place.value));
      place = next;
    }
    return this.positionAt(about === "field" ? (place.key ?? place.value) : place.value);
  }

  /** Whether a field is written there, whatever its value. */
  has(path: FieldPath): boolean {
    let place: Place | undefined = this.root;
    for (const step of path) place = place?.inside.get(step);
    return place !== undefined;
  }

  private positionAt(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** Turns the nodes of a document into plain data. */
class DocumentReader {
  readonly findings: DocumentFinding[] = [];

  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private values = 0;

  constructor(private readonly positionAt: (offset: number) => Position) {}

  fail(offset: number, path: FieldPath, message: string): void {
    this.findings.push({ path, about: "value", message, position: this.positionAt(offset) });
  }

  read(node: unknown, place: Place, path: FieldPath): unknown {
    this.values += 1;
    if (this.values > MOST_VALUES) {
      // Said once: whatever comes now is not looked at.
      if (this.values === MOST_VALUES + 1)
        this.fail(
          place.value,
          path,
          `is too large: more than ${MOST_VALUES} values, aliases counted as often as they are used`,
        );
      return undefined;
    }
    if (isAlias(node)) return this.readAlias(node.source, place, path);
    if (isScalar(node)) {
      this.remember(node);
      return node.value;
    }
    if (!isMap(node) && !isSeq(node)) return null;
    if (path.length >= MOST_LEVELS) {
      this.fail(place.value, path, TOO_DEEP);
      return undefined;
    }
    this.remember(node);
    this.open.add(node);
    const value = isMap(node) ? this.readMapping(node, place, path) : this.readList(node, place, path);
    this.open.delete(node);
    return value;
  }

  private remember(node: Node & { anchor?: string }): void {
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
  }

  private readAlias(name: string, place: Place, path: FieldPath): unknown {
    const target = this.anchors.get(name);
    if (target && !this.open.has(target)) return this.read(target, place, path);
    this.fail(
      place.value,
      path,
      target ? `*${name} stands inside of what it refers to` : `there is no &${name} before *${name}`,
    );
    return undefined;
  }

  private readMapping(mapping: YAMLMap, place: Place, path: FieldPath): unknown {
    const entries = new Map<string, unknown>();
    for (const { key: keyNode, value: valueNode } of mapping.items) {
      const keyStart = startOf(keyNode) ?? place.value;
      if (!isScalar(keyNode)) {
        this.fail(keyStart, path, "has a key that is no plain text");
        continue;
      }
      this.remember(keyNode);
      const key = keyNode.source ?? String(keyNode.value);
      const inner = [...path, key];
      const mistake = mistakeOfKey(key);
      if (mistake !== undefined) {
        this.fail(keyStart, inner, mistake);
        continue;
      }
      if (entries.has(key)) {
        const { line } = this.positionAt(place.inside.get(key)?.key ?? keyStart);
        this.fail(keyStart, inner, `is there twice, first on line ${line}; remove one`);
        continue;
      }
      // An empty value starts where its key ends, or on a later line.
      const isEmpty = !isScalar(valueNode) || valueNode.value !== null;
      const valueStart = isEmpty ? (startOf(valueNode) ?? keyStart) : keyStart;
      const child: Place = { key: keyStart, value: valueStart, inside: new Map() };
      place.inside.set(key, child);
      entries.set(key, this.read(valueNode, child, inner));
    }
    // Unlike assignment, it makes a plain field of a key such as `__proto__`.
    return Object.fromEntries(entries);
  }

  private readList(list: YAMLSeq, place: Place, path: FieldPath): unknown[] {
    return list.items.map((item, index) => {
      const child: Place = { value: startOf(item) ?? place.value, inside: new Map() };
      place.inside.set(index, child);
      return this.read(item, child, [...path, index]);
    });
  }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
