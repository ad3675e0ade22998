// Runs `guard.mjs <profile folder> <executable> <arguments…>`: the browser lives as long as this process's standard
// input is open, so it cannot outlive the process that asked for it, however that one ends. Then the profile goes.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [profile, executable, ...args] = process.argv.slice(2);
const browser = spawn(executable, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

function kill() {
  try {
    // The whole group: a browser is many processes.
    if (process.platform === 'win32') browser.kill('SIGKILL');
    else process.kill(-browser.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

process.stdin.on('close', kill).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, kill);
browser.on('error', (error) => {
  console.error(error.message);
  rmSync(profile, { recursive: true, force: true });
  process.exit(1);
});
browser.on('exit', (code) => {
  kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.exit(code ?? 1);
});
