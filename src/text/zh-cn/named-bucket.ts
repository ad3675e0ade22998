import type { NamedBucketText } from '../named-bucket-text.ts';
import { say } from '../phrase.ts';

export const namedBucket: NamedBucketText = {
  title: (host) => say`${host} 对应哪个存储桶？`,
  hint: say`填写存储桶名称（含 APPID，例如 ${'examplebucket-1250000000'}），或粘贴该存储桶的任一完整地址。名称只保存在此浏览器中。`,
  label: '存储桶',
  known: '已知的存储桶',
  save: '使用此存储桶',
  keep: '保持不变',
  named: (host, bucket) => say`${host} 已指定为存储桶 ${bucket}`,
  change: '更改',
  forget: '移除',
  problems: {
    empty: () => say`未填写：存储桶名称见控制台的存储桶列表。`,
    'no-appid': ({ name }) =>
      say`${name} 缺少 APPID 后缀：完整名称见控制台的存储桶列表，例如 ${`${name}-1250000000`}。`,
    'other-host': ({ host }) =>
      say`${host} 不是存储桶的默认域名；默认域名以存储桶名称开头，例如 ${'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com'}。`,
    'no-name': ({ text }) => say`${text} 既不是存储桶名称（例如 ${'examplebucket-1250000000'}），也不是存储桶的地址。`,
  },
};
