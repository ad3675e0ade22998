s3.put_bucket_cors({
  bucket: "b",
  cors_configuration: {
    :cors_rules => [
      { :allowed_headers => ["Authorization"], :allowed_methods => ["PUT", "POST"], :allowed_origins => ["*"], :max_age_seconds => 3000 },
    ],
  },
})
