import type { InterfaceText } from '../interface-text.ts';
import { say } from '../phrase.ts';
import { asking } from './asking.ts';
import { changeNotSought } from './bounds.ts';
import { checking } from './checking.ts';
import { droppedText } from './dropped.ts';
import { expected } from './expected.ts';
import { harText } from './har.ts';
import { list } from './list.ts';
import { namedBucket } from './named-bucket.ts';
import { onlyAsked } from './only-asked.ts';
import { permission } from './permission.ts';
import { requestIds } from './request-ids.ts';
import { rulesText } from './rules.ts';
import { settings } from './settings.ts';
import { settling } from './settling.ts';
import { timeLine } from './time-line.ts';
import { underWay } from './under-way.ts';
import { viewFault } from './view-fault.ts';
import { whatIf } from './what-if.ts';
import { writtenChange } from './written-change.ts';

export const interfaceText: InterfaceText = {
  watching: (site) => say`正在观察 ${[site]}`,
  notWatching: (site) => say`未观察 ${[site]}`,
  otherLanguage: 'English',
  betweenSentences: '',
  failures: '失败的请求，按原因列出',
  hints: '没有失败，但值得留意',
  others: '此请求的其他情况',
  passedSince: '之后已通过',
  passedSinceCause: say`这些请求在之后重复时均已通过：无需再作修改。`,
  leftOut: (requests) =>
    say`另有 ${requests} 个请求已移出列表：每个标签页最多保留 500 个、总计 4 MB，先移出正常的请求，再移出最早的问题；未结束的请求最多保留 3,000 个。`,

  dropped: droppedText,
  underWay,
  changeNotSought,
  permission,
  settings,

  openConsole: '在 COS 控制台打开此存储桶',
  consolePath: ['安全管理', '跨域访问 CORS 设置'],
  ruleTitle: (rule) => `规则 ${rule}`,
  newRule: '添加规则',
  moreRules: (count) => `另有 ${count} 条规则`,
  copy: '复制',
  copied: '已复制',
  copyFailed: '手动选择并复制',
  copyLines: (count, field) => `复制 ${count} 行到 ${field}`,
  notations: { console: '控制台', xml: 'XML', sdk: 'SDK', terraform: 'Terraform', curl: 'curl' },
  notationsLabel: '修改的写法',
  whole: '包含此修改的完整配置',
  replacesAll: say`提交后会替换存储桶的所有规则。`,
  written: writtenChange,
  expected,
  onlyAsked,
  preflightCommand: say`在终端中向存储桶发送此预检请求：返回 403，或当前生效的规则的 ${'Access-Control-*'} 头部。`,
  anyHeader: '改为允许任意请求头（Allow-Headers *）',
  anyHeaderHint: '按 COS 文档的建议，以允许任意请求头代替逐个列出见到的请求头。',
  proof: (mended, kept, left) => {
    const all = `捕获的 ${mended} 个请求全部通过`;
    const some = `捕获的 ${mended + left} 个请求中有 ${mended} 个通过，其余没有规则能够允许`;
    const still = kept === 0 ? '' : `；此前通过的 ${kept} 个请求仍然通过`;
    return [`按此修改重放：${left === 0 ? all : some}${still}`];
  },
  caveats: {
    opens: (origins, methods) => say`此规则随之也允许 ${list(origins)} 使用 ${list(methods)}。`,
    order: (rule) =>
      say`顺序很重要：新规则必须位于现有的规则 ${rule} 之前。如果控制台把它放在最后，可用 XML 或 SDK 的写法确定顺序。`,
    movedOrder: (rule) =>
      say`顺序很重要：移动的规则必须位于现有的规则 ${rule} 之前。如果控制台不能移动规则，可用 XML 或 SDK 的写法确定顺序。`,
    anyHeader: (rule, origins) =>
      rule === null
        ? say`新规则允许的每个页面随之可以发送任意请求头：${list(origins)}。`
        : say`规则 ${rule} 允许的每个页面随之可以发送任意请求头：${list(origins)}。`,
  },
  restsOn: '以下是假设，并非已知事实',
  remedy: '如何处理',

  pasteTitle: (bucket) => say`粘贴 ${bucket} 的跨域规则`,
  pasteHint: say`XML、JSON、SDK 调用、Terraform 或控制台的各个字段，前后带有其他内容也可以。内容只保存在此浏览器中。`,
  pasteLabel: '跨域配置',
  pasteSave: '使用这些规则',
  known: (bucket, when, rules) => say`${bucket}：${rules} 条规则，${[when]}记录`,
  pasteReplace: '替换',
  pasteForget: '移除',
  nothingConfigured: say`存储桶没有跨域规则：添加规则之前，COS 拒绝所有预检请求。`,
  foundInRules: (mistakes, warnings) =>
    `这些规则中有${[
      ...(mistakes === 0 ? [] : [` ${mistakes} 处错误`]),
      ...(warnings === 0 ? [] : [` ${warnings} 处警告`]),
    ].join('和')}`,
  mistakes: '永远不会匹配，或 COS 无法保存',
  warnings: '可以使用，但可能与本意不符',
  moreMistakes: (count) => `另有 ${count} 处`,
  place: (line, column) => `第 ${line} 行第 ${column} 列`,
  keptOld: '仍在使用之前的规则。',
  storageFailed: say`浏览器没有保存此内容：关闭此处后将失效。`,

  talkLabel: '经过',
  page: '页面',
  wants: (method) => say`请求 ${[method]}`,
  answers: {
    bucket: { answered: '存储桶应答', refused: '存储桶拒绝' },
    server: { answered: '服务器应答', refused: '服务器拒绝' },
    cache: { answered: '缓存应答', refused: '缓存拒绝' },
  },
  bucketUnreached: '没有响应',
  neverSent: '没有发出',
  unanswered: '没有响应',
  withheld: '页面读不到响应',
  readable: '响应可读',

  tableLabel: '逐条规则与请求对照',
  method: '方法',
  headers: '请求头',
  origin: '来源',
  askedFor: '请求',
  nearest: '最接近',
  applied: '已应用',
  allowed: '允许',
  refused: '拒绝',
  none: '无',

  cut: (characters) => `（已截断，共 ${characters.toLocaleString('en')} 个字符）`,
  viewFault,
  asking,
  checking,
  timeLine,
  domain: namedBucket,
  har: harText,
  requestIds,
  settling,
  rules: rulesText,
  whatIf,
};
