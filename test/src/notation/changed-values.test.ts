import { expect, test } from 'vitest';
import { parseConfiguration } from '../../../src/notation/parse-configuration.ts';

const putBucketCors = (origin: string) =>
  `client.put_bucket_cors(Bucket=b, CORSConfiguration={'CORSRule': [{'AllowedOrigin': [${origin}], 'AllowedMethod': ['GET']}]})`;

test.each([
  ['of Python', putBucketCors("f'https://{host}'")],
  [
    'of Ruby',
    's3.put_bucket_cors(cors_configuration: { cors_rules: [{ allowed_origins: ["https://#{host}"], allowed_methods: [\'GET\'] }] })',
  ],
  ['of Swift', 'rule.allowedOrigins = ["https://\\(host)"]\nrule.allowedMethods = ["GET"]'],
])('a string %s that an expression fills in is computed', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({
    ok: false,
    problem: { kind: 'computed-value', found: expect.stringContaining('host') },
  });
});

test('a raw string of Python keeps its backslashes', () => {
  expect(parseConfiguration(putBucketCors("r'https://a\\.com'"))).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['https://a\\.com'] }] },
  });
});

test('Python with addresses in it is refused as Python', () => {
  expect(parseConfiguration(putBucketCors("'https://a.com' 'https://b.com'"))).toMatchObject({
    ok: false,
    problem: { kind: 'malformed', notation: 'Python' },
  });
});

const php = (rules: string, ...lines: readonly string[]) =>
  ['<?php', ...lines, `$c->putBucketCors(array('Bucket' => $b, 'CORSRules' => ${rules}));`].join('\n');
const phpRule = (origins: string) => `array(array('AllowedOrigins' => ${origins}, 'AllowedMethods' => array('GET')))`;
const java = (...lines: readonly string[]) =>
  [...lines, 'rule.setAllowedMethods(Arrays.asList(CORSRule.AllowedMethods.GET));'].join('\n');
const python = (...lines: readonly string[]) => [...lines, putBucketCors('*origins')].join('\n');

test.each([
  ['+= of a list', python("origins = ['a']", "origins += ['b']").replace('[*origins]', 'origins')],
  ['.= of a string', php(phpRule("array('a', $o)"), "$o = '';", "$o .= 'b';")],
  ['an item in brackets', php('$rules', `$rules = ${phpRule("array('a')")};`, "$rules[0]['AllowedOrigins'][] = 'b';")],
  ['array_push', php(phpRule('$o'), "$o = array('a');", "array_push($o, 'b');")],
  ['array_unshift', php(phpRule('$o'), "$o = array('b');", "array_unshift($o, 'a');")],
  ['empty brackets', php(phpRule('$o'), "$o = ['a'];", "$o[] = 'b';")],
  [
    'a place to add at',
    java('List<String> o = new ArrayList<>();', 'o.add("b");', 'o.add(0, "a");', 'rule.setAllowedOrigins(o);'),
  ],
  [
    'Collections.addAll',
    java('List<String> o = new ArrayList<>();', 'Collections.addAll(o, "a", "b");', 'rule.setAllowedOrigins(o);'),
  ],
  [
    "Ruby's <<",
    "o = ['a']\no << 'b'\ns3.put_bucket_cors(cors_configuration: { cors_rules: [{ allowed_origins: o, allowed_methods: ['GET'] }] })",
  ],
  [
    'a change of an item of JavaScript',
    "const rules = [{ AllowedOrigin: ['a'], AllowedMethod: ['GET'] }];\nrules[0].AllowedOrigin.push('b');\ncos.putBucketCors({ CORSRules: rules });",
  ],
])('%s counts', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['a', 'b'], allowedMethods: ['GET'] }] },
  });
});

test.each([
  [
    'is taken out',
    java('List<String> o = new ArrayList<>(Arrays.asList("a", "*"));', 'o.remove("*");', 'rule.setAllowedOrigins(o);'),
  ],
  [
    'another branch sets',
    java(
      'if (isProduction) {',
      '  rule.setAllowedOrigins(Arrays.asList("a"));',
      '} else {',
      '  rule.setAllowedOrigins(Arrays.asList("*"));',
      '}',
    ),
  ],
  [
    'a branch sets again',
    [
      "rule = {'AllowedOrigin': ['*'], 'AllowedMethod': ['GET']}",
      'if production:',
      "    rule['AllowedOrigin'] = ['a']",
      "client.put_bucket_cors(Bucket=b, CORSConfiguration={'CORSRule': [rule]})",
    ].join('\n'),
  ],
  [
    'Python tells by a condition',
    "origin = ['a'] if production else ['*']\nrule = {'AllowedMethod': ['GET']}\nrule['AllowedOrigin'] = origin",
  ],
  ['Python makes in a loop', putBucketCors("'https://' + d for d in domains")],
  ['PHP makes in a loop', php('$rules', 'foreach ($all as $o) {', `  $rules[] = ${phpRule('array($o)')};`, '}')],
  [
    'Go formats',
    'opt := &cos.BucketPutCORSOptions{Rules: []cos.BucketCORSRule{{AllowedOrigins: []string{fmt.Sprintf("https://%s", d)}}}}',
  ],
  [
    'is spread into a rule',
    "const base = { AllowedMethod: ['GET'] };\ncos.putBucketCors({ CORSRules: [{ ...base, AllowedOrigin: ['a'] }] });",
  ],
  ['has a computed name', "cos.putBucketCors({ CORSRules: [{ [name]: ['a'], AllowedMethod: ['GET'] }] });"],
  [
    'is deleted',
    "const rule = { AllowedOrigin: ['a'], AllowedMethod: ['GET'], MaxAgeSeconds: 5 };\ndelete rule.MaxAgeSeconds;\ncos.putBucketCors({ CORSRules: [rule] });",
  ],
  [
    'a switch of Go sets by default',
    [
      'switch env {',
      'case "prod":',
      '\torigins = []string{"a"}',
      'default:',
      '\torigins = []string{"*"}',
      '}',
      'rules := []cos.BucketCORSRule{{AllowedOrigins: origins, AllowedMethods: []string{"GET"}}}',
    ].join('\n'),
  ],
  [
    'another branch adds',
    java('if (a) {', '  origins.add("a");', '} else {', '  origins.add("*");', '}', 'rule.setAllowedOrigins(origins);'),
  ],
])('a value that %s is computed', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: false, problem: { kind: 'computed-value' } });
});

test('code that sets everything within a branch, or after one, is read', () => {
  const text = java(
    'if (!client.doesBucketExist(bucket)) {',
    '  client.createBucket(bucket);',
    '}',
    'CORSRule rule = new CORSRule();',
    'rule.setAllowedOrigins(Arrays.asList("a"));',
    'rule.setAllowedOrigins(Arrays.asList("b"));',
  );
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['b'], allowedMethods: ['GET'] }] },
  });
});

test.each([
  [
    'a list',
    java('origins.add("a");', ...Array(60).fill('origins.addAll(origins);'), 'rule.setAllowedOrigins(origins);'),
  ],
  ['a string', java('String o = "a";', ...Array(60).fill('o = o + o;'), 'rule.setAllowedOrigins(Arrays.asList(o));')],
  ['a list in itself', php(phpRule('$o'), "$o = array('a');", '$o[0] = $o;')],
])('%s that each line of code doubles is refused', (_, text) => {
  expect(parseConfiguration(text)).toMatchObject({ ok: false });
});

test('an array of PHP that is put into another is not changed with its variable', () => {
  const rule = (origin: string) => `array('AllowedOrigins' => array('${origin}'), 'AllowedMethods' => array('GET'))`;
  const change = "$rule['AllowedOrigins'] = array('b');";
  const text = php('$rules', `$rule = ${rule('a')};`, '$rules[] = $rule;', change, '$rules[] = $rule;');
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['a'] }, { allowedOrigins: ['b'] }] },
  });
});

test('rules of several literals that code puts into one list are read in its order', () => {
  const rule = (origin: string) => `{ AllowedOrigin: ['${origin}'], AllowedMethod: ['GET'] }`;
  const put = 'cos.putBucketCors({ Bucket, Region, CORSRules: rules });';
  const text = `const rules = [${rule('b')}];\nrules.unshift(${rule('a')});\n${put}`;
  expect(parseConfiguration(text)).toMatchObject({
    ok: true,
    configuration: { rules: [{ allowedOrigins: ['a'] }, { allowedOrigins: ['b'] }] },
  });
  expect(parseConfiguration(`const a = ${rule('a')};\nconst b = ${rule('b')};`)).toMatchObject({
    ok: false,
    problem: { kind: 'several-configurations' },
  });
});

test('a call of Python whose second line begins with a key is read', () => {
  const text = putBucketCors("'a'").replace("], '", "],  # was '*'\n '");
  expect(parseConfiguration(text)).toMatchObject({ ok: true, configuration: { rules: [{ allowedOrigins: ['a'] }] } });
});
