import type { InterfaceText } from '../interface-text.ts';
import { say } from '../phrase.ts';
import { asking } from './asking.ts';
import { changeNotSought } from './bounds.ts';
import { change } from './change.ts';
import { checking } from './checking.ts';
import { droppedText } from './dropped.ts';
import { evidence } from './evidence.ts';
import { expected } from './expected.ts';
import { findingList } from './finding-list.ts';
import { harText } from './har.ts';
import { leftRule } from './left-rule.ts';
import { list } from './list.ts';
import { namedBucket } from './named-bucket.ts';
import { onlyAsked } from './only-asked.ts';
import { opening } from './opening.ts';
import { permission } from './permission.ts';
import { reportView } from './report-view.ts';
import { requestIds } from './request-ids.ts';
import { rulesText } from './rules.ts';
import { settings } from './settings.ts';
import { settling } from './settling.ts';
import { timeLine } from './time-line.ts';
import { underWay } from './under-way.ts';
import { undo } from './undo.ts';
import { viewFault } from './view-fault.ts';
import { whatIf } from './what-if.ts';
import { writtenChange } from './written-change.ts';

export const interfaceText: InterfaceText = {
  watching: '监听中',
  notWatching: '未监听',
  hostsWithheld: '无权访问 COS 域名',
  otherLanguage: 'English',
  betweenSentences: '',
  failures: '失败的请求（按原因分组）',
  hints: '没有失败的请求，但有需要留意的问题',
  others: '此请求的其他问题',
  passedSince: '后来已通过',
  passedSinceCause: say`这些请求重试后均已通过，无需再修改。`,
  leftOut: (requests) =>
    say`另有 ${requests} 个请求已移出列表：每个标签页最多保留 500 个，所有标签页合计 4 MB，未结束的请求最多 3,000 个；先移出成功的请求，再移出最早的问题。`,

  dropped: droppedText,
  undo,
  underWay,
  changeNotSought,
  permission,
  settings,

  openConsole: '在 COS 控制台打开此存储桶',
  consolePath: ['安全管理', '跨域访问 CORS 设置'],
  ruleTitle: (rule) => `规则 ${rule}`,
  newRule: '添加规则',
  copy: '复制',
  copied: '已复制',
  copyFailed: '复制失败，手动选中后复制',
  copyLines: (count, field) => `复制“${field}”的 ${count} 行`,
  notations: { console: '控制台', xml: 'XML', sdk: 'SDK', terraform: 'Terraform', curl: 'curl' },
  notationsLabel: '修改内容的格式',
  whole: '包含此修改的完整配置',
  replacesAll: say`提交后会替换存储桶的全部规则。`,
  change,
  written: writtenChange,
  expected,
  onlyAsked,
  leftRule,
  preflightCommand: say`在终端中向存储桶发送此预检请求：返回 403，或返回当前命中规则的 ${'Access-Control-*'} 响应头。`,
  anyHeader: '改为允许任意请求头（Allow-Headers *）',
  anyHeaderHint: '按腾讯云文档的建议允许任意请求头，不再逐个列出已捕获的请求头。',
  proof: (mended, kept, left) => {
    const all = mended === 1 ? '已捕获的请求通过' : `已捕获的 ${mended} 个请求全部通过`;
    const some = `已捕获的 ${mended + left} 个请求中有 ${mended} 个通过，其余 ${left} 个没有规则能够允许`;
    const still = kept === 0 ? '' : `；此前通过的 ${kept} 个请求仍然通过`;
    return [`按此修改模拟：${left === 0 ? all : some}${still}`];
  },
  proofRead: (names) => say`按此修改模拟：页面可以读取 ${list(names)}`,
  caveats: {
    opens: (origins, methods) => say`修改后，此规则还允许 ${list(origins)} 使用 ${list(methods)}。`,
    order: (rule) =>
      say`注意顺序：新规则必须排在现有的规则 ${rule} 之前。如果控制台只能添加到末尾，改用 XML 或 SDK 格式提交。`,
    movedOrder: (rule) =>
      say`注意顺序：移动的规则必须排在现有的规则 ${rule} 之前。如果控制台不能移动规则，改用 XML 或 SDK 格式提交。`,
    anyHeader: (rule, origins) =>
      rule === null
        ? say`修改后，新规则允许的来源（${list(origins)}）都可以发送任意请求头。`
        : say`修改后，规则 ${rule} 允许的来源（${list(origins)}）都可以发送任意请求头。`,
  },
  restsOn: '诊断依据的假设（未经 COS 文档证实）',
  remedy: '如何处理',

  pasteTitle: (bucket) => say`粘贴 ${bucket} 的跨域规则`,
  pasteHint: say`支持 XML、JSON、YAML、SDK 调用、Terraform 和从控制台复制的文本，前后有其他内容也能识别。规则只保存在此浏览器中。`,
  pasteLabel: '跨域配置',
  pasteSave: '使用这些规则',
  known: (bucket, when, rules) => say`${bucket}：${rules} 条规则，${[when]}保存`,
  pasteReplace: '替换',
  pasteForget: '移除',
  nothingConfigured: say`存储桶没有跨域规则：添加规则之前，COS 拒绝所有预检请求。`,
  foundInRules: (mistakes, warnings) =>
    `这些规则有 ${[
      ...(mistakes === 0 ? [] : [`${mistakes} 处错误`]),
      ...(warnings === 0 ? [] : [`${warnings} 处警告`]),
    ].join('、')}`,
  mistakes: '不会匹配任何请求，或不被 COS 接受',
  warnings: '有效，但可能不是本意',
  moreMistakes: (count) => `另有 ${count} 处`,
  place: (line, column) => `第 ${line} 行第 ${column} 列`,
  keptOld: '仍使用之前的规则。',
  storageFailed: say`浏览器未能写入存储：此处显示为已保存的内容，关闭此视图后会丢失。`,

  talkLabel: '请求过程',
  page: '页面',
  wants: (method) => say`请求 ${[method]}`,
  neverSent: '未发出',
  unanswered: '无响应',
  withheld: '响应被拦截',
  readable: '页面可读取响应',

  tableLabel: '逐条规则与请求的对照',
  method: '方法',
  headers: '请求头',
  origin: '来源',
  askedFor: '请求的来源、方法和请求头',
  nearest: '最接近',
  applied: '命中',
  allowed: '允许',
  refused: '拒绝',
  none: '无',

  cut: (characters) => `（已截断，共 ${characters.toLocaleString('en')} 个字符）`,
  viewFault,
  asking,
  evidence,
  checking,
  timeLine,
  findingList,
  domain: namedBucket,
  har: harText,
  opening,
  requestIds,
  report: reportView,
  settling,
  rules: rulesText,
  whatIf,
};
