cors_rules {
  allowed_origins = var.origins
  allowed_methods = ["GET"]
}
