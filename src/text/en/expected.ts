import { type ExpectedText, shownSteps } from '../expected-text.ts';
import { say } from '../phrase.ts';
import { list } from './list.ts';

const clients: ExpectedText['clients'] = {
  'cos-sdk': 'the COS SDK',
  'aws-sdk': 'the AWS SDK',
  presigned: 'a page with presigned URLs',
};

export const expected: ExpectedText = {
  clients,
  rest: (by, steps) =>
    say`A multipart upload continues after this request. The change also allows the requests that ${[by.map((each) => clients[each]).join(' and ')]} is expected to send next, which were not captured yet: ${list(steps.map((step) => shownSteps[step]))}.`,
  mark: 'expected, not captured',
  proof: (requests) =>
    requests === 1 ? '; 1 expected request passes too' : `; ${requests} expected requests pass too`,
};
