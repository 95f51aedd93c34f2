import { describe, expect, test } from 'vitest'
import { asCommonJs, asEsModule } from '../transforms/common-js.ts'

const TAG = '/** @deprecated next-reroute: use '

const SPELLINGS: [what: string, commonJs: string, esModule: string][] = [
  ['requires', "const { a, b: c } = require('./x');\nvar d  =  require(\"./d\")\nexports.e = () => d(a, c)\n", "import { a, b as c } from './x';\nimport d from \"./d\"\nexport const e = () => d(a, c)\n"],
  ['a module as a whole', "const x = require('./x')\nexports.y = () => x.y()\n", "import * as x from './x'\nexport const y = () => x.y()\n"],
  ['a list', "'use strict'\nfunction a() {}\nconst b = 1\n\nmodule.exports = {\n  a,\n  other: b,\n};\n", "'use strict'\nfunction a() {}\nconst b = 1\n\nexport {\n  a,\n  b as other,\n};\n"],
  ['names', 'function a() {}\nexports.a = a;\nmodule.exports.b = function () {}\n', 'function a() {}\nexport { a };\nexport const b = function () {}\n'],
  ['a function', 'module.exports = async function withUser() {}\n', 'export default async function withUser() {}\n'],
  ['a list with a new form', `${TAG}aRoute */\nfunction a() {}\nfunction aRoute() {}\nmodule.exports = { a, aRoute, b: a }\n`, `${TAG}aRoute */\nfunction a() {}\nexport function aRoute() {}\nexport { a,  a as b }\n`],
  ['names with a new form', `${TAG}aRoute */\nfunction a() {}\nfunction aRoute() {}\nexports.a = a\nexports.aRoute = aRoute\n`, `${TAG}aRoute */\nfunction a() {}\nexport function aRoute() {}\nexport { a }\n`],
]

describe('CommonJS modules are read as ES modules', () => {
  test.each(SPELLINGS)('%s', (_, commonJs, esModule) => {
    expect(asEsModule(commonJs, 'a.js')).toBe(esModule)
    expect(asCommonJs(esModule, commonJs, 'a.js')).toBe(commonJs)
  })

  test.each([
    ['values without a name', 'module.exports = { limit: 5 }'],
    ['functions in the list', 'module.exports = { a() {} }'],
    ['everything of another', "module.exports = { ...require('./b') }"],
    ['exports that are used', 'exports.a = () => 1\nconst b = exports.a()'],
    ['exports that are set later', 'exports.a = () => 1\nsetTimeout(() => { module.exports.b = 2 })'],
    ['exports that are handed on', 'function a() {}\nexports.a = a\nextend(module.exports)'],
    ['names that mean something else', 'exports.fetch = () => fetch()'],
    ['names that are set anew', 'let a = () => 1\na = () => 2\nmodule.exports = { a }'],
    ['a require of its own', 'const require = (name) => name\nmodule.exports = () => require("x")'],
    ['ES modules', "import a from 'a'\nmodule.exports = a"],
    ['no code', 'module.exports = {'],
  ])('but for %s', (_, source) => {
    expect(asEsModule(source, 'a.js')).toBeUndefined()
  })

  test('TypeScript is none', () => {
    expect(asEsModule('module.exports = () => 1', 'a.ts')).toBeUndefined()
  })
})

describe('what is written into them is CommonJS', () => {
  const changed = (before: string, ...edits: [string, string][]) => asCommonJs(edits.reduce((code, [from, to]) => code.replace(from, to), asEsModule(before, 'a.js')!), before, 'a.js')

  test('imports', () => {
    expect(changed("const { a } = require('./x')\nmodule.exports = () => a()\n", ['import', "import { b, c as d } from 'b'\nimport"], ['{ a }', '{ a, aRoute as e }'])).toBe("const { b, c: d } = require('b')\nconst { a, aRoute: e } = require('./x')\nmodule.exports = () => a()\n")
  })

  test('new forms behind old ones in the list, line for line', () => {
    const before = 'function a() {}\nfunction b() {}\nmodule.exports = {\n  a,\n  b,\n}\n'
    expect(changed(before, ['function b', `${TAG}bRoute */\nfunction b`], ['\nexport {', '\nexport function bRoute() {}\nexport {'])).toBe(`function a() {}\n${TAG}bRoute */\nfunction b() {}\nfunction bRoute() {}\nmodule.exports = {\n  a,\n  b,\n  bRoute,\n}\n`)
  })

  test('new forms of what is assigned', () => {
    expect(changed('exports.a = () => 1\n', ['export', `${TAG}aRoute */\nexport`], ['1\n', '1\n\nexport const aRoute = () => 2\n'])).toBe(`${TAG}aRoute */\nexports.a = () => 1\n\nexports.aRoute = () => 2\n`)
    expect(changed('module.exports = function a() {}\n', ['export', `${TAG}aRoute */\nexport`], ['{}\n', '{}\n\nexport function aRoute() {}\n'])).toBe(`${TAG}aRoute */\nmodule.exports = function a() {}\n\nfunction aRoute() {}\nmodule.exports.aRoute = aRoute\n`)
  })

  test('new forms that go, go from the list', () => {
    const before = `${TAG}aRoute */\nfunction a() {}\nfunction aRoute() {}\nmodule.exports = {\n  a,\n  aRoute,\n}\n`
    expect(changed(before, [`${TAG}aRoute */\n`, ''], ['export function aRoute() {}\n', ''])).toBe('function a() {}\nmodule.exports = {\n  a,\n}\n')
  })
})
