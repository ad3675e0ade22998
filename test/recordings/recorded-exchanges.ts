/** What each recording in `test/recordings` comes to, in the words of `exchangeLine`. */
export const recordedExchanges: Readonly<Record<string, readonly string[]>> = {
  'chromium/abort-after-preflight': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/abort-at-once': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/abort-during-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/abort-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/abort-xhr-during-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/beacon': [],
  'chromium/beacon-preflight-allow-credentials-missing': [
    'ping POST from https://app.example.com (credentials unknown) [content-type], preflight POST [content-type] 200, unanswered (net::ERR_FAILED), preflight allow-credentials-not-true',
  ],
  'chromium/body-cut-short': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_CONTENT_LENGTH_MISMATCH), success',
  ],
  'chromium/body-cut-short-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/cache-fetch-twice': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 from cache, success',
  ],
  'chromium/cache-img-then-fetch': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/cache-img-then-fetch-with-vary': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/cache-no-cors-then-fetch': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/cached-preflight': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], no preflight, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/certificate-not-trusted-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_CERT_AUTHORITY_INVALID), failed',
  ],
  'chromium/certificate-not-trusted-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_CERT_AUTHORITY_INVALID), failed',
  ],
  'chromium/coep-fetch-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/coep-img': [],
  'chromium/connection-refused-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_CONNECTION_REFUSED), failed',
  ],
  'chromium/connection-refused-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_CONNECTION_REFUSED), failed',
  ],
  'chromium/connection-reset-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_CONNECTION_RESET), failed',
  ],
  'chromium/connection-reset-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_CONNECTION_RESET), failed',
  ],
  'chromium/connection-reset-put': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, unanswered (net::ERR_CONNECTION_RESET), failed',
  ],
  'chromium/corp-no-cors': [],
  'chromium/csp-put': [],
  'chromium/csp-report-only': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
  ],
  'chromium/csp-xhr': [],
  'chromium/css-crossorigin': [
    'stylesheet GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/custom-domain-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/custom-domain-preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/event-source': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/extension-adds-allow-origin': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 rewritten, success',
  ],
  'chromium/extension-adds-allow-origin-to-a-refused-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 rewritten, unanswered (net::ERR_FAILED), preflight preflight-status-not-ok',
  ],
  'chromium/extension-blocks-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (net::ERR_BLOCKED_BY_CLIENT), failed',
  ],
  'chromium/extension-blocks-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_BLOCKED_BY_CLIENT), unanswered (net::ERR_FAILED), failed',
  ],
  'chromium/extension-blocks-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, unanswered (net::ERR_BLOCKED_BY_CLIENT), failed',
  ],
  'chromium/extension-blocks-put-alone': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, unanswered (net::ERR_BLOCKED_BY_CLIENT), failed',
  ],
  'chromium/extension-sets-origin': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/extension-sets-origin-mismatch': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/extension-sets-origin-put': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
  ],
  'chromium/font': [
    'font GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/font-of-another-site': [
    'font GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/form-in-a-frame': [],
  'chromium/frame-allowed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
  ],
  'chromium/frame-cross-origin': [
    'xmlhttprequest GET from https://other.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://other.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/frame-removed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, unanswered (net::ERR_ABORTED), failed',
  ],
  'chromium/frame-same-origin': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/frame-sandboxed': [
    'xmlhttprequest GET from null (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/frame-srcdoc': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/frame-srcdoc-sandboxed': [
    'xmlhttprequest GET from null (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/get-403-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/get-404-is-not-cors': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 404, success',
  ],
  'chromium/get-allow-credentials-in-capitals': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200 (net::ERR_FAILED), actual allow-credentials-not-true',
  ],
  'chromium/get-allow-credentials-missing': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200 (net::ERR_FAILED), actual allow-credentials-not-true',
  ],
  'chromium/get-allow-origin-empty': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-invalid',
  ],
  'chromium/get-allow-origin-list': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-multiple',
  ],
  'chromium/get-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/get-allow-origin-null': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/get-allow-origin-of-another-site': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/get-allow-origin-twice': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-multiple',
  ],
  'chromium/get-allow-origin-with-slash': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/get-allow-origin-without-scheme': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-invalid',
  ],
  'chromium/get-allowed': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/get-duplicate-lines': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/get-etag-exposed': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/get-range': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 206, success',
  ],
  'chromium/get-signed-address': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/get-wildcard': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/get-wildcard-with-credentials': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200 (net::ERR_FAILED), actual wildcard-with-credentials',
  ],
  'chromium/get-with-cookie': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200 (net::ERR_FAILED), actual wildcard-with-credentials',
  ],
  'chromium/get-with-credentials': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, success',
  ],
  'chromium/head-allow-origin-missing': [
    'xmlhttprequest HEAD from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/hsts-get': [
    'xmlhttprequest GET from http://plain.example.com (same-origin) [], no preflight, 200, success',
    'xmlhttprequest GET from null (same-origin) [], redirected by the browser, no preflight, 200, success',
  ],
  'chromium/hsts-put': [
    'xmlhttprequest GET from http://plain.example.com (same-origin) [], no preflight, 200, success',
    'xmlhttprequest PUT from http://plain.example.com (credentials unknown) [], no preflight, unanswered (net::ERR_FAILED), failed',
  ],
  'chromium/http-page-allow-origin-with-https': [
    'xmlhttprequest GET from http://plain.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/http-page-http-bucket': [
    'xmlhttprequest GET from http://plain.example.com (credentials unknown) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/http-page-put-refused': [
    'xmlhttprequest PUT from http://plain.example.com (credentials unknown) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/http2-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/http2-allow-origin-twice': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-multiple',
  ],
  'chromium/http2-put-allowed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 200, success',
  ],
  'chromium/http2-put-header-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
  ],
  'chromium/img': [],
  'chromium/img-403-as-xml': [],
  'chromium/img-crossorigin': [
    'image GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/img-crossorigin-allowed': [
    'image GET from https://app.example.com (same-origin) [], no preflight, 200, success',
  ],
  'chromium/img-use-credentials-wildcard': [
    'image GET from https://app.example.com (include) [], no preflight, 200 (net::ERR_FAILED), actual wildcard-with-credentials',
  ],
  'chromium/keepalive-put-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/leave-during-preflight': [],
  'chromium/leave-during-put': [],
  'chromium/local-network-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS), failed',
  ],
  'chromium/local-network-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_FAILED), failed',
  ],
  'chromium/mixed-content': [],
  'chromium/module-script': [
    'script GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/name-not-resolved-get': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_NAME_NOT_RESOLVED), failed',
  ],
  'chromium/name-not-resolved-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (net::ERR_FAILED), unanswered (net::ERR_NAME_NOT_RESOLVED), failed',
  ],
  'chromium/no-cors-get-403': [],
  'chromium/orb-html-as-img': [],
  'chromium/part-upload-etag-unexposed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 200, success',
  ],
  'chromium/post-204-allow-origin-missing': [
    'xmlhttprequest POST from https://app.example.com (same-origin) [], no preflight, 204 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/put-301-without-location': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 301 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/put-403-allow-origin-missing': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/put-403-is-not-cors': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 403, success',
  ],
  'chromium/put-403-with-large-body-allow-origin-missing': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 403 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/put-allow-credentials-missing': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200, 200 (net::ERR_FAILED), actual allow-credentials-not-true',
  ],
  'chromium/put-allow-origin-of-another-site': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/put-allowed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 200, success',
  ],
  'chromium/put-etag-unexposed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
  ],
  'chromium/put-header-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
  ],
  'chromium/put-header-wildcard': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 200, success',
  ],
  'chromium/put-header-wildcard-and-authorization': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 200, success',
  ],
  'chromium/put-header-wildcard-with-credentials': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
  ],
  'chromium/put-headers-absent': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
  ],
  'chromium/put-headers-unreadable': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, unanswered (net::ERR_FAILED), preflight allow-headers-unreadable',
  ],
  'chromium/put-lower-case-patch': [
    'xmlhttprequest patch from https://app.example.com (credentials unknown) [], preflight patch [] 200, unanswered (net::ERR_FAILED), preflight method-not-in-allow-methods',
  ],
  'chromium/put-method-in-small-letters': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight method-not-in-allow-methods',
  ],
  'chromium/put-method-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight method-not-in-allow-methods',
  ],
  'chromium/put-method-wildcard-with-credentials': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight method-not-in-allow-methods',
  ],
  'chromium/put-methods-absent': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight method-not-in-allow-methods',
  ],
  'chromium/put-methods-unreadable': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight allow-methods-unreadable',
  ],
  'chromium/put-preflight-301': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 301, unanswered (net::ERR_FAILED), preflight preflight-redirected',
  ],
  'chromium/put-preflight-307-with-allow-origin': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 307, unanswered (net::ERR_FAILED), preflight preflight-redirected',
  ],
  'chromium/put-preflight-403-with-allow-origin': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight preflight-status-not-ok',
  ],
  'chromium/put-preflight-500-with-allow-origin': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 500, unanswered (net::ERR_FAILED), preflight preflight-status-not-ok',
  ],
  'chromium/put-preflight-allow-credentials-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight allow-credentials-not-true',
  ],
  'chromium/put-preflight-allow-origin-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/put-preflight-allow-origin-of-another-site': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight allow-origin-mismatch',
  ],
  'chromium/put-preflight-allow-origin-twice': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight allow-origin-multiple',
  ],
  'chromium/put-preflight-of-a-proxy': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 405, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/put-preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/put-preflight-refused-with-headers': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/put-preflight-wildcard-with-credentials': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (net::ERR_FAILED), preflight wildcard-with-credentials',
  ],
  'chromium/put-redirect-allowed': [
    'xmlhttprequest PUT from null (same-origin) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 200, 200, success',
  ],
  'chromium/put-redirect-origin-null': [
    'xmlhttprequest PUT from null (same-origin) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 200, unanswered (net::ERR_FAILED), preflight allow-origin-mismatch',
  ],
  'chromium/put-redirect-second-preflight-refused': [
    'xmlhttprequest PUT from null (same-origin) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/redirect-across-regions': [
    'xmlhttprequest GET from null (same-origin) [], redirected by 301, no preflight, 200, success',
  ],
  'chromium/redirect-across-regions-allow-origin-missing': [
    'xmlhttprequest GET from null (same-origin) [], redirected by 301, no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/redirect-across-regions-origin-null': [
    'xmlhttprequest GET from null (same-origin) [], redirected by 301, no preflight, 200 (net::ERR_FAILED), actual allow-origin-mismatch',
  ],
  'chromium/redirect-first-hop-refused': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 301 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/redirect-in-region': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], redirected by 301, no preflight, 200, success',
  ],
  'chromium/redirect-in-region-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], redirected by 301, no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/redirect-mode-error': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 302 (net::ERR_ABORTED), success',
  ],
  'chromium/redirect-to-http': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 302 (net::ERR_ABORTED), success',
  ],
  'chromium/revalidated-allow-origin-added': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 from cache, success',
  ],
  'chromium/revalidated-allow-origin-left-out': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 from cache, success',
  ],
  'chromium/revalidated-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/revalidated-allowed': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 from cache, success',
  ],
  'chromium/same-origin-mode': [],
  'chromium/script-crossorigin': [
    'script GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/sdk-upload-header-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type,x-cos-sdk-retry], preflight POST [authorization,cache-control,content-type,x-cos-sdk-retry] 404, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type,x-cos-sdk-retry], preflight POST [authorization,cache-control,content-type,x-cos-sdk-retry] 200, unanswered (net::ERR_FAILED), preflight headers-not-in-allow-headers',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type,x-cos-sdk-retry], preflight POST [authorization,cache-control,content-type,x-cos-sdk-retry] 404, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/sdk-upload-in-parts': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (same-origin) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (same-origin) [authorization,content-md5,content-type], preflight POST [authorization,content-md5,content-type] 200, 200, success',
  ],
  'chromium/sdk-upload-retried-on-the-second-host': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (same-origin) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 503 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 200, 503 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 503 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 200, 503 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization], preflight PUT [authorization] 200, 503 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 200, 503 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/service-worker': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/service-worker-answers': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/service-worker-answers-allowed': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [], preflight PUT [] 200, 200, success',
  ],
  'chromium/service-worker-passes-by': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/service-worker-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/several-uploads-to-one-url': [
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-0], preflight PUT [x-cos-meta-0] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-1], preflight PUT [x-cos-meta-1] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-2], preflight PUT [x-cos-meta-2] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-4], preflight PUT [x-cos-meta-4] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-3], preflight PUT [x-cos-meta-3] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (same-origin) [x-cos-meta-5], preflight PUT [x-cos-meta-5] 200, 200, success',
  ],
  'chromium/several-uploads-to-one-url-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-0], preflight PUT [x-cos-meta-0] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-1], preflight PUT [x-cos-meta-1] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-2], preflight PUT [x-cos-meta-2] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-3], preflight PUT [x-cos-meta-3] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-4], preflight PUT [x-cos-meta-4] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-5], preflight PUT [x-cos-meta-5] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/shared-worker': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/video-crossorigin': [
    'media GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/worker': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/worker-of-a-blob': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/xhr-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, 200 (net::ERR_FAILED), actual allow-origin-missing',
  ],
  'chromium/xhr-post-with-upload-listener': [
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [], preflight POST [] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/xhr-put-preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 403, unanswered (net::ERR_FAILED), preflight allow-origin-missing',
  ],
  'chromium/xhr-timeout': [
    'xmlhttprequest GET from https://app.example.com (same-origin) [], no preflight, unanswered (net::ERR_ABORTED), failed',
  ],
  'firefox/abort-after-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (NS_BINDING_ABORTED), failed',
  ],
  'firefox/abort-at-once': [],
  'firefox/abort-during-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (NS_BINDING_ABORTED), unanswered (NS_BINDING_ABORTED), failed',
  ],
  'firefox/abort-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_BINDING_ABORTED), failed',
  ],
  'firefox/abort-in-the-body': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_BINDING_ABORTED), success',
  ],
  'firefox/abort-xhr-during-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (NS_BINDING_ABORTED), unanswered (NS_BINDING_ABORTED), failed',
  ],
  'firefox/beacon': [],
  'firefox/beacon-preflight-allow-credentials-missing': [
    'beacon POST from https://app.example.com (include) [content-type], preflight POST [content-type] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-credentials-not-true',
  ],
  'firefox/body-cut-short': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_NET_PARTIAL_TRANSFER), success',
  ],
  'firefox/body-cut-short-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_NET_PARTIAL_TRANSFER), actual allow-origin-missing',
  ],
  'firefox/cache-fetch-twice': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, success',
  ],
  'firefox/cache-img-then-fetch': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/cache-img-then-fetch-with-vary': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/cache-no-cors-then-fetch': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, actual allow-origin-missing',
  ],
  'firefox/cached-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, 403, actual allow-origin-missing',
  ],
  'firefox/certificate-not-trusted-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (Issuer certificate is invalid.), failed',
  ],
  'firefox/certificate-not-trusted-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (Issuer certificate is invalid.), unanswered (NS_ERROR_DOM_BAD_URI), failed',
  ],
  'firefox/coep-fetch-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/coep-img': [],
  'firefox/connection-refused-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_CONNECTION_REFUSED), failed',
  ],
  'firefox/connection-refused-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (NS_ERROR_CONNECTION_REFUSED), unanswered (NS_ERROR_DOM_BAD_URI), failed',
  ],
  'firefox/connection-reset-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_NET_RESET), failed',
  ],
  'firefox/connection-reset-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (NS_ERROR_NET_RESET), unanswered (NS_ERROR_DOM_BAD_URI), failed',
  ],
  'firefox/connection-reset-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (NS_ERROR_NET_RESET), failed',
  ],
  'firefox/corp-no-cors': [],
  'firefox/csp-put': [],
  'firefox/csp-report-only': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, success',
  ],
  'firefox/csp-xhr': [],
  'firefox/css-crossorigin': [
    'stylesheet GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/custom-domain-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/custom-domain-preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/event-source': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/extension-adds-allow-origin': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/extension-adds-allow-origin-to-a-refused-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight preflight-status-not-ok',
  ],
  'firefox/extension-blocks-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_ABORT), failed',
  ],
  'firefox/extension-blocks-preflight': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (NS_ERROR_ABORT), unanswered (NS_ERROR_ABORT), failed',
  ],
  'firefox/extension-blocks-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_ABORT), failed',
  ],
  'firefox/extension-blocks-put-alone': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_ABORT), failed',
  ],
  'firefox/extension-sets-origin': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/extension-sets-origin-mismatch': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/extension-sets-origin-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, success',
  ],
  'firefox/font': [
    'font GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/font-of-another-site': [
    'font GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/form-in-a-frame': [],
  'firefox/frame-allowed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, success',
  ],
  'firefox/frame-cross-origin': [
    'xmlhttprequest GET from https://other.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from https://other.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/frame-removed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, unanswered (NS_BINDING_ABORTED), failed',
  ],
  'firefox/frame-same-origin': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/frame-sandboxed': [
    'xmlhttprequest GET from null (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/frame-srcdoc': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/frame-srcdoc-sandboxed': [
    'xmlhttprequest GET from null (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from null (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/get-403-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 403, actual allow-origin-missing',
  ],
  'firefox/get-404-is-not-cors': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 404, success',
  ],
  'firefox/get-allow-credentials-in-capitals': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, actual allow-credentials-not-true',
  ],
  'firefox/get-allow-credentials-missing': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, actual allow-credentials-not-true',
  ],
  'firefox/get-allow-origin-empty': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-invalid',
  ],
  'firefox/get-allow-origin-list': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-multiple',
  ],
  'firefox/get-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/get-allow-origin-null': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/get-allow-origin-of-another-site': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/get-allow-origin-twice': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-multiple',
  ],
  'firefox/get-allow-origin-with-slash': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/get-allow-origin-without-scheme': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-invalid',
  ],
  'firefox/get-allowed': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/get-duplicate-lines': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/get-etag-exposed': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/get-range': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 206, success',
  ],
  'firefox/get-signed-address': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/get-wildcard': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/get-wildcard-with-credentials': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, actual wildcard-with-credentials',
  ],
  'firefox/get-with-cookie': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, actual wildcard-with-credentials',
  ],
  'firefox/get-with-credentials': [
    'xmlhttprequest GET from https://app.example.com (include) [], no preflight, 200, success',
  ],
  'firefox/head-allow-origin-missing': [
    'xmlhttprequest HEAD from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/hsts-get': [
    'xmlhttprequest GET from http://plain.example.com (credentials unknown) [], no preflight, 200, success',
    'xmlhttprequest GET from http://plain.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/hsts-put': [
    'xmlhttprequest GET from http://plain.example.com (credentials unknown) [], no preflight, 200, success',
    'xmlhttprequest PUT from http://plain.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-mismatch',
  ],
  'firefox/http-page-allow-origin-with-https': [
    'xmlhttprequest GET from http://plain.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/http-page-http-bucket': [
    'xmlhttprequest GET from http://plain.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/http-page-put-refused': [
    'xmlhttprequest PUT from http://plain.example.com (credentials unknown) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/http2-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/http2-allow-origin-twice': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-multiple',
  ],
  'firefox/http2-put-allowed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 200, success',
  ],
  'firefox/http2-put-header-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
  ],
  'firefox/img': [],
  'firefox/img-403-as-xml': [],
  'firefox/img-crossorigin': [
    'image GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/img-crossorigin-allowed': [
    'image GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
  ],
  'firefox/img-use-credentials-wildcard': [
    'image GET from https://app.example.com (include) [], no preflight, 200, actual wildcard-with-credentials',
  ],
  'firefox/keepalive-put-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/leave-during-preflight': [],
  'firefox/leave-during-put': [],
  'firefox/leave-with-keepalive': [],
  'firefox/mixed-content': [],
  'firefox/module-script': [
    'script GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/name-not-resolved-get': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_ERROR_UNKNOWN_HOST), failed',
  ],
  'firefox/name-not-resolved-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] unanswered (NS_ERROR_UNKNOWN_HOST), unanswered (NS_ERROR_DOM_BAD_URI), failed',
  ],
  'firefox/no-cors-get-403': [],
  'firefox/orb-html-as-img': [],
  'firefox/part-upload-etag-unexposed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 200, success',
  ],
  'firefox/post-204-allow-origin-missing': [
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [], no preflight, 204, actual allow-origin-missing',
  ],
  'firefox/put-301-without-location': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 301, actual allow-origin-missing',
  ],
  'firefox/put-403-allow-origin-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 403, actual allow-origin-missing',
  ],
  'firefox/put-403-is-not-cors': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 403, success',
  ],
  'firefox/put-403-with-large-body-allow-origin-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 403, actual allow-origin-missing',
  ],
  'firefox/put-allow-credentials-missing': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200, 200, actual allow-credentials-not-true',
  ],
  'firefox/put-allow-origin-of-another-site': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, actual allow-origin-mismatch',
  ],
  'firefox/put-allowed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 200, success',
  ],
  'firefox/put-etag-unexposed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, success',
  ],
  'firefox/put-header-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
  ],
  'firefox/put-header-wildcard': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200, 200, success',
  ],
  'firefox/put-header-wildcard-and-authorization': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 200, success',
  ],
  'firefox/put-header-wildcard-with-credentials': [
    'xmlhttprequest PUT from https://app.example.com (include) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
  ],
  'firefox/put-headers-absent': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
  ],
  'firefox/put-headers-unreadable': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-headers-unreadable',
  ],
  'firefox/put-lower-case-patch': [
    'xmlhttprequest patch from https://app.example.com (credentials unknown) [], preflight patch [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight method-not-in-allow-methods',
  ],
  'firefox/put-method-in-small-letters': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight method-not-in-allow-methods',
  ],
  'firefox/put-method-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight method-not-in-allow-methods',
  ],
  'firefox/put-method-wildcard-with-credentials': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight method-not-in-allow-methods',
  ],
  'firefox/put-methods-absent': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight method-not-in-allow-methods',
  ],
  'firefox/put-methods-unreadable': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-methods-unreadable',
  ],
  'firefox/put-preflight-301': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 301 (NS_ERROR_NET_ON_RECEIVING_FROM), unanswered (NS_ERROR_DOM_BAD_URI), preflight preflight-redirected',
  ],
  'firefox/put-preflight-307-with-allow-origin': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 307 (NS_ERROR_NET_ON_RECEIVING_FROM), unanswered (NS_ERROR_DOM_BAD_URI), preflight preflight-redirected',
  ],
  'firefox/put-preflight-403-with-allow-origin': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight preflight-status-not-ok',
  ],
  'firefox/put-preflight-500-with-allow-origin': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 500 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight preflight-status-not-ok',
  ],
  'firefox/put-preflight-allow-credentials-missing': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-credentials-not-true',
  ],
  'firefox/put-preflight-allow-origin-missing': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/put-preflight-allow-origin-of-another-site': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-mismatch',
  ],
  'firefox/put-preflight-allow-origin-twice': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-multiple',
  ],
  'firefox/put-preflight-of-a-proxy': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 405 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/put-preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/put-preflight-refused-with-headers': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [content-type,x-cos-meta-a,x-cos-meta-b], preflight PUT [content-type,x-cos-meta-a,x-cos-meta-b] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/put-preflight-wildcard-with-credentials': [
    'xmlhttprequest PUT from https://app.example.com (include) [], preflight PUT [] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight wildcard-with-credentials',
  ],
  'firefox/put-redirect-allowed': [
    'xmlhttprequest PUT from null (credentials unknown) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-mismatch',
  ],
  'firefox/put-redirect-origin-null': [
    'xmlhttprequest PUT from null (credentials unknown) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 200, 200, actual allow-origin-mismatch',
  ],
  'firefox/put-redirect-second-preflight-refused': [
    'xmlhttprequest PUT from null (credentials unknown) [x-cos-meta-a], redirected by 307, preflight PUT [x-cos-meta-a] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/redirect-across-regions': [
    'xmlhttprequest GET from null (credentials unknown) [], redirected by 301, no preflight, 200, success',
  ],
  'firefox/redirect-across-regions-allow-origin-missing': [
    'xmlhttprequest GET from null (credentials unknown) [], redirected by 301, no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/redirect-across-regions-origin-null': [
    'xmlhttprequest GET from null (credentials unknown) [], redirected by 301, no preflight, 200, actual allow-origin-mismatch',
  ],
  'firefox/redirect-first-hop-refused': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 301 (NS_ERROR_UNEXPECTED), actual allow-origin-missing',
  ],
  'firefox/redirect-in-region': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], redirected by 301, no preflight, 200, success',
  ],
  'firefox/redirect-in-region-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], redirected by 301, no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/redirect-mode-error': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 302, success',
  ],
  'firefox/redirect-to-http': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 302 (NS_ERROR_NET_ON_RECEIVING_FROM), success',
  ],
  'firefox/revalidated-allow-origin-added': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, success',
  ],
  'firefox/revalidated-allow-origin-left-out': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, success',
  ],
  'firefox/revalidated-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, actual allow-origin-missing',
  ],
  'firefox/revalidated-allowed': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, success',
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 from cache, success',
  ],
  'firefox/same-origin-mode': [],
  'firefox/script-crossorigin': [
    'script GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/sdk-upload-header-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type,x-cos-sdk-retry], preflight POST [authorization,cache-control,content-type,x-cos-sdk-retry] 404 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type,x-cos-sdk-retry], preflight POST [authorization,cache-control,content-type,x-cos-sdk-retry] 200 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight headers-not-in-allow-headers',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type,x-cos-sdk-retry], preflight POST [authorization,cache-control,content-type,x-cos-sdk-retry] 404 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/sdk-upload-in-parts': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,content-md5,content-type], preflight POST [authorization,content-md5,content-type] 200, 200, success',
  ],
  'firefox/sdk-upload-retried-on-the-second-host': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [authorization], preflight GET [authorization] 200, 200, success',
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [authorization,cache-control,content-type], preflight POST [authorization,cache-control,content-type] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 503, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 200, 503, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 503, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 200, 503, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization], preflight PUT [authorization] 200, 503, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 200, 503, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [authorization,x-cos-sdk-retry], preflight PUT [authorization,x-cos-sdk-retry] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/service-worker': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_DOM_BAD_URI), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/service-worker-answers': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_DOM_BAD_URI), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/service-worker-answers-allowed': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 200, 200, success',
  ],
  'firefox/service-worker-passes-by': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/service-worker-put': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/several-uploads-to-one-url': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-0], preflight PUT [x-cos-meta-0] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-1], preflight PUT [x-cos-meta-1] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-2], preflight PUT [x-cos-meta-2] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-5], preflight PUT [x-cos-meta-5] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-3], preflight PUT [x-cos-meta-3] 200, 200, success',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-4], preflight PUT [x-cos-meta-4] 200, 200, success',
  ],
  'firefox/several-uploads-to-one-url-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-0], preflight PUT [x-cos-meta-0] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-1], preflight PUT [x-cos-meta-1] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-2], preflight PUT [x-cos-meta-2] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-3], preflight PUT [x-cos-meta-3] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-4], preflight PUT [x-cos-meta-4] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-5], preflight PUT [x-cos-meta-5] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/shared-worker': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_DOM_BAD_URI), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/video-crossorigin': [
    'media GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/worker': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_DOM_BAD_URI), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/worker-of-a-blob': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200 (NS_ERROR_DOM_BAD_URI), actual allow-origin-missing',
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [], preflight PUT [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/xhr-allow-origin-missing': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, 200, actual allow-origin-missing',
  ],
  'firefox/xhr-post-with-upload-listener': [
    'xmlhttprequest POST from https://app.example.com (credentials unknown) [], preflight POST [] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/xhr-put-preflight-refused': [
    'xmlhttprequest PUT from https://app.example.com (credentials unknown) [x-cos-meta-a], preflight PUT [x-cos-meta-a] 403 (NS_ERROR_DOM_BAD_URI), unanswered (NS_ERROR_DOM_BAD_URI), preflight allow-origin-missing',
  ],
  'firefox/xhr-timeout': [
    'xmlhttprequest GET from https://app.example.com (credentials unknown) [], no preflight, unanswered (NS_BINDING_ABORTED), failed',
  ],
};
