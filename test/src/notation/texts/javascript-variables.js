const origins = ['https://a.example.com', 'https://b.example.com'];
const maxAge = 60 * 60;
cos.putBucketCors({
  Bucket: 'examplebucket-1250000000',
  Region: 'ap-beijing',
  CORSRules: [{ AllowedOrigin: origins, AllowedMethod: ['PUT'], MaxAgeSeconds: maxAge }],
}, function (err, data) {
  console.log(err || data);
});
