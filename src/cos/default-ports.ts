/** The ports that go without saying, by scheme. https://url.spec.whatwg.org/#default-port */
export const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['http', '80'],
  ['https', '443'],
]);
