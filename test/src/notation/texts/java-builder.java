List<String> allowMethods = new ArrayList<>();
allowMethods.add("PUT");
CORSRule corsRule = CORSRule.builder()
        .allowedMethods(allowMethods)
        .allowedOrigins("http://example.com", "http://b.example.com")
        .allowedHeaders("*")
        .build();
List<CORSRule> corsRules = new ArrayList<>();
corsRules.add(corsRule);
PutBucketCorsRequest request = PutBucketCorsRequest.builder()
        .bucket(bucketName)
        .corsConfiguration(CORSConfiguration.builder().corsRules(corsRules).build())
        .build();
s3.putBucketCors(request);
