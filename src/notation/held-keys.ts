/** A SecretId, permanent or temporary. No name of a header or a rule looks like it. */
const secretId = /(?<![A-Za-z0-9])[AI]KID[A-Za-z0-9_-]{12,}/g;

/** A signature as COS's requests carry it, which names the key that it was made with. */
const signature = /(?<=\bq-(?:ak|signature)=)[^\s&"'<]+/g;

/**
 * A name that a key or token goes by, and a value behind it: `SecretKey: '…'`, `secret_key = "…"`, `"tmpSecretKey":"…"`,
 * `<SessionToken>…`. The name alone is none: `x-cos-security-token` stands in the headers of many rules. Runs of blanks
 * are bounded, since two that meet would take time by the square of their length.
 */
const named =
  /(?:secret[-_]?(?:id|key)|(?:security|session)[-_]?token|access[-_]?key(?:[-_]?(?:id|secret))?)\s{0,32}\\?["'`]?\s{0,32}(?:[:=>]|=>|\()\s{0,32}\\?(?<quote>["'`]?)(?<value>[^\s"'`\\<>,;(){}[\]]{8,})/gi;

/** A value that stands for a key in examples, or a path to one in code. */
const placeholder =
  /^(?:your[-_]?|my[-_]|process\.|os\.|env\.|config\.|\$|%|x{4,}|\*{4,}|\.{3,})|[-_]?secret[-_]?(?:id|key)$/i;

/** What a key looks like where no quotes tell that it is a value: letters and digits mixed, and many. */
const unquotedKey = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9+/=_-]{16,}$/;

const mostCharacters = 262_144;

const stars = (value: string) => '*'.repeat(value.length);

function isKey(value: string, quote: string): boolean {
  return !placeholder.test(value) && (quote !== '' || unquotedKey.test(value));
}

/**
 * Covers the keys, tokens and signatures of COS in a text with as many asterisks, so that places stay as they are. A
 * text without any is returned as it is.
 */
export function withoutKeys(whole: string): string {
  const covered = whole
    .slice(0, mostCharacters)
    .replace(secretId, stars)
    .replace(signature, stars)
    .replace(named, (found: string, quote: string, value: string) =>
      isKey(value, quote) ? found.slice(0, found.length - value.length) + stars(value) : found,
    );
  return covered + whole.slice(mostCharacters);
}

/** Whether a text holds keys, a token or a signature of COS, beside whatever else it holds. */
export function holdsKeys(text: string): boolean {
  return withoutKeys(text) !== text;
}
