import { say } from '../phrase.ts';
import { clockSpan, type RequestIdsText } from '../request-ids-text.ts';

const units = { days: '天', hours: '小时', minutes: '分钟' };

const span = (ahead: number) => {
  const [count, unit] = clockSpan(ahead);
  return `${count} ${units[unit]}`;
};

export const requestIds: RequestIdsText = {
  heading: '请求 ID',
  of: {
    preflight: (status) => `预检请求，返回 ${status}`,
    request: (status) => `请求本身，返回 ${status}`,
  },
  requestId: '请求 ID',
  traceId: '跟踪 ID',
  copy: (name) => `复制：${name}`,
  diagnose: '打开腾讯云自助诊断工具',
  diagnoseHint: say`COS 根据请求 ID 查找响应：在自助诊断工具中填写，或提供给腾讯云技术支持。`,
  clock: (ahead, recorded) =>
    say`${[recorded ? '录制此文件的电脑' : '本机']}的时钟比 COS ${[ahead > 0 ? '快' : '慢']} ${[span(ahead)]}：如果签名的 ${'q-sign-time'} 不包含 COS 的当前时间，请求会被拒绝。把时钟设为网络自动校时。`,
};
