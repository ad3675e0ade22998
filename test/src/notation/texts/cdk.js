bucket.addCorsRule({
  allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.PUT],
  allowedOrigins: ['*'],
  exposedHeaders: ['ETag'],
  maxAge: 3000,
});
