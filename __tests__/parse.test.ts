import { expect, test } from 'vitest'
import { checkText, parse } from '../transforms/parse.ts'

test('what is declared twice is no text of the language, with the place', () => {
  // The parser lets it pass: the import may be a type.
  const source = "import { output } from 'shapes'\n\nconst output = 1\n"
  expect(() => checkText(source, 'a.ts', source)).not.toThrow()
  expect(() => parse(source, 'a.ts')).toThrow(expect.objectContaining({ name: 'SyntaxError', message: 'Duplicate declaration "output"', loc: expect.objectContaining({ line: 3, column: 6 }) }))
})

test('a text that lost what declares a name is none that works', () => {
  const before = "import { load } from 'lib'\nexport default async function handler(req, res) {\n  res.json(await load(req, other))\n}\n"
  expect(() => checkText('export async function GET() {\n  return Response.json(await load(req, other))\n}\n', 'a.js', before)).toThrow('`load` has no declaration any more')
  expect(() => checkText("import { load } from 'lib'\nexport async function GET(request) {\n  return Response.json(await load(req, other))\n}\n", 'a.js', before)).toThrow('`req` has no declaration any more')
  expect(() => checkText("import { load } from 'lib'\nexport async function GET(request) {\n  return Response.json(await load(request, other))\n}\n", 'a.js', before)).not.toThrow()
  expect(() => checkText('const a =', 'a.js', before)).toThrow(SyntaxError)
  // Types that every file knows, or that stand in a module of their own.
  const types = "// Record, Fields\nexport default function handler(req: NextApiRequest) {}\n"
  expect(() => checkText("export function GET(request: Request): Record<string, import('formidable').Fields> {\n  return load<Record<string, number>>(request as Fields)\n}\n", 'a.ts', types)).not.toThrow()
  expect(() => checkText('export function GET() {\n  return (handler as Record)(Fields!)\n}\n', 'a.ts', types)).toThrow('`handler` has no declaration any more')
})

test('`<T>x` is a cast in .ts and a tag elsewhere', () => {
  expect(() => parse('const a = <T>x', 'a.ts')).not.toThrow()
  expect(() => parse('const a = <T>x', 'a.tsx')).toThrow(SyntaxError)
  expect(() => parse('const a = <T>x', 'a.js')).toThrow(SyntaxError)
})
