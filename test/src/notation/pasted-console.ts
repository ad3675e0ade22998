/** What people copy and write of the console's fields, which all say one rule: as in `pasted-texts.ts`. */
export const pastedConsole: Readonly<Record<string, string>> = {
  'a message with prose above it': `规则如下
来源：https://a.example.com、*
操作：PUT、GET
Allow-Headers：*
Expose-Headers：ETag
超时：600`,
  'the form with its unit and switch': `来源 Origin *
https://a.example.com
*
操作 Methods *
PUT
GET
Allow-Headers
*
Expose-Headers
ETag
超时 Max-Age *
600
秒
返回 Vary: Origin
关闭`,
  'the buttons of a number': `Origin *
https://a.example.com
*
Methods
PUT
GET
Allow-Headers
*
Expose-Headers
ETag
Max-Age *
- 600 +`,
  'boxes with marks': `Origin: https://a.example.com, *
Methods: ☑ PUT ☑ GET ☐ POST ☐ DELETE ☐ HEAD
Allow-Headers: *
Expose-Headers: ETag
Max-Age: 600`,
  'boxes of Markdown': `Origin: https://a.example.com, *
Methods:
[x] PUT
[X] GET
[ ] POST
Allow-Headers: *
Expose-Headers: ETag
Max-Age: 600`,
  'one line':
    'Origin: https://a.example.com, *; Methods: PUT,GET; Allow-Headers: *; Expose-Headers: ETag; Max-Age: 600',
  'one line in Chinese':
    '来源：https://a.example.com、*；操作：PUT、GET，Allow-Headers：*。Expose-Headers：ETag；超时：600 秒',
  arrows: `Origin -> https://a.example.com, *
Methods -> PUT, GET
Allow-Headers → *
Expose-Headers => ETag
Max-Age = 600`,
  'a file of properties': `allowedOrigins=https://a.example.com,*
allowedMethods=PUT,GET
allowedHeaders=*
exposeHeaders=ETag
maxAgeSeconds=600`,
  'values in quotes': `来源：“https://a.example.com”，"*"
操作：'PUT'，'GET'
Allow-Headers："*"
Expose-Headers：「ETag」
超时：600`,
  'keys with colons of full width': `AllowedOrigins：
  - https://a.example.com
  - "*"
AllowedMethods：
  - PUT
  - GET
AllowedHeaders：
  - "*"
ExposeHeaders：
  - ETag
MaxAgeSeconds：600`,
  "the console's list with its page around": `跨域访问 CORS 设置
添加规则
来源 Origin\t操作 Methods\tAllow-Headers\tExpose-Headers\t超时 Max-Age\t操作
https://a.example.com
*\tPUT GET\t*\tETag\t600\t
修改删除
返回 Vary: Origin
关闭
共 1 条`,
  'a table of fields with what they mean': `| 字段 | 值 | 说明 |
|---|---|---|
| 来源 Origin | https://a.example.com, * | 允许的来源 |
| 操作 Methods | PUT, GET | 允许的方法 |
| Allow-Headers | * | 允许的请求头 |
| Expose-Headers | ETag | 可读取的响应头 |
| 超时 Max-Age | 600 | 单位为秒 |`,
  'what a tool prints below a line of its own': `Listing CORS rules for bucket 'a'...
allowed_origins: https://a.example.com, *
allowed_methods: PUT, GET
allowed_headers: *
exposed_headers: ETag
max_age_seconds: 600`,
};

/** Maximum ages with their units, as text of the console's fields, and the seconds that they are. */
export const pastedAges: readonly (readonly [string, number])[] = [
  ['Max-Age: 10m', 600],
  ['Max-Age: 10 min', 600],
  ['超时：10 分钟', 600],
  ['超时 Max-Age（分钟）：10', 600],
  ['Max-Age (minutes): 10', 600],
  ['Max-Age (s): 600', 600],
  ['Max-Age\n10\n分钟', 600],
  ['Max-Age: 1 hour', 3600],
  ['超时：2小时', 7200],
  ['超时：1 天', 86_400],
  ['Max-Age: 1d', 86_400],
  ['Max-Age (s): 10m', 600],
];

/** Tables with a field a row and two rules a column. */
export const pastedColumns: Readonly<Record<string, string>> = {
  'of Markdown': `| | 规则 1 | 规则 2 |
|---|---|---|
| 来源 Origin | https://a.example.com | * |
| 操作 Methods | PUT, GET | GET |
| Expose-Headers | ETag | - |
| 超时 Max-Age | 600 | 5 |`,
  'of Markdown with a note': `| Field | Rule 1 | Rule 2 | Note |
|---|---|---|---|
| Origin | https://a.example.com | * | who may ask |
| Methods | PUT, GET | GET | |
| Expose-Headers | ETag |  | |
| Max-Age | 600 | 5 | seconds |`,
  'with tabs': `字段\t规则1\t规则2
来源 Origin\thttps://a.example.com\t*
操作 Methods\tPUT,GET\tGET
Expose-Headers\tETag\t
超时 Max-Age\t600\t5`,
  'without a head': `Origin\thttps://a.example.com\t*
Methods\tPUT,GET\tGET
Expose-Headers\tETag\t-
Max-Age\t600\t5`,
};
