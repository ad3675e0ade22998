QCloudCORSRule *rule = [[QCloudCORSRule alloc] init];
NSMutableArray *methods = [NSMutableArray arrayWithObjects:@"PUT", @"GET", nil];
[methods addObject:@"HEAD"];
[rule setAllowedMethod:methods];
[rule setAllowedOrigin:@"*"];
[rule setMaxAgeSeconds:10];
