List<CORSRule.AllowedMethods> rule1AM = new ArrayList<CORSRule.AllowedMethods>();
rule1AM.add(CORSRule.AllowedMethods.PUT);
rule1AM.add(CORSRule.AllowedMethods.POST);
CORSRule rule1 = new CORSRule().withId("one").withAllowedMethods(rule1AM)
    .withAllowedOrigins(Arrays.asList("http://*.example.com"))
    .withMaxAgeSeconds(3000);
CORSRule rule2 = new CORSRule()
    .withAllowedMethods(List.of(CORSRule.AllowedMethods.GET))
    .withAllowedOrigins(Collections.singletonList("*"))
    .withExposedHeaders(new ArrayList<>(Arrays.asList("ETag")));
configuration.setRules(Arrays.asList(new CORSRule[] { rule1, rule2 }));
s3Client.setBucketCrossOriginConfiguration(bucketName, configuration);
