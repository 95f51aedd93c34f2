import { describe, expect, test } from 'vitest'
import { lostNotFoundPage } from '../migration/not-found.ts'
import { readApps } from '../migration/project.ts'
import { makeTree, type Tree } from './support/tree.ts'

function said(next: string, tree: Tree, build = 'next build'): string[] {
  const manifest = JSON.stringify({ scripts: { build }, dependencies: { next } })
  const root = makeTree({ 'package.json': manifest, 'pages/api/a.ts': '', ...tree })
  return readApps(root).apps.flatMap(lostNotFoundPage).map(({ code, file }) => `${code} ${file}`)
}

describe('a 404 page that serves nothing once there is an app folder', () => {
  const page = { 'pages/404.tsx': '' }
  test.each<[string, string, Tree, string[], string?]>([
    ['on 16', '16.4.6', page, ['NR013 pages/404.tsx']],
    ['as the index of a folder', '16.4.6', { 'pages/404/index.js': '' }, ['NR013 pages/404/index.js']],
    ['on 15 with Turbopack', '15.5.29', page, ['NR013 pages/404.tsx'], 'next build --turbopack'],
    ['on 15 with webpack: it goes on', '15.5.29', page, []],
    ['on 14: it goes on', '14.2.35', page, [], 'next build --turbo'],
    ['no page of its own', '16.4.6', {}, []],
    ['a page of another name', '16.4.6', { 'pages/404s.tsx': '', 'pages/shop/404.tsx': '' }, []],
    ['an app folder that was there before', '16.4.6', { ...page, 'app/page.tsx': '' }, []],
  ])('%s', (_, next, tree, expected, build) => expect(said(next, tree, build)).toEqual(expected))
})
