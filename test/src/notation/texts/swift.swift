let putBucketCorsReq = QCloudPutBucketCORSRequest.init();
let corsConfig = QCloudCORSConfiguration.init();
let rule = QCloudCORSRule.init();
rule.identifier = "identifier";
rule.allowedHeader = ["origin","host"];
rule.exposeHeader = "Content-Length";
rule.allowedMethod = ["GET","PUT"];
rule.maxAgeSeconds = 3600;
rule.allowedOrigin = "https://a.example.com";
corsConfig.rules = [rule];
putBucketCorsReq.corsConfiguration = corsConfig;
putBucketCorsReq.finishBlock = {(result,error) in
    if let result = result {
        print(result);
    } else {
        print(error!);
    }
}
QCloudCOSXMLService.defaultCOSXML().putBucketCORS(putBucketCorsReq);
