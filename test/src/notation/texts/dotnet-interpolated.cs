var rule = new CORSRule
{
    AllowedMethods = new List<string> { "PUT" },
    AllowedOrigins = new List<string> { $"https://{host}" },
};
