import type { CliText } from '../cli-text.ts';
import { codes, say } from '../phrase.ts';

export const cli: CliText = {
  what: '找出腾讯云 COS 存储桶的哪条跨域规则、哪个字段拒绝了请求。',
  usage: '用法',
  commands: '命令',
  options: '选项',
  example: '示例',
  exits: '退出码',
  exit: ['全部通过', '有请求被拒绝', '无法判断：用法、文件或网络有误'],
  summaries: {
    har: 'HAR 文件中有哪些请求失败，以及让它们通过的规则修改',
    rules: '跨域规则中的错误（含行列号），并可转换为其他格式',
    replay: '在给定规则下请求能否通过，不发送任何请求',
    ask: '线上存储桶是否允许该请求，最多发送 30 个预检请求（OPTIONS）',
    fetch: '用一次签名的 GET /?cors 获取存储桶的跨域规则',
  },
  optionTexts: {
    rules: '存储桶的规则：XML、JSON、YAML、Terraform、SDK 代码或控制台文本；- 表示标准输入',
    bucket: '规则所属的存储桶：examplebucket-1250000000',
    domain: '自定义域名对应的存储桶，可多次使用',
    objects: '显示对象键，而不是 object.jpg 之类的名称',
    origin: '页面的来源：https://app.example.com',
    method: '请求方法（默认为 PUT）',
    header: '请求头，可带值，可多次使用',
    credentials: '页面会发送凭证，例如 Cookie',
    upload: 'COS JavaScript SDK 一次上传的全部请求：parts（分块）或 simple（简单）',
    region: '存储桶所在地域，域名中没有地域时使用',
    'dry-run': '只列出预检请求，不发送',
    as: '输出规则的格式：xml、json、console、terraform、javascript、python、go、java 或 php',
    json: '输出 JSON，格式见 docs/report.md',
    lang: 'en 或 zh-CN',
    help: '显示帮助',
    version: '显示版本',
  },
  problems: {
    'unknown-command': ({ name }) =>
      say`没有 ${name} 命令：可用的有 har、rules、replay、ask、fetch，用 --help 查看说明。`,
    'unknown-option': ({ option, command }) =>
      command === null
        ? say`没有选项 ${option}：运行 cos-cors-doctor --help 查看说明。`
        : say`${[command]} 没有选项 ${option}：运行 cos-cors-doctor ${[command]} --help 查看可用选项。`,
    'lacks-value': ({ option }) => say`${option} 后面缺少值。`,
    'needless-value': ({ option }) => say`${option} 不带值。`,
    'given-twice': ({ option }) => say`${option} 写了两次：只保留一个。`,
    lacks: ({ command, what }) => say`${[command]} 缺少 ${what}：运行 cos-cors-doctor ${[command]} --help 查看示例。`,
    'one-too-many': ({ text }) => say`多了参数 ${text}：含空格的值要加引号。`,
    'other-choice': ({ option, value, choices }) => say`${option} 的值不能是 ${value}：可选 ${codes(choices, '、')}。`,
    'not-together': ({ options }) => say`${codes(options, ' 与 ')} 不能同时使用：去掉其中一个。`,
    'no-domain': ({ value }) =>
      say`${value} 中没有域名和存储桶：写成 --domain files.example.com=examplebucket-1250000000。`,
    unreadable: ({ file, code }) => say`无法读取 ${file}（${[code]}）：检查路径，以及它是否为可读的文件。`,
    unwritable: ({ code }) => say`无法写出结果（${[code]}）：检查标准输出所指向的磁盘或程序。`,
    'several-buckets': ({ buckets }) =>
      say`HAR 中有多个存储桶的请求（${codes(buckets, '、')}）：用 --bucket 指明这些规则属于哪一个。`,
    'other-bucket': ({ bucket, buckets }) =>
      buckets.length === 0
        ? say`HAR 中没有发往 ${bucket} 的请求：用 --domain 指明自定义域名对应的存储桶。`
        : say`HAR 中没有发往 ${bucket} 的请求，只有发往 ${codes(buckets, '、')} 的：改正 --bucket。`,
    'no-bucket': ({ text }) =>
      say`${text} 中没有存储桶：写成 examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com 这样的域名。`,
    'no-region': ({ bucket }) => say`不知道 ${bucket} 所在的地域：用 --region ap-guangzhou 指明。`,
    'wrong-region': ({ region }) => say`${region} 不是地域：写成 ap-guangzhou 这样的名称。`,
    'no-own-host': ({ text }) =>
      say`${text} 不是存储桶自己的域名，签名不会发往别处：写成 examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com。`,
    'lacks-key': ({ variable }) => say`未设置环境变量 ${variable}：请求需要用它签名，密钥只从环境变量读取。`,
    'no-answer': ({ host, code }) =>
      code === ''
        ? say`${host} 没有响应：检查域名、地域和网络后重试。`
        : say`${host} 没有响应（${[code]}）：检查域名、地域和网络后重试。`,
    'too-slow': ({ host, seconds }) => say`${host} 在 ${seconds} 秒内没有响应：检查网络后重试。`,
    busy: ({ host, status }) => say`${host} 返回 ${status}，要求稍后再发：过一会儿重试。`,
    'server-error': ({ host, status }) => say`${host} 对预检请求返回 ${status}，是服务端错误：稍后重试。`,
    'not-cos': ({ host, status }) =>
      say`${host} 的响应（${status}）并非来自 COS，而是来自代理、CDN 或网络登录页：检查域名和网络。`,
    bug: ({ fault }) =>
      fault === '' ? say`cos-cors-doctor 自身出错，未能完成。` : say`cos-cors-doctor 自身出错，未能完成：${fault}`,
  },
  about: (name, sentence) => say`${name}：${sentence}`,
  reading: (file, megabytes) => `正在读取 ${file}：${megabytes} MB`,
  rulesRead: (rules) => say`读取到 ${rules} 条规则`,
  noMistakes: '没有错误，也没有警告。',
  proven: (passing, left) => {
    if (left > 0) return say`已模拟此修改：${passing + left} 个请求中有 ${passing} 个通过，其余请求没有规则可以允许。`;
    return passing === 1 ? say`已模拟此修改：该请求通过。` : say`已模拟此修改：${passing} 个请求全部通过。`;
  },
  uploadPasses: (requests, origin) => say`${origin} 的上传可以通过，共 ${requests} 个请求`,
  stepPasses: (step, method, rule) =>
    rule === null ? say`${[step]}（${[method]}）：通过` : say`${[step]}（${[method]}）：通过，命中规则 ${rule}`,
  stepRefused: (step, method) => say`${[step]}（${[method]}）：被拒绝`,
  asked: (preflights, host) => say`向 ${host} 发送了 ${preflights} 个预检请求`,
  preflightPasses: (method, origin, host) => say`${host} 允许 ${origin} 的 ${[method]} 请求`,
  exposes: (names) =>
    names.length === 0
      ? say`除默认可读的响应头外，页面读不到其他响应头。`
      : say`页面还能读取响应头 ${codes(names, '、')}。`,
  wouldSend: (first, most, url) =>
    say`没有发送任何请求。会先向 ${url} 发送 ${first} 个预检请求，总共最多 ${most} 个：下一个发什么由响应决定。`,
  first: '一定会发送',
  edit: (edit, way) => say`${edit}（${[way]}）`,
  changeAbove: say`上面的修改也能让它通过。`,
  possible: '响应未能说明原因时再发送',
  remedies: {
    'rules-unknown': (host, origin) =>
      say`用 ${'--rules FILE'} 给出存储桶的规则，或直接询问存储桶：${`cos-cors-doctor ask ${host} --origin ${origin}`}`,
    'bucket-not-known': (host) => say`指明此域名对应的存储桶：${`--domain ${host}=BUCKET`}`,
    'configuration-differs': (host) => say`与存储桶现在的规则比较：${`cos-cors-doctor fetch ${host}`}`,
  },
};
