CORSRule rule = new CORSRule();
rule.setAllowedOrigins(config.getOrigins());
rule.setAllowedMethods(CORSRule.AllowedMethods.PUT);
