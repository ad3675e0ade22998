import { parseEndpoint } from '../../src/cos/endpoint.ts';

/** A character of a path, or one that is percent-encoded once or more often. */
const unit = /%(?:25)*[\da-f]{2}|./gis;

/** The character that a unit stands for. Bytes of characters beyond ASCII become some letter: no pattern names them. */
function character(unit: string): string {
  return unit.length === 1 ? unit : String.fromCharCode(Number.parseInt(unit.slice(-2), 16));
}

/** An MD5, or a SHA-256, in hex. */
const digest = String.raw`(?:[\da-f]{32}){1,2}`;
const minute = String.raw`20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d`;
/** The seconds from 2004 to 2055 in hex. A date such as `20240501` is none of them. */
const seconds = String.raw`[4-9][\da-f]{7}`;
/**
 * Signatures of a CDN at the start of a decoded path: of type B, `/YYYYMMDDHHMM/<md5>/…`, or of type C,
 * `/<md5>/<hex seconds>/…`. Those of types A and D are query parameters. EdgeOne and other CDNs have the same forms,
 * some of them with SHA-256. https://cloud.tencent.com/document/product/228/41622
 */
const signatures = new RegExp(`^(?:/+(?:${minute}/+${digest}|${digest}/+${seconds}))+(?=/)`, 'i');

/** A parameter of a path segment, `;name=value`. https://www.rfc-editor.org/rfc/rfc3986#section-3.3 */
const parameter = /;[^;=/]+=/;
/**
 * A parameter of a query or fragment that is a part of the path, because its `?` or `#` was encoded or an `&` stands in
 * its place. Its name tells of a secret: without that it is an object key, as `Q&A=1.txt` is.
 */
const misplaced =
  /[?#&](?:q-[\w-]{1,60}|x-(?:cos|ci|amz|oss)-[\w-]{1,60}|[\w.~-]{0,60}(?:(?<!de)sign|token|ticket|secret|session|auth(?!ors?=)|credential|passw|pwd|access_?key|api_?key)[\w.~-]{0,60})=/i;

/**
 * Matches every path that may have to change, and few others: one with a mark, plain or encoded, or with a time or a
 * digest at its start. Encoded spaces and characters beyond ASCII are no reason to look closer.
 */
const suspect = /[;&]|%(?:2[356f]|3[\dbf]|[46][1-6])|^\/+(?:\d{12}|(?:[\da-f]{32}){1,2})\//i;

/** Whether a CDN may answer at a host. COS's own hosts know no signature in a path: there it is the object's key. */
function mayBeCdn(host: string): boolean {
  const { kind } = parseEndpoint(host);
  return kind === 'custom' || kind === 'cdn-default';
}

const unitsOf = (text: string): readonly string[] => text.match(unit) ?? [];
const decoded = (units: readonly string[]) => units.map(character).join('');

/** The path without a query that was encoded into it. */
function withoutQuery(path: string): string {
  const units = unitsOf(path);
  const text = decoded(units);
  const found = misplaced.exec(text);
  if (found === null) return path;
  const mark = text.search(/[?#]/);
  return units.slice(0, mark < 0 ? found.index : Math.min(mark, found.index)).join('');
}

/** The segment without its parameters. Slashes that are encoded belong to their values. */
function withoutParameters(segment: string): string {
  const units = unitsOf(segment);
  const found = parameter.exec(decoded(units));
  return found === null ? segment : units.slice(0, found.index).join('');
}

function withoutSignatures(path: string): string {
  const units = unitsOf(path);
  const found = signatures.exec(decoded(units));
  return found === null ? path : `/${units.slice(found[0].length + 1).join('')}`;
}

/**
 * The path without what may be a secret: the signature of a CDN, parameters such as `;token=…`, and a query that was
 * encoded into it. All may be percent-encoded, repeatedly. Any other path stays as it is. `host` may have a port.
 */
export function redactPath(path: string, host: string): string {
  if (!suspect.test(path)) return path;
  const cut = withoutQuery(path).split('/').map(withoutParameters).join('/');
  // What is left of `..;name=value` would lead to another object.
  const bare = cut.replace(/\/(?:\.|%2e){1,2}(?=\/|$)/gi, '/');
  return mayBeCdn(host) ? withoutSignatures(bare) : bare;
}
