import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../migration/run.ts'
import { UsageError } from '../migration/usage-error.ts'
import { WriteError } from '../migration/write.ts'
import type { Files } from './support/load.ts'
import { filesOf, migrate, readProjects, sourcesToCheck } from './support/projects.ts'
import { commitAll, git, makeTree, readTree, type Tree } from './support/tree.ts'
import { checkFiles } from './support/type-check.ts'

// Whatever the machine's settings are.
beforeEach(() => {
  vi.stubEnv('HOME', '/nowhere')
  vi.stubEnv('XDG_CONFIG_HOME', '/nowhere')
})
afterEach(() => void vi.unstubAllEnvs())

const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, reportFiles: [], onProgress: () => {}, warn: () => {}, force: false, allowNoRoutes: false, write: true }
const runIn = (root: string, options: Partial<Parameters<typeof run>[1]> = {}) => run(root, { ...rest, commit: true, tool: { version: '0.0.0', command: 'next-reroute --commit' }, ...options })

function repository(tree: Tree): string {
  const root = makeTree(tree)
  commitAll(root)
  git(root, ['config', 'user.name', 'Ada'])
  git(root, ['config', 'user.email', 'ada@example.com'])
  return root
}

const commitsOf = (root: string, from = 'HEAD'): string[] => git(root, ['log', '--reverse', '--format=%H', from]).trim().split('\n')
const subjects = (root: string): string[] => git(root, ['log', '--reverse', '--format=%s']).trim().split('\n').slice(1)

/** Every state that the commits went through, the first one too. */
function statesOf(root: string): Files[] {
  return commitsOf(root).map((commit) => {
    git(root, ['checkout', '--quiet', '--detach', commit])
    return filesOf(root)
  })
}

const between: { name: string; files: Files; stubs: Files }[] = []

describe.each(readProjects().filter(({ name }) => ['both-forms-mixed', 'mentions', 'moved-exports', 'shared-with-pages', 'team-blog', 'two-apps-share-a-helper', 'two-forms-of-a-wrapper', 'wrapper-composed', 'wrapper-with-try-catch'].includes(name)))('$name', ({ name, before, stubs }) => {
  test('in one commit a route ends where one run does', async () => {
    const whole = await migrate(before)
    const root = repository(before)
    const { commits, report } = await runIn(root)
    expect(git(root, ['status', '--porcelain'])).toBe('')
    const states = statesOf(root)
    expect(states).toHaveLength(commits + 1)
    expect(states.at(-1)).toEqual(whole.files)
    const moved = report.routes.filter(({ to }) => to !== null)
    expect(commits).toBeGreaterThanOrEqual(moved.length)
    expect(commits).toBeLessThanOrEqual(moved.length + 1)
    // Each takes one route away and brings one.
    for (const [n, files] of states.slice(1, moved.length + 1).entries()) {
      const gone = moved.filter(({ from }) => states[n]![from] !== undefined && files[from] === undefined)
      const come = moved.filter(({ to }) => states[n]![to!] === undefined && files[to!] !== undefined)
      expect(gone, `${n}`).toHaveLength(1)
      expect(come).toEqual(gone)
    }
    for (const [n, files] of states.slice(1, -1).entries()) between.push({ name: `${name}/${n}`, files, stubs })
    expect({ ...report, command: '' }).toEqual({ ...whole.report, command: '' })
  })
})

test('every commit type-checks', async () => {
  expect(between.length).toBeGreaterThan(10)
  const sources = between.map(({ name, files, stubs }) => sourcesToCheck(name, files, stubs))
  expect(await checkFiles('commit-types', Object.assign({ 'runner.d.ts': 'declare const test: any, expect: any, jest: any' }, ...sources))).toEqual([])
})

const route = (answer: string) => `import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json(${answer})
}
`
const manifest = { 'package.json': '{ "dependencies": { "next": "16.4.6" } }', 'tsconfig.json': '{}' }

test('a message says what a reviewer wants to know, and who asked for it is its author', async () => {
  const root = repository({ ...manifest, 'pages/api/posts/[id].ts': route('{ id: req.query.id, tag: req.query.tag }'), 'pages/api/i.ts': route('1'), 'pages/index.tsx': 'export default () => null\n' })
  await runIn(root)
  expect(subjects(root)).toEqual(['Move /api/i to a route handler', 'Move /api/posts/[id] to a route handler'])
  expect(git(root, ['log', '-1', '--format=%an <%ae>%n%B', '--name-status']).trim()).toBe(`Ada <ada@example.com>
Move /api/posts/[id] to a route handler

pages/api/posts/[id].ts is app/api/posts/[id]/route.ts now.

Before: GET: 200 JSON. Other methods were refused with 405.
Now: The same answers from \`GET\`, HEAD made from GET; other methods get the
  framework's empty 405.

A client could notice:
- The key "tag" given twice was a list here; now it is the first value.

To be looked at:
- app/api/posts/[id]/route.ts:8 (NR201)


A\tapp/api/posts/[id]/route.ts
D\tpages/api/posts/[id].ts`)
})

test('routes that move only together share a commit', async () => {
  const helper = "import type { NextApiRequest, NextApiResponse } from 'next'\n\nexport default function list(req: NextApiRequest, res: NextApiResponse) {\n  res.status(200).json([])\n}\n"
  const root = repository({ ...manifest, 'pages/api/a.ts': route('1'), 'pages/api/list.ts': helper, 'pages/api/old-list.ts': "export { default } from './list'\n" })
  const { commits, report } = await runIn(root)
  expect(git(root, ['status', '--porcelain'])).toBe('')
  expect(commits).toBe(subjects(root).length)
  expect(report.totals.migrated).toBeGreaterThan(0)
  const whole = await migrate({ ...manifest, 'pages/api/a.ts': route('1'), 'pages/api/list.ts': helper, 'pages/api/old-list.ts': "export { default } from './list'\n" })
  expect(filesOf(root)).toEqual(whole.files)
})

describe('what goes wrong leaves everything as it was', () => {
  const tree = { ...manifest, 'pages/api/a.ts': route('1'), 'pages/api/b.ts': route('2'), 'pages/api/deep/c.ts': route('3'), '.gitignore': 'fail\n' }
  /** The program that is to sign commits fails from a certain one on. */
  const failingFrom = (root: string, commit: number) => {
    const program = join(root, '.git', 'sign.sh')
    fs.writeFileSync(program, `#!/bin/sh\necho x >> "${root}/.git/signed"\n[ "$(wc -l < "${root}/.git/signed")" -lt ${commit} ] || exit 1\nprintf '\\n[GNUPG:] SIG_CREATED \\n' >&2\necho '-----BEGIN PGP SIGNATURE-----'\necho '-----END PGP SIGNATURE-----'\n`, { mode: 0o755 })
    git(root, ['config', 'commit.gpgSign', 'true'])
    git(root, ['config', 'gpg.program', program])
  }

  test.each([1, 3])('commit %i', async (commit) => {
    const root = repository(tree)
    const [before, head] = [readTree(root), git(root, ['rev-parse', 'HEAD'])]
    failingFrom(root, commit)
    await expect(runIn(root)).rejects.toThrow(/^A commit could not be made \(.*gpg failed.*\); nothing was committed, and the files are as they were\.$/)
    expect(readTree(root)).toEqual(before)
    expect(git(root, ['rev-parse', 'HEAD'])).toBe(head)
    expect(git(root, ['status', '--porcelain'])).toBe('')
  })

  test('a new file that git is told to ignore', async () => {
    const root = repository({ ...tree, '.gitignore': 'app/api/deep\n' })
    const before = readTree(root)
    await expect(runIn(root)).rejects.toThrow(WriteError)
    expect(readTree(root)).toEqual(before)
    expect(subjects(root)).toEqual([])
  })
})

describe('it refuses', () => {
  const tree = { ...manifest, 'pages/api/a.ts': route('1') }
  const refusal = async (root: string, options = {}) => {
    const before = readTree(root)
    const error = await runIn(root, options).then(() => undefined, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(readTree(root)).toEqual(before)
    return (error as Error).message
  }

  test('uncommitted changes, whatever else is asked for', async () => {
    const root = repository(tree)
    fs.writeFileSync(join(root, 'new.txt'), '')
    expect(await refusal(root)).toMatch(/^There are uncommitted changes \(new\.txt\)/)
    expect(await refusal(root, { force: true })).toBe('--commit needs a clean tree, so it does not go with --force.')
  })

  test('a folder that is no repository, and one without a commit', async () => {
    const root = makeTree(tree)
    expect(await refusal(root)).toBe('--commit needs a git repository, and this is none.')
    git(root, ['init', '--quiet'])
    expect(await refusal(root)).toBe('--commit needs a first commit, and this repository has none.')
  })

  test('a git that does not know who commits', async () => {
    const root = repository(tree)
    git(root, ['config', '--unset', 'user.name'])
    git(root, ['config', '--unset', 'user.email'])
    git(root, ['config', 'user.useConfigOnly', 'true'])
    expect(await refusal(root)).toBe('git does not know who commits: set user.name and user.email.')
  })

  test('the middle of a merge', async () => {
    const root = repository(tree)
    fs.writeFileSync(join(root, '.git/MERGE_HEAD'), git(root, ['rev-parse', 'HEAD']))
    expect(await refusal(root)).toBe('--commit cannot go on in the middle of a merge: finish it first.')
  })
})

test('hooks of the repository do not run', async () => {
  const root = repository({ ...manifest, 'pages/api/a.ts': route('1') })
  for (const hook of ['pre-commit', 'commit-msg', 'prepare-commit-msg', 'post-commit']) fs.writeFileSync(join(root, '.git/hooks', hook), '#!/bin/sh\ntouch hook-ran\nexit 1\n', { mode: 0o755 })
  expect((await runIn(root)).commits).toBe(1)
  expect(fs.existsSync(join(root, 'hook-ran'))).toBe(false)
})
