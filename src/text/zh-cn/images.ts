import type { ImagesText } from '../images-text.ts';
import { say } from '../phrase.ts';

export const images: ImagesText = {
  title: '未设置 crossorigin 的图片',
  unreadable: (canvases) => `有 ${canvases} 个画布，脚本无法读取其像素`,
  shown: (host, count) => say`${host}：${count} 张图片`,
  cause: say`浏览器请求这些图片时不带 ${'Origin'}，因此不经过跨域规则，也不会列在此处。画布上一旦绘制了这样的图片，脚本就读不到它的像素。`,
  remedy: (origin) =>
    say`如需读取像素，加载图片时设置 ${'crossorigin="anonymous"'}，并在存储桶的规则中允许 ${origin} 的 GET。`,
  caveat: say`之后跳过缓存重新加载一次：浏览器此前缓存的响应没有跨域响应头。`,
};
