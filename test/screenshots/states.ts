import type { CorsConfiguration } from '../../src/cos/cors-configuration.ts';
import type { Exchange } from '../../src/exchange.ts';
import { openingLoads } from '../bench/opening-loads.ts';
import type { Page } from '../playground/browsers/extension-browser.ts';
import { bucketHost, bucketName, pageOrigin, pasteRules } from '../playground/stage.ts';
import { rulesOf, type Scene, sceneOfCase, sentTo } from './scene.ts';
import type { Size, SurfaceName } from './surfaces.ts';

/** A state in which the extension can be seen. */
export interface State {
  readonly name: string;
  /** What is to be seen, as the caption of its pictures. */
  readonly shows: string;
  readonly scene?: Scene;
  /** Where it can come about; everywhere when absent. */
  readonly surfaces?: readonly SurfaceName[];
  /** Whether the site is watched; `true` when absent. States of which it is not come first. */
  readonly watched?: false;
  /** In place of a surface's own. */
  readonly sizes?: readonly [Size, ...Size[]];
  /** What is added to the address of a view: for what `stand-in.js` stands in. */
  readonly query?: string;
  /** The file in place of a surface's own. */
  readonly file?: string;
  /** Whether it has so many rows that axe takes ten seconds for it, and looks at it once. */
  readonly isLong?: true;
  /** Whether the background was stopped before. */
  readonly stopped?: true;
  /** What a person did in the view before the picture. */
  readonly act?: (view: Page) => Promise<void>;
}

const shop = 'media-1250000000';
const logs = 'logs-1250000000';
const hostOf = (bucket: string) => bucketHost.replace(bucketName, bucket);

/** Rules as people have them: the page's origin is there, but for its port. */
const otherPort: CorsConfiguration = rulesOf(
  { allowedOrigins: [`${pageOrigin}:8443`] },
  { allowedOrigins: ['https://*.example.net'], allowedMethods: ['GET', 'HEAD'], exposeHeaders: [] },
);
const mended = rulesOf(
  { allowedOrigins: [`${pageOrigin}:8443`, pageOrigin] },
  { allowedOrigins: ['https://*.example.net'], allowedMethods: ['GET', 'HEAD'], exposeHeaders: [] },
);
const fewHeaders = rulesOf({ allowedMethods: ['PUT', 'GET'], allowedHeaders: ['content-type'] });
const change = { before: otherPort, configuration: mended };

const ofOrigin: Scene = { exchanges: [sentTo(otherPort)], rules: { [bucketName]: otherPort } };
/** One finding of several requests. */
const ofTimes: Scene = {
  exchanges: ['photo.png', 'cover.png', 'photo.png'].map((key) => sentTo(otherPort, { key })),
  rules: { [bucketName]: otherPort },
};
const unknown: Scene = { exchanges: [sentTo(fewHeaders)] };

const ofCases = (...names: readonly string[]) => names.flatMap((name) => sceneOfCase(name).exchanges ?? []);

/** The same request to another host. */
function at(host: string, { request, ...exchange }: Exchange): Exchange {
  return { ...exchange, request: { ...request, url: request.url.replace(bucketHost, host) } };
}

const several: Scene = {
  exchanges: [
    ...ofCases('network-error/refused'),
    ...ofCases('header-not-exposed/part-upload', 'header-not-exposed/file-name').map((each) => at(hostOf(logs), each)),
    sentTo(rulesOf({ allowedMethods: ['GET'] }), { key: 'clips/intro.mp4', host: hostOf(shop) }),
    sentTo(rulesOf({ allowedMethods: ['GET'] }), { method: 'DELETE', key: 'clips/old.mp4', host: hostOf(shop) }),
    ...ofCases('not-cors/signature'),
    sentTo(otherPort),
    sentTo(otherPort, { key: 'u/4821/cover.png' }),
  ],
  rules: { [bucketName]: otherPort },
};

function ofLoad(title: string): Scene {
  const { exchanges = [] } = openingLoads().find((each) => each.title === title) ?? {};
  return { exchanges };
}

/** Chooses a view of a finding's evidence. */
const chooseTab = (id: string) => async (view: Page) => {
  await view.waitFor(`document.querySelector('#tab-${id}')`, `the tab ${id}`);
  await view.evaluate(`document.querySelector('#tab-${id}').click()`);
};

/** Asks in *What if* about the bucket whose rules are known. */
async function askWhatIf(view: Page): Promise<void> {
  await view.fill('#bucket', bucketName);
  await view.fill('#origin', 'https://staging.example.com');
  await view.waitFor(`document.querySelector('.what-if .fix') !== null`, 'the change');
}

const opening: readonly State[] = [
  { name: 'not-watched', shows: 'The site is not watched yet', watched: false, surfaces: ['popup', 'page'] },
  { name: 'nothing-yet', shows: 'The site is watched, and nothing was captured' },
  {
    name: 'hosts-withheld',
    shows: "The permission for COS's hosts was withdrawn",
    query: 'hosts=withheld',
    surfaces: ['popup', 'page'],
  },
  { name: 'under-way', shows: 'Two uploads have not ended', scene: { underWay: [sentTo(mended), sentTo(mended)] } },
  { name: 'nothing-failed', shows: 'An upload went well', scene: { exchanges: [sentTo(mended)] } },
];

const kinds: readonly State[] = [
  { name: 'origin', shows: 'Known rules: the origin is not allowed', scene: ofOrigin },
  { name: 'method', shows: 'The method is not allowed', scene: sceneOfCase('method-not-allowed/read-only-rule') },
  { name: 'header', shows: 'A header is not allowed', scene: sceneOfCase('header-not-allowed/one') },
  {
    name: 'expose',
    shows: 'The page cannot read the ETag of a part',
    scene: sceneOfCase('header-not-exposed/part-upload'),
  },
  {
    name: 'credentials',
    shows: 'Credentials, and a rule for *',
    scene: sceneOfCase('wildcard-with-credentials/preflight'),
  },
  { name: 'not-cors', shows: 'COS refused for another reason', scene: sceneOfCase('not-cors/signature') },
  { name: 'cdn', shows: 'A CDN answered', scene: sceneOfCase('answered-by-cdn/edgeone') },
  { name: 'offline', shows: 'The browser is offline', scene: sceneOfCase('network-error/offline') },
  { name: 'unknown', shows: 'The rules are not known', scene: unknown },
];

const atWork: readonly State[] = [
  {
    name: 'asking',
    shows: 'The bucket is being asked',
    scene: { ...unknown, asked: { rules: fewHeaders, answers: 2 } },
  },
  { name: 'asked', shows: 'The bucket was asked', scene: { ...unknown, asked: { rules: fewHeaders } } },
  {
    name: 'paste-mistaken',
    shows: 'What was pasted has mistakes',
    scene: unknown,
    act: (view) => pasteRules(view, '{ "CORSRules": [{ "AllowedOrigin": "https://app.example.com" }'),
  },
  { name: 'mended', shows: 'All pass after a change', scene: { ...ofOrigin, checked: { rules: mended, change } } },
  {
    name: 'still-failing',
    shows: 'A change did not help',
    scene: { ...ofOrigin, checked: { rules: otherPort, change } },
  },
  { name: 'several-buckets', shows: 'Findings in several buckets', scene: several },
  {
    name: 'five-hundred',
    shows: '500 findings in 500 buckets',
    scene: ofLoad('500 findings in 500 buckets'),
    isLong: true,
  },
];

const faults: readonly State[] = [
  {
    name: 'storage-full',
    shows: 'Requests were dropped to make room',
    scene: { ...ofOrigin, leftOut: 120 },
    surfaces: ['popup', 'page'],
  },
  {
    name: 'not-stored',
    shows: 'The browser did not store the pasted rules',
    scene: unknown,
    query: 'store=full',
    act: (view) =>
      pasteRules(view, JSON.stringify({ CORSRules: [{ AllowedOrigin: pageOrigin, AllowedMethod: 'GET' }] })),
  },
  { name: 'broken', shows: 'Parts of the view cannot be shown', scene: several, query: 'clock=broken' },
  {
    name: 'unreadable',
    shows: 'Stored data could not be read',
    scene: { ...ofOrigin, session: { 'dropped:requests': true, 'dropped:rules': true } },
  },
  { name: 'restarted', shows: 'The background was stopped', scene: ofOrigin, stopped: true },
];

const views: readonly State[] = [
  {
    name: 'time-line',
    shows: 'The time line',
    scene: ofTimes,
    act: chooseTab('time-line'),
    surfaces: ['popup', 'page'],
  },
  { name: 'headers', shows: 'The headers of a request', scene: ofOrigin, act: chooseTab('headers') },
  { name: 'report', shows: 'The report', scene: ofOrigin, act: chooseTab('report') },
  { name: 'what-if', shows: 'What if', scene: ofOrigin, surfaces: ['page'], query: '#what-if' },
  {
    name: 'what-if-answered',
    shows: 'What if, answered from the known rules',
    scene: { exchanges: [sentTo(mended)], rules: { [bucketName]: mended } },
    surfaces: ['page'],
    query: '#what-if',
    act: askWhatIf,
  },
  { name: 'page-alone', shows: 'The full page for no tab', surfaces: ['page'], file: 'page/page.html' },
  { name: 'example', shows: 'The recorded example', surfaces: ['page'], file: 'page/page.html?example' },
  { name: 'settings', shows: 'Settings', scene: ofOrigin, surfaces: ['page'], file: 'settings/settings.html' },
  { name: 'first-run', shows: 'After the installation', surfaces: ['page'], file: 'first-run/first-run.html' },
];

/** All states, those first in which the site is not watched. */
export const states: readonly State[] = [...opening, ...kinds, ...atWork, ...faults, ...views];

const shownAs = (name: string, surface: SurfaceName, more: Partial<State> = {}) =>
  states.filter((each) => each.name === name).map((each) => ({ ...each, surfaces: [surface], ...more }));

/** What is shown in the browsers' stores. */
export const storeStates: readonly State[] = [
  ...shownAs('origin', 'popup'),
  ...shownAs('several-buckets', 'page'),
  ...shownAs('several-buckets', 'panel', { sizes: [{ name: 'panel-tall', width: 1280, height: 396 }] }),
  ...shownAs('asked', 'page'),
  ...shownAs('what-if-answered', 'page'),
];
