import { say } from '../phrase.ts';
import type { DownloadTexts } from '../text.ts';

export const downloads: DownloadTexts = {
  'download-forbidden': ({ host, ending, status, stated }) => ({
    title: stated ? say`COS 不允许在 ${host} 下载此文件` : say`COS 可能不允许在 ${host} 下载 ${ending ?? ''} 文件`,
    cause: stated
      ? say`COS 返回 ${'DownloadForbidden'}：2024 年起创建的存储桶不能通过默认域名下载 ${'.apk'} 和 ${'.ipa'} 文件，与跨域规则无关。`
      : say`COS 返回 ${status}。2024 年起创建的存储桶不能通过默认域名下载 ${'.apk'} 和 ${'.ipa'} 文件（${'DownloadForbidden'}），与签名和跨域规则无关。`,
    remedy: say`为存储桶绑定自定义域名，通过该域名请求此文件。`,
    ...(stated ? {} : { caveat: say`没有捕获到响应体的 ${'Code'}，原因也可能是签名或权限。` }),
  }),
  'forced-download': ({ host }) => ({
    title: say`在浏览器中打开此文件会直接下载，而不是预览`,
    cause: say`COS 返回了 ${'x-cos-force-download'}：2024 年起创建的存储桶在 ${host} 这类默认域名上返回 ${'Content-Disposition: attachment'}。脚本和图片不受影响。`,
    remedy: say`为存储桶绑定自定义域名，通过该域名打开此文件。`,
  }),
  'delete-without-md5': ({ status, code }) => ({
    title: say`COS 拒绝了不带 ${'Content-MD5'} 的批量删除`,
    cause: say`COS 返回 ${code === null ? say`${status}` : say`${status} ${code}`}。DeleteObjects 必须带 ${'Content-MD5'}，而此请求没有：较新的 S3 客户端改为发送另一种校验和。`,
    remedy: say`在 S3 客户端的中间件中加上 ${'Content-MD5'}（请求体 MD5 的 Base64），或用 DeleteObject 逐个删除。`,
    caveat: say`页面发送 ${'Content-MD5'} 时，Allow-Headers 中需要有 ${'content-md5'}。`,
  }),
};
