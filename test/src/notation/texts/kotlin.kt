val putBucketCORSRequest = PutBucketCORSRequest(bucket)
val corsRule = CORSConfiguration.CORSRule()
corsRule.id = "123"
corsRule.allowedOrigin = "https://cloud.tencent.com"
corsRule.maxAgeSeconds = 5000
val methods: MutableList<String> = LinkedList()
methods.add("PUT")
methods.add("POST")
corsRule.allowedMethod = methods
corsRule.allowedHeader = mutableListOf("host", "content-type")
putBucketCORSRequest.addCORSRule(corsRule)
