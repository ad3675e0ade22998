/** The documents that there are in both languages: the English one and its Chinese twin. */
export const twins: readonly (readonly [english: string, chinese: string])[] = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/guide.md', 'docs/guide.zh-CN.md'],
  ['PRIVACY.md', 'PRIVACY.zh-CN.md'],
  ['extension/store/listing.md', 'extension/store/listing.zh-CN.md'],
];
