import { getNote, getNotes } from './helpers/notes'

test('lists notes', async () => {
  expect((await getNotes()).status).toBe(200)
})

test('knows what is missing', async () => {
  expect((await getNote('none')).status).toBe(404)
})
