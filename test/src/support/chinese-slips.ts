/** Stands for a value in a sentence that is read from its file. */
export const valueMark = '\uFFFC';

const han = '\\p{Script=Han}';

/** What no Chinese sentence has, each as a name and what finds it. */
export const chineseSlips: readonly (readonly [string, RegExp])[] = [
  ['half-width punctuation between Chinese characters', new RegExp(`[${han}”）][,.;:!?()"][${han}“（]`, 'u')],
  ['a space between Chinese characters', new RegExp(`[${han}，。；：、”）] +[${han}“（]`, 'u')],
  ['a Chinese character right beside a Latin one', new RegExp(`[${han}][A-Za-z0-9]|[A-Za-z0-9][${han}]`, 'u')],
  ['a Chinese character right beside a value', new RegExp(`[${han}]${valueMark}|${valueMark}[${han}]`, 'u')],
];
