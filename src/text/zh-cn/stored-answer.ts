import type { StoredAnswer } from '../../diagnoses/stored-answer.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { longList } from './list.ts';

function shown({ shownBy, minutesOld }: StoredAnswer): Phrase {
  switch (shownBy) {
    case 'browser':
      return say`该响应来自浏览器缓存`;
    case 'request-id':
      return say`之前的请求已收到相同的 ${'x-cos-request-id'}，因此该响应来自浏览器缓存`;
    case 'connection':
      return say`该响应生成于请求之前，且没有 ${'Connection'} 响应头，因此来自浏览器缓存`;
    case 'date':
      return say`该响应早于请求 ${minutesOld ?? 0} 分钟生成`;
  }
}

const reasons: Readonly<Record<NonNullable<StoredAnswer['storedFor']> | 'unknown', Phrase>> = {
  'no-origin': say`它是为不带来源的请求（例如普通的 ${'<img>'}）缓存的`,
  'older-rules': say`它是在规则修改之前缓存的`,
  unknown: say`它是为不带来源的请求（例如普通的 ${'<img>'}）缓存的，或是在旧规则下缓存的`,
};

function remedy({ storedFor }: StoredAnswer): Phrase {
  switch (storedFor) {
    case 'older-rules':
      return say`强制刷新页面（Ctrl+F5，或在开发者工具中停用缓存），或等待缓存的响应过期。`;
    case 'no-origin':
      return say`首次加载时加上 ${'crossorigin'} 或在控制台开启 ${'返回 Vary: Origin'}，然后强制刷新页面（Ctrl+F5）。`;
    case null:
      return say`强制刷新页面（Ctrl+F5），如果仍然失败，首次加载时加上 ${'crossorigin'} 或在控制台开启 ${'返回 Vary: Origin'}。`;
  }
}

export function storedAnswer(found: StoredAnswer): DiagnosisText {
  const { method, hidden, storedFor, rulesAllow } = found;
  const now = hidden.length > 0 ? say`此处保存的规则暴露 ${longList(hidden)}，而该响应没有。` : [];
  const allowed = rulesAllow ? say`存储桶的规则允许此页面。` : [];
  return {
    title:
      hidden.length > 0
        ? say`此 ${method} 请求的缓存响应暴露的响应头少于规则`
        : storedFor === 'older-rules'
          ? say`此 ${method} 请求的缓存响应早于规则修改，未允许此页面读取`
          : say`此 ${method} 请求的缓存响应未允许此页面读取`,
    cause: say`${shown(found)}：${reasons[storedFor ?? 'unknown']}。${hidden.length > 0 ? now : allowed}`,
    remedy: remedy(found),
  };
}
