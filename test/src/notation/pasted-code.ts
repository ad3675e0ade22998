/** Code as people have it, which all makes one rule: two origins, PUT and GET, any header, ETag and 600 seconds. */
export const pastedCode: Readonly<Record<string, string>> = {
  'Java with double braces': `CORSRule rule = new CORSRule() {{
    setAllowedOrigins(new ArrayList<String>() {{
        add("https://a.example.com");
        add("*");
    }});
    setAllowedMethods(Arrays.asList(CORSRule.AllowedMethods.PUT, CORSRule.AllowedMethods.GET));
    setAllowedHeaders(List.of("*"));
    this.setExposedHeaders(Collections.singletonList("ETag"));
    setMaxAgeSeconds(600);
}};
client.setBucketCrossOriginConfiguration(bucket, new BucketCrossOriginConfiguration(Arrays.asList(rule)));`,
  'Java with lists of the library': `CORSRule rule = new CORSRule();
rule.setAllowedOrigins(List.of("https://a.example.com", "*"));
rule.setAllowedMethods(Arrays.asList(AllowedMethods.PUT, AllowedMethods.GET));
rule.setAllowedHeaders(Arrays.asList("*"));
rule.setExposedHeaders(List.of("ETag"));
rule.setMaxAgeSeconds(600);`,
  'Kotlin with apply': `val rule = CORSConfiguration.CORSRule().apply {
    allowedOrigin = listOf("https://a.example.com", "*")
    allowedMethod = listOf("PUT", "GET")
    allowedHeader = listOf("*")
    exposeHeader = listOf("ETag")
    maxAgeSeconds = 600
}`,
  'Kotlin with also': `request.addCORSRule(CORSRule().also {
    it.allowedOrigins = mutableListOf("https://a.example.com", "*")
    it.allowedMethods = listOf("PUT", "GET")
    it.allowedHeaders = listOf("*")
    it.exposeHeaders = listOf("ETag")
    it.maxAgeSeconds = 600
})`,
  'Ruby with lists of words': `client.put_bucket_cors(
  bucket: 'a-1250000000',
  cors_configuration: {
    cors_rules: [
      {
        allowed_origins: %w[https://a.example.com *],
        allowed_methods: %w(PUT GET),
        allowed_headers: ['*'],
        expose_headers: %w[ETag],
        max_age_seconds: 600
      }
    ]
  }
)`,
  'Ruby with symbols': `bucket.cors = { :cors_rules => [ { :allowed_origins => %w{https://a.example.com *},
  :allowed_methods => %i[PUT GET], :allowed_headers => %w<*>, :expose_headers => ['ETag'], :max_age_seconds => 600 } ] }`,
  Dart: `final rule = CORSRule(
  allowedOrigins: ['https://a.example.com', '*'],
  allowedMethods: ['PUT', 'GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 600,
);`,
  'a method of Python with named arguments': `bucket.add_cors_rule(
    allowed_origins=["https://a.example.com", "*"],
    allowed_methods=[s3.HttpMethods.PUT, s3.HttpMethods.GET],
    allowed_headers=["*"],
    exposed_headers=["ETag"],
    max_age=600,
)`,
  'Pulumi in Python': `bucket = tencentcloud.cos.Bucket("b",
    bucket=f"a-{app_id}",
    cors_rules=[tencentcloud.cos.BucketCorsRuleArgs(
        allowed_origins=["https://a.example.com", "*"],
        allowed_methods=["PUT", "GET"],
        allowed_headers=["*"],
        expose_headers=["ETag"],
        max_age_seconds=600,
    )])`,
  'Pulumi in Go': `CorsRules: cos.BucketCorsRuleArray{
	&cos.BucketCorsRuleArgs{
		AllowedOrigins: pulumi.StringArray{pulumi.String("https://a.example.com"), pulumi.String("*")},
		AllowedMethods: pulumi.StringArray{pulumi.String("PUT"), pulumi.String("GET")},
		AllowedHeaders: pulumi.StringArray{pulumi.String("*")},
		ExposeHeaders:  pulumi.StringArray{pulumi.String("ETag")},
		MaxAgeSeconds:  pulumi.Int(600),
	},
},`,
  'Objective-C with numbers in literals': `NSDictionary *params = @{@"CORSRules": @[@{
  @"AllowedOrigins": @[@"https://a.example.com", @"*"], @"AllowedMethods": @[@"PUT", @"GET"],
  @"AllowedHeaders": @[@"*"], @"ExposeHeaders": @[@"ETag"], @"MaxAgeSeconds": @(600)}]};`,
  'C# with the brackets of version 12': `var rule = new CORSRule
{
    AllowedOrigins = ["https://a.example.com", "*"],
    AllowedMethods = ["PUT", "GET"],
    AllowedHeaders = ["*"],
    ExposeHeaders = ["ETag"],
    MaxAgeSeconds = 600,
};`,
  'C, with values by reference': `cos_cors_rule_t *rule = NULL;
cos_list_t rules;
cos_list_init(&rules);
rule = cos_create_cors_rule(pool);
cos_list_add_tail(&rule->node, &rules);
cos_create_sub_cors_rule(pool, &rule->allowed_origin_list, "https://a.example.com");
cos_create_sub_cors_rule(pool, &rule->allowed_origin_list, "*");
cos_create_sub_cors_rule(pool, &rule->allowed_method_list, "PUT");
cos_create_sub_cors_rule(pool, &rule->allowed_method_list, "GET");
cos_create_sub_cors_rule(pool, &rule->allowed_head_list, "*");
cos_create_sub_cors_rule(pool, &rule->expose_head_list, "ETag");
rule->max_age_seconds = 600;
cos_put_bucket_cors(options, &bucket, &rules, &headers);`,
};
