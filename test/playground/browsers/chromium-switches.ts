import type { Hosts, LaunchOptions } from './extension-browser.ts';

/** https://source.chromium.org/chromium/chromium/src/+/main:services/network/public/cpp/network_switches.cc */
function hostResolverRules({ http, https, names }: Hosts): string {
  const mapped = names.flatMap((name) => [`MAP ${name}:443 127.0.0.1:${https}`, `MAP ${name}:80 127.0.0.1:${http}`]);
  return [...mapped, 'MAP * ^NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}

/** What Chromium is told beyond Playwright's own switches. */
export function chromiumSwitches({ extension, hosts, locale = 'en-US' }: LaunchOptions): string[] {
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    // Lets the protocol's Extensions domain click the toolbar button.
    '--enable-unsafe-extension-debugging',
    `--host-resolver-rules=${hostResolverRules(hosts)}`,
    '--no-proxy-server',
    '--ignore-certificate-errors',
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    '--disable-gpu',
    '--disable-quic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
