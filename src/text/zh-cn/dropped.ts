import type { DroppedText } from '../dropped-text.ts';
import { say } from '../phrase.ts';

export const droppedText: DroppedText = {
  kinds: {
    requests: '已捕获的请求',
    rules: '已记录的规则',
    observations: '对存储桶的实测结果',
    'named-buckets': '为自定义域名指明的存储桶',
    answers: '预检请求的响应',
    settings: '设置（重新设置之前，对象键保持隐藏）',
    language: '语言',
    'hidden-names': '代替对象键显示的名称',
  },
  dropped: (kinds) =>
    say`部分已保存的数据无法解析，已被移除：${[kinds.join('、')]}。其余功能不受影响：缺少的请求可重试，其他内容可重新填写。`,
};
