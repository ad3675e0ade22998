rule := s3.CORSRule{
	AllowedHeaders: aws.StringSlice([]string{"Authorization"}),
	AllowedOrigins: aws.StringSlice([]string{"https://a.example.com"}),
	MaxAgeSeconds:  aws.Int64(3000),
	AllowedMethods: []*string{aws.String("PUT"), aws.String("GET")},
}
params := s3.PutBucketCorsInput{
	Bucket:            &bucket,
	CORSConfiguration: &s3.CORSConfiguration{CORSRules: []*s3.CORSRule{&rule}},
}
