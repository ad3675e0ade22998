import type { PreflightNotHandled } from '../../diagnoses/preflight-not-handled.ts';
import { type Phrase, say } from '../phrase.ts';
import type { DiagnosisText } from '../text.ts';
import { who } from './cdn.ts';

function reason({ pathBucket, status, front, atBucket }: PreflightNotHandled): Phrase {
  if (pathBucket !== null)
    return say`路径以存储桶 ${pathBucket} 开头，而该域名只对应一个存储桶，在此路径下找不到内容。`;
  if (front !== null) return say`该响应由${who(front)}返回，它没有处理 ${'OPTIONS'}。`;
  if (atBucket) return say`该响应由页面与存储桶之间的代理或扩展返回。`;
  return status === 404
    ? say`可能是该地址没有内容，也可能是域名没有绑定存储桶，或绑定了不支持预检的静态网站。`
    : say`该域名的服务器不接受 ${'OPTIONS'}，例如可能是静态网站。`;
}

function remedy({ host, pathBucket, front, atBucket }: PreflightNotHandled): Phrase {
  const ownHost = `${pathBucket ?? '<BucketName-APPID>'}.cos.<Region>.myqcloud.com`;
  if (pathBucket !== null) return say`从路径中去掉 ${pathBucket}，或把请求发往 ${ownHost}。`;
  if (atBucket) return say`停用代替 ${host} 响应 ${'OPTIONS'} 的代理或扩展。`;
  if (front !== null)
    return say`让${who(front)}把 ${'OPTIONS'} 转发给 COS，或对其返回跨域响应头，也可以改为把请求发往 ${ownHost}。`;
  return say`检查路径，并在控制台检查 ${host} 绑定的存储桶和源站类型。`;
}

export function preflightNotHandled(found: PreflightNotHandled): DiagnosisText {
  return {
    title: say`${found.host} 对预检请求返回 ${found.status}，而不是 200 或 403`,
    cause: say`按跨域规则，COS 对预检请求只返回 200 或 403。${reason(found)}`,
    remedy: remedy(found),
  };
}
