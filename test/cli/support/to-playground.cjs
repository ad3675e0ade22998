'use strict';
// Leads what this process sends by https to 127.0.0.1, as if that were the internet. A process that is to be led there
// loads this file before its own code: `node --require`, with the port in PLAYGROUND_PORT.
const https = require('node:https');
const tls = require('node:tls');

/** @param {number} port */
function leadTo(port) {
  const agent = new https.Agent();
  Object.assign(agent, {
    /** @param {import('node:tls').ConnectionOptions} options */
    createConnection: (options) => tls.connect({ ...options, host: '127.0.0.1', port, rejectUnauthorized: false }),
  });
  https.globalAgent = agent;
}

const port = Number(process.env.PLAYGROUND_PORT ?? 0);
if (port > 0) leadTo(port);

module.exports = { leadTo };
