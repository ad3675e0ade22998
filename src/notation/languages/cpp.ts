import type { Language } from './language.ts';

export const cpp: Language = {
  name: 'C++',
  signs: /\bm_(?:allowed|expose|max|id)|\.(?:push|emplace)_back\(|\bstd::|\bqcloud_cos::|\bAws::/,
  lists: /(?:^|::)vector$/,
  same: /^std::string$/,
};
