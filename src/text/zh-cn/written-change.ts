import { say } from '../phrase.ts';
import type { WrittenChangeText } from '../written-change-text.ts';

export const writtenChange: WrittenChangeText = {
  lost: {
    id: say`Terraform 不支持设置规则的 ID。`,
  },
  lostInOlder: {
    responseVary: say`2026 年 6 月之前的 Terraform provider 不支持 ${'cors_response_vary'}，应用后会关闭 ${'返回 Vary: Origin'}。升级旧版 provider。`,
  },
  wholeList: say`每个列表都会整体替换原有列表，因此列出了全部内容，新增的行已标出。`,
  added: '新增',
};
