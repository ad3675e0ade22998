from qcloud_cos import CosConfig, CosS3Client
client = CosS3Client(config)  # see above
response = client.put_bucket_cors(
    Bucket='examplebucket-1250000000',
    CORSConfiguration={
        # uploads
        'CORSRule': [
            {
                'ID': None,
                'MaxAgeSeconds': 600,
                'AllowedOrigin': [u'https://app.example.com'],
                'AllowedMethod': ('PUT', 'GET',),
                'AllowedHeader': [
                    '*',
                ],
                'ExposeHeader': ["ETag"],
            },
        ],
        'ResponseVary': True,
    },
)
print(response)
