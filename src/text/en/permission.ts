import type { PermissionText } from '../permission-text.ts';
import { say } from '../phrase.ts';
import { images } from './images.ts';

const watchSite = 'Watch this site';
const openPage = 'Open the page whose request fails, then open this popup there.';
const counted = (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`;

export const permission: PermissionText = {
  images,
  notAPage: { title: say`There is no web page in this tab`, cause: [openPage] },
  localFile: {
    title: say`This page was opened from a file`,
    cause: say`An extension may watch pages on http and https only, and to the bucket the origin of a file is ${'null'}. Serve the page from a web server, as on ${'http://localhost'}, and open it there.`,
  },
  forbidden: {
    browser: say`This page belongs to the browser`,
    store: say`This page belongs to a store of extensions`,
    extension: say`This page belongs to an extension`,
  },
  forbiddenCause: [`Browsers show it to no other extension. ${openPage}`],
  hidden: {
    title: say`The browser hides from extensions what is in this tab`,
    cause: say`Empty tabs, files and the pages of the browser, of its store and of other extensions are hidden so. Open the page whose request fails, then click the extension's button in the toolbar there.`,
  },
  bucketsWithheld: {
    title: say`The browser does not let the extension see COS's hosts`,
    cause: say`Access to ${'*.myqcloud.com'} and ${'*.tencentcos.cn'} is switched off in the browser's settings for this extension. Without it no answer of a bucket can be seen.`,
  },
  permitBuckets: "Allow COS's hosts",
  notWatched: (site) => ({
    title: say`${[site]} is not watched yet`,
    cause: say`The browser shows an extension the requests of the sites that it may watch, and no others. Watch this site, then repeat what failed.`,
  }),
  tabHidden: {
    title: say`The tab that this page was opened for is not watched`,
    cause: say`The browser shows an extension the requests of the sites that it may watch, and no others. In that tab, click the extension's button and choose ${[watchSite]}, then repeat what failed.`,
  },
  watchedForNow: (site) => ({
    title: say`${[site]} is watched in this tab from now on`,
    cause: say`What failed before cannot be seen: repeat it now. To watch this site at all times, grant it once.`,
  }),
  watchSite,
  watchEverySite: 'Watch every site',
  watchEverySiteHint: say`Every site means every page of every tab, and buckets at domains of their own: the extension then sees all cross-origin requests, keeps those to COS, and sends nothing anywhere. The settings take it back.`,
  nothingFailed: (succeeded) => ({
    title: say`No request to a COS bucket has failed here`,
    cause: say`${[counted(succeeded)]} to buckets went well so far.`,
  }),
  underWay: (requests) => ({
    title:
      requests === 1 ? say`1 request to a bucket is under way` : say`${requests} requests to buckets are under way`,
    cause: say`What it comes to is told here as soon as the bucket answers.`,
  }),
  beforeWatching: (failed) => ({
    title:
      failed === 0
        ? say`The page asked a bucket before this list began`
        : say`${[counted(failed)]} to buckets failed before this list began`,
    cause: say`The page's own list names them, but neither status nor headers can be seen any more. Reload the page and repeat what failed.`,
  }),
  nothingSeen: {
    title: say`No request to a COS bucket was seen here yet`,
    cause: say`Repeat what failed, or reload the page if it failed while loading. If the list stays empty, the bucket is at a domain of its own, or nothing was sent: the page's script, its policy or mixed content came before. The DevTools panel COS CORS and the browser's console see more.`,
  },
  policyOfPage: (directive) =>
    say`The page's policy on connections: ${directive}. A host that it does not list is never asked.`,
  stoppedByPolicy: (origin, directive) => ({
    title: say`The page's own policy stopped a request to ${origin}`,
    cause: say`Its Content-Security-Policy does not allow that origin in ${directive}, so nothing was sent and no CORS rule had a say. Add ${origin} to ${directive}, or to ${'default-src'} where the policy has none.`,
  }),
  mixedContent: (host) => ({
    title: say`The browser stopped a request to ${`http://${host}`}`,
    cause: say`The page is on https and asked over http, which is mixed content: nothing was sent and no CORS rule had a say. Ask ${`https://${host}`} instead.`,
  }),
  reload: 'Reload the page',
  refusedPermission: say`The browser did not grant it.`,

  earlier: 'Asked by this page, and not in the list',
  asked: (host, requests, failed) =>
    say`${host}: ${[counted(requests)]}${[failed === 0 ? '' : failed === requests ? ', failed by the look of it' : `, ${failed} failed by the look of it`]}`,
  frames: 'Frames of another site',
  framesHint: say`The requests of a frame show only where its own site is watched. Each is named by the address that its page gave it: browsers do not tell whether it has gone elsewhere since.`,
  watchFrame: (site) => `Watch ${site}`,
  domains: 'A bucket at a domain of its own',
  domainsHint: say`A custom or CDN domain is seen once its host is allowed too.`,
  domainLabel: 'Host of the files',
  addDomain: 'Add',
  addCandidate: (host) => `Add ${host}`,
  addedDomain: (host) => say`${host} is watched from now on: repeat the request.`,
  typed: {
    empty: say`The field is empty: type a host such as ${'files.example.com'}.`,
    wildcard: say`A ${'*'} stands for many hosts: type one, such as ${'files.example.com'}, or watch every site.`,
    own: (host) => say`${host} is one of COS's own hosts: these are watched anyway.`,
    noHost: (text) => say`${text} is not a host name: type one such as ${'files.example.com'}.`,
  },
};
