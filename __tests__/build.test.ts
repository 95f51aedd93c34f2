import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAndStart, copyBlog, expectAlike, migrate, named, REQUESTS, type Running } from './support/blog.ts'
import { ROOT } from './support/next.ts'

/**
 * The final word: examples/blog before and after its migration, each through the real `next build && next start`.
 * The copies lie inside the checkout (in an ignored folder), where the bundler finds the checkout's own packages.
 */
const FOLDER = path.join(ROOT, '.tools/build')
const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next')

let before: Running
let after: Running
const afterRoot = path.join(FOLDER, 'after')

beforeAll(async () => {
  for (const name of ['before', 'after']) copyBlog(path.join(FOLDER, name))
  await migrate(afterRoot, [])
  // One after the other: each build takes all cores that there are.
  before = await buildAndStart(path.join(FOLDER, 'before'), NEXT)
  after = await buildAndStart(afterRoot, NEXT)
}, 300_000)

afterAll(async () => {
  await before?.stop()
  await after?.stop()
})

describe('examples/blog on a real server', () => {
  test('most of its routes are route handlers now, and none is in both places', () => {
    const files = fs.readdirSync(path.join(afterRoot, 'app/api'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.endsWith('route.ts')).length).toBeGreaterThanOrEqual(7)
    expect(fs.existsSync(path.join(afterRoot, 'pages/api/health.ts'))).toBe(false)
  })

  const agent = new http.Agent()
  test.each(named(REQUESTS))('$name', async (request) => expectAlike(before, after, agent, request))
})
