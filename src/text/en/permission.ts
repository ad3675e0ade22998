import { hostOf } from '../../cos/endpoint.ts';
import type { PermissionText } from '../permission-text.ts';
import { say } from '../phrase.ts';
import { images } from './images.ts';

const watchSite = 'Watch this site';
const openPage = 'Open the page whose request fails, then open this popup there.';
const counted = (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`;
const toBuckets = (count: number) => (count === 1 ? '1 request to a bucket' : `${count} requests to buckets`);

export const permission: PermissionText = {
  images,
  notAPage: { title: say`This tab does not show a web page`, cause: [openPage] },
  localFile: {
    title: say`This page was opened from a file`,
    cause: say`Extensions can watch only http and https pages, and a file's origin is ${'null'}. Open this page through a web server, such as ${'http://localhost'}.`,
  },
  forbidden: {
    browser: say`This is a page of the browser itself`,
    store: say`This is a page of an extension store`,
    extension: say`This is a page of another extension`,
  },
  forbiddenCause: [`Extensions cannot access such a page. ${openPage}`],
  hidden: {
    title: say`The browser does not let extensions access this tab`,
    cause: say`Empty tabs, local files and pages of the browser, of extension stores and of other extensions cannot be accessed. Open the page whose request fails, then click the extension's button in the toolbar.`,
  },
  bucketsWithheld: {
    title: say`The extension has no access to COS's hosts`,
    cause: say`Access to ${'*.myqcloud.com'} and ${'*.tencentcos.cn'} is switched off in the browser's settings for this extension. Without this access, the extension cannot see a bucket's responses.`,
  },
  permitBuckets: "Allow access to COS's hosts",
  notWatched: (site) => ({
    title: say`${[site]} is not watched yet`,
    cause: say`An extension sees only the requests of sites it is allowed to watch. Watch this site, then retry what failed.`,
  }),
  tabHidden: {
    title: say`The tab that this page belongs to is not watched yet`,
    cause: say`An extension sees only the requests of sites it is allowed to watch. In that tab, click the extension's button, choose “${[watchSite]}” and retry what failed.`,
  },
  watchedForNow: (site) => ({
    title: say`Now watching ${[site]} in this tab`,
    cause: say`Earlier failures cannot be seen: retry what failed. To watch this site at all times, allow it once.`,
  }),
  watchSite,
  watchEverySite: 'Watch every site',
  watchEverySiteHint: say`This covers every page in every tab, and buckets on custom domains. The extension then sees all cross-origin requests, keeps only those to COS and sends nothing anywhere. The permission can be withdrawn in the settings.`,
  nothingFailed: (succeeded) => ({
    title: say`No request to a COS bucket has failed here`,
    cause:
      succeeded === 0
        ? say`No request to a bucket has succeeded yet.`
        : say`So far, ${[toBuckets(succeeded)]} succeeded.`,
  }),
  underWay: (requests) => ({
    title:
      requests === 1 ? say`1 request to a bucket is under way` : say`${requests} requests to buckets are under way`,
    cause: say`The result appears here when the bucket answers.`,
  }),
  beforeWatching: (failed) => ({
    title:
      failed === 0
        ? say`The page sent requests to a bucket before it was watched`
        : say`${[toBuckets(failed)]} failed before the page was watched`,
    cause: say`Their status and headers can no longer be seen. Reload the page and retry what failed.`,
  }),
  nothingSeen: {
    title: say`No request to a COS bucket has been captured here yet`,
    cause: say`Retry what failed, or reload the page. If the list stays empty, the bucket may be on a custom domain, or the request was blocked before it was sent (CSP, mixed content): see the browser's console.`,
  },
  policyOfPage: (directive) => say`The page's CSP: ${directive}. Requests to hosts it does not list are blocked.`,
  stoppedByPolicy: (origin, directive) => ({
    title: say`The page's CSP blocked a request to ${hostOf(origin)}`,
    cause: say`Its Content-Security-Policy does not list that origin in ${directive}. Nothing was sent, so CORS is not the cause. Add ${origin} to ${directive}, or to ${'default-src'} if the CSP does not set it.`,
  }),
  mixedContent: (host) => ({
    title: say`The browser blocked a request to ${`http://${host}`}`,
    cause: say`An https page cannot send http requests (mixed content). Nothing was sent, so CORS is not the cause. Request ${`https://${host}`} instead.`,
  }),
  reload: 'Reload the page',
  refusedPermission: say`The browser did not grant the permission.`,

  earlier: 'Requested by this page, not in the list',
  asked: (host, requests, failed) =>
    say`${host}: ${[counted(requests)]}${[failed === 0 ? '' : failed === requests ? ', apparently failed' : `, ${failed} apparently failed`]}`,
  frames: 'Frames from other sites',
  framesHint: say`A frame's requests can be seen only when its own site is watched. Each frame is listed by the URL that the page gave it; browsers do not tell whether the frame has navigated since.`,
  watchFrame: (site) => `Watch ${site}`,
  domains: 'A bucket on a custom domain',
  domainsHint: say`Requests to a custom or CDN domain can be seen once that host is allowed.`,
  domainLabel: 'Host of the bucket',
  addDomain: 'Add',
  addCandidate: (host) => `Add ${host}`,
  addedDomain: (host) => say`Now watching ${host}. Retry the request.`,
  typed: {
    empty: say`The field is empty: type a host such as ${'files.example.com'}.`,
    wildcard: say`Wildcards such as ${'*'} are not supported: type one host, such as ${'files.example.com'}, or watch every site.`,
    own: (host) => say`${host} is one of COS's own hosts, which are always watched.`,
    noHost: (text) => say`${text} is not a host name: type one such as ${'files.example.com'}.`,
  },
};
