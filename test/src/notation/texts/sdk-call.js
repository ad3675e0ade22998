// my upload page
const cos = new COS({ SecretId: '', SecretKey: '' });
async function main() {
  cos.putBucketCors({
    Bucket: config.Bucket, // required
    Region: process.env.REGION,
    CORSRules: [{
      'AllowedOrigin': ['https://app.example.com'],
      "AllowedMethod": ['PUT', `GET`],
      AllowedHeader: '*', /* all */
      ExposeHeader: ['ETag',],
      MaxAgeSeconds: '600',
    }],
  }, function (err, data) {
    console.log(err || data);
  });
}
