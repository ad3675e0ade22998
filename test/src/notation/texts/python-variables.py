origins = ['https://a.example.com']
response = client.put_bucket_cors(
    Bucket='examplebucket-1250000000',
    CORSConfiguration={
        'CORSRule': [{'AllowedOrigin': origins, 'AllowedMethod': ['PUT']}],
    },
)
