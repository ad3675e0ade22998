import type { NamedBucketText } from '../named-bucket-text.ts';
import { say } from '../phrase.ts';

export const namedBucket: NamedBucketText = {
  title: (host) => say`Which bucket does ${host} point to?`,
  hint: say`Enter the bucket name with its APPID, such as ${'examplebucket-1250000000'}, or paste any of its URLs. The name stays in this browser.`,
  label: 'Bucket',
  known: 'Known buckets',
  save: 'Use this bucket',
  keep: 'Keep it',
  named: (host, bucket) => say`${host} is set to bucket ${bucket}`,
  change: 'Change',
  forget: 'Forget',
  problems: {
    empty: () => say`The field is empty: the console's bucket list shows the name.`,
    'no-appid': ({ name }) =>
      say`${name} has no APPID suffix: the console's bucket list shows the full name, such as ${`${name}-1250000000`}.`,
    'other-host': ({ host }) =>
      say`${host} is not a bucket's own host, which starts with the bucket name, such as ${'examplebucket-1250000000.cos.ap-guangzhou.myqcloud.com'}.`,
    'no-name': ({ text }) =>
      say`${text} is neither a bucket name, such as ${'examplebucket-1250000000'}, nor a URL of a bucket.`,
  },
};
