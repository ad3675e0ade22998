import type { ImagesText } from '../images-text.ts';
import { say } from '../phrase.ts';

export const images: ImagesText = {
  title: '未设置 crossorigin 的图片',
  unreadable: (canvases) => `脚本无法读取 ${canvases} 个 canvas 的像素`,
  shown: (host, count) => say`${host}：${count} 张图片`,
  cause: say`浏览器请求这些图片时不带 ${'Origin'}，因此不经过跨域规则，也不会列在此处。canvas 上一旦绘制了这样的图片，脚本就无法读取其像素。`,
  remedy: (origin) =>
    say`如需读取像素，加载图片时设置 ${'crossorigin="anonymous"'}，并在存储桶的跨域规则中允许 ${origin} 的 GET 请求。`,
  caveat: say`之后强制刷新一次页面：浏览器已缓存的图片没有跨域响应头。`,
};
