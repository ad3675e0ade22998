import type { NamedBucketText } from '../named-bucket-text.ts';
import { say } from '../phrase.ts';

export const namedBucket: NamedBucketText = {
  title: (host) => say`Which bucket stands behind ${host}?`,
  hint: say`Its name with the appid, such as ${'examplebucket-1250000000'}, or one of its addresses, pasted whole. The name stays in this browser.`,
  label: 'Bucket',
  known: 'Known already',
  save: 'Use this bucket',
  keep: 'Leave it as it is',
  named: (host, bucket) => say`${host} was said to stand for ${bucket}`,
  change: 'Change',
  forget: 'Forget',
  problems: {
    empty: () => say`Nothing is there yet: the console's bucket list shows the name.`,
    'no-appid': ({ name }) =>
      say`${name} has no appid at its end: the console's bucket list shows the whole name, such as ${`${name}-1250000000`}.`,
    'other-host': ({ host }) =>
      say`${host} does not name a bucket; a bucket's own address starts with its name, such as ${'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com'}.`,
    'no-name': ({ text }) =>
      say`${text} is neither a bucket's name, such as ${'examplebucket-1250000000'}, nor an address of one.`,
  },
};
