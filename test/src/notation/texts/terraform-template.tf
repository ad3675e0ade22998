cors_rules {
  allowed_origins = ["https://${var.host}"]
  allowed_methods = ["GET"]
}
