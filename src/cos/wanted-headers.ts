import type { Exchange } from '../exchange.ts';
import { getHeader } from '../headers.ts';
import { isPartUpload } from './part-upload.ts';

/**
 * What a page may want of a response, the most needed first, as COS spells it.
 * https://cloud.tencent.com/document/product/436/7729
 */
const wanted = [
  'ETag',
  'Content-Range',
  'Accept-Ranges',
  'Content-Disposition',
  'Content-Encoding',
  'Location',
  'x-cos-version-id',
  'x-cos-hash-crc64ecma',
  'x-cos-request-id',
];

/** Headers that only help to look into a failure. They are not missed when all went well. */
const incidental = new Set(['x-cos-hash-crc64ecma', 'x-cos-request-id']);

const metaPrefix = 'x-cos-meta-';

/** Matches the key of an object that readers such as pdf.js and zip.js load in ranges, if they may. */
const readInRanges = /\.(?:pdf|zip|epub|docx|xlsx|pptx|tiff?|pmtiles|parquet|sqlite|db|mp4|m4v|mov|webm|mp3)$/i;

function isReadInRanges({ request: { method, url }, response }: Exchange): boolean {
  return response?.status === 206 || ((method === 'GET' || method === 'HEAD') && readInRanges.test(pathOf(url)));
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** Whether a header that COS sends with many responses tells the page nothing in this one. */
function tellsNothing(name: string, exchange: Exchange): boolean {
  // COS sends Accept-Ranges with every object.
  if (name === 'Accept-Ranges') return !isReadInRanges(exchange);
  // Of its own accord COS names no file: it only makes browsers save what they would show.
  return name === 'Content-Disposition' && getHeader(exchange.response?.headers ?? [], 'x-cos-force-download') !== null;
}

/** The headers of an exchange's response that its page may want, the most needed first, as COS spells them. */
export function wantedHeaders(exchange: Exchange): readonly string[] {
  const names = new Map(exchange.response?.headers.map(([name]) => [name.toLowerCase(), name]));
  const known = wanted.filter((name) => names.has(name.toLowerCase()) && !tellsNothing(name, exchange));
  const meta = [...names].filter(([lowerCased]) => lowerCased.startsWith(metaPrefix)).map(([, name]) => name);
  return [...known, ...meta];
}

/**
 * The headers without which what a request is for goes wrong: an upload of a part needs ETag, and who reads in ranges
 * has to know them. None where nothing tells.
 */
export function vitalHeaders(exchange: Exchange): readonly string[] {
  const { method, url } = exchange.request;
  if (isPartUpload(method, url)) return ['ETag'];
  return exchange.response?.status === 206 ? ['Content-Range', 'Accept-Ranges'] : [];
}

/** Whether a wanted header is missed even when all went well. */
export function isMissed(name: string): boolean {
  return !incidental.has(name.toLowerCase());
}
