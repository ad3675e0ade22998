import type { LaunchOptions } from './extension-browser.ts';

/** Nothing is asked, told, fetched, updated or started that the pages do not ask for. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.proxy.type': 0,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': '',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};

/** 0 is dark, 1 is light. */
export const colorSchemePreference = 'layout.css.prefers-color-scheme.content-override';

/** The text of a profile's `user.js`: one extension, at `https://<uuid>` so to say, and hosts that are all here. */
export function userPreferences(
  { hosts, locale = 'en-US', colorScheme = 'light', writesSessionSoon = false }: LaunchOptions,
  extensionId: string,
  uuid: string,
): string {
  const preferences = {
    ...quiet,
    'network.dns.localDomains': hosts.names.join(','),
    'network.socket.forcePort': Object.entries({ 443: hosts.https, 80: hosts.http, ...hosts.otherPorts })
      .map(([port, here]) => `${port}=${here}`)
      .join(';'),
    'intl.accept_languages': locale === 'en-US' ? 'en-US, en' : `${locale}, zh, en`,
    [colorSchemePreference]: colorScheme === 'dark' ? 0 : 1,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    ...(writesSessionSoon ? { 'browser.sessionstore.interval': 1000 } : {}),
    // A click that asks for a permission gets it without a prompt.
    'extensions.webextOptionalPermissionPrompts': false,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
