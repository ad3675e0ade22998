import { expect, test } from 'vitest';
import { en } from '../../../src/text/en/en.ts';
import { plainText } from '../../../src/text/phrase.ts';
import { editText } from '../../../src/text/text.ts';
import { zhCn } from '../../../src/text/zh-cn/zh-cn.ts';

const edit = { kind: 'add-lines', rule: 1, field: 'allowedMethods', lines: ['PUT'], replaces: ['*'] } as const;

test('an edit says what is written in place of what, and what is only removed', () => {
  const said = [en, zhCn].flatMap((text) =>
    [edit, { ...edit, lines: [] }].map((each) => plainText(editText(text, each))),
  );
  expect(said).toEqual([
    'Replace * with PUT in Methods of rule 2',
    'Remove * from Methods of rule 2',
    '将规则 2 的“操作 Methods”中的 * 改为 PUT',
    '从规则 2 的“操作 Methods”中删除 *',
  ]);
});
