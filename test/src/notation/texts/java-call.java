import java.util.*;

public class BucketCorsDemo {
    public static void main(String[] args) throws CosClientException, IOException {
        COSCredentials cred = new BasicCOSCredentials(System.getenv("ID"), System.getenv("KEY"));
        ClientConfig clientConfig = new ClientConfig(new Region("ap-guangzhou"));
        COSClient cosClient = new COSClient(cred, clientConfig);
        String bucketName = "examplebucket-1250000000";
        BucketCrossOriginConfiguration bucketCORS = new BucketCrossOriginConfiguration();
        List<CORSRule> corsRules = new ArrayList<>();
        CORSRule corsRule = new CORSRule();
        // 规则名称
        corsRule.setId("set-bucket-cors-test");
        corsRule.setAllowedMethods(CORSRule.AllowedMethods.PUT, CORSRule.AllowedMethods.GET, CORSRule.AllowedMethods.HEAD);
        corsRule.setAllowedHeaders("x-cos-grant-full-control");
        corsRule.setAllowedOrigins("http://mail.qq.com", "http://www.qq.com");
        corsRule.setExposedHeaders("x-cos-request-id");
        corsRule.setMaxAgeSeconds(60);
        corsRules.add(corsRule);
        bucketCORS.setRules(corsRules);
        cosClient.setBucketCrossOriginConfiguration(bucketName, bucketCORS);
        BucketCrossOriginConfiguration corsGet = cosClient.getBucketCrossOriginConfiguration(bucketName);
        for (CORSRule rule : corsGet.getRules()) {
            System.out.println(rule.getAllowedOrigins());
        }
    }
}
