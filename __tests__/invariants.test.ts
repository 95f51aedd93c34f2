import { describe, expect, test } from 'vitest'
import { HELPER_NAMES, helperSource } from '../transforms/project-helpers.ts'
import { newerThanEs5 } from './support/es5.ts'
import { briefly, convert, readCases, type FixtureCase } from './support/fixtures.ts'
import { looseNames, lostComments, strangeExports } from './support/inspect.ts'
import { parseFile, SPELLINGS } from './support/spellings.ts'
import { typeCheck } from './support/type-check.ts'

const cases = readCases()
// A route that cannot be parsed has no other spelling, and nothing but the message.
const parsed = cases.filter(({ input, options }) => parses(input, options.file))
const migrated = parsed.flatMap((fixture) => (fixture.output === undefined ? [] : { ...fixture, output: fixture.output }))

function parses(text: string, file: string): boolean {
  try {
    return Boolean(parseFile(text, file))
  } catch {
    return false
  }
}

const spelled = SPELLINGS.flatMap(({ name, of }) =>
  parsed.flatMap((fixture) => {
    const input = of(fixture.input, fixture.options.file)
    const output = fixture.output && of(fixture.output, fixture.appFile)
    if (input === undefined || input === fixture.input || (fixture.output !== undefined && output === undefined)) return []
    return { ...fixture, input, output, spelling: name }
  }),
)

test.each(spelled)('with $spelling, $name becomes the same', (fixture) => {
  const conversion = convert(fixture)
  expect(briefly(conversion.messages)).toEqual(briefly(fixture.messages))
  expect(conversion.code).toBe(fixture.output)
})

describe.each(migrated)('the output of $name', (fixture) => {
  const { input, output, appFile, options, dropsComments } = fixture

  test('is the same every time', () => {
    expect(convert(fixture)).toEqual(convert(fixture))
  })

  test('is no API Route, so a second run leaves it', () => {
    expect(convert(fixture, output).code).toBeUndefined()
  })

  test('parses, and exports what a route handler may', () => {
    expect(strangeExports(output, appFile)).toEqual([])
  })

  test('keeps the comments', () => {
    expect(lostComments(input, output, options.file)).toEqual(dropsComments)
  })

  if (/\.tsx?$/.test(appFile)) {
    test('compiles for ES5 where the input does', () => {
      expect(newerThanEs5({ [options.file]: input }, output, options.file)).toEqual([])
    })
  }

  test('uses no name that is gone', () => {
    expect(looseNames(input, output, options.file)).toEqual([])
    // A type of the file's own that says more of the request may still be read.
    const isExtended = /\binterface \w+(<\w+>)? extends NextApiRequest\b/.test(output)
    // In TypeScript a comment names what it likes.
    const comments = /\.tsx?$/.test(options.file) ? (parseFile(output, options.file).comments ?? []) : []
    const code = comments.reduceRight((left, { start, end }) => left.slice(0, start!) + left.slice(end!), output)
    expect(code).not.toMatch(isExtended ? /\bNextApi(Response|Handler)\b/ : /\bNextApi(Request|Response|Handler)\b/)
  })
})

test.each(HELPER_NAMES)('the helper %s compiles for ES5', (name) => {
  // Its own names are those of lists.
  expect(newerThanEs5({}, helperSource(name, true), 'a.ts').filter((one) => !/^(\[?\w+\]?$|Array\.isArray)/.test(one))).toEqual([])
})

describe('the checks themselves', () => {
  const text = "import x from 'x'\n\n/** Says why. */\nexport const f = async (a: string) => {\n  const b = `\n  ${a}`\n  // now\n  return b + x\n}\n"

  test('other spellings are the same program', () => {
    const texts = Object.fromEntries(SPELLINGS.map(({ name, of }) => [name, of(text, 'a.ts')]))
    expect(texts).toMatchObject({
      LF: text,
      CRLF: text.replaceAll('\n', '\r\n'),
      'a byte order mark': `\uFEFF${text}`,
      'no newline at the end': text.slice(0, -1),
      tabs: text.replaceAll('\n  ', '\n\t').replace('`\n\t', '`\n  '),
      'no semicolons': text,
    })
    expect(texts.semicolons).toBe("import x from 'x';\n\n/** Says why. */\nexport const f = async (a: string) => {\n  const b = `\n  ${a}`;\n  // now\n  return b + x;\n};\n")
  })

  test('semicolons that hold two statements apart stay', () => {
    const without = SPELLINGS.find(({ name }) => name === 'no semicolons')
    expect(without?.of('const a = b;\n[1].map(a);\n', 'a.ts')).toBeUndefined()
    expect(without?.of('if (a) b(); else c();\n', 'a.ts')).toBeUndefined()
    expect(without?.of('const a = 1; const b = 2;\n', 'a.ts')).toBeUndefined()
  })

  test('a lost comment, a strange export and a name that is gone are seen', () => {
    expect(lostComments('// a\n// b\n// a\nf()', '/* a */ f() // b', 'a.ts')).toEqual(['a'])
    const strange = strangeExports('export const GET = 1, helper = 2\nexport type T = 1\nconst x = 3\nexport { GET as POST, x as y }\nexport default 1', 'a.ts')
    expect(strange).toEqual(['helper', 'y', 'default'])
    expect(looseNames('f((req, res) => g(req))', 'f(() => g(req) && Response)', 'a.ts')).toEqual(['req'])
  })

  test('what ES5 has not is seen, and arrays are no part of it', () => {
    const text = (code: string) => `class A { #b = 1 }\nfor (const a of [x].flat()) f(a, ...a.split(','))\nconst [b] = Object.entries(c)\n${code}`
    expect(newerThanEs5({ 'a.ts': text('') }, text("g([...headers, ['a', 'b']], /a/s)\nfor (const d of new Set(e)) f(d)\n"), 'a.ts')).toEqual(['headers', '/a/s', 'new Set(e)'])
  })

  test('the type checker takes what Next takes, and no path that returns nothing', async () => {
    const route = (name: string, text: string) => ({ ...hand, name, output: `${text}\n` })
    const hand: FixtureCase = {
      name: '', group: '', dir: '', extension: 'ts', appFile: 'app/api/[id]/[...s]/route.ts', input: 'export default 1\n', output: '', messages: [], requests: [], files: {}, real: [], dropsComments: [],
      options: { file: 'pages/api/[id]/[...s].ts', url: '/api/[id]/[...s]', segments: [{ name: 'id', kind: 'one' }, { name: 's', kind: 'catch-all' }], target: { next: '16.4.6', cacheComponents: false } },
    }
    const errors = await typeCheck([
      route('good', "import { db } from '../nowhere'\nexport const dynamic = 'force-dynamic'\nexport const GET = async (r: Request, { params }: { params: Promise<{ id: string }> }) => Response.json(db((await params).id))"),
      route('nothing', 'export async function POST(r: Request) { if (r.body) return new Response() }'),
      route('params', 'export const PUT = (r: Request, { params }: { params: { id: string } }) => Response.json(params.id)'),
    ])
    expect(errors.map((line) => /^(\w+)\/.*(TS\d+)/.exec(line)?.slice(1)).filter(Boolean)).toEqual([
      ['nothing', expect.any(String)],
      ['params', expect.any(String)],
    ])
  })
})

test('everything type-checks', { timeout: 180_000 }, async () => {
  expect(await typeCheck(migrated)).toEqual([])
})
