import { store } from '../../lib/store'

export default async function handler(req, res) {
  const chunks = []
  for await (const chunk of req) chunks.push(chunk)
  await store.put(Buffer.concat(chunks))
  res.status(201).end()
}
