import type { Filling } from '../../notation/refused-text.ts';
import { type Phrase, say } from '../phrase.ts';
import type { ProblemTexts } from '../text.ts';

const rules = say`${'GET /?cors'} 的响应`;

const fillings: Readonly<Record<Filling, Phrase>> = {
  'terraform-reference': say`这是 Terraform 的引用，值在别处定义。把它换成实际的值，或粘贴 ${'terraform state show'} 输出的规则。`,
  'terraform-expression': say`这是由 Terraform 计算的表达式。把它换成计算结果，或粘贴 ${'terraform state show'} 输出的规则。`,
  cloudformation: say`这是 CloudFormation 的函数，部署时才会填入值。把它换成实际的值，或粘贴 ${rules}。`,
  variable: say`这是由部署工具填入的变量。把它换成实际的值，或粘贴 ${rules}。`,
  template: say`这是由 Ansible、Helm 等工具填入的模板。把它换成实际的值，或粘贴 ${rules}。`,
  tag: say`这是其他工具的 YAML 标签，文本中没有它的值。把它换成实际的值，或粘贴 ${rules}。`,
  alias: say`这是 YAML 别名，而文本中没有对应的锚点。把定义锚点的部分一起粘贴，或把它换成实际的值。`,
};

export const filledIn: Pick<ProblemTexts, 'filled-in-value' | 'left-out-value' | 'left-out-of-plan' | 'har'> = {
  'filled-in-value': ({ line, column, by, name, found }) =>
    say`第 ${line} 行第 ${column} 列：${name} 的值是 ${found}，${fillings[by]}`,
  'left-out-value': ({ line, column, name, found }) =>
    say`第 ${line} 行第 ${column} 列：控制台没有输出 ${name} 的值，只显示了 ${found}。用 ${'console.log(JSON.stringify(data, null, 2))'} 输出规则后重新粘贴。`,
  'left-out-of-plan': ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：Terraform 的执行计划只写了 ${found}，省略了一部分规则。改为粘贴 ${'.tf'} 文件的内容。`,
  har: ({ line, column, found }) =>
    say`第 ${line} 行第 ${column} 列：从 ${found} 起是 HAR，记录的是请求，而不是存储桶的规则。保存为 ${'.har'} 文件，再拖放到扩展的完整页面中。`,
};
