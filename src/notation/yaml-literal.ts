import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, visit } from 'yaml';
import { divided } from './divided.ts';
import type { Literal, Member } from './languages/value.ts';

/** An alias more is left as it is written: what a few lines repeat could otherwise become endless. */
const mostAliases = 100;

/** Matches what a tool fills in before it uses the file: variables of Serverless and Ansible, and templates of Helm. */
const filledIn = /\$\{|\{\{|<%/;

/**
 * The character in place of a `*` that YAML cannot read: people write `- *` without quotes. It is in no text that is
 * pasted, and is as long, so that places stay the same.
 */
const star = '\uE02A';

/** Puts `star` in place of each `*` that no alias follows, where a value begins. */
export function withStars(text: string): string {
  return text.replace(/(?<=(?:^|[\s,[{:-])[^\S\n]?)\*(?![\w*])/g, star);
}

function isComputed(node: Node): boolean {
  return node.tag !== undefined && !/^(?:!|tag:yaml\.org,2002:\w+)$/.test(node.tag);
}

/** Makes literals, which other readers know, of the nodes of a YAML document. */
export class YamlLiterals {
  private readonly anchors = new Map<string, Node>();
  private readonly made = new Map<Node, Literal>();
  private aliases = 0;

  constructor(
    private readonly text: string,
    document: Document.Parsed,
  ) {
    visit(document, {
      Node: (_, node) => {
        if (!isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, node);
      },
    });
  }

  literalOf(node: Node): Literal {
    const known = this.made.get(node);
    if (known !== undefined) return known;
    const literal = this.make(node);
    this.made.set(node, literal);
    return literal;
  }

  private make(node: Node): Literal {
    const [offset, end] = node.range ?? [0, 0];
    if (isAlias(node)) return this.aliased(node.source) ?? this.word(offset, end);
    if (isComputed(node)) {
      const tag = this.text.lastIndexOf(node.tag ?? '', offset);
      return this.word(tag === -1 ? offset : tag, end);
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.literalOf(item as Node));
      return { kind: 'list', items, offset, end };
    }
    if (isMap(node)) {
      const members = (node.items as Pair<Node, Node | null>[]).flatMap((pair) => this.membersOf(pair));
      return { kind: 'object', members, offset, end };
    }
    const value = isScalar(node) ? String(node.value).replaceAll(star, '*') : '';
    if (isScalar(node) && node.type === 'PLAIN' && /^(?:~|null)?$/i.test(value)) {
      return { kind: 'word', value: 'null', offset, end };
    }
    return filledIn.test(value) ? this.word(offset, end) : { kind: 'string', value, offset, end };
  }

  private word(offset: number, end: number): Literal {
    return { kind: 'word', value: this.text.slice(offset, end), offset, end };
  }

  /** The value that an anchor names. An alias within what it names is left as it is written. */
  private aliased(name: string): Literal | null {
    const node = this.anchors.get(name);
    this.aliases++;
    if (node === undefined || this.aliases > mostAliases) return null;
    return this.made.get(node) ?? null;
  }

  /** The members that a pair gives: itself, or, for the key `<<`, those of the object behind it. */
  private membersOf({ key, value }: Pair<Node, Node | null>): Member[] {
    const [offset, end] = key.range ?? [0, 0];
    const name = isScalar(key) ? String(key.value).replaceAll(star, '*') : this.text.slice(offset, end);
    const literal: Literal = value === null ? { kind: 'word', value: 'null', offset, end } : this.literalOf(value);
    if (name === '<<' && literal.kind === 'object') return [...literal.members];
    return [{ key: name, offset, value: divided(name, literal) }];
  }
}
