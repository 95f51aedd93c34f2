import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../migration/run.ts'
import { commitAll, makeTree, readTree } from './support/tree.ts'

const folder = join(import.meta.dirname, '../__testfixtures__/projects')

/** Every file with its text; the modes are those of the machine that checked the fixtures out. */
function textsOf(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readTree(root)).map(([path, content]) => [path, content.replace(/^\d+ /, '')]))
}

/** Migrates a copy of a project. */
async function migrate(before: Record<string, string>) {
  const root = makeTree(Object.fromEntries(Object.entries(before).map(([path, text]) => [path, Buffer.from(text, 'latin1')])))
  commitAll(root)
  const rest = { only: [], ignore: [], next: undefined, caching: undefined, inferMethods: false, reportFiles: [], onProgress: () => {}, warn: () => {} }
  const { report } = await run(root, { ...rest, write: true, allowNoRoutes: true, force: true, tool: { version: '0.0.0', command: 'next-reroute' } })
  const messages = [...report.apps.flatMap((app) => app.messages), ...report.routes.flatMap((route) => route.messages)]
  return { root, report, messages: messages.map(({ code, file, line }) => ({ code, file, line })) }
}

describe.each(fs.readdirSync(folder))('%s', (name) => {
  const before = textsOf(join(folder, name, 'before'))
  const update = process.env['UPDATE_PROJECTS'] === name

  test('becomes what stands beside it', async () => {
    const { root, messages } = await migrate(before)
    if (update) {
      fs.rmSync(join(folder, name, 'after'), { recursive: true, force: true })
      fs.cpSync(root, join(folder, name, 'after'), { recursive: true, filter: (path) => !path.includes('.git/') && !path.endsWith('/.git') })
      fs.writeFileSync(join(folder, name, 'messages.json'), `[\n${messages.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
    }
    const after = textsOf(join(folder, name, 'after'))
    const texts = textsOf(root)
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(after).toSorted())
    for (const [path, text] of Object.entries(texts)) expect(text, path).toBe(after[path])
    expect(messages).toEqual(JSON.parse(fs.readFileSync(join(folder, name, 'messages.json'), 'utf8')))
  })

  test('has nothing left for a second run', async () => {
    const after = textsOf(join(folder, name, 'after'))
    const { root } = await migrate(after)
    expect(textsOf(root)).toEqual(after)
  })
})
