import type { Difference, Suspect } from '../../checking/difference.ts';
import { consoleLabels } from '../../notation/console.ts';
import { mostInAll } from '../../probing/next-probes.ts';
import type { Answered } from '../../probing/probe.ts';
import { listIn } from '../../probing/reading.ts';
import { doubtText } from '../asking-text.ts';
import { type CheckingText, unlisted } from '../checking-text.ts';
import { type Phrase, say } from '../phrase.ts';
import { described, doubts } from './asking.ts';
import { longList } from './list.ts';

const suspected: Readonly<Record<Suspect, string>> = {
  cdn: '响应来自存储桶前面的 CDN 或代理',
  'other-endpoint': '此域名不使用存储桶的跨域规则',
  'not-saved': '修改没有在控制台保存或尚未生效',
  'rule-above': '请求先命中了排在所修改规则之前的另一条规则',
  'newer-rules': '存储桶的规则之后又被修改过',
  'another-bucket': '这些规则属于另一个存储桶',
  assumption: 'COS 的实际行为与诊断所依据的假设不符',
};

const expectations: Readonly<Record<Difference['expected'], (rules: string, answered: Answered) => Phrase>> = {
  passes: (rules, { probe, answer }) =>
    say`按${[rules]}，${described(probe)}应当通过，但存储桶返回 ${answer.status}：存储桶使用的不是这些规则。`,
  refused: (rules, { probe, answer }) =>
    say`按${[rules]}，${described(probe)}应当被拒绝，但存储桶返回 ${answer.status}：存储桶使用的不是这些规则。`,
  'another-rule': (rules, { probe }) =>
    say`对${described(probe)}，存储桶返回的 ${'Access-Control-*'} 响应头与${[rules]}不一致：存储桶使用的不是这些规则。`,
};

const before = say`每个响应都与修改之前的规则一致。可能的原因：修改没有保存，或保存到了另一个存储桶；COS 会在几秒内应用已保存的修改。`;

export const checking: CheckingText = {
  check: '已保存，检查存储桶',
  checkHint: '只重新发送已捕获请求的预检请求，不发送其他内容。',
  checkAgain: '重新检查',
  checking: '正在检查存储桶',
  progress: (answered, all) => `${all} 个预检请求，已收到 ${answered} 个响应`,
  checkedAt: (time) => `检查于 ${time}`,
  stopped: say`已停止：停止前未收到响应的请求没有检查。`,

  allPassTitle: (requests) => (requests === 1 ? '已捕获的请求现在通过' : `已捕获的 ${requests} 个请求现在全部通过`),
  allPassCause: (preflights, allowed, status) => {
    const each =
      allowed === null
        ? say`存储桶响应了 ${preflights} 个预检请求，均允许此页面。`
        : say`存储桶响应了 ${preflights} 个预检请求，均返回 ${allowed}。`;
    return say`${each}${status === null ? [] : say`修改之前返回 ${status}。`}`;
  },
  failTitle: (failing, all) => {
    if (all === 1) return '已捕获的请求仍未通过';
    return failing === all ? `已捕获的 ${all} 个请求均未通过` : `已捕获的 ${all} 个请求中有 ${failing} 个仍未通过`;
  },
  openTitle: (open, all) => {
    if (all === 1) return '已捕获的请求未检查';
    return open === all ? `已捕获的 ${all} 个请求均未检查` : `已捕获的 ${all} 个请求中有 ${open} 个未检查`;
  },
  failedSince: say`检查之后又有请求失败。重新检查，可将其包括在内。`,

  request: '请求',
  bucket: '存储桶',
  browser: '此浏览器',
  outcomes: {
    passes: () => '通过',
    refused: ({ answered }) => `拒绝（${answered.answer.status}）`,
    otherwise: ({ doubt }) => (doubt.kind === 'not-passing' ? '浏览器不接受' : `返回 ${doubt.answer.status}`),
    unexposed: ({ names }) => `未暴露 ${names.join('、')}`,
    unanswered: ({ problem }) => (problem === null ? '未检查' : '没有响应'),
    unsent: () => '未检查',
  },
  kept: (kept, time) => {
    if (kept === 'nothing') return '会重新预检';
    if (kept === 'unneeded') return '不发送预检请求';
    return kept === 'unknown' ? '缓存了响应，到期时间未知' : `缓存的响应 ${time(kept)} 到期`;
  },
  moreRows: (count) => `另有 ${count} 个`,
  untilThen: say`到期之前，刷新后仍可能使用缓存的响应；无痕（隐私）窗口会立即重新预检。`,
  storedAnswers: (requests) =>
    say`此浏览器缓存了 ${longList(requests)} 的响应，其中没有跨域响应头，之后可能继续使用。使用无痕（隐私）窗口，或在开发者工具中停用缓存后刷新，即可重新请求存储桶。`,
  restsOn: (beyondBucket, noCredentials) => [
    ...say`假设（未经 COS 文档证实）：实际请求的响应与不带请求头的预检请求的响应，允许的内容相同。`,
    ...(beyondBucket ? say`存储桶前面的 CDN 对两者的响应可能不同。` : []),
    ...(noCredentials ? say`另一假设：请求不携带凭证。这一点未能确认，而携带凭证的请求不允许使用 ${'*'}。` : []),
  ],

  reasons: {
    refused: ({ answered, bare }) => {
      const { probe, answer } = answered;
      if (probe.headerNames.length === 0 || (bare !== null && bare.status === answer.status)) {
        return say`对来自 ${probe.origin} 的 ${[probe.method]} 预检请求，即使不带请求头，存储桶也返回 ${answer.status}：没有规则允许此来源使用此方法。`;
      }
      if (bare === null) return say`对${described(probe)}，存储桶返回 ${answer.status}。`;
      const listed = listIn(bare, 'Access-Control-Allow-Headers');
      const missing = unlisted(answered, listed);
      const lists = listed.length === 0 ? say`命中的规则没有列出任何请求头` : say`命中的规则列出了 ${longList(listed)}`;
      const lacks = missing.length === 0 ? say`。` : say`，其中 ${longList(missing)} 未列出。`;
      return say`对来自 ${probe.origin} 的 ${[probe.method]} 预检请求，不带请求头时存储桶返回 ${bare.status}，${lists}。带上 ${longList(probe.headerNames)} 则返回 ${answer.status}${lacks}`;
    },
    otherwise: ({ doubt }) => doubtText(doubts, doubt),
    unexposed: ({ method, names }) =>
      say`${[method]} 请求能够通过，但页面读不到响应头 ${longList(names)}。在命中规则的“${[consoleLabels.zh.exposeHeaders]}”中添加。`,
    unsent: () => say`这些请求所需的不同预检请求超过 ${mostInAll} 个，其余未发送；优先检查失败的请求。`,
  },
  difference: ({ answered, expected, fitsBefore, suspects }, changed) => {
    const fact = expectations[expected](changed ? '修改后的规则' : '此处保存的规则', answered);
    if (fitsBefore) return say`${fact}${before}`;
    return say`${fact}${[`可能的原因：${suspects.map((suspect) => suspected[suspect]).join('；')}。`]}`;
  },
  notNoted: say`请求全部通过，但并非按修改后的规则通过，因此未更新此处保存的规则。粘贴存储桶当前的规则。`,
  noted: (bucket) => say`已改用 ${bucket} 修改后的规则`,
  askInstead: say`询问存储桶，即可得知被拒绝的是哪一项。`,
};
