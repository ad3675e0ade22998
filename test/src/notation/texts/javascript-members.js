const rule = {};
rule.AllowedOrigins = ['https://a.example.com'];
rule.AllowedMethods = ['PUT'];
cos.putBucketCors({ Bucket, Region, CORSRules: [rule] }, (err, data) => {
  console.log(err || data);
});
