import { callCount } from '../lib/call-count'

test('counts', async () => {
  expect(await callCount()).toBe(0)
})
