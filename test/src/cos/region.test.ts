import { expect, test } from 'vitest';
import { isRegion } from '../../../src/cos/region.ts';

test.each(['ap-guangzhou', 'ap-beijing-1', 'ap-shenzhen-fsi', 'na-siliconvalley', 'cn-south'])('%s is one', (text) => {
  expect(isRegion(text)).toBe(true);
});

test.each(['', 'guangzhou', 'AP-guangzhou', 'ap-', 'ap_guangzhou', 'ap-guangzhou.x', '广州', `ap-${'x'.repeat(61)}`])(
  '%s is none',
  (text) => {
    expect(isRegion(text)).toBe(false);
  },
);
