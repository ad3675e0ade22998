import type { Filling } from '../../notation/refused-text.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

const rules = say`the response to ${'GET /?cors'}`;

const fillings: Readonly<Record<Filling, Phrase>> = {
  'terraform-reference': say`a reference of Terraform, whose value is set elsewhere. Write the value itself in its place, or paste the rules that ${'terraform state show'} prints.`,
  'terraform-expression': say`an expression that Terraform computes. Write its result in its place, or paste the rules that ${'terraform state show'} prints.`,
  cloudformation: say`a function of CloudFormation, which fills in the value when it deploys the stack. Write the value itself in its place, or paste ${rules}.`,
  variable: say`a variable that the deployment tool fills in. Write the value itself in its place, or paste ${rules}.`,
  template: say`a template that a tool such as Ansible or Helm fills in. Write the value itself in its place, or paste ${rules}.`,
  tag: say`a YAML tag of another tool, which alone knows the value. Write the value itself in its place, or paste ${rules}.`,
  alias: say`a YAML alias without its anchor in the text. Paste the part with the anchor too, or write the value itself in its place.`,
};

export const filledIn: Pick<ProblemTexts, 'filled-in-value' | 'left-out-value' | 'left-out-of-plan' | 'har'> = {
  'filled-in-value': ({ line, column, by, name, found }) =>
    say`Line ${line}, column ${column}: the value of ${name} is ${found}, ${fillings[by]}`,
  'left-out-value': ({ line, column, name, found }) =>
    say`Line ${line}, column ${column}: the console printed ${found} in place of the values of ${name}. Print the rules with ${'console.log(JSON.stringify(data, null, 2))'} and paste that.`,
  'left-out-of-plan': ({ line, column, found }) =>
    say`Line ${line}, column ${column}: the plan of Terraform says ${found} and leaves out a part of the rules. Paste the ${'.tf'} file.`,
  har: ({ line, column, found }) =>
    say`Line ${line}, column ${column}: ${found} begins a HAR, which holds requests and not the bucket's rules. Save it as a ${'.har'} file and drop the file on the extension's full page.`,
};
