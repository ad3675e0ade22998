import { securityDomainsAddress } from '../../cos/cloudbase.ts';
import type { HostFault } from '../../cos/host-fault.ts';
import { type Phrase, say } from '../phrase.ts';
import type { HostTexts } from '../text.ts';
import { pathStyleReadCause } from './path-style-read.ts';

function fault(found: HostFault): Phrase {
  switch (found.kind) {
    case 'unset':
      return say`${found.part} 来自没有赋值的变量。`;
    case 'no-name':
      return say`${found.part} 只是 APPID，前面缺少存储桶的名称。`;
    case 'no-hyphen':
      return say`存储桶名称和 APPID 之间应为连字符，而不是 ${found.part}。`;
    case 'no-appid':
      return say`存储桶 ${found.part} 缺少 APPID，而 APPID 是存储桶名称的一部分。`;
    case 'twice':
      return say`${found.part} 出现了两次：endpoint 中已经包含它。`;
    case 'appid-twice':
      return say`${found.part} 出现了两次：存储桶名称的末尾已经是 APPID。`;
    case 'no-bucket':
      return say`缺少存储桶名称。`;
    case 'no-region':
      return say`缺少地域。`;
    case 'no-service':
      return say`地域前缺少 ${'cos'}。`;
    case 'other-service':
      return say`${found.part} 的位置上应为 ${'cos'}。`;
    case 'surplus':
      return say`域名中的 ${found.part} 是多余的。`;
    case 'order':
      return say`域名各部分的顺序不对。`;
    case 'no-bucket-in-path':
      return say`该域名由多个存储桶共用，而路径开头的 ${found.part} 不是完整的存储桶名称。`;
  }
}

const mostFaults = 2;

function toOwnHost(bucket: string | null, instead: string | null): Phrase {
  return bucket === null || instead === null
    ? say`存储桶自己的域名 ${'<BucketName-APPID>.cos.<Region>.myqcloud.com'}`
    : say` ${instead}，路径中不带 ${bucket}`;
}

const switches = say`在 COS SDK 中关闭 ${'ForcePathStyle'}，在 AWS SDK 中设置 ${'forcePathStyle: false'}。`;

export const hosts: HostTexts = {
  'misspelled-host': ({ host, faults, expected }) => ({
    title:
      faults[0].kind === 'no-bucket-in-path'
        ? say`发往 ${host} 的请求，路径不是以存储桶开头`
        : say`${host} 不是任何存储桶的域名`,
    cause: faults.slice(0, mostFaults).flatMap(fault),
    remedy: expected.includes('<')
      ? say`把请求发往 ${expected}，缺少的部分见控制台的存储桶列表。`
      : say`把请求发往 ${expected}。`,
  }),
  'bucket-list-asked': ({ host, instead }) => ({
    title: say`不带存储桶的 ${host} 返回存储桶列表，任何页面都无法读取`,
    cause: say`跨域规则属于存储桶，而此地址没有存储桶，请求的是存储桶列表（${'GET Service'}）。没有规则能允许此请求。`,
    remedy: say`由服务器查询存储桶列表供页面获取，或在域名中写明存储桶：${instead}。`,
    caveat: say`假设（未经 COS 文档证实）：存储桶列表的响应从不带跨域响应头。`,
  }),
  'website-reads-only': ({ host, method, reads, status, instead }) => ({
    title: reads ? say`静态网站域名未接受此 ${method} 请求的预检` : say`静态网站域名不接受 ${method} 请求`,
    cause: reads
      ? say`${host} 返回 ${status}，跨域规则不会产生这样的响应。存储桶自己的域名按规则响应预检请求。`
      : say`${host} 返回 ${status}。无论跨域规则如何，静态网站域名只支持 ${'GET'} 和 ${'HEAD'}。`,
    remedy: say`把请求发往存储桶自己的域名 ${instead}。`,
  }),
  'path-style-refused': ({ host, bucket, instead }) => ({
    title: say`${host} 不接受路径中带存储桶名称的地址`,
    cause: say`COS 返回 ${'PathStyleDomainForbidden'}。2024 年起创建的存储桶只能通过自己的域名访问，与跨域规则无关。`,
    remedy: say`把请求发往${toOwnHost(bucket, instead)}；${switches}`,
  }),
  'path-style-suspected': ({ host, bucket, instead, rulesAllow, itself }) => ({
    title: rulesAllow || itself ? say`COS 可能拒绝了路径中的存储桶名称` : say`另一种可能：COS 拒绝了路径中的存储桶名称`,
    cause: itself
      ? pathStyleReadCause(host, bucket ?? '')
      : say`发往 ${host} 的请求在路径中带有 ${bucket ?? ''}；2024 年起创建的存储桶对这种地址返回 403 ${'PathStyleDomainForbidden'}。假设（未经 COS 文档证实）：预检请求也会因此被拒绝。`,
    remedy: say`${[rulesAllow || itself ? '把请求发往' : '如果规则已允许此请求，把请求发往']}${toOwnHost(bucket, instead)}；${switches}`,
  }),
  'cloudbase-bucket': ({ bucket, environment, domain }) => ({
    title: say`该存储桶由云开发 CloudBase 管理，取决于其安全域名`,
    cause: say`云开发根据${environment === null ? say`所属环境` : say`环境 ${environment} `}的安全域名生成 ${bucket} 的跨域规则，在 COS 控制台的修改可能被覆盖。`,
    remedy:
      environment === null
        ? say`在云开发控制台的安全域名中添加 ${domain}，约 10 分钟后重试。`
        : say`在 ${securityDomainsAddress(environment)} 的安全域名中添加 ${domain}，约 10 分钟后重试。`,
  }),
};
