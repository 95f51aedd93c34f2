import { createMocks } from 'node-mocks-http'
import { tenantOf } from './tenant'

test('answers 404 where there is no tenant', async () => {
  const { req, res } = createMocks({ headers: { host: 'nobody.example.com' } })
  expect(await tenantOf(req, res)).toBeUndefined()
  expect(res.statusCode).toBe(404)
})
