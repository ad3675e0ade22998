<?php
require dirname(__FILE__, 2) . '/vendor/autoload.php';

$secretId = getenv('COS_SECRET_ID'); // never in the code
$region = "ap-beijing";
$cosClient = new Qcloud\Cos\Client([
    'region' => $region,
    'schema' => 'https',
    'credentials' => ['secretId' => $secretId, 'secretKey' => getenv('COS_SECRET_KEY')],
]);
try {
    $result = $cosClient->putBucketCors([
        'Bucket' => 'examplebucket-1250000000', //格式：BucketName-APPID
        'CORSRules' => [
            [
                'ID' => '1234',
                'AllowedHeaders' => ['*'],
                'AllowedMethods' => ['PUT', "GET",],
                'AllowedOrigins' => ["https://a.example.com", 'https://b.example.com'],
                'ExposeHeaders' => ['ETag', 'x-cos-request-id'],
                'MaxAgeSeconds' => 60 * 10,
            ],
            [
                'AllowedMethods' => ['HEAD'],
                'AllowedOrigins' => ['*'],
            ],
            // ... more rules
        ],
    ]);
    print_r($result);
} catch (\Exception $e) {
    echo "$e\n";
}
