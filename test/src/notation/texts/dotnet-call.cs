using COSXML.Model.Bucket;
namespace COSSnippet
{
    public class PutBucketCORSModel {
      private CosXml cosXml;
      public void PutBucketCors()
      {
        try
        {
          string bucket = "examplebucket-1250000000"; //格式：BucketName-APPID
          PutBucketCORSRequest request = new PutBucketCORSRequest(bucket);
          COSXML.Model.Tag.CORSConfiguration.CORSRule corsRule =
            new COSXML.Model.Tag.CORSConfiguration.CORSRule();
          corsRule.id = "corsconfigureId";
          corsRule.maxAgeSeconds = 6000;
          corsRule.allowedOrigin = "http://cloud.tencent.com";
          corsRule.allowedMethods = new List<string>();
          corsRule.allowedMethods.Add("PUT");
          corsRule.allowedHeaders = new List<string>();
          corsRule.allowedHeaders.Add("Host");
          corsRule.exposeHeaders = new List<string>();
          corsRule.exposeHeaders.Add("x-cos-meta-x1");
          //设置CORS规则
          request.SetCORSRule(corsRule);
          PutBucketCORSResult result = cosXml.PutBucketCORS(request);
          Console.WriteLine(result.GetResultInfo());
        }
        catch (COSXML.CosException.CosClientException clientEx)
        {
          Console.WriteLine("CosClientException: " + clientEx);
        }
      }
    }
}
