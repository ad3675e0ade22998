CORSRule rule = new CORSRule();
rule.setAllowedMethods(CORSRule.AllowedMethods.PUT);
rule.setAllowedOrigins("https://a.example.com",
