import { handlers } from '../../lib/handlers'

export default async function handler(req, res) {
  const run = handlers[req.method]
  if (!run) return res.status(405).end()
  await run(req, res)
}
