const query = new URLSearchParams(location.search);
const bucket = query.get('bucket') ?? 'examplebucket-1250000000';
const region = query.get('region') ?? 'ap-guangzhou';
const credentialsMode = query.get('credentials') ?? 'same-origin';
const host = `${bucket}.cos.${region}.myqcloud.com`;
const key = query.get('key') ?? 'photos/beach.jpg';
const signsWell = query.get('signature') !== 'wrong';

/** Above the smallest size that the SDK cuts a part to, 1 MiB: three parts. */
const largeFile = new File([new Uint8Array(2.5 * 1024 * 1024)], 'beach.jpg', { type: 'image/jpeg' });
const smallFile = new File([new Uint8Array(2048)], 'beach.jpg', { type: 'image/jpeg' });

const extraHeaders = Object.fromEntries(
  (query.get('headers') ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map((name) => [name, 'playground']),
);

const cos = new COS({
  SecretId: 'AKIDplayground',
  SecretKey: signsWell ? 'playground-secret-key' : 'another-secret-key',
});
cos.on('before-send', (request) => {
  request.xhrFields = { withCredentials: credentialsMode === 'include' };
});

async function signedHeaders() {
  const parameters = new URLSearchParams({ method: signsWell ? 'put' : 'get', key, bucket, region });
  const answer = await fetch(`/sign?${parameters}`);
  return { Authorization: await answer.text(), 'Content-Type': smallFile.type, ...extraHeaders };
}

/** What the bucket said of a request that it refused and that the page may read. */
function refusal(status, body) {
  const element = (name) => new DOMParser().parseFromString(body, 'text/xml').querySelector(name)?.textContent;
  return new Error(`${status} ${element('Code')}: ${element('Message')}`);
}

const ways = {
  sdk: async () => {
    const { ETag } = await cos.putObject({
      Bucket: bucket,
      Region: region,
      Key: key,
      Body: smallFile,
      Headers: { ...extraHeaders },
    });
    return ETag;
  },
  'sdk-multipart': async () => {
    const { ETag } = await cos.sliceUploadFile({
      Bucket: bucket,
      Region: region,
      Key: key,
      Body: largeFile,
      Headers: { ...extraHeaders },
      ChunkSize: 1024 * 1024,
    });
    return ETag;
  },
  fetch: async () => {
    const response = await fetch(`${location.protocol}//${host}/${key}`, {
      method: 'PUT',
      headers: await signedHeaders(),
      body: smallFile,
      credentials: credentialsMode,
    });
    if (!response.ok) throw refusal(response.status, await response.text());
    return response.headers.get('ETag');
  },
  xhr: async () => {
    const headers = await signedHeaders();
    const request = new XMLHttpRequest();
    request.open('PUT', `${location.protocol}//${host}/${key}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.withCredentials = credentialsMode === 'include';
    await new Promise((resolve, reject) => {
      request.onload = resolve;
      request.onerror = () => reject(new Error('XMLHttpRequest failed, status 0'));
      request.send(smallFile);
    });
    if (request.status >= 300) throw refusal(request.status, request.responseText);
    return request.getResponseHeader('ETag');
  },
};

const outcome = document.querySelector('#outcome');

function show(state, text) {
  outcome.textContent = text;
  outcome.dataset.state = state;
}

/** The SDK rejects with strings, with errors and with objects that carry COS's error document. */
function errorText(error) {
  if (typeof error === 'string') return error;
  const { Code, Message } = error.error ?? {};
  if (Code) return `${error.statusCode} ${Code}: ${Message}`;
  return `${error.name ?? 'Error'}: ${error.message ?? error.error}`;
}

async function upload(via) {
  show('running', 'Uploading …');
  const attempt = document.createElement('li');
  document.querySelector('#attempts').append(attempt);
  let state = 'succeeded';
  let text;
  try {
    text = `Uploaded ${key}, ETag ${(await ways[via]()) || 'not readable'}`;
  } catch (error) {
    console.error(error);
    state = 'failed';
    text = errorText(error);
  }
  attempt.textContent = `${via}: ${text}`;
  show(state, text);
}

document.querySelector('#origin').textContent = location.origin;
document.querySelector('#host').textContent = host;
for (const button of document.querySelectorAll('[data-via]')) {
  const { via } = button.dataset;
  button.classList.toggle('chosen', via === query.get('via'));
  button.addEventListener('click', () => upload(via));
}
