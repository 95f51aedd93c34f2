import { getPosts } from '../pages/api/posts'

jest.mock('../pages/api/posts')
jest.mock('../pages/api/tags', () => ({ sorted: jest.fn() }))

test('mocked', () => expect(getPosts).toBeDefined())
