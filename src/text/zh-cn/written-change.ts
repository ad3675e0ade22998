import { say } from '../phrase.ts';
import type { WrittenChangeText } from '../written-change-text.ts';
import { list } from './list.ts';

export const writtenChange: WrittenChangeText = {
  lost: {
    id: say`Terraform 不支持设置规则的 ID。`,
    responseVary: say`此 SDK 无法设置 ${'返回 Vary: Origin'}，调用时会将其关闭。调用后在控制台重新开启。`,
    zeroMaxAge: say`此 SDK 不会发送值为 0 的 ${'Max-Age'}，设为 0 的规则会失去该值。`,
  },
  lostInOlder: {
    responseVary: say`2026 年 6 月之前的 Terraform provider 不支持 ${'cors_response_vary'}，应用后会关闭 ${'返回 Vary: Origin'}。升级旧版 provider。`,
  },
  wholeList: say`每个列表都会整体替换原有列表，因此列出了全部内容，新增的行已标出。`,
  sdkLanguage: '语言',
  takes: (names) => say`粘贴到程序中已定义 ${list(names)} 的位置。`,
  added: '新增',
};
