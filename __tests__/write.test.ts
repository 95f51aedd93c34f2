import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { makePlan, type Plan } from '../migration/plan.ts'
import { needsRecovery, recover, write, WriteError } from '../migration/write.ts'
import { makeTree, readTree, type Tree } from './support/tree.ts'

const tree: Tree = {
  'pages/api/a.ts': 'a\n',
  'pages/api/users/[id].ts': 'user\r\n',
  'pages/api/other.ts': 'stays\n',
  'lib/db.ts': "import '../pages/api/a'\n",
  'lib/old.ts': 'old\n',
}

/** One of each: two moves, an edit, a new file, one that goes. */
function planOf(root: string): Plan {
  const [before, specifier] = [String(tree['lib/db.ts']), "'../pages/api/a'"]
  return makePlan(root, {
    moves: [
      { from: 'pages/api/a.ts', to: 'app/api/a/route.ts', before: 'a\n', after: 'A\n' },
      { from: 'pages/api/users/[id].ts', to: 'app/api/users/[id]/route.ts', before: 'user\r\n', after: 'USER\r\n' },
    ],
    replacements: [{ path: 'lib/db.ts', before, start: before.indexOf(specifier), end: before.length - 1, text: "'../app/api/a/route'" }],
    creates: [{ path: 'lib/read-body.ts', after: 'help\n' }],
    deletes: [{ path: 'lib/old.ts', before: 'old\n', executable: false }],
  })
}

const written = {
  'pages/api/other.ts': '644 stays\n',
  'app/api/a/route.ts': '755 A\n',
  'app/api/users/[id]/route.ts': '644 USER\r\n',
  'lib/db.ts': "600 import '../app/api/a/route'\n",
  'lib/read-body.ts': '644 help\n',
}

function start(): { root: string; plan: Plan; before: Record<string, string> } {
  const root = makeTree(tree)
  fs.chmodSync(join(root, 'pages/api/a.ts'), 0o755)
  fs.chmodSync(join(root, 'lib/db.ts'), 0o600)
  return { root, plan: planOf(root), before: readTree(root) }
}

beforeEach(() => {
  const mask = process.umask(0o022)
  onTestFinished(() => void process.umask(mask))
})

/** Names of all steps that a whole run takes. */
function allSteps(): string[] {
  const { plan } = start()
  const steps: string[] = []
  write(plan, (step) => steps.push(step))
  return steps
}

test('writes all of a plan, keeps modes, removes emptied folders, leaves nothing of its own', () => {
  const { root, plan } = start()
  write(plan)
  expect(readTree(root)).toEqual(written)
  expect(fs.existsSync(join(root, 'pages/api/users'))).toBe(false)
})

test('removes every folder that a move leaves empty, up to the root', () => {
  const root = makeTree({ 'pages/api/v1/a.ts': 'a\n' })
  write(makePlan(root, { creates: [], replacements: [], deletes: [], moves: [{ from: 'pages/api/v1/a.ts', to: 'app/api/v1/a/route.ts', before: 'a\n', after: 'a\n' }] }))
  expect(fs.readdirSync(root)).toEqual(['app'])
})

test('an empty plan touches nothing', () => {
  const { root, before } = start()
  const steps: string[] = []
  write(makePlan(root, { creates: [], moves: [], replacements: [], deletes: [] }), (step) => steps.push(step))
  expect(steps).toEqual([])
  expect(readTree(root)).toEqual(before)
})

test('a failure at any step up to the last puts everything back', () => {
  const steps = allSteps()
  const commit = steps.indexOf('commit')
  expect(commit).toBeGreaterThan(15)
  for (let stop = 1; stop <= commit; stop++) {
    const { root, plan, before } = start()
    const folders = fs.readdirSync(root, { recursive: true }).toSorted()
    let count = 0
    const run = () => write(plan, () => {
      if (count++ === stop) throw new Error('no luck')
    })
    expect(run, steps[stop]).toThrow(new WriteError('no luck; nothing was written.'))
    expect(readTree(root), steps[stop]).toEqual(before)
    expect(fs.readdirSync(root, { recursive: true }).toSorted(), steps[stop]).toEqual(folders)
  }
})

describe('refuses, and changes nothing', () => {
  const refusals: [string, (root: string) => void, string | RegExp][] = [
    ['a source that changed since it was read', (root) => fs.appendFileSync(join(root, 'pages/api/a.ts'), '// more\n'), 'pages/api/a.ts changed since it was read; nothing was written.'],
    ['an importer that changed since', (root) => fs.appendFileSync(join(root, 'lib/db.ts'), '// more\n'), 'lib/db.ts changed since it was read; nothing was written.'],
    ['a source that is gone', (root) => fs.rmSync(join(root, 'pages/api/users/[id].ts')), 'pages/api/users/[id].ts is gone; nothing was written.'],
    ['an existing target', (root) => fs.writeFileSync(join(root, 'lib/read-body.ts'), 'theirs\n'), 'lib/read-body.ts exists already; nothing was written.'],
    ['a file where a folder must be', (root) => fs.writeFileSync(join(root, 'app'), ''), 'app is a file where a folder must be; nothing was written.'],
    ['a target behind a link', (root) => fs.symlinkSync('lib', join(root, 'app')), 'app/api/a/route.ts lies behind the symbolic link app; nothing was written.'],
    ['a target behind a link that leads nowhere', (root) => fs.symlinkSync('nowhere', join(root, 'app')), 'app/api/a/route.ts lies behind the symbolic link app; nothing was written.'],
  ]
  test.each(refusals)('%s', (_, disturb, message) => {
    const { root, plan } = start()
    disturb(root)
    const before = readTree(root)
    expect(() => write(plan)).toThrow(new WriteError(String(message)))
    expect(readTree(root)).toEqual(before)
  })

  test('a source behind a link', () => {
    const { root, plan } = start()
    fs.renameSync(join(root, 'pages'), join(root, 'elsewhere'))
    fs.symlinkSync('elsewhere', join(root, 'pages'))
    const before = readTree(root)
    expect(() => write(plan)).toThrow('pages/api/a.ts lies behind the symbolic link pages; nothing was written.')
    expect(readTree(root)).toEqual(before)
  })

  test('a path outside the repository', () => {
    const { root, plan } = start()
    const outside: Plan = { ...plan, creates: [{ path: '../outside.ts', after: 'x' }] }
    const before = readTree(root)
    expect(() => write(outside)).toThrow('../outside.ts lies outside the repository; nothing was written.')
    expect(readTree(root)).toEqual(before)
    expect(fs.existsSync(join(root, '../outside.ts'))).toBe(false)
  })

  test('a plan with a conflict', () => {
    const { plan } = start()
    expect(() => write({ ...plan, conflicts: [{ path: 'a.ts', reason: 'two of them' }] })).toThrow('a.ts stands in the way: two of them; nothing was written.')
  })

  test('a source that changes while the run stages its files', () => {
    const { root, plan, before } = start()
    const run = () => write(plan, (step) => {
      if (step === 'stage lib/db.ts') fs.writeFileSync(join(root, 'pages/api/a.ts'), 'theirs\n')
    })
    expect(run).toThrow('pages/api/a.ts changed since it was read; nothing was written.')
    expect(readTree(root)).toEqual({ ...before, 'pages/api/a.ts': '755 theirs\n' })
  })

  test('a target that somebody makes while the run writes: theirs stays', () => {
    const { root, plan, before } = start()
    const run = () => write(plan, (step) => {
      if (step === 'place app/api/users/[id]/route.ts') fs.writeFileSync(join(root, 'app/api/users/[id]/route.ts'), 'theirs\n')
    })
    expect(run).toThrow('app/api/users/[id]/route.ts exists already; nothing was written.')
    expect(readTree(root)).toEqual({ ...before, 'app/api/users/[id]/route.ts': '644 theirs\n' })
  })
})

describe('a killed process', () => {
  /** Runs `write` in a process that kills itself before the given step, as a power cut would. */
  function killedAt(root: string, stop: number) {
    const script = `
      import { write } from ${JSON.stringify(new URL('../dist/migration/write.js', import.meta.url).href)}
      let count = 0
      process.umask(0o022)
      write(${JSON.stringify(planOf(root))}, () => { if (count++ === ${stop}) process.kill(process.pid, 'SIGKILL') })`
    return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  }

  test('loses nothing at any step, and the next run puts things right', () => {
    const steps = allSteps()
    const commit = steps.indexOf('commit')
    for (let stop = 0; stop < steps.length; stop++) {
      const { root, before } = start()
      const killed = killedAt(root, stop)
      expect(killed.signal, killed.stderr).toBe('SIGKILL')

      const left = readTree(root)
      const finished = stop > commit
      for (const [path, place] of [['pages/api/a.ts', 'app/api/a/route.ts'], ['pages/api/users/[id].ts', 'app/api/users/[id]/route.ts']] as const) {
        const there = left[path] === before[path] || left[place] === written[place]
        expect(there, `${path} before "${steps[stop]}"`).toBe(true)
      }
      expect(needsRecovery(root)).toBe(stop > 0)
      expect(recover(root)).toBe(stop === 0 ? undefined : finished ? 'finished' : 'undone')
      expect(readTree(root), steps[stop]).toEqual(finished ? written : before)
      expect(needsRecovery(root)).toBe(false)
    }
  }, 60_000)

  test('while the journal itself was written: it is taken away', () => {
    const { root, before } = start()
    fs.writeFileSync(join(root, '.next-reroute-journal.json'), '{"pid": 1')
    expect(recover(root)).toBe(undefined)
    expect(readTree(root)).toEqual(before)
  })

  test('a file that was edited since is not overwritten, and its old text is named', () => {
    const { root, before } = start()
    const stop = allSteps().indexOf('take away pages/api/a.ts')
    killedAt(root, stop)
    fs.writeFileSync(join(root, 'lib/db.ts'), 'edited since\n')
    expect(() => recover(root)).toThrow(/^A run was killed, and files changed since then; their old texts are in lib\/\.next-reroute-3\.old\.$/)
    const after = readTree(root)
    expect(after['lib/db.ts']).toBe('600 edited since\n')
    expect(after['lib/.next-reroute-3.old']).toBe(before['lib/db.ts'])
    expect(after['pages/api/a.ts']).toBe(before['pages/api/a.ts'])
  })

  test('another process that is writing is not disturbed', () => {
    const { root } = start()
    fs.writeFileSync(join(root, '.next-reroute-journal.json'), JSON.stringify({ pid: process.ppid, folders: [], steps: [] }))
    expect(() => recover(root)).toThrow(`Another next-reroute (process ${process.ppid}) is writing in this repository; wait until it is done.`)
  })
})
