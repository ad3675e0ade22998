$client->putBucketCors(array(
    'CORSRules' => array(
        array(
            'AllowedOrigins' => array(getenv('ORIGIN')),
            'AllowedMethods' => array('PUT'),
        ),
    ),
));
