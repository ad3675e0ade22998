import type { BinaryContent } from '../../notation/configuration-problem.ts';
import type { HarText } from '../har-text.ts';
import { type Phrase, say } from '../phrase.ts';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const requests = (count: number) => counted(count, 'request', 'requests');

const contents: Readonly<Record<BinaryContent, string>> = {
  gzip: 'packed with gzip',
  zip: 'a ZIP archive',
  image: 'an image',
  pdf: 'a PDF document',
  'utf-16': 'text in UTF-16',
  unknown: 'no text',
};

const unpack: Readonly<Record<BinaryContent, Phrase>> = {
  gzip: say`Unpack it and open the ${'.har'} file in it.`,
  zip: say`Unpack it and open the ${'.har'} file in it.`,
  image: say`Open the ${'.har'} file that the Network panel of DevTools saves.`,
  pdf: say`Open the ${'.har'} file that the Network panel of DevTools saves.`,
  'utf-16': say`Save it as UTF-8 and open it again.`,
  unknown: say`Open the ${'.har'} file that the Network panel of DevTools saves.`,
};

/** The sentence on what is shown of a file that ends too early. */
const shown = (count: number) =>
  count === 0
    ? say`No request stands before that; save the HAR once more.`
    : say`The ${[requests(count)]} before that ${[count === 1 ? 'is' : 'are']} read; save the HAR once more for the rest.`;

const megabytes = (bytes: number) =>
  bytes < 1e6
    ? `${bytes.toLocaleString('en')} bytes`
    : `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const harText: HarText = {
  openFullPage: 'Open full page',
  openTitle: say`Read a HAR file`,
  openCause: say`The Network panel of DevTools in Chrome, Firefox and Safari saves what a page asked for as a HAR. It is read here, in this tab: nothing of it is stored or sent anywhere.`,
  choose: 'Choose a HAR file',
  chooseAnother: 'Choose another',
  dropHere: 'or drop it on this page',
  reading: (file, percent) => say`Reading ${file}: ${percent} %`,
  cancel: 'Cancel',
  cancelled: (file) => say`Reading ${file} was cancelled.`,
  opened: (file, count, toCos) =>
    say`${file}: ${[requests(count)]}, ${[toCos.toLocaleString('en')]} of them from a page to COS`,
  leftOut: (kept, leftOut) =>
    say`The newest ${kept} requests to COS are looked at; ${[requests(leftOut)]} before them ${[leftOut === 1 ? 'is' : 'are']} left out.`,
  cut: (values, bytes) =>
    say`${[counted(values, 'value', 'values')]} in the requests ${[values === 1 ? 'is' : 'are']} longer than ${[bytes.toLocaleString('en')]} bytes: only the beginning was read.`,
  noneFailedTitle: say`No request to a COS bucket failed in this HAR`,
  noneFailedCause: (toCos) => say`${[requests(toCos)]} to buckets went well.`,
  unendedTitle: (count) => say`This HAR does not tell how ${[requests(count)]} to COS ended`,
  unendedCause: say`It holds no answer: it was saved before one came, or DevTools lost it, as can happen in Firefox when they have just opened or the page has just changed. Repeat the request with DevTools open and save the HAR once more.`,
  noneToCosTitle: say`This HAR holds no request from a page to COS`,
  noneToCosCause: say`COS is known by its host names and by the ${'x-cos-request-id'} of its answers. Record again with DevTools open before the request fails; what CSP stops, Chrome does not record.`,
  problems: {
    empty: (file) => say`${file} is empty: nothing was saved. Save the HAR once more.`,
    unreadable: (file) =>
      say`The browser could not read ${file}: it has changed or gone since it was chosen, or is a folder. Choose it again.`,
    failed: (file, { fault }) =>
      say`${file} was not read to its end, because this extension has a fault${fault === '' ? [] : say`: ${fault}`}. Other files can still be opened.`,
    silent: (file, { seconds }) =>
      say`${file} was not read to its end: there was no progress for ${seconds} seconds. Open it again once the disk and the browser have less to do.`,
    packed: (file, { content }) => say`${file} is ${[contents[content]]}. ${unpack[content]}`,
    'not-json': (file, { found }) =>
      found === ''
        ? say`${file} is no HAR: a HAR is JSON and begins with ${'{'}. Open the file that the Network panel of DevTools saves.`
        : say`${file} is no HAR: it begins with ${found}, where JSON begins with ${'{'}. Open the file that the Network panel of DevTools saves.`,
    'not-a-har': (file) =>
      say`${file} is JSON, but no HAR: it has no ${'log.entries'}. Open the file that the Network panel of DevTools saves.`,
    'cut-off': (file, { bytes, requests: count }) =>
      say`${file} is cut off after ${[megabytes(bytes)]}. ${shown(count)}`,
    malformed: (file, { byte, requests: count }) =>
      say`${file} is no JSON from byte ${[byte.toLocaleString('en')]} on. ${shown(count)}`,
  },
  tabGoneTitle: say`The tab that this page was opened for is closed`,

  keepLog: 'Keep when the page changes',
  clear: 'Clear',
  nothingYetTitle: say`DevTools has seen no request yet`,
  nothingYetCause: say`DevTools records what a page asks for while it is open. Reload the page, or repeat what failed.`,
  noneToCosYet: (count) =>
    say`Of ${[requests(count)]} none went from the page to COS. Repeat what failed; what leaves no trace here even then, the page itself may have stopped: CSP and mixed content show in the console.`,
  underWayCause: say`What it comes to is told here. If it has failed in the page already, DevTools lost a part of it, as can happen in Firefox when they have just opened or the page has just changed: repeat the request.`,
  needsNoPermission: say`This panel reads what DevTools records: the site need not be watched.`,
};
