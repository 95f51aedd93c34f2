import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMentions } from '../migration/mentions.ts'
import type { App } from '../migration/project.ts'
import { makeTree } from './support/tree.ts'

/** What is found in one file of an app of which `pages/api/a.ts` and `pages/api/posts/[id].ts` move. */
function mentions(file: string, text: string, { at = '', pagesDir = 'pages' } = {}) {
  const root = makeTree({ 'package.json': '{}', [file]: text })
  const parent = pagesDir.replace(/pages$/, '')
  const app = { root: join(root, at), repository: root, pagesDir, appDir: `${parent}app` } as App
  const moved = ['a', 'posts/[id]'].map((name) => ({ app, from: `${pagesDir}/api/${name}.ts`, to: `${parent}app/api/${name}/route.ts` }))
  const { messages, replacements } = findMentions(moved, root)
  return { said: messages.map(({ message }) => `${message.code} ${message.line}`), replaced: replacements.map((one) => [one.before.slice(one.start, one.end), one.text]), messages }
}

test.each([
  ['.github/CODEOWNERS', '* @a\n/pages/api/a.ts @b\n', ['NR313 2']],
  ['.github/CODEOWNERS', '/pages/api/ @b\n', ['NR314 1']],
  ['.github/CODEOWNERS', '/pages/api/other.ts @b\n/pages/apis/ @c\n/lib/pages/api-docs @d\n', []],
  ['Dockerfile', 'FROM node\nCOPY pages/api/a.ts ./pages/api/a.ts\n', ['NR313 2']],
  ['.eslintignore', '!pages/api/posts/*.ts\n', ['NR314 1']],
  ['ci.yml', 'paths:\n  - "pages/api/**"\n', ['NR314 2']],
  ['swagger.js', "// 'pages/api'\nmodule.exports = { apiFolder: 'pages/api' }\n", ['NR314 2']],
  ['lib/x.ts', "import { join } from 'node:path'\nexport const f = join(process.cwd(), 'pages/api/a.ts')\n", ['NR313 2']],
  ['lib/x.ts', "export const f = join(root, 'pages', 'api', 'posts')\n", ['NR314 1']],
  ['lib/x.ts', "export const f = `${process.cwd()}/pages/api/a.ts`\n", ['NR313 1']],
  ['lib/x.ts', "import a from '@/pages/api/a'\nconst b = () => import('~/pages/api/a')\njest.mock('@/pages/api/a')\nthrow new Error('see pages/api/a.ts')\n", []],
  ['lib/x.ts', "const see = 'https://example.com/pages/api/a.ts'\n", []],
  ['README.md', 'pages/api/a.ts\n', []],
])('%s: %j', (file, text, said) => {
  expect(mentions(file, text)).toMatchObject({ said, replaced: [] })
})

test('a string of JSON configuration that is one file follows; everything around it stays', () => {
  const text = '{\n  // comment\n  "functions": { "pages/api/a.ts": { "maxDuration": 1 }, "pages/api/*.ts": {}, "pages/api/posts/[id].ts": {} },\n}\n'
  expect(mentions('vercel.json', text)).toMatchObject({
    said: ['NR312 3', 'NR314 3', 'NR312 3'],
    replaced: [['pages/api/a.ts', 'app/api/a/route.ts'], ['pages/api/posts/[id].ts', 'app/api/posts/[id]/route.ts']],
  })
  expect(mentions('tsconfig.json', '{ "include": ["./pages/api/a.ts"] }').replaced).toEqual([['./pages/api/a.ts', './app/api/a/route.ts']])
})

test('a script that names it among other words is shown, and so is JSON that is no configuration', () => {
  expect(mentions('package.json', '{ "scripts": { "lint": "eslint pages/api/a.ts" } }')).toMatchObject({ said: ['NR313 1'], replaced: [] })
  expect(mentions('data.json', '["pages/api/a.ts"]')).toMatchObject({ said: ['NR313 1'], replaced: [] })
})

test('an app of a monorepo is meant by its path from the root, from where the file lies, and inside of it', () => {
  const web = { at: 'apps/web', pagesDir: 'src/pages' }
  expect(mentions('CODEOWNERS', 'apps/web/src/pages/api/a.ts @a\napps/docs/src/pages/api/a.ts @b\n', web).said).toEqual(['NR313 1'])
  expect(mentions('apps/tools/x.yml', 'file: ../web/src/pages/api/a.ts\n', web).said).toEqual(['NR313 1'])
  // Another app's, or none's.
  expect(mentions('apps/tools/vercel.json', '{ "functions": { "src/pages/api/a.ts": {}, "./src/pages/api/*.ts": {} } }', web)).toMatchObject({ said: [], replaced: [] })
  const { messages, replaced } = mentions('apps/web/vercel.json', '{ "functions": { "src/pages/api/a.ts": {} } }', web)
  expect(replaced).toEqual([['src/pages/api/a.ts', 'src/app/api/a/route.ts']])
  expect(messages[0]!.message).toMatchObject({ file: 'vercel.json', line: 1, column: 19 })
})
