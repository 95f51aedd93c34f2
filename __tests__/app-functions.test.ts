import { expect, test } from 'vitest'
import { migrate } from './support/projects.ts'

/** Messages about functions that only work in the App Router, of a route that asks another file for a session. */
async function told(body: string): Promise<string[]> {
  const { messages } = await migrate({
    'package.json': '{ "dependencies": { "next": "16.4.6" } }',
    'lib/session.js': `import { cookies } from 'next/headers'\n\nexport async function session(from) {\n  ${body}\n}\n`,
    'pages/api/me.js': "import { session } from '../../lib/session'\n\nexport default async function handler(req, res) {\n  res.json({ user: await session() })\n}\n",
  })
  return messages.flatMap(({ code, file, line }) => (code === 'NR219' ? [`${file}:${line}`] : []))
}

test('a function of another file that calls one of them is told of where it is called', async () => {
  expect(await told("return (await cookies()).get('session')")).toEqual(['pages/api/me.js:4'])
})

test.each([
  ["if (from) return from.get('session')\n  return null"],
  ["if (!from) from = await cookies()\n  return from.get('session')"],
  ["return (from ?? (await cookies())).get('session')"],
  ["try {\n    return (await cookies()).get('session')\n  } catch {\n    return null\n  }"],
  ["return () => cookies()"],
])('one that may do without is not: %s', async (body) => {
  expect(await told(body)).toEqual([])
})
