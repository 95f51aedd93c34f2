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

test('the table is sorted by code, and every code stands in a group of the page', () => {
  const codes = Object.keys(MESSAGES)
  expect(codes).toEqual(codes.toSorted())
  expect(codes.filter((code) => !messagesPage().includes(`| ${code} |`))).toEqual([])
})
