import type { Header, HeaderList } from '../../src/headers.ts';
import { fieldsOf, listOf } from './fields.ts';

export const mostHeaders = 200;
const longestValue = 4096;

/**
 * The headers of a HAR's request or response, cut to what a server takes, without HTTP/2's pseudo-headers. Duplicates
 * that Chrome joins with line breaks are split again. http://www.softwareishard.com/blog/har-12-spec/#headers
 */
export function readHeaders(headers: unknown): HeaderList {
  return listOf(headers)
    .slice(0, mostHeaders)
    .flatMap((each): Header[] => {
      const { name, value } = fieldsOf(each);
      if (typeof name !== 'string' || name === '' || name.startsWith(':')) return [];
      const text = typeof value === 'string' ? value.slice(0, longestValue) : '';
      return text.split('\n').map((line) => [name, line]);
    });
}
