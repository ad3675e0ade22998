QCloudPutBucketCORSRequest* putCORS = [QCloudPutBucketCORSRequest new];
QCloudCORSConfiguration* cors = [QCloudCORSConfiguration new];
QCloudCORSRule* rule = [QCloudCORSRule new];
rule.identifier = @"rule1";
rule.allowedHeader = @[@"origin",@"host",@"content-type"];
rule.exposeHeader = @"ETag";
rule.allowedMethod = @[@"GET",@"PUT"];
rule.maxAgeSeconds = 3600;
rule.allowedOrigin = @"https://a.example.com";
cors.rules = @[rule];
putCORS.corsConfiguration = cors;
putCORS.bucket = @"examplebucket-1250000000";
[putCORS setFinishBlock:^(id outputObject, NSError *error) {
    NSDictionary * result = (NSDictionary *)outputObject;
}];
[[QCloudCOSXMLService defaultCOSXML] PutBucketCORS:putCORS];
