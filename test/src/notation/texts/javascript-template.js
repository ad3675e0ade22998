cos.putBucketCors({
  CORSRules: [{
    AllowedOrigin: [`https://${host}`],
    AllowedMethod: ['PUT'],
  }],
});
