import { type ExpectedText, shownSteps } from '../expected-text.ts';
import { say } from '../phrase.ts';
import { list } from './list.ts';

const clients: ExpectedText['clients'] = {
  'cos-sdk': ' COS SDK ',
  'aws-sdk': ' AWS SDK ',
  presigned: '使用预签名 URL 的页面',
};

export const expected: ExpectedText = {
  clients,
  rest: (by, steps) =>
    say`此请求之后，分块上传还会继续。此修改还允许${[by.map((each) => clients[each]).join('和')]}接下来预计会发出、但尚未捕获的请求：${list(steps.map((step) => shownSteps[step]))}。`,
  mark: '预计，尚未捕获',
  proof: (requests) => `；另有 ${requests} 个预计的请求也会通过`,
};
