PutBucketCORSRequest putBucketCORSRequest = new PutBucketCORSRequest(bucket);
CORSConfiguration.CORSRule corsRule = new CORSConfiguration.CORSRule();
// 配置规则的 ID
corsRule.id = "123";
// 允许的访问来源，支持通配符 * , 格式为：协议://域名[:端口]，例如：`http://www.qq.com`
corsRule.allowedOrigin = "https://cloud.tencent.com";
corsRule.maxAgeSeconds = 5000;
List<String> methods = new LinkedList<>();
methods.add("PUT");
methods.add("GET");
corsRule.allowedMethod = methods;
List<String> headers = new LinkedList<>();
headers.add("host");
headers.add("content-type");
corsRule.allowedHeader = headers;
List<String> exposeHeaders = new LinkedList<>();
exposeHeaders.add("x-cos-meta-1");
corsRule.exposeHeader = exposeHeaders;
putBucketCORSRequest.addCORSRule(corsRule);
cosXmlService.putBucketCORSAsync(putBucketCORSRequest, new CosXmlResultListener() {
    @Override
    public void onSuccess(CosXmlRequest request, CosXmlResult result) {
        PutBucketCORSResult putBucketCORSResult = (PutBucketCORSResult) result;
    }
});
