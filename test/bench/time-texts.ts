import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encodingOf } from '../../src/notation/encoding.ts';
import { parseConfiguration } from '../../src/notation/parse-configuration.ts';
import { pastedCode } from '../src/notation/pasted-code.ts';
import { pastedColumns, pastedConsole } from '../src/notation/pasted-console.ts';
import { pastedTexts } from '../src/notation/pasted-texts.ts';
import { print, spread } from './rounds.ts';

const mostBytes = 64 * 1024;
const rounds = 3;
const folder = path.join(import.meta.dirname, '../src/notation/texts');

/** Beginnings that lead a text to one reader or another. */
const beginnings = {
  nothing: '',
  XML: '<CORSConfiguration>',
  JSON: '{"CORSRules":[',
  Terraform: 'cors_rules {\n',
  console: '来源 Origin\n*\n',
  'a list': '- Origin: *\n- Methods: GET\n',
  'a table': '| Origin | Methods |\n|---|---|\n',
  'a table with tabs': '来源 Origin\t操作 Methods\tAllow-Headers\n',
  'a bare rule': '"AllowedOrigins": ["*"],\n"AllowedMethods": ["',
  YAML: 'CORSRules:\n  - AllowedOrigins: [a]\n',
  'a rule of YAML': 'AllowedOrigins:\n  - a\n',
  Ruby: ':allowed_origins => [',
  PHP: "'CORSRules' => array('AllowedOrigins' => ",
  Go: 'x := []cos.Rule{{AllowedOrigins: []string{',
  Java: 'rule.setAllowedOrigins("*");\n',
  'Objective-C': '[rule setAllowedOrigin:@[',
  'C++': 'rule.m_allowed_origins.push_back("*");\n',
  Python: 'rule(allowed_origins=',
};

/** Pieces that are repeated up to the longest text: what readers may look at again and again. */
const pieces =
  `a|a |a.|a,|a;|a:|a=|a= |a(|a<|a<b,|a\n|(|)|[|]|{|}|()|[]|{}|[[]|({|<|<a|<a>|</a>|<!--|<![CDATA[|<?|"|'|\`|"a"|'a' |"\\|\\"|\\'|/*|*/|//|#|##|/*/|.|->|=>|::|@|@"|&|*|-|!|?|? a : |$|\${|0|0x|1e|1,|1_| |\n|\t|\u3000|- |* || a |  a: |aaaa_|new |new a<|.add(|a.b(|.a().|a.add(a);|a.b1=1;|[a a:|[]a{|array(|CORSRules|CORSRules:|CORSRules: [|AllowedOrigins=|allowed_a=|allowed_origins|.allowed|.setAllowed|cors_rules {|cors_rules = [|<CORSRule|<CORSRule>|来源|Origin\n|Max-Age\n|ETag,|\`\`\`|\`\`\`\n|~~~\n|secretKey=|AKID|q-ak=|dict(a=|\\n|\\"CORSRules\\"|` +
  `let a = A|var a: |val a = |@[|std::|aws.String(|List<|builder()|` +
  `\u2028|\u00a0|\u3000|a: b\n|a:\n|:\n|- a\n|- - |- a: b\n|    a: b\n|  - a: b\n|? a\n|&a |*a |<<: *a\n|!Ref a\n|>\n|--- \n|...\n|{{|%w[|1. |1、|：|，|; |<br>|**|PUT, GET\n|Origin: *\n|Methods: GET\n|规则 1\n`;

function filled(beginning: string, piece: string): string {
  const bytes = new TextEncoder().encode(piece).length;
  return beginning + piece.repeat(Math.floor((mostBytes - 200) / bytes));
}

/** The texts of the tests, each repeated to the longest that is read. */
function repeatedSamples(): [string, string][] {
  const names = readdirSync(folder).filter((name) => name !== 'index.json');
  const files = names.map((name): [string, string] => {
    const bytes = readFileSync(path.join(folder, name));
    return [name, filled('', new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, mostBytes - 200)) || ' ')];
  });
  const pasted = Object.entries({ ...pastedTexts, ...pastedCode, ...pastedConsole, ...pastedColumns }).map(
    ([name, text]): [string, string] => [name, filled('', `${text}\n`)],
  );
  return [...files, ...pasted];
}

function timeOf(text: string): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    parseConfiguration(text);
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[rounds >> 1] ?? 0;
}

/** Prints how long 64 KB of texts take to be read or refused, and which take longest. */
export function timeTexts(): void {
  const garbage = Object.entries(beginnings).flatMap(([name, beginning]) =>
    pieces
      .split('|')
      .map((piece): [string, string] => [`${name}, then ${JSON.stringify(piece)}`, filled(beginning, piece || ' ')]),
  );
  const texts = [...garbage, ...repeatedSamples()];
  for (const [, text] of texts.slice(0, 200)) parseConfiguration(text);
  const timed = texts.map(([name, text]) => ({ name, time: timeOf(text) }));
  const slowest = timed.sort((one, other) => other.time - one.time).slice(0, 8);
  print(`${texts.length} texts of 64 KB`, [
    [
      'one, ms',
      spread(
        timed.map(({ time }) => time),
        1,
      ),
    ],
    ...slowest.map(({ name, time }): [string, string] => [name, time.toFixed(1)]),
  ]);
}
