import { expect, test } from 'vitest';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

const rules = (name: string) => `resource "tencentcloud_cos_bucket" "${name}" {
  bucket = "${name}-1250000000"
  cors_rules {
    allowed_origins = ["https://app.example.com"]
    allowed_methods = ["PUT"]
  }
}
`;

/** Sets `cors_response_vary` of the bucket before its rules. */
function varying(value: string): string {
  return rules('a').replace('  cors_rules', `  cors_response_vary = ${value}\n  cors_rules`);
}

function varyIn(text: string) {
  const parsed = parseConfiguration(text);
  return parsed.ok ? parsed.configuration.responseVary : parsed.problem;
}

const bare = 'resource "tencentcloud_cos_bucket" "b" {\n  cors_response_vary = true\n}\n';

test.each<[told: string, text: string, responseVary: boolean]>([
  ['is read', varying('true'), true],
  ['may be a string, as a variables file has it', varying('"true"'), true],
  ['may be off', varying('false'), false],
  ['may be null, as if absent', varying('null'), false],
  ['is off when absent', rules('a'), false],
  ['is off in a comment', varying('false # cors_response_vary = true'), false],
  ['may stand behind the rules', rules('a').replace(/}\n$/, '  cors_response_vary = true\n}\n'), true],
  ['of another bucket does not count, before', bare + rules('a'), false],
  ['of another bucket does not count, behind', rules('a') + bare, false],
  [
    'may stand beside a rule without its resource',
    `cors_response_vary = true\n${rules('a').split('\n').slice(2, -2).join('\n')}`,
    true,
  ],
])('cors_response_vary %s', (_, text, responseVary) => {
  expect(varyIn(text)).toBe(responseVary);
});

test('an expression for cors_response_vary is refused, with its place', () => {
  expect(varyIn(varying('var.vary'))).toMatchObject({
    kind: 'wrong-value',
    name: 'cors_response_vary',
    found: 'var.vary',
    line: 3,
  });
});

test('text of another language in a string leaves it Terraform', () => {
  const text =
    'cors_rules {\n  allowed_origins = ["$${a"]\n  allowed_methods = ["GET"]\n  allowed_headers = ["[]cos.Rule {"]\n}';
  expect(parseConfiguration(text)).toMatchObject({ configuration: { rules: [{ allowedOrigins: ['${a'] }] } });
});
