/** Whether a text has the form of a region: `ap-guangzhou`, `ap-shenzhen-fsi`. Which ones there are changes. */
export function isRegion(text: string): boolean {
  return text.length <= 63 && /^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(text);
}
