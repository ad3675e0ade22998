import type { DroppedText } from '../dropped-text.ts';
import { say } from '../phrase.ts';

export const droppedText: DroppedText = {
  kinds: {
    requests: '已捕获的请求',
    rules: '已保存的规则',
    observations: '对存储桶的实测结果',
    'named-buckets': '为自定义域名指定的存储桶',
    answers: '预检请求的响应',
    settings: '设置（重新设置之前，对象键保持隐藏）',
    language: '语言',
    form: '修改内容的格式',
    views: '标签页视图中的选择和未提交的输入',
    'hidden-names': '隐藏对象键时使用的代号',
  },
  dropped: (kinds) =>
    say`部分已保存的数据无法解析，已被移除：${[kinds.join('、')]}。其余功能不受影响。重试缺少的请求，并重新填写其他内容。`,
};
