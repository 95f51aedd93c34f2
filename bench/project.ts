import fs from 'node:fs'
import path from 'node:path'
import { generateRoutes } from './routes.ts'

/** Writes an app with so many generated API Routes, and what they import. */
export function writeProject(root: string, count: number): void {
  const put = (file: string, text: string) => {
    const target = path.join(root, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text)
  }
  const routes = generateRoutes(count)
  for (const { file, source } of routes) put(`pages/api/${file}`, source)
  put('package.json', JSON.stringify({ private: true, dependencies: { next: '16.4.6' } }))
  put('tsconfig.json', JSON.stringify({ compilerOptions: { strict: true } }))
  put('lib/db.ts', 'export const db: any = {}\n')
  put('lib/logger.ts', 'export const logger = console\n')
  put('lib/session.ts', "import type { NextApiRequest, NextApiResponse } from 'next'\n\nexport async function requireSession(req: NextApiRequest, res: NextApiResponse) {\n  if (req.cookies.session) return { user: { id: req.cookies.session } }\n  res.status(401).end()\n  return null\n}\n")
  put('lib/with-user.ts', "import type { NextApiHandler } from 'next'\n\nexport const withUser = (handler: NextApiHandler): NextApiHandler => (req, res) => (req.cookies.user ? handler(req, res) : res.status(401).end())\n")
  const nouns = new Set(routes.flatMap(({ source }) => /schemas\/(\w+)/.exec(source)?.[1] ?? []))
  for (const noun of nouns) put(`lib/schemas/${noun}.ts`, `export const ${noun}Schema = { problems: (value: unknown): string[] => [] }\nexport type ${noun[0]?.toUpperCase()}${noun.slice(1)} = any\n`)
}
