$client->putBucketCors(array(
    'CORSRules' => array(
        array(
            'AllowedOrigins' => array('https://a.example.com' 'https://b.example.com'),
            'AllowedMethods' => array('PUT'),
        ),
    ),
));
