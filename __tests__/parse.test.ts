import { expect, test } from 'vitest'
import { checkText, parse } from '../transforms/parse.ts'

test('what is declared twice is no text of the language, with the place', () => {
  // The parser lets it pass: the import may be a type.
  const source = "import { output } from 'shapes'\n\nconst output = 1\n"
  expect(() => checkText(source, 'a.ts')).not.toThrow()
  expect(() => parse(source, 'a.ts')).toThrow(expect.objectContaining({ name: 'SyntaxError', message: 'Duplicate declaration "output"', loc: expect.objectContaining({ line: 3, column: 6 }) }))
})

test('`<T>x` is a cast in .ts and a tag elsewhere', () => {
  expect(() => parse('const a = <T>x', 'a.ts')).not.toThrow()
  expect(() => parse('const a = <T>x', 'a.tsx')).toThrow(SyntaxError)
  expect(() => parse('const a = <T>x', 'a.js')).toThrow(SyntaxError)
})
