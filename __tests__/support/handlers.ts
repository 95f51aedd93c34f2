import fc, { type Arbitrary } from 'fast-check'

/** An API Route as a description: small plain data that handler-text.ts prints, so that a counterexample shrinks to few lines. */
export interface Handler {
  /** Path of the route below `/api`, without extension. */
  page: '/things' | '/things/[id]' | '/things/[...id]' | '/things/[[...id]]'
  exported: 'function' | 'arrow' | 'named' | 'named-arrow' | 'as-default' | 'annotated' | 'satisfies' | 'anonymous'
  /** Names of the parameters. */
  names: [string, string]
  typescript: boolean
  semicolons: boolean
  helpers: Helper[]
  body: Body
}

/** A function of the same file. One that takes the response answers, always or, as a `guard`, where its test holds. */
export interface Helper {
  takes: ('req' | 'res' | 'extra')[]
  arrow: boolean
  guard: Value | undefined
  value: Value
  body: Body
}

/** Statements that end in an answer on each path. */
export interface Body {
  steps: Step[]
  end: End
}

export type Value =
  | { is: 'text'; text: string }
  /** A name in scope, counted from the last declared. */
  | { is: 'local'; n: number }
  | { is: 'query'; key: string; form: 'dot' | 'bracket' | 'cast' | 'computed' | 'alias' }
  | { is: 'header'; key: string }
  | { is: 'cookie'; key: string }
  | { is: 'body'; key: string; form: 'dot' | 'optional' | 'bracket' | 'alias' }
  | { is: 'part'; of: 'url' | 'method' | 'body' | 'query' | 'headers' | 'cookies'; spread: boolean }
  | { is: 'object'; fields: Value[] }
  | { is: 'list'; items: Value[] }
  | { is: 'convert'; by: 'String' | 'Number' | 'Boolean' | 'parseInt' | 'typeof ' | '!' | '!!' | 'JSON.stringify' | 'encodeURIComponent' | 'Array.isArray'; value: Value }
  | { is: 'pair'; op: '||' | '??' | '&&' | '===' | '!==' | '==' | '>' | '+'; left: Value; right: Value }
  | { is: 'choose'; test: Value; yes: Value; no: Value }
  | { is: 'template'; value: Value }
  | { is: 'member'; value: Value; key: string; optional: boolean }
  | { is: 'call'; name: string; args: Value[] }
  | { is: 'helper'; n: number; extra: Value }
  | { is: 'method'; form: 'equal' | 'different' | 'includes' | 'excludes' | 'either' | 'neither' | 'lower' | 'optional'; names: [string, string]; alias: boolean }

export type Step =
  | { do: 'const'; value: Value; let: boolean }
  | { do: 'assign'; value: Value }
  | { do: 'take'; from: 'query' | 'body' | 'headers' | 'req'; keys: TakenKey[]; rest: boolean; cast: boolean; orEmpty: boolean }
  | { do: 'alias'; of: 'query' | 'body' | 'method' | 'headers' | 'cookies' }
  | { do: 'call'; name: string; args: Value[] }
  | { do: 'log'; value: Value }
  | { do: 'header'; name: string; value: Value; append: boolean }
  | { do: 'status'; value: Value; assigned: boolean }
  | { do: 'guard'; test: Value; body: Body; braces: boolean }
  | { do: 'when'; test: Value; steps: Step[]; otherwise: Step[] }
  | { do: 'try'; steps: Step[]; caught: Step[]; finally: boolean }
  | { do: 'try-guard'; steps: Step[]; caught: Body }
  | { do: 'loop'; steps: Step[]; kind: 'of' | 'while' | 'for' }
  | { do: 'check'; n: number; how: 'not' | 'answered' | 'plain'; extra: Value }
  | { do: 'closure'; value: Value; called: boolean }

export interface TakenKey {
  key: string
  renamed: boolean
  fallback: Value | undefined
}

export type End =
  | { end: 'answer'; answer: Answer; how: How }
  | { end: 'choose'; test: Value; yes: Answer; no: Answer }
  | { end: 'if'; test: Value; yes: Body; no: Body; otherwise: boolean }
  | { end: 'switch'; on: 'method' | 'alias' | 'true'; cases: { names: string[]; body: Body; braces: boolean; falls: boolean }[]; other: Body }
  | { end: 'try'; body: Body; caught: Body; finally: boolean }
  | { end: 'throw' }
  | { end: 'helper'; n: number; extra: Value; how: How }
  /** Answers, and goes on with a call. */
  | { end: 'late'; answer: Answer; step: Step }

/** How an answer is left: `return res…`, `res…; return`, `res…` where nothing follows, `await res…`. */
export type How = 'return' | 'plain' | 'then-return' | 'await'

export interface Answer {
  status: Value | undefined
  headers: { name: string; value: Value; append: boolean }[]
  headersFirst: boolean
  by: 'json' | 'send' | 'end' | 'redirect'
  value: Value | undefined
}

export const KEYS = ['id', 'page', 'q', 'tag']
export const FIELDS = ['name', 'age', 'tags', 'id']
export const REQUEST_HEADERS = ['authorization', 'x-key', 'content-type', 'user-agent']
export const COOKIES = ['session', 'theme']
export const CALLS = ['db.find', 'db.list', 'db.save', 'auth.check']
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']

type Nodes = { value: Value; read: Value; test: Value; body: Body; step: Step; answer: Answer; end: End }

const text = (...texts: string[]): Arbitrary<Value> => fc.constantFrom(...texts).map((one) => ({ is: 'text', text: one }))
/** One of several, simplest first: at the depth where it gets too much, and when a counterexample shrinks, it is the first. */
const oneOf = <T>(depthIdentifier: string, maxDepth: number, ...arms: [number, Arbitrary<T>][]): Arbitrary<T> =>
  fc.oneof({ withCrossShrink: true, maxDepth, depthIdentifier }, ...arms.map(([weight, arbitrary]) => ({ weight, arbitrary })))
const rarely = (weight: number) => fc.nat(weight).map((n) => n === weight)
const method = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('GET', 'POST') }, { weight: 2, arbitrary: fc.constantFrom(...METHODS) })

const methodTest: Arbitrary<Value> = fc.record({
  is: fc.constant('method' as const),
  form: fc.constantFrom('equal', 'equal', 'different', 'includes', 'excludes', 'either', 'neither', 'lower', 'optional'),
  names: fc.tuple(method, method),
  alias: fc.boolean(),
})
const header = (value: Arbitrary<Value>) =>
  fc.record({
    append: rarely(6),
    name: fc.constantFrom('X-One', 'X-Two', 'Cache-Control', 'x-one', 'Content-Type', 'Set-Cookie'),
    value: fc.oneof({ weight: 4, arbitrary: text("'a'", "'b; c=1'", "'text/plain'", '5') }, { weight: 1, arbitrary: text("['a', 'b']") }, { weight: 1, arbitrary: value.filter((one) => one.is !== 'body').map((one): Value => ({ is: 'convert', by: 'encodeURIComponent', value: one })) }),
  })

const none = fc.constant<Step[]>([])

const how: Arbitrary<How> = fc.constantFrom('return', 'return', 'then-return', 'plain', 'await')

const nodes = fc.letrec<Nodes>((tie) => {
  const value = tie('value') as Arbitrary<Value>
  const steps = (maxLength: number) => fc.array(tie('step') as Arbitrary<Step>, { maxLength, size: 'max', depthIdentifier: 'statement' })
  const call = fc.record({ is: fc.constant('call' as const), name: fc.constantFrom(...CALLS), args: fc.array(value, { maxLength: 2 }) })
  return {
    read: oneOf<Value>('read', 99,
      [1, text("'a'", '1', 'null', 'undefined', "''")],
      [5, fc.record({ is: fc.constant('local' as const), n: fc.nat(3) })],
      [5, fc.record({ is: fc.constant('query' as const), key: fc.constantFrom(...KEYS), form: fc.constantFrom('dot', 'dot', 'bracket', 'cast', 'computed', 'alias') })],
      [2, fc.record({ is: fc.constant('header' as const), key: fc.constantFrom(...REQUEST_HEADERS) })],
      [1, fc.record({ is: fc.constant('cookie' as const), key: fc.constantFrom(...COOKIES) })],
      [4, fc.record({ is: fc.constant('body' as const), key: fc.constantFrom(...FIELDS), form: fc.constantFrom('dot', 'optional', 'bracket', 'alias') })],
      [1, fc.record({ is: fc.constant('part' as const), of: fc.constantFrom('body', 'url', 'method', 'query', 'headers', 'cookies'), spread: fc.boolean() })],
    ),
    value: oneOf<Value>('value', 2,
      [6, tie('read')],
      [2, fc.record({ is: fc.constant('object' as const), fields: fc.array(value, { maxLength: 2 }) })],
      [1, fc.record({ is: fc.constant('list' as const), items: fc.array(value, { maxLength: 2 }) })],
      [2, fc.record({ is: fc.constant('convert' as const), by: fc.constantFrom('String', 'Number', 'Boolean', 'parseInt', 'typeof ', '!', '!!', 'JSON.stringify', 'Array.isArray'), value })],
      [2, fc.record({ is: fc.constant('pair' as const), op: fc.constantFrom('||', '??', '&&', '===', '!==', '==', '>', '+'), left: tie('read'), right: value })],
      [1, fc.record({ is: fc.constant('choose' as const), test: tie('test'), yes: value, no: value })],
      [2, fc.record({ is: fc.constant('template' as const), value: tie('read') })],
      [1, fc.record({ is: fc.constant('member' as const), value: tie('read'), key: fc.constantFrom('length', 'name', 'id'), optional: fc.boolean() })],
      [2, call],
      [1, fc.record({ is: fc.constant('helper' as const), n: fc.nat(2), extra: tie('read') })],
    ),
    test: oneOf<Value>('value', 2,
      [4, tie('read')],
      [2, fc.record({ is: fc.constant('convert' as const), by: fc.constantFrom('!', 'Array.isArray'), value: tie('read') })],
      [2, fc.record({ is: fc.constant('pair' as const), op: fc.constantFrom('===', '!==', '>', '&&', '||'), left: tie('read'), right: value })],
      [1, call],
      [2, methodTest],
      [1, fc.record({ is: fc.constant('pair' as const), op: fc.constantFrom('&&', '||'), left: methodTest, right: tie('test') })],
      [1, fc.record({ is: fc.constant('pair' as const), op: fc.constantFrom('&&', '||'), left: tie('test'), right: methodTest })],
    ),
    answer: fc.record<Answer>({
      status: fc.option(
        fc.oneof(
          { weight: 8, arbitrary: text('200', '201', '400', '401', '404', '500') },
          { weight: 1, arbitrary: text('204', '304', '205', '422', '302') },
          { weight: 1, arbitrary: fc.record({ is: fc.constant('choose' as const), test: tie('test'), yes: text('200', '201', '204'), no: text('404', '500') }) },
        ),
        { nil: undefined },
      ),
      headers: fc.oneof({ weight: 5, arbitrary: fc.constant<Answer['headers']>([]) }, { weight: 1, arbitrary: fc.array(header(tie('read') as Arbitrary<Value>), { minLength: 1, maxLength: 2 }) }),
      headersFirst: fc.boolean(),
      by: fc.constantFrom('json', 'json', 'json', 'json', 'end', 'send', 'redirect'),
      value: fc.option(value, { nil: undefined, freq: 8 }),
    }),
    step: oneOf<Step>('statement', 3,
      [2, fc.record({ do: fc.constant('call' as const), name: fc.constantFrom(...CALLS), args: fc.array(value, { maxLength: 2 }) })],
      [5, fc.record({ do: fc.constant('const' as const), value, let: rarely(4) })],
      [3, fc.record({
        do: fc.constant('take' as const), from: fc.constantFrom('query', 'query', 'body', 'body', 'headers', 'req'),
        keys: fc.array(fc.record({ key: fc.constantFrom(...KEYS, ...FIELDS), renamed: rarely(5), fallback: fc.option(tie('read'), { nil: undefined, freq: 3 }) }), { minLength: 1, maxLength: 3 }),
        rest: rarely(9), cast: rarely(4), orEmpty: rarely(9),
      })],
      [1, fc.record({ do: fc.constant('alias' as const), of: fc.constantFrom('query', 'body', 'method', 'headers', 'cookies') })],
      [1, fc.record({ do: fc.constant('log' as const), value })],
      [2, header(tie('read') as Arbitrary<Value>).map((one) => ({ do: 'header' as const, ...one }))],
      [1, fc.record({ do: fc.constant('status' as const), value: text('201', '404', '204', '200'), assigned: fc.boolean() })],
      [5, fc.record({ do: fc.constant('guard' as const), test: tie('test'), body: tie('body'), braces: fc.boolean() })],
      [1, fc.record({ do: fc.constant('when' as const), test: tie('test'), steps: steps(2), otherwise: steps(1) })],
      [1, fc.record({ do: fc.constant('try' as const), steps: steps(2), caught: steps(2), finally: fc.boolean() })],
      [1, fc.record({ do: fc.constant('try-guard' as const), steps: steps(2), caught: tie('body') })],
      [1, fc.record({ do: fc.constant('loop' as const), steps: steps(2), kind: fc.constantFrom('of', 'while', 'for') })],
      [1, fc.record({ do: fc.constant('assign' as const), value })],
      [1, fc.record({ do: fc.constant('check' as const), n: fc.nat(2), how: fc.constantFrom('not', 'answered', 'plain'), extra: tie('read') })],
      [1, fc.record({ do: fc.constant('closure' as const), value: tie('read'), called: fc.boolean() })],
    ),
    body: fc.record<Body>({ steps: steps(2), end: tie('end') }),
    end: oneOf<End>('statement', 3,
      [45, fc.record({ end: fc.constant('answer' as const), answer: tie('answer'), how })],
      [5, fc.record({ end: fc.constant('choose' as const), test: tie('test'), yes: tie('answer'), no: tie('answer') })],
      [15, fc.record({ end: fc.constant('if' as const), test: tie('test'), yes: tie('body'), no: tie('body'), otherwise: fc.boolean() })],
      [8, fc.record({ end: fc.constant('try' as const), body: tie('body'), caught: tie('body'), finally: fc.boolean() })],
      [4, fc.constant({ end: 'throw' as const })],
      [15, fc.record({ end: fc.constant('helper' as const), n: fc.nat(2), extra: value, how })],
      [1, fc.record({ end: fc.constant('late' as const), answer: tie('answer'), step: tie('step') })],
    ),
  }
})


const { value: anyValue, body: anyBody, step: anyStep, read: anyRead } = nodes

/** What a handler says to methods that it does not know. */
const refusal: Arbitrary<Body> = fc
  .tuple(fc.constantFrom('end', 'json', 'send'), fc.boolean(), how)
  .map(([by, allow, left]): Body => ({
    steps: allow ? [{ do: 'header', name: 'Allow', value: { is: 'text', text: "'GET'" }, append: false }] : [],
    end: { end: 'answer', how: left, answer: { status: { is: 'text', text: '405' }, headers: [], headersFirst: false, by, value: by === 'end' ? undefined : { is: 'text', text: by === 'json' ? "{ error: 'no' }" : "'Method Not Allowed'" } } },
  }))

const otherwise = fc.oneof({ weight: 4, arbitrary: refusal }, { weight: 1, arbitrary: anyBody })
const prelude = fc.oneof({ weight: 3, arbitrary: none }, { weight: 2, arbitrary: fc.array(anyStep, { minLength: 1, maxLength: 2 }) })

/** The forms in which handlers part their methods. */
const dispatch: Arbitrary<Body> = fc.oneof(
  { withCrossShrink: true },
  { weight: 2, arbitrary: anyBody },
  {
    weight: 3,
    arbitrary: fc.tuple(prelude, methodTest, refusal, anyBody, fc.boolean()).map(([steps, test, refused, body, braces]): Body => {
      const guard: Step = { do: 'guard', test: test.is === 'method' ? { ...test, form: turned(test.form) } : test, body: refused, braces }
      return { steps: [...steps, guard, ...body.steps], end: body.end }
    }),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(prelude, fc.array(fc.record({ test: methodTest, body: anyBody, otherwise: fc.boolean() }), { minLength: 1, maxLength: 3 }), otherwise).map(([steps, branches, last]): Body => {
      const chain = branches.reduceRight<Body>((no, { test, body, otherwise: joined }) => ({ steps: [], end: { end: 'if', test, yes: body, no, otherwise: joined } }), last)
      return { ...chain, steps }
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(prelude, fc.constantFrom('method', 'method', 'alias', 'true'), fc.array(fc.record({ names: fc.array(method, { minLength: 1, maxLength: 2 }), body: anyBody, braces: fc.boolean(), falls: rarely(9) }), { minLength: 1, maxLength: 3 }), otherwise)
      .map(([steps, on, cases, other]): Body => ({ steps, end: { end: 'switch', on, cases, other } })),
  },
)

type MethodForm = Extract<Value, { is: 'method' }>['form']

/** The form of a test that refuses methods: most guards say which one they want. */
function turned(form: MethodForm): MethodForm {
  const others: Partial<Record<MethodForm, MethodForm>> = { equal: 'different', includes: 'excludes', either: 'neither', lower: 'different', optional: 'different' }
  return others[form] ?? form
}

const helper: Arbitrary<Helper> = fc.record({
  takes: fc.constantFrom<Helper['takes']>(['req', 'res'], ['req', 'res'], ['res'], ['req'], ['res', 'extra'], ['req', 'res', 'extra'], ['extra', 'res'], ['req', 'extra']),
  arrow: fc.boolean(),
  guard: fc.option(anyRead, { nil: undefined, freq: 2 }),
  value: anyValue,
  body: anyBody,
})

/** API Routes made of the shapes that the engine knows, and of some that it does not. */
export const handlers: Arbitrary<Handler> = fc.record({
  page: fc.constantFrom('/things', '/things', '/things/[id]', '/things/[id]', '/things/[...id]', '/things/[[...id]]'),
  exported: fc.constantFrom('function', 'function', 'arrow', 'named', 'named-arrow', 'as-default', 'annotated', 'satisfies', 'anonymous'),
  names: fc.constantFrom<[string, string]>(['req', 'res'], ['req', 'res'], ['request', 'response'], ['_req', 'res'], ['r', 'ctx']),
  typescript: fc.boolean().map((javascript) => !javascript),
  semicolons: fc.boolean(),
  helpers: fc.array(helper, { maxLength: 2 }),
  body: dispatch,
})
