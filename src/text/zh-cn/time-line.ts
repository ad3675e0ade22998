import type { UploadStep } from '../../cos/upload-step.ts';
import { type Phrase, say } from '../phrase.ts';
import type { Ending, Extent, TimeLineText } from '../time-line-text.ts';

function extent({ uploads, others, requests, attempts, hosts }: Extent): string {
  const subjects = [
    ...(uploads === 0 ? [] : [`${uploads} 次上传`]),
    ...(others === 0 ? [] : [uploads === 0 ? `${others} 个请求` : `${others} 个其他请求`]),
  ].join('、');
  const more =
    attempts > requests ? `，共尝试 ${attempts} 次` : requests > uploads + others ? `，共 ${requests} 个请求` : '';
  return `${subjects}${more}${hosts > 1 ? `，涉及 ${hosts} 个域名` : ''}`;
}

function offset(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `+${seconds.toFixed(2)} 秒`;
  const minutes = Math.floor(seconds / 60);
  return `+${minutes} 分 ${Math.floor(seconds % 60)} 秒`;
}

function step(found: UploadStep): string {
  switch (found.kind) {
    case 'whole':
      return '上传';
    case 'append':
      return '追加上传';
    case 'look':
      return '查询分块上传';
    case 'start':
      return '初始化分块上传';
    case 'part':
      return `上传分块 ${found.part}`;
    case 'list-parts':
      return '查询已上传块';
    case 'complete':
      return '完成分块上传';
    case 'abort':
      return '终止分块上传';
  }
}

function ending(found: Ending): Phrase {
  switch (found.kind) {
    case 'preflight-refused':
      return say`预检未通过（${found.status}）`;
    case 'withheld':
      return say`响应被拦截（${found.status}）`;
    case 'refused':
      return say`被拒绝（${found.status}）`;
    case 'passed':
      return say`已通过（${found.status}）`;
    case 'failed':
      return found.atPreflight ? say`预检请求无响应（${found.error}）` : say`无响应（${found.error}）`;
    case 'pending':
      return say`进行中`;
  }
}

export const timeLine: TimeLineText = {
  extent,
  title: (found) => `时间线：${extent(found)}`,
  offset,
  step,
  retry: '重试',
  host: (index) => `域名 ${index}`,
  preflight: (status) => `预检 ${status}，随后`,
  ending,
  more: (count) => `展开其余 ${count} 条`,
  requestId: '请求 ID',
};
