/** In characters. Browsers' own methods and those of COS have seven at most. */
const longestMethod = 64;
/** In characters. Servers refuse header names far shorter. */
const longestName = 256;

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/** A method, which a page may make of any length; `…` at its end where it was cut. */
export const shortMethod = (method: string): string => shortened(method, longestMethod);

/** The name of a header, which a page may make of any length; `…` at its end where it was cut. */
export const shortName = (name: string): string => shortened(name, longestName);
