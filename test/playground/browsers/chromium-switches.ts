import { createHash, X509Certificate } from 'node:crypto';
import type { Authority, Hosts, LaunchOptions } from './extension-browser.ts';

/** https://source.chromium.org/chromium/chromium/src/+/main:services/network/public/cpp/network_switches.cc */
function hostResolverRules({ http, https, names, otherPorts = {} }: Hosts): string {
  const ports = Object.entries({ 443: https, 80: http, ...otherPorts });
  const mapped = names.flatMap((name) => ports.map(([port, here]) => `MAP ${name}:${port} 127.0.0.1:${here}`));
  return [...mapped, 'MAP * ^NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}

/** The switch that lets certificates pass: those of one authority, or all. */
function certificateSwitch(authority: Authority | undefined): string {
  if (authority === undefined) return '--ignore-certificate-errors';
  const key = new X509Certificate(authority.cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

/** What Chromium is told beyond Playwright's own switches. */
export function chromiumSwitches({
  extension,
  hosts,
  beside = [],
  authority,
  locale = 'en-US',
}: LaunchOptions): string[] {
  const extensions = [extension, ...beside].join(',');
  return [
    `--disable-extensions-except=${extensions}`,
    `--load-extension=${extensions}`,
    // Lets the protocol's Extensions domain click the toolbar button.
    '--enable-unsafe-extension-debugging',
    `--host-resolver-rules=${hostResolverRules(hosts)}`,
    '--no-proxy-server',
    certificateSwitch(authority),
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    '--disable-gpu',
    '--disable-quic',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
