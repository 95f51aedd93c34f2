import { getPosts } from '../app/api/posts/posts'

jest.mock('../app/api/posts/posts')
jest.mock('../app/api/tags/sorted', () => ({ sorted: jest.fn() }))

test('mocked', () => expect(getPosts).toBeDefined())
