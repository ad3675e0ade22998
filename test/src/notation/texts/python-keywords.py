rule = CorsRule(allowed_origins=['https://a.example.com'],
                allowed_methods=['GET', 'HEAD'],
                allowed_headers=['*'],
                max_age_seconds=1000)
bucket.put_bucket_cors(BucketCors([rule]))
