CORSConfiguration configuration = new CORSConfiguration
{
    Rules = new System.Collections.Generic.List<CORSRule>
    {
        new CORSRule
        {
            Id = "CORSRule1",
            AllowedMethods = new List<string> {"PUT", "POST", "DELETE"},
            AllowedOrigins = new List<string> {"http://*.example.com"}
        },
        new CORSRule()
        {
            AllowedMethods = new string[] { "GET" }.ToList(),
            AllowedOrigins = ["https://b.example.com"],
            ExposeHeaders = new() { "ETag" },
            MaxAgeSeconds = 3000,
        },
    }
};
