/** What each HAR comes to, one line an exchange. */
export const harExchanges: Readonly<Record<string, readonly string[]>> = {
  'charles/passed-by-hand': [
    'undefined PUT from https://app.example.com (credentials unknown) [authorization,content-type], preflight PUT [authorization,content-type] 200, 200, success',
  ],
  'charles/preflight-refused-by-hand': [
    'undefined PUT from https://app.example.com (credentials unknown) [authorization,content-type], preflight PUT [authorization,content-type] 403, unanswered, preflight allow-origin-missing',
  ],
  'chromium-by-hand/blocked-by-policy': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_BLOCKED_BY_CSP), failed',
  ],
  'chromium-by-hand/memory-cache': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 from cache (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium-by-hand/not-modified': [],
  'chromium-by-hand/redirected': [
    'xmlhttprequest GET from null (same-origin) [], redirected by 302, no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium-by-hand/sanitized': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium-by-hand/two-allow-origins': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-multiple',
  ],
  'chromium-by-hand/under-way': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered, pending',
  ],
  'chromium/aborted': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/cached-preflight': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], no preflight, 403, success',
  ],
  'chromium/credentials-wildcard': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 403 (net::ERR_FAILED), actual wildcard-with-credentials',
  ],
  'chromium/csp': [],
  'chromium/custom-domain': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/host-not-found': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_NAME_NOT_RESOLVED), unanswered (net::ERR_NAME_NOT_RESOLVED), failed',
  ],
  'chromium/image': [],
  'chromium/image-crossorigin': [
    'image GET from https://app.example.com (same-origin) [], no preflight, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/mixed-content': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (unknown), failed',
  ],
  'chromium/parallel': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n0], preflight PUT [x-cos-meta-n0] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n1], preflight PUT [x-cos-meta-n1] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n2], preflight PUT [x-cos-meta-n2] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n3], preflight PUT [x-cos-meta-n3] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n0], preflight PUT [x-cos-meta-n0] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n1], preflight PUT [x-cos-meta-n1] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n2], preflight PUT [x-cos-meta-n2] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n3], preflight PUT [x-cos-meta-n3] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n0], preflight PUT [x-cos-meta-n0] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n1], preflight PUT [x-cos-meta-n1] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n2], preflight PUT [x-cos-meta-n2] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-n3], preflight PUT [x-cos-meta-n3] 200, 403, success',
  ],
  'chromium/parts': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (same-origin) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, 200, success',
  ],
  'chromium/passed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization,content-type], preflight PUT [authorization,content-type] 200, 200, success',
  ],
  'chromium/preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type], preflight PUT [authorization,content-type] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/put-actual-blocked': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/put-credentials-wildcard': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight wildcard-with-credentials',
  ],
  'chromium/put-not-cors': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 403, success',
  ],
  'chromium/sandboxed-frame': [
    'xmlhttprequest GET from null (same-origin) [], no preflight, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/simple-get-blocked': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/worker': [
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'firefox/aborted': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (unknown), failed',
  ],
  'firefox/cached-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, 403, success',
  ],
  'firefox/credentials-wildcard': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 403, actual wildcard-with-credentials',
  ],
  'firefox/csp': [
    'undefined PUT from https://app.example.com (credentials unknown) [], no preflight, unanswered (unknown), failed',
  ],
  'firefox/custom-domain': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/host-not-found': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (unknown), unanswered (unknown), failed',
  ],
  'firefox/image': [],
  'firefox/image-crossorigin': [
    'image GET from https://app.example.com (credentials unknown) [], no preflight, 403, actual allow-origin-missing',
  ],
  'firefox/mixed-content': [
    'undefined GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (unknown), failed',
  ],
  'firefox/parallel': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n0], preflight PUT [x-cos-meta-n0] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n1], preflight PUT [x-cos-meta-n1] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n2], preflight PUT [x-cos-meta-n2] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n3], preflight PUT [x-cos-meta-n3] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n0], preflight PUT [x-cos-meta-n0] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n1], preflight PUT [x-cos-meta-n1] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n2], preflight PUT [x-cos-meta-n2] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n3], preflight PUT [x-cos-meta-n3] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n0], preflight PUT [x-cos-meta-n0] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n1], preflight PUT [x-cos-meta-n1] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n2], preflight PUT [x-cos-meta-n2] 200, 403, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-n3], preflight PUT [x-cos-meta-n3] 200, 403, success',
  ],
  'firefox/parts': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, 200, success',
  ],
  'firefox/passed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type], preflight PUT [authorization,content-type] 200, 200, success',
  ],
  'firefox/preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type], preflight PUT [authorization,content-type] 403, unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/put-actual-blocked': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 403, actual allow-origin-missing',
  ],
  'firefox/put-credentials-wildcard': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200, unanswered (NS_ERROR_DOM_BAD_URI), preflight wildcard-with-credentials',
  ],
  'firefox/put-not-cors': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 403, success',
  ],
  'firefox/sandboxed-frame': [
    'xmlhttprequest GET from null (credentials unknown) [], no preflight, 403, actual allow-origin-missing',
  ],
  'firefox/simple-get-blocked': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 403, actual allow-origin-missing',
  ],
  'firefox/worker': [
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 403, unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'safari/cached-by-hand': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache (Failed access control checks.), actual allow-origin-missing',
  ],
  'safari/get-refused-by-hand': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (Failed access control checks.), failed',
  ],
  'safari/host-not-found-by-hand': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (A server with the specified hostname could not be found.), failed',
  ],
  'safari/not-cors-by-hand': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type], no preflight, 403, success',
  ],
  'safari/preflight-refused-by-hand': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,content-type], preflight PUT [authorization,content-type] 403, unanswered (Failed access control checks.), preflight allow-origin-missing',
  ],
};
