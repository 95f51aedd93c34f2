import { expect, describe, test } from 'vitest'
import { hasOwnServer } from '../migration/own-server.ts'
import { readApps } from '../migration/project.ts'
import { makeTree } from './support/tree.ts'

describe("a server of the repository's own", () => {
  const MANIFEST = '{ "dependencies": { "next": "16.4.6" } }'
  const SERVER = "import next from 'next'\nnext({ dir: 'apps/web' })\n"
  const files = { 'package.json': '{ "workspaces": ["apps/*"] }', 'apps/web/package.json': MANIFEST, 'apps/web/pages/api/a.ts': '', 'apps/admin/package.json': MANIFEST, 'apps/admin/pages/api/b.ts': '', 'apps/runner/package.json': '{}' }
  const serves = (at: string) => readApps(makeTree({ ...files, [at]: SERVER })).apps.map((one) => [one.path, hasOwnServer(one)])

  test('is that of the app whose package it lies in', () => {
    expect(serves('apps/web/server.ts')).toEqual([['apps/admin', false], ['apps/web', true]])
  })

  test.each(['server.ts', 'tools/server.mjs', 'apps/runner/start.ts'])('%s may be that of any', (at) => {
    expect(serves(at)).toEqual([['apps/admin', true], ['apps/web', true]])
  })
})
