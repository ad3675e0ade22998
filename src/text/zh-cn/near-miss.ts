import type { HeaderDifference } from '../../cos/near-misses/header-difference.ts';
import { invisibleCharacters } from '../../cos/near-misses/invisible-character.ts';
import type { NearestOrigin } from '../../cos/near-misses/nearest-origin.ts';
import type { OriginDifference } from '../../cos/near-misses/origin-difference.ts';
import type { RefusedHeader } from '../../cos/near-misses/refused-header.ts';
import { configuredLine, isNoOrigin, isPartsOnly, listed, nearLines } from '../near-miss.ts';
import { differing, type Phrase, say } from '../phrase.ts';
import { list } from './list.ts';

const characterNames: ReadonlyMap<string, string> = new Map([
  ['U+0009', '制表符'],
  ['U+0020', '空格'],
  ['U+00A0', '不换行空格'],
  ['U+200B', '零宽空格'],
  ['U+3000', '全角空格'],
  ['U+FEFF', '字节顺序标记'],
]);

/** Names the characters of a text that cannot be seen: `U+200B（零宽空格）`. */
function unseen(text: string): Phrase {
  const named = invisibleCharacters(text).map((point) => {
    const name = characterNames.get(point);
    return name === undefined ? say`${point}` : say`${point}（${[name]}）`;
  });
  return listed(named, '、');
}

const partNames = { port: '端口', scheme: '协议', www: '完整的主机名' };

/** Why a line that differs in this way does not match the page's origin. */
const originReasons: Readonly<Record<OriginDifference, (configured: string) => Phrase>> = {
  'invisible-character': (configured) => say`该行含有来源中没有的字符 ${unseen(configured)}`,
  'own-letters': () => say`浏览器会把这样的主机名转换为 ASCII 形式（Punycode）`,
  'trailing-slash': () => say`来源末尾没有斜杠`,
  path: () => say`来源不含路径`,
  'letter-case': () => say`浏览器发送的来源是小写的`,
  'missing-scheme': () => say`来源以协议开头`,
  'several-in-one-line': () => say`COS 把一行当作一个来源`,
  'default-port': () => say`浏览器会省略默认端口`,
  'port-wildcard': () => say`${'*'} 前的冒号不能省略`,
  port: () => say`${[partNames.port]}是来源的一部分`,
  scheme: () => say`${[partNames.scheme]}是来源的一部分`,
  www: () => say`${[partNames.www]}是来源的一部分`,
  apex: () => say`${'*'} 后的点不能省略`,
  loopback: () => say`${'localhost'}、${'127.0.0.1'} 与 ${'[::1]'} 是不同的主机`,
  'several-wildcards': () => say`COS 每行只支持一个 ${'*'}`,
  'misplaced-wildcard': () => say`只有 ${'*'} 的位置可以匹配其他字符`,
  spelling: () => say`主机名的拼写不同`,
};

/** The title on an origin that no rule allows, with the line that nearly allows it. */
export function originTitle(origin: string, nearest: NearestOrigin | null): Phrase {
  if (nearest === null) return say`没有规则允许 ${origin}`;
  const { configured, differences } = nearest;
  const verb = isNoOrigin(differences) ? '列出了' : '允许';
  return say`没有规则允许 ${differing(origin, configured)}，但有规则${[verb]} ${configuredLine(configured, origin)}`;
}

function reasonOf({ configured, differences }: NearestOrigin): Phrase {
  if (differences.length > 1 && isPartsOnly(differences)) {
    const named = differences.map((difference) => partNames[difference]);
    return say`${[named.join('和')]}都是来源的一部分`;
  }
  return listed(
    differences.map((difference) => originReasons[difference](configured)),
    '，',
  );
}

/** The two sentences on the line that nearly allows an origin. */
export function originNearMiss(origin: string, nearest: NearestOrigin): Phrase {
  const { rule, configured, differences } = nearest;
  const verb = isNoOrigin(differences) ? '列出了' : '允许';
  return say`规则 ${rule + 1} ${[verb]} ${configuredLine(configured, origin)}。${reasonOf(nearest)}，因此不匹配 ${differing(origin, configured)}。`;
}

/** Why a line of Allow-Headers that differs in this way does not allow the header. */
const headerReasons: Readonly<Record<HeaderDifference, (configured: string) => Phrase>> = {
  'invisible-character': (configured) => say`含有不可见字符 ${unseen(configured)}`,
  'value-in-line': () => say`名称之外还有其他内容`,
  'several-in-one-line': () => say`把多个名称写在了一行`,
  underscore: () => say`下划线不等于连字符`,
  'partial-wildcard': () => say`其中的 ${'*'} 匹配不到`,
  spelling: () => say`拼写不同`,
};

/** The title on refused headers. `names` is how a sentence lists them; `rule` counts from 0. */
export function headerTitle(headers: readonly RefusedHeader[], rule: number, names: Phrase): Phrase {
  const [only] = headers.length === 1 ? nearLines(headers) : [];
  if (only !== undefined) {
    const {
      names: [name],
      configured,
    } = only;
    return say`规则 ${rule + 1} 不允许请求头 ${differing(name, configured)}，但列出了 ${configuredLine(configured, name)}`;
  }
  return say`规则 ${rule + 1} 不允许请求头 ${names}`;
}

/** The sentence on the lines that nearly allow a header; `null` when there is none. */
export function headerNearMiss(headers: readonly RefusedHeader[]): Phrase | null {
  const near = nearLines(headers);
  if (near.length === 0) return null;
  const parts = near.map(
    ({ names, configured, difference }) =>
      say`${configuredLine(configured, names[0])} 不匹配 ${list(names)}：${headerReasons[difference](configured)}`,
  );
  return [...listed(parts, '；'), '。'];
}
