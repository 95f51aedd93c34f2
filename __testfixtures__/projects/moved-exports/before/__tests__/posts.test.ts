import { createMocks } from 'node-mocks-http'
import handler, { getPosts } from '../pages/api/posts'

test('answers', async () => {
  const { req, res } = createMocks()
  await handler(req, res)
  expect(res._getJSONData()).toEqual({ posts: await getPosts() })
})
