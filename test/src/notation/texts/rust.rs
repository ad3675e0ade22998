let rule = CorsRule::builder()
    .allowed_headers("*")
    .allowed_methods("PUT")
    .allowed_origins("https://a.example.com")
    .allowed_origins("https://b.example.com")
    .max_age_seconds(3000)
    .build()?;
