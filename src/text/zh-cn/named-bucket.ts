import type { NamedBucketText } from '../named-bucket-text.ts';
import { say } from '../phrase.ts';

export const namedBucket: NamedBucketText = {
  title: (host) => say`${host} 对应哪个存储桶？`,
  hint: say`填写带 APPID 的存储桶名称，例如 ${'examplebucket-1250000000'}，或粘贴它的一个完整地址。名称只保存在此浏览器中。`,
  label: '存储桶',
  known: '已知的存储桶',
  save: '使用此存储桶',
  keep: '保持不变',
  named: (host, bucket) => say`按照填写的内容，${host} 对应 ${bucket}`,
  change: '更改',
  forget: '移除',
  problems: {
    empty: () => say`尚未填写：控制台的存储桶列表会显示名称。`,
    'no-appid': ({ name }) =>
      say`${name} 末尾缺少 APPID：控制台的存储桶列表会显示完整名称，例如 ${`${name}-1250000000`}。`,
    'other-host': ({ host }) =>
      say`无法从 ${host} 得知存储桶；存储桶自己的地址以其名称开头，例如 ${'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com'}。`,
    'no-name': ({ text }) => say`${text} 既不是存储桶名称（例如 ${'examplebucket-1250000000'}），也不是存储桶的地址。`,
  },
};
