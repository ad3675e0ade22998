import type { Language } from './language.ts';

export const go: Language = {
  name: 'Go',
  signs:
    /\bpulumi\.(?:String|Int)\w*[({]|\[\]\*?[A-Za-z_][\w.]*\s*[{(]|\b(?:aws|cos|tos|oss)\.(?:String(?:Slice)?|Int(?:32|64)?|Ptr)\(|(?<=\w)\s?:=\s?&?\w+\.\w*CORS/,
  lists: /^(?:append|make)$|\.StringSlice$|\.NewConfig$/,
  same: /^(?:string|int(?:32|64)?|\w+\.(?:String|Int(?:32|64)?|Ptr|ToPtr|Of|To|Ref))$/,
};
