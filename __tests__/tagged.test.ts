import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readApps } from '../migration/project.ts'
import { findTagged, withoutUnknown } from '../migration/tagged.ts'
import { commitAll, makeTree } from './support/tree.ts'

const TWINS = 'import type { NextApiResponse } from \'next\'\n\n/** @deprecated next-reroute: use okRoute */\nexport function ok(res: NextApiResponse) {\n  res.json(1)\n}\n\nexport function okRoute() {\n  return Response.json(1)\n}\n'
const MANIFEST = '{ "dependencies": { "next": "16.4.6" } }'

test('functions in both forms are those of the apps that are run, and of packages that are no app', () => {
  const root = makeTree({
    'package.json': '{ "workspaces": ["apps/*", "packages/*"] }',
    'apps/web/package.json': MANIFEST,
    'apps/web/pages/api/a.ts': 'export default function handler() {}\n',
    'apps/web/lib/ok.ts': TWINS,
    'apps/admin/package.json': MANIFEST,
    'apps/admin/pages/api/b.ts': 'export default function handler() {}\n',
    'apps/admin/lib/ok.ts': TWINS,
    'packages/lib/package.json': '{ "devDependencies": { "next": "16.4.6" } }',
    'packages/lib/ok.ts': TWINS,
    'tools/ok.ts': TWINS,
  })
  commitAll(root)
  const found = (path: string) => [...findTagged(readApps(join(root, path)).apps).keys()].map((file) => file.slice(root.length + 1)).toSorted()
  expect(found('apps/web')).toEqual(['apps/web/lib/ok.ts', 'packages/lib/ok.ts', 'tools/ok.ts'])
  expect(found('.')).toEqual(['apps/admin/lib/ok.ts', 'apps/web/lib/ok.ts', 'packages/lib/ok.ts', 'tools/ok.ts'])
})

test('functions that were found to be unknown stay so when others are', () => {
  const root = makeTree({ 'package.json': MANIFEST, 'pages/api/a.ts': 'export default function handler() {}\n', 'lib/ok.ts': `${TWINS}\n${TWINS.slice(TWINS.indexOf('/**')).replaceAll('ok', 'fine')}` })
  commitAll(root)
  const file = join(root, 'lib/ok.ts')
  const tagged = findTagged(readApps(root).apps)
  const twins = (given: typeof tagged) => [...(given.get(file)?.restored?.twins.values() ?? [])]
  const once = withoutUnknown(tagged, [{ file, twin: 'okRoute' }])
  expect([twins(tagged), twins(once), twins(withoutUnknown(once, [{ file, twin: 'fineRoute' }]))]).toEqual([['okRoute', 'fineRoute'], ['fineRoute'], []])
})
