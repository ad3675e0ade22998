response = client.put_bucket_cors(
    CORSConfiguration={
        'CORSRule': [{'AllowedOrigin': ['*'] 'AllowedMethod': ['PUT']}],
    },
)
