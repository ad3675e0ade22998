$origins = array('https://a.example.com');
$rules = array();
$rules[] = array(
    'AllowedOrigins' => $origins,
    'AllowedMethods' => array('PUT'),
);
$rules[] = array('AllowedOrigins' => array('*'), 'AllowedMethods' => array('GET'), 'MaxAgeSeconds' => '30');
$client->putBucketCors(array('Bucket' => $bucket, 'CORSRules' => $rules));
