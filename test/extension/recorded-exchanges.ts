/** What each recording in `test/recordings` comes to, in the words of `exchangeLine`. */
export const recordedExchanges: Readonly<Record<string, readonly string[]>> = {
  'chromium/01-get-no-acao--fetch': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/01-get-no-acao--img-crossorigin': [
    'image GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/02-get-wrong-origin--other': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/03-multi-acao--two-header-lines': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-multiple',
  ],
  'chromium/04-star-with-credentials--fetch-get': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200 (net::ERR_FAILED), actual wildcard-with-credentials',
  ],
  'chromium/04-star-with-credentials--put-star-and-acac-true': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight wildcard-with-credentials',
  ],
  'chromium/05-no-allow-credentials--put-preflight-ok-actual-missing-acac': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200, 200 (net::ERR_FAILED), actual allow-credentials-not-true',
  ],
  'chromium/06-preflight-403-xml--xhr-put-403': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/08-method-not-allowed--put-not-listed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight method-not-in-allow-methods',
  ],
  'chromium/09-header-not-allowed--one-of-three': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-md5,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-md5,x-cos-meta-a,x-cos-meta-b] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
  ],
  'chromium/11-preflight-redirect--301': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 301, unanswered (net::ERR_FAILED), preflight preflight-redirected',
  ],
  'chromium/12-actual-403-no-acao--xhr': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 200, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/13-actual-403-with-acao--xhr': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 200, 403, success',
  ],
  'chromium/14-cached-preflight--second-put-fails-no-preflight': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], no preflight, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/15-redirects--301-final-acao-app-but-origin-null': [
    'xmlhttprequest GET from null (same-origin) [], redirected by 301, no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/15-redirects--put-307-second-preflight-denied': [
    'xmlhttprequest PUT from null (same-origin) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/16-network-errors--badtls-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_CERT_AUTHORITY_INVALID), failed',
  ],
  'chromium/16-network-errors--nxdomain-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_NAME_NOT_RESOLVED), failed',
  ],
  'chromium/16-network-errors--rst-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_CONNECTION_RESET), failed',
  ],
  'chromium/17-etag-not-exposed--put-not-exposed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
  ],
  'chromium/18-cache-poisoning--fetch-after-reload': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 from cache, success',
  ],
  'chromium/18-cache-poisoning--vary-img': [],
  'chromium/19-origin-null--file-get-star': [
    'xmlhttprequest GET from null (same-origin) [], no preflight, 200, success',
  ],
  'chromium/20-no-cors--fetch-no-cors-403': [],
  'chromium/20-no-cors--form-navigation': [],
  'chromium/20-no-cors--sendbeacon-json-preflight': [
    'ping POST from https://app.example.com (credentials unknown) [content-type], preflight POST [content-type] 200, unanswered (net::ERR_FAILED), preflight allow-credentials-not-true',
  ],
  'chromium/20-no-cors--sendbeacon': [],
  'chromium/21-workers-frames--service-worker-own-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/22b-http-page--hsts-upgrade-put-from-http-page': [
    'xmlhttprequest PUT from http://plainpage.example.com (credentials unknown) [], no preflight, unanswered (net::ERR_FAILED), failed',
  ],
  'chromium/22b-http-page--http-page-http-bucket-get-no-acao': [
    'xmlhttprequest GET from http://plainpage.example.com (credentials unknown) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/24-abort-dup--abort-during-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/24-abort-dup--abort-immediately': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/24-abort-dup--navigate-away-during-actual': [],
  'chromium/25-orb-corp-coep--orb-img-xml-403': [],
  'chromium/28-adblock-and-other-extensions--block-only-options': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_BLOCKED_BY_CLIENT), unanswered (net::ERR_FAILED), failed',
  ],
  'chromium/28-adblock-and-other-extensions--other-ext-adds-acao-preflight-403': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 rewritten, unanswered (net::ERR_FAILED), preflight preflight-status-not-ok',
  ],
  'chromium/28-adblock-and-other-extensions--other-ext-sets-origin': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/29-misc--put-with-url-userinfo': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'firefox/01-simple-get-no-acao': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/02-wrong-acao': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/03-multi-acao': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-multiple',
  ],
  'firefox/04-star-with-credentials': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, actual wildcard-with-credentials',
  ],
  'firefox/05-no-allow-credentials': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, actual allow-credentials-not-true',
  ],
  'firefox/06-put-preflight-403-xml': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/08c-allow-methods-lowercase': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight method-not-in-allow-methods',
  ],
  'firefox/09-header-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
  ],
  'firefox/11-preflight-redirect': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 307 (NS_ERROR_NET_ON_RECEIVING_FROM), unanswered (NS_ERROR_DOM_BAD_URI), preflight preflight-redirected',
  ],
  'firefox/12-preflight-ok-put-403-no-acao': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, 403, actual allow-origin-missing',
  ],
  'firefox/13-preflight-ok-put-403-acao': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, 403, success',
  ],
  'firefox/15b-cross-region-redirect-star-then-acao': [
    'xmlhttprequest GET from null (credentials unknown) [], redirected by 307, no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/16c3-tls-unknown-issuer-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] unanswered (The certificate is not trusted because it is self-signed.), unanswered (NS_ERROR_DOM_BAD_URI), failed',
  ],
  'firefox/16d-reset': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_NET_RESET), failed',
  ],
  'firefox/16d2-preflight-reset': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] unanswered (NS_ERROR_NET_RESET), unanswered (NS_ERROR_DOM_BAD_URI), failed',
  ],
  'firefox/17-etag-not-exposed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, 200, success',
  ],
  'firefox/18-cache-poison-img-then-fetch': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/18d-cache-poison-nocors-omit': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, actual allow-origin-missing',
  ],
  'firefox/19-null-origin-sandbox': [
    'xmlhttprequest GET from null (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-mismatch',
  ],
  'firefox/21a-worker': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/21c-service-worker': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_DOM_BAD_URI), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/24b-abort-after-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, unanswered (NS_BINDING_ABORTED), failed',
  ],
  'firefox/44-keepalive': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/45-same-url-concurrent-puts': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type,x-cos-acl], preflight PUT [authorization,content-type,x-cos-acl] 200, 200, success',
  ],
};
