resource "tencentcloud_cos_bucket" "with_cors" {
  bucket = "examplebucket-${local.app_id}"
  acl    = "private"

  cors_rules {
    allowed_origins = ["https://app.example.com"]
    allowed_methods = ["PUT", "GET"] # both
    allowed_headers = ["*"]
    max_age_seconds = 600
    expose_headers  = ["ETag"]
  }

  # cors_rules {
  #   allowed_origins = ["https://old.example.com"]
  # }
  cors_rules {
    allowed_origins = ["*"]
    allowed_methods = ["GET"]
    allowed_headers = []
  }
}
