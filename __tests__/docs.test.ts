import { expect, test } from 'vitest'
import { messagesPage, schemaFile } from '../docs/generate.ts'
import { MESSAGES } from '../transforms/messages.ts'

// `npm run docs` is this test with --update.
test('docs/messages.md is what the table of messages says', async () => {
  await expect(messagesPage()).toMatchFileSnapshot('../docs/messages.md')
})

test('report.schema.json is what the report is checked against', async () => {
  await expect(schemaFile()).toMatchFileSnapshot('../report.schema.json')
})

test('the table is sorted by code, and each code stands in the group of its severity', () => {
  const codes = Object.keys(MESSAGES)
  expect(codes).toEqual(codes.toSorted())
  const groups = { error: ['0'], left: ['1'], review: ['2'], info: ['0', '3'] }
  const misplaced = Object.entries(MESSAGES).filter(([code, kind]) => !groups[kind.severity].includes(code[2]!))
  expect(misplaced).toEqual([])
})
