/** Texts as people have them, which all hold one rule: two origins, PUT and GET, any header, ETag and 600 seconds. */
export const pastedTexts: Readonly<Record<string, string>> = {
  "YAML of Tencent's Serverless component": `component: cos
inputs:
  bucket: a-1250000000
  region: \${env:REGION}
  cors:
    - allowedOrigin:
        - https://a.example.com
        - '*'
      allowedMethod: [PUT, GET]
      allowedHeader:
        - *
      exposeHeader: [ETag] # for parts
      maxAgeSeconds: 600
`,
  CloudFormation: `Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Sub "\${Stage}-uploads"
      CorsConfiguration:
        CorsRules:
          - AllowedOrigins: [https://a.example.com, '*']
            AllowedMethods: [PUT, GET]
            AllowedHeaders: ['*']
            ExposedHeaders: [ETag]
            MaxAge: 600
`,
  Ansible: `- name: rules
  hosts: localhost
  tasks:
    - community.aws.s3_cors:
        name: "{{ bucket }}"
        state: present
        rules:
          - allowed_origins:
              - https://a.example.com
              - "*"
            allowed_methods:
              - PUT
              - GET
            allowed_headers:
              - "*"
            expose_headers:
              - ETag
            max_age_seconds: 600
`,
  'YAML with an anchor': `defaults: &defaults
  headers: &headers ['*']
CORSRules:
  - AllowedOrigins: [https://a.example.com, '*']
    AllowedMethods: [PUT, GET]
    AllowedHeaders: *headers
    ExposeHeaders: [ETag]
    MaxAgeSeconds: 600
`,
  'a bare rule in YAML': `AllowedOrigins:
  - https://a.example.com
  - "*"
AllowedMethods:
  - PUT
  - GET
AllowedHeaders: ["*"]
ExposeHeaders:
  - ETag
MaxAgeSeconds: 600`,
  'lines of the API names': `AllowedOrigin: https://a.example.com
AllowedOrigin: *
AllowedMethod: PUT, GET
AllowedHeader: *
ExposeHeader: ETag
MaxAgeSeconds: 600`,
  'a list of Markdown': `- **来源 Origin**：https://a.example.com, *
- **操作 Methods**：\`PUT\`、\`GET\`
- **Allow-Headers**：*
- **Expose-Headers**：ETag
- **超时 Max-Age**：600 秒`,
  'a numbered list': `1. Origin: https://a.example.com, *
2. Methods: PUT, GET
3. Allow-Headers: *
4. Expose-Headers: ETag
5. Max-Age: 600s`,
  'numbers in Chinese': `1、来源 Origin：https://a.example.com，*
2、操作 Methods：PUT，GET
3、Allow-Headers：*
4、Expose-Headers：ETag
5、超时 Max-Age（秒）：600`,
  'labels with lists below them': `### Rule 1
Origin:
- https://a.example.com
- *
Methods:
- PUT
- GET
Allow-Headers:
* *
Expose-Headers:
* ETag
Max-Age: 600 seconds`,
  'a table of Markdown': `| 来源 Origin | 操作 Methods | Allow-Headers | Expose-Headers | 超时 Max-Age |
| --- | --- | --- | --- | --- |
| https://a.example.com<br>* | PUT, GET | * | ETag | 600 |`,
  'a table of Markdown with a field a row': `| Field | Value |
|:--|:--|
| Origin | https://a.example.com, * |
| Allow-Methods | PUT, GET |
| Allow-Headers | * |
| Expose-Headers | ETag |
| Max-Age | 600 s |`,
  'the form of OSS': `来源
https://a.example.com
*
允许 Methods
PUT
GET
允许 Headers
*
暴露 Headers
ETag
缓存时间（秒）
600`,
  'a rule without its braces': `"AllowedOrigins": ["https://a.example.com", "*"],
"AllowedMethods": ["PUT", "GET"],
"AllowedHeaders": ["*"],
"ExposeHeaders": ["ETag"],
"MaxAgeSeconds": 600,`,
  'curly quotes': `{“AllowedOrigins”:[“https://a.example.com”，“*”],“AllowedMethods”:[“PUT”,“GET”],
“AllowedHeaders”:[“*”],“ExposeHeaders”:[“ETag”],“MaxAgeSeconds”：600}`,
  'XML with references of HTML': `<pre><code>&lt;?xml version=&quot;1.0&quot; encoding=&quot;UTF-8&quot;?&gt;
&lt;CORSConfiguration&gt;
  &lt;CORSRule&gt;
    &lt;AllowedOrigin&gt;https://a.example.com&lt;/AllowedOrigin&gt;
    &lt;AllowedOrigin&gt;*&lt;/AllowedOrigin&gt;
    &lt;AllowedMethod&gt;PUT&lt;/AllowedMethod&gt;<br>
    &lt;AllowedMethod&gt;GET&lt;/AllowedMethod&gt;
    &lt;AllowedHeader&gt;*&lt;/AllowedHeader&gt;
    &lt;ExposeHeader&gt;ETag&lt;/ExposeHeader&gt;
    &lt;MaxAgeSeconds&gt;600&lt;/MaxAgeSeconds&gt;
  &lt;/CORSRule&gt;
&lt;/CORSConfiguration&gt;</code></pre>`,
  "Cloudflare's interface for R2": `{"rules":[{"allowed":{"origins":["https://a.example.com","*"],"methods":["PUT","GET"],"headers":["*"]},
"exposeHeaders":["ETag"],"maxAgeSeconds":600}]}`,
  Qiniu: `[{"allowed_origin":["https://a.example.com","*"],"allowed_method":["PUT","GET"],"allowed_header":["*"],
"exposed_header":["ETag"],"max_age":600}]`,
  BOS: `{"corsConfiguration":[{"allowedOrigins":["https://a.example.com","*"],"allowedMethods":["PUT","GET"],
"allowedHeaders":["*"],"allowedExposeHeaders":["ETag"],"maxAgeSeconds":600}]}`,
  'CloudFormation in JSON': `{"Resources":{"Bucket":{"Type":"AWS::S3::Bucket","Properties":{"BucketName":{"Ref":"Name"},
"CorsConfiguration":{"CorsRules":[{"AllowedOrigins":["https://a.example.com","*"],"AllowedMethods":["PUT","GET"],
"AllowedHeaders":["*"],"ExposedHeaders":["ETag"],"MaxAge":600}]}}}}}`,
  'a state of Terraform': `{"version":4,"resources":[{"type":"tencentcloud_cos_bucket","instances":[{"attributes":{"acl":"private",
"cors_rules":[{"allowed_origins":["https://a.example.com","*"],"allowed_methods":["PUT","GET"],"allowed_headers":["*"],
"expose_headers":["ETag"],"max_age_seconds":600}]}}]}]}`,
  'a call with a variable behind its rules': `rules = {
    'CORSRules': [{
        'AllowedOrigins': ['https://a.example.com', '*'],
        'AllowedMethods': ['PUT', 'GET'],
        'AllowedHeaders': ['*'],
        'ExposeHeaders': ['ETag'],
        'MaxAgeSeconds': 600
    }]
}
client.put_bucket_cors(Bucket='a-1250000000', CORSConfiguration=rules)`,
  'JSON in a message': `our rules:
[{"AllowedOrigins": ["https://a.example.com", "*"], "AllowedMethods": ["PUT", "GET"],
  "AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 600}]
and that is all`,
  'the text of the command line of S3': `CORSRULES\t600
ALLOWEDHEADERS\t*
ALLOWEDMETHODS\tPUT
ALLOWEDMETHODS\tGET
ALLOWEDORIGINS\thttps://a.example.com
ALLOWEDORIGINS\t*
EXPOSEHEADERS\tETag`,
  'the list of Azure, with commas': `[{"AllowedHeaders":"*","AllowedMethods":"PUT, GET","AllowedOrigins":"https://a.example.com,*",
"ExposedHeaders":"ETag","MaxAgeInSeconds":600,"Service":"blob"}]`,
  'a template of Azure': `{"properties":{"cors":{"corsRules":[{"allowedOrigins":["https://a.example.com","*"],
"allowedMethods":["PUT","GET"],"maxAgeInSeconds":600,"exposedHeaders":["ETag"],"allowedHeaders":["*"]}]}}}`,
  'JSON with commas and colons of full width': `{"AllowedOrigins"：["https://a.example.com"，"*"]，"AllowedMethods"：["PUT"，"GET"]，
"AllowedHeaders"：["*"]，"ExposeHeaders"：["ETag"]，"MaxAgeSeconds"：600}`,
  'XML before the last line of ossutil': `$ ossutil cors --method get oss://a
<?xml version="1.0" ?>
<CORSConfiguration><CORSRule><AllowedOrigin>https://a.example.com</AllowedOrigin><AllowedOrigin>*</AllowedOrigin>
<AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod><AllowedHeader>*</AllowedHeader>
<ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>600</MaxAgeSeconds></CORSRule></CORSConfiguration>

0.123456(s) elapsed`,
};
