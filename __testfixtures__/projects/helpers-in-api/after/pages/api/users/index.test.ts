import handler from './index'

test('is there', () => expect(handler).toBeDefined())
