import { notAConfiguration, Refusal } from './configuration-problem.ts';
import { excerptAt, placeAt } from './place.ts';
import type { AboutCors, OwnServer } from './refused-text.ts';
import { hasKey } from './surroundings.ts';

/** Matches what only a server of one's own has, even with names that rules have too. */
const certainServers: readonly (readonly [OwnServer, RegExp])[] = [
  ['php', /(?<![\w$])['"]?supports_credentials['"]?\s{0,99}=>|\bheader\(\s{0,99}['"]Access-Control-/],
  ['go', /\bcors\.(?:New|Default|Options|Config)\b|\.Header\(\)\.(?:Set|Add)\(\s{0,99}"Access-Control-/],
  ['node', /\bapp\.use\(\s{0,99}cors\b|\bcors\(\s{0,99}\{|\benableCors\(|\brequire\(['"]cors['"]\)/],
  [
    'spring',
    /@CrossOrigin\b|\b(?:addCorsMappings|CorsRegistry|UrlBasedCorsConfigurationSource)\b|org\.springframework/,
  ],
  ['python', /\b(?:CORSMiddleware|flask_cors|corsheaders)\b|\bCORS\(\s{0,99}app\b/],
];

const servers: readonly (readonly [OwnServer, RegExp])[] = [
  ...certainServers,
  [
    'nginx',
    /\bnginx\.ingress\.kubernetes\.io\/|\badd_header\s{1,99}['"]?Access-Control-|\bproxy_(?:pass|set_header)\s|^[^\S\n]*location\s[^\n{}]{1,200}\{/im,
  ],
  ['apache', /\bHeader\s{1,99}(?:always\s{1,99})?(?:set|add|append|merge)\s|<(?:IfModule|VirtualHost|FilesMatch)\s/i],
  ['iis', /<(?:system\.webServer|httpProtocol|customHeaders)>/i],
  ['haproxy', /\bhttp-(?:response|request)\s{1,99}(?:set|add)-header\s/],
  ['caddy', /^[^\S\n]*header\s[^\n]{0,99}\bAccess-Control-/im],
  [
    'node',
    /\b(?:res|resp|response|reply|ctx)\.(?:setHeader|header|set|writeHead)\(\s{0,99}|['"]hono\/cors['"]|\bdevServer\s{0,99}:/,
  ],
  ['python', /\bCORS_(?:ALLOWED_ORIGINS|ORIGIN_ALLOW_ALL|ALLOW_ALL_ORIGINS)\b|\bresp(?:onse)?\.headers\[/],
];

/** Whether a text names the rules of a bucket: whatever else it holds, they may be in it. */
function namesRules(text: string): boolean {
  return /CORSRule|putBucketCors|<(?:\w{1,99}:)?CORSConfiguration/i.test(text);
}

/** Throws a `Refusal` if a text is the configuration or the code of a server of one's own. */
export function refuseOwnServer(text: string): void {
  if (namesRules(text)) return;
  for (const [server, sign] of hasKey(text) ? certainServers : servers) {
    const offset = text.search(sign);
    if (offset === -1) continue;
    const at = offset + text.slice(offset).search(/\S/);
    throw new Refusal({ kind: 'own-server', server, found: excerptAt(text, at), ...placeAt(text, at) });
  }
}

const aboutCors: readonly (readonly [AboutCors, RegExp])[] = [
  [
    'browser-message',
    /^.{0,500}(?:has been blocked by CORS policy|Cross-Origin Request Blocked|已拦截跨源请求|已阻止跨源请求|No 'Access-Control-Allow-Origin' header)/im,
  ],
  [
    'response-headers',
    /^[^\S\n]*(?:<[^\S\n])?["']?(?:HTTP\/\d(?:\.\d)?[^\S\n]+\d{3}\b|Access-Control-(?:Allow|Expose|Max)-[\w-]{1,40}["']?[^\S\n]*(?:[:：,\t]|$))/im,
  ],
  [
    'request-headers',
    /^[^\S\n]*(?:>[^\S\n])?["']?(?:Access-Control-Request-(?:Method|Headers)\b|(?:GET|PUT|POST|OPTIONS|HEAD|DELETE)[^\S\n]+\S{1,2000}[^\S\n]+HTTP\/|(?:Sec-Fetch-Mode|User-Agent|Referer)["']?[^\S\n]*[:：])/im,
  ],
  [
    'command',
    /^\s*(?:[$%>#][^\S\n]*)?(?:curl|wget|aws|coscmd|coscli|ossutil\d*|obsutil|tosutil|gsutil|gcloud|s3cmd|mc|wrangler|tccli|fetch)(?:[^\S\n]|\()/,
  ],
  ['object-info', /^[^\S\n]*\S{1,2000} \(object\):[^\S\n]*$/m],
  ['url', /^\s*https?:\/\/\S+\s*$/i],
];

/** The refusal of a text in which nothing can be read: of what it is, or else of what it begins with. */
export function refusalOf(text: string, start: number): Refusal {
  for (const [what, sign] of aboutCors) {
    const offset = text.search(sign);
    if (offset === -1) continue;
    const at = offset + text.slice(offset).search(/\S/);
    return new Refusal({ kind: 'about-cors', what, found: excerptAt(text, at), ...placeAt(text, at) });
  }
  return notAConfiguration(text, start);
}
