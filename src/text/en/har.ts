import type { BinaryContent } from '../../notation/configuration-problem.ts';
import type { HarText } from '../har-text.ts';
import { type Phrase, say } from '../phrase.ts';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const requests = (count: number) => counted(count, 'request', 'requests');

const contents: Readonly<Record<BinaryContent, string>> = {
  gzip: 'gzip-compressed',
  zip: 'a ZIP archive',
  image: 'an image',
  pdf: 'a PDF document',
  'utf-16': 'text in UTF-16',
  unknown: 'not text',
};

const unpack: Readonly<Record<BinaryContent, Phrase>> = {
  gzip: say`Unpack it and choose the ${'.har'} file inside.`,
  zip: say`Unpack it and choose the ${'.har'} file inside.`,
  image: say`Choose the ${'.har'} file that the Network panel of DevTools exports.`,
  pdf: say`Choose the ${'.har'} file that the Network panel of DevTools exports.`,
  'utf-16': say`Save it as UTF-8 and choose it again.`,
  unknown: say`Choose the ${'.har'} file that the Network panel of DevTools exports.`,
};

/** The sentence on what is shown of a file that ends too early. */
const shown = (count: number) =>
  count === 0
    ? say`No complete request comes before that; export the HAR again.`
    : say`The ${[requests(count)]} before that ${[count === 1 ? 'was' : 'were']} read; export the HAR again for the rest.`;

const megabytes = (bytes: number) =>
  bytes < 1e6
    ? `${bytes.toLocaleString('en')} bytes`
    : `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const harText: HarText = {
  openFullPage: 'Full page',
  choose: 'Choose a HAR file',
  reading: (file, percent) => say`Reading ${file}: ${percent}%`,
  cancel: 'Cancel',
  cancelled: (file) => say`Reading ${file} was cancelled.`,
  opened: (file, count, toCos) =>
    say`${file}: ${[requests(count)]}, ${[toCos.toLocaleString('en')]} of them from a page to COS`,
  leftOut: (kept, leftOut) =>
    say`Only the latest ${kept} requests to COS are analyzed; ${[counted(leftOut, 'earlier request is', 'earlier requests are')]} left out.`,
  cut: (values, bytes) =>
    say`${[counted(values, 'value', 'values')]} in the requests ${[values === 1 ? 'is' : 'are']} longer than ${[bytes.toLocaleString('en')]} bytes: only the beginning of ${[values === 1 ? 'it' : 'each']} was read.`,
  noneFailedTitle: say`No request to a COS bucket failed in this HAR`,
  noneFailedCause: (toCos) =>
    toCos === 0
      ? say`No request to a bucket succeeded either.`
      : say`${[counted(toCos, 'request to a bucket', 'requests to buckets')]} succeeded.`,
  unendedTitle: (count) => say`This HAR has no result for ${[requests(count)]} to COS`,
  unendedCause: say`No response was recorded: the HAR was exported too early, or DevTools missed the response (Firefox can, when DevTools or the page has just opened). Retry the request with DevTools open and export the HAR again.`,
  noneToCosTitle: say`This HAR has no request from a page to COS`,
  noneToCosCause: say`Requests to COS are recognized by their host or by ${'x-cos-request-id'} in the response; Chrome does not record requests that CSP blocks. Open DevTools, then retry what failed and export the HAR again.`,
  problems: {
    empty: (file) => say`${file} is empty. Export the HAR again.`,
    unreadable: (file) =>
      say`The browser could not read ${file}: the file was changed or deleted after it was chosen, or it is a folder. Choose it again.`,
    failed: (file, { fault }) =>
      say`${file} was not read to the end because of a bug in this extension${fault === '' ? [] : say`: ${fault}`}. Other files can still be read.`,
    silent: (file, { seconds }) =>
      say`${file} was not read to the end: there was no progress for ${seconds} seconds. Choose it again when the disk and the browser are less busy.`,
    packed: (file, { content }) => say`${file} is ${[contents[content]]}. ${unpack[content]}`,
    'not-json': (file, { found }) =>
      found === ''
        ? say`${file} is not a HAR file: a HAR is JSON and begins with ${'{'}. Choose the file that the Network panel of DevTools exports.`
        : say`${file} is not a HAR file: it begins with ${found}, while JSON begins with ${'{'}. Choose the file that the Network panel of DevTools exports.`,
    'not-a-har': (file) =>
      say`${file} is JSON, but not a HAR file: it has no ${'log.entries'}. Choose the file that the Network panel of DevTools exports.`,
    'cut-off': (file, { bytes, requests: count }) =>
      say`${file} is cut off after ${[megabytes(bytes)]}. ${shown(count)}`,
    malformed: (file, { byte, requests: count }) =>
      say`${file} is not valid JSON from byte ${[byte.toLocaleString('en')]} on. ${shown(count)}`,
  },
  tabGoneTitle: say`The tab that this page belongs to is closed`,

  keepLog: 'Preserve log',
  clear: 'Clear',
  nothingYetTitle: say`DevTools has not recorded a request yet`,
  nothingYetCause: say`DevTools records a page's requests only while it is open. Reload the page, or retry what failed.`,
  noneToCosYet: (count) =>
    say`${[count === 1 ? 'The 1 request did not go' : `None of the ${requests(count)} went`]} from the page to COS. Retry what failed; if nothing appears, the request may have been blocked before it was sent (CSP, mixed content): see the console.`,
  underWayCause: say`The result will appear here. If the request has already failed in the page, DevTools missed the response (Firefox can, when DevTools or the page has just opened): retry the request.`,
  needsNoPermission: say`This panel reads what DevTools records, so the site does not have to be watched.`,
};
