resource "tencentcloud_cos_bucket" "a" {
  cors_rules {
    allowed_origins = ["*"]
    allowed_methods = ["GET"]
  }
}
resource "tencentcloud_cos_bucket" "b" {
  cors_rules {
    allowed_origins = ["*"]
    allowed_methods = ["PUT"]
  }
}
