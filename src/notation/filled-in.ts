import { Refusal } from './configuration-problem.ts';
import { type Place, shortened } from './place.ts';
import type { Filling } from './refused-text.ts';

/** What an expression of Terraform is: something with a name, or an expression. */
export function fillingOfTerraform(found: string): Filling {
  return /^(?:var|local|data|module|each|self|[a-z]\w*_\w+)(?:\.[\w*-]+|\[[^\]]*\])+$/.test(found)
    ? 'terraform-reference'
    : 'terraform-expression';
}

/** What a value of YAML that a tool fills in is. */
export function fillingOfYaml(found: string): Filling {
  if (/^!(?:Ref|Sub|GetAtt|ImportValue|Join|If|FindInMap|Select|Split|Base64|Cidr|GetAZs)\b|^!Fn::/.test(found)) {
    return 'cloudformation';
  }
  if (found.startsWith('!')) return 'tag';
  if (found.startsWith('*')) return 'alias';
  return /\{\{|<%/.test(found) ? 'template' : 'variable';
}

/** Makes a refusal of a value that a tool fills in. */
export function filledIn(by: Filling, name: string, found: string, place: Place): Refusal {
  return new Refusal({ kind: 'filled-in-value', by, name, found: shortened(found), ...place });
}

/** Runs a reader. A value that it takes for computed becomes one that a tool fills in. */
export function withFilling<T>(fillingOf: (found: string) => Filling, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'computed-value') throw error;
    const { name, found, line, column } = error.problem;
    throw filledIn(fillingOf(found.replace(/^["']/, '')), name, found, { line, column });
  }
}
