import type { CliText } from '../cli-text.ts';
import { codes, say } from '../phrase.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const cli: CliText = {
  what: 'Finds which field of which CORS rule of a Tencent COS bucket refuses a request.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  example: 'Example',
  exits: 'Exit status',
  exit: ['everything passes', 'something is refused', 'nothing could be judged: usage, file or network'],
  summaries: {
    har: 'what failed in a HAR file, and the change of the rules that lets it pass',
    rules: 'mistakes in CORS rules, with line and column; and the rules in another notation',
    replay: 'whether rules let a request pass, without sending anything',
    ask: 'whether a live bucket lets a request pass, by at most 30 preflights (OPTIONS)',
    fetch: 'the CORS rules of a bucket, by one signed GET /?cors',
  },
  optionTexts: {
    rules: "the bucket's rules: XML, JSON, YAML, Terraform, SDK code or text from the console; - reads standard input",
    bucket: 'the bucket whose rules these are: examplebucket-1250000000',
    domain: 'the bucket behind a custom domain; can be repeated',
    objects: 'show object keys instead of names such as object.jpg',
    origin: 'the origin of the page: https://app.example.com',
    method: 'the method of the request (PUT if absent)',
    header: 'a request header, with or without its value; can be repeated',
    credentials: 'the page sends credentials, such as cookies',
    upload: "every request of an upload by COS's JavaScript SDK: parts or simple",
    region: "the bucket's region, where the host does not name it",
    'dry-run': 'list the preflights and send none',
    as: 'print the rules as xml, json, console, terraform, javascript, python, go, java or php',
    json: 'print JSON, as docs/report.md describes it',
    lang: 'en or zh-CN',
    help: 'print this help',
    version: 'print the version',
  },
  problems: {
    'unknown-command': ({ name }) =>
      say`There is no command ${name}: use har, rules, replay, ask or fetch, or --help to read what each does.`,
    'unknown-option': ({ option, command }) =>
      command === null
        ? say`There is no option ${option}: run cos-cors-doctor --help for what there is.`
        : say`${[command]} has no option ${option}: run cos-cors-doctor ${[command]} --help for those it has.`,
    'lacks-value': ({ option }) => say`${option} needs a value after it.`,
    'needless-value': ({ option }) => say`${option} takes no value.`,
    'given-twice': ({ option }) => say`${option} is given twice: give it once.`,
    lacks: ({ command, what }) =>
      say`${[command]} needs ${what}: run cos-cors-doctor ${[command]} --help for an example.`,
    'one-too-many': ({ text }) => say`${text} is one argument too many: put a value with spaces in quotation marks.`,
    'other-choice': ({ option, value, choices }) =>
      say`${option} cannot be ${value}: it is one of ${codes(choices, ', ')}.`,
    'not-together': ({ options }) => say`${codes(options, ' and ')} cannot be used together: leave one of them out.`,
    'no-domain': ({ value }) =>
      say`${value} names no domain and bucket: write --domain files.example.com=examplebucket-1250000000.`,
    unreadable: ({ file, code }) =>
      say`${file} cannot be read (${[code]}): check the path, and that it is a file that you may read.`,
    unwritable: ({ code }) =>
      say`What was found cannot be written (${[code]}): check the disk or the program that standard output goes to.`,
    'several-buckets': ({ buckets }) =>
      say`The HAR has requests to several buckets (${codes(buckets, ', ')}): say with --bucket whose rules these are.`,
    'other-bucket': ({ bucket, buckets }) =>
      buckets.length === 0
        ? say`The HAR has no request to ${bucket}: name the bucket behind a custom domain with --domain.`
        : say`The HAR has no request to ${bucket}, only to ${codes(buckets, ', ')}: correct --bucket.`,
    'no-bucket': ({ text }) =>
      say`${text} names no bucket: write a host such as examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com.`,
    'no-region': ({ bucket }) => say`The region of ${bucket} is not known: give it with --region ap-guangzhou.`,
    'wrong-region': ({ region }) => say`${region} is not a region: write one such as ap-guangzhou.`,
    'no-own-host': ({ text }) =>
      say`${text} is not a bucket's own host, and a signature is sent nowhere else: write examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com.`,
    'lacks-key': ({ variable }) =>
      say`The environment variable ${variable} is not set: it is needed to sign the request, and keys are read from nowhere else.`,
    'no-answer': ({ host, code }) =>
      code === ''
        ? say`${host} did not answer: check the host, its region and the network, then try again.`
        : say`${host} did not answer (${[code]}): check the host, its region and the network, then try again.`,
    'too-slow': ({ host, seconds }) =>
      say`${host} did not answer within ${seconds} seconds: check the network, then try again.`,
    busy: ({ host, status }) => say`${host} answered ${status}: it asks for a pause, so try again later.`,
    'server-error': ({ host, status }) =>
      say`${host} answered the preflight with ${status}, a server error: try again later.`,
    'not-cos': ({ host, status }) =>
      say`The response of ${host} (${status}) does not come from COS but from a proxy, a CDN or a network's login page: check the host and the network.`,
    bug: ({ fault }) =>
      fault === ''
        ? say`This failed because of a bug in cos-cors-doctor.`
        : say`This failed because of a bug in cos-cors-doctor: ${fault}`,
  },
  about: (name, sentence) => say`${name}: ${sentence}`,
  reading: (file, megabytes) => `Reading ${file}: ${megabytes} MB`,
  rulesRead: (rules) => say`${[counted(rules, 'rule', 'rules')]} read`,
  noMistakes: 'No mistake and no warning.',
  proven: (passing, left) => {
    if (left > 0) {
      const [verb, others] = [passing === 1 ? 'passes' : 'pass', left === 1 ? 'the other' : 'the others'];
      return say`Simulated with this change: ${passing} of ${passing + left} requests ${[verb]}; no rule can allow ${[others]}.`;
    }
    return passing === 1
      ? say`Simulated with this change: the request passes.`
      : say`Simulated with this change: all ${passing} requests pass.`;
  },
  uploadPasses: (requests, origin) =>
    requests === 1
      ? say`The upload from ${origin} passes: 1 request`
      : say`The upload from ${origin} passes: ${requests} requests`,
  stepPasses: (step, method, rule) =>
    rule === null ? say`${[step]} (${[method]}): passes` : say`${[step]} (${[method]}): passes, rule ${rule}`,
  stepRefused: (step, method) => say`${[step]} (${[method]}): refused`,
  asked: (preflights, host) => say`${[counted(preflights, 'preflight', 'preflights')]} sent to ${host}`,
  preflightPasses: (method, origin, host) => say`${host} allows ${[method]} from ${origin}`,
  exposes: (names) =>
    names.length === 0
      ? say`The page can read no response header beyond the usual ones.`
      : say`The page can also read the response headers ${codes(names, ', ')}.`,
  wouldSend: (first, most, url) =>
    say`Nothing was sent. ${[counted(first, 'preflight', 'preflights')]} would go to ${url} first, and at most ${most} in all: each response decides which one follows.`,
  first: 'In any case',
  edit: (edit, way) => say`${edit} (${[way]})`,
  changeAbove: say`The change above lets this pass, too.`,
  possible: 'If the responses leave something open',
  remedies: {
    'rules-unknown': (host, origin) =>
      say`Give the bucket's rules with ${'--rules FILE'}, or ask the bucket: ${`cos-cors-doctor ask ${host} --origin ${origin}`}`,
    'bucket-not-known': (host) => say`Name the bucket behind this host: ${`--domain ${host}=BUCKET`}`,
    'configuration-differs': (host) =>
      say`Compare with the rules that the bucket has now: ${`cos-cors-doctor fetch ${host}`}`,
  },
};
