import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { textOf } from './source-files.ts';

const root = path.join(import.meta.dirname, '../..');
const yamlOf = (file: string) => parse(textOf(file), { strict: true, uniqueKeys: true });
const { homepage } = JSON.parse(textOf('package.json')) as { homepage: string };

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[];
}

describe('the workflow', () => {
  const folder = '.github/workflows';
  const [file = '', ...others] = readdirSync(path.join(root, folder));
  const text = textOf(`${folder}/${file}`);
  const workflow = yamlOf(`${folder}/${file}`) as {
    on: { push: unknown; pull_request: unknown };
    permissions: unknown;
    jobs: Readonly<Record<string, Job>>;
  };
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('is one file, and runs on pushes, tags and pull requests', () => {
    expect(others).toEqual([]);
    expect(workflow.on).toEqual({ push: { branches: ['main'], tags: ['v*'] }, pull_request: null });
  });

  test('does what .ci/run does', () => {
    expect(workflow.jobs.check?.steps.map(({ run }) => run)).toContain('.ci/run');
    expect(statSync(path.join(root, '.ci/run')).mode & 0o100).toBe(0o100);
  });

  test('uses actions of GitHub’s own alone, each pinned to a commit, its version beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    const pinned = /^ +- uses: actions\/(?:checkout|setup-node|upload-artifact)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(uses.filter((line) => !pinned.test(line))).toEqual([]);
    // One version of each.
    expect(new Set(uses.map((line) => line.trim())).size).toBe(new Set(uses.map((line) => line.split('@')[0])).size);
  });

  test('may only read, but for the job that runs no code of the repository', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
    expect(writing.map(([name]) => name)).toEqual(['release']);
    const release = workflow.jobs.release;
    expect(release?.permissions).toEqual({ actions: 'read', contents: 'write' });
    expect(release?.if).toBe("startsWith(github.ref, 'refs/tags/v')");
    expect(release?.steps.every(({ uses, run = '' }) => uses === undefined && /^(?:gh|test) /.test(run))).toBe(true);
  });

  test('releases what was checked and compared', () => {
    const [{ check, compare, release }, named] = [workflow.jobs, jobs.map(([name]) => name)];
    expect(named).toEqual(['check', 'compare', 'release']);
    expect([check?.needs, compare?.needs, release?.needs]).toEqual([undefined, 'check', 'compare']);
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const called = steps.flatMap(({ run = '' }) => /^npm run (\S+)/.exec(run)?.[1] ?? []);
    expect(called).toEqual(['package', 'compare']);
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('leaves no credential in a clone, puts no outside text into a command, and ends', () => {
    for (const step of steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout')))
      expect(step.with?.['persist-credentials']).toBe(false);
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});

test('newer packages and actions are proposed, each kind in groups', () => {
  const { version, updates } = yamlOf('.github/dependabot.yml') as {
    version: number;
    updates: readonly Record<string, unknown>[];
  };
  expect(version).toBe(2);
  expect(updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { directory, schedule, groups } of updates) {
    expect([directory, schedule]).toEqual(['/', { interval: 'monthly' }]);
    expect(Object.keys(Object(groups)).length).toBe(1);
  }
});

/**
 * What a form's elements may hold.
 * https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */
const attributes: Readonly<Record<string, readonly string[]>> = {
  markdown: ['value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
  input: ['label', 'description', 'placeholder', 'value'],
};

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly validations?: { readonly required: boolean };
}

describe('the issue forms', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(path.join(root, folder)).filter((file) => file !== 'config.yml');

  test('are three, and lead to the project’s home', () => {
    expect(forms.sort()).toEqual(['bug.yml', 'diagnosis.yml', 'notation.yml']);
    const { blank_issues_enabled, contact_links } = yamlOf(`${folder}/config.yml`);
    expect(typeof blank_issues_enabled).toBe('boolean');
    for (const link of contact_links as Record<string, string>[]) {
      expect(Object.keys(link).sort()).toEqual(['about', 'name', 'url']);
      expect(link.url?.startsWith(homepage)).toBe(true);
    }
  });

  test.each(forms)('%s is a form as GitHub reads it, in both languages', (file) => {
    const form = yamlOf(`${folder}/${file}`) as { body: readonly Element[] } & Record<string, unknown>;
    expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'labels', 'body']);
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(form.body.some(({ validations }) => validations?.required)).toBe(true);
    for (const element of form.body) {
      const isMarkdown = element.type === 'markdown';
      const allowed = attributes[element.type] ?? [];
      expect(Object.keys(element.attributes).filter((name) => !allowed.includes(name))).toEqual([]);
      expect(Object.keys(element)).toEqual(
        isMarkdown ? ['type', 'attributes'] : ['type', 'id', 'attributes', 'validations'],
      );
      if (!isMarkdown)
        expect([typeof element.validations?.required, element.id]).toEqual([
          'boolean',
          expect.stringMatching(/^[\w-]+$/),
        ]);
      for (const name of ['label', 'description', 'value'])
        if (element.attributes[name] !== undefined) expect(element.attributes[name]).toMatch(/[a-z].*\p{Script=Han}/su);
    }
  });

  test.each(forms)('%s warns first not to paste a key', (file) => {
    const [first] = (yamlOf(`${folder}/${file}`) as { body: readonly Element[] }).body;
    expect(first?.attributes.value).toMatch(/^Paste no SecretKey/);
    expect(first?.attributes.value).toContain('请勿粘贴 SecretKey');
  });

  test('a diagnosis comes with the report that the product copies, under the name of its button', () => {
    const words = (language: string) =>
      /\bcopy: '([^']+)'/.exec(textOf(`src/text/${language}/report-view.ts`))?.[1] ?? '';
    const report = (yamlOf(`${folder}/diagnosis.yml`) as { body: readonly Element[] }).body.find(
      ({ id }) => id === 'report',
    );
    expect(report?.validations?.required).toBe(true);
    expect(report?.attributes.description).toContain(`*${words('en')}*`);
    expect(report?.attributes.description).toContain(`“${words('zh-cn')}”`);
  });
});
