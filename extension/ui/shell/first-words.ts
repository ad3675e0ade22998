// Runs before a page's own script has loaded, and has the words of the browser's language loaded meanwhile. What the page
// then imports is the same file; where a person chose another language, that one is loaded as well.
if (/^zh\b/i.test(navigator.language)) void import('../../../src/text/zh-cn/zh-cn.ts');
else void import('../../../src/text/en/en.ts');
