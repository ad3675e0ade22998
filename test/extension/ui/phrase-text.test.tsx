import { expect, test } from 'vitest';
import { PhraseText } from '../../../extension/ui/phrase-text.tsx';
import { say } from '../../../src/text/phrase.ts';
import { show } from '../support/document.ts';

test('a short value is one that is not broken, a longer one may be', () => {
  const view = show(
    <PhraseText phrase={say`${'x-cos-security-token'} of ${'https://a.long.name.example.com:8443'}`} />,
  );
  expect([...view.querySelectorAll('code')].map((code) => code.className)).toEqual(['short', '']);
});

test('a long name may break behind its underscores, and reads and copies as it is', () => {
  const name = 'net::ERR_INTERNET_DISCONNECTED';
  const code = show(<PhraseText phrase={say`${name}`} />).querySelector('code');
  expect(code?.innerHTML).toBe('net::ERR_<wbr>INTERNET_<wbr>DISCONNECTED');
  expect(code?.textContent).toBe(name);
});
