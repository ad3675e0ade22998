cors_rules = [{
  allowed_origins = ["*"]
  allowed_methods = ["GET"]
  allowed_headers = []
}]
