client.put_bucket_cors(
    Bucket='examplebucket-1250000000',
    CORSConfiguration=dict(CORSRule=[
        dict(AllowedOrigin=['*'], AllowedMethod=['GET'], MaxAgeSeconds=10),
    ]),
)
